"""Cause: two causes named for one thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from twosource.codebook.comparing import load_comparing
from twosource.codebook.wording import WORD, load_stopwords, plain
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.denials import kinds
from twosource.compare.reading.story import Reading
from twosource.model import Claim, Modality, Party, Span, Verdict

SCORE = 0.6
CAUSING = ("cause", "trigger", "blame")


@dataclass(frozen=True, slots=True)
class Cause:
    """What is said to have caused what: the cause with the kinds of happening it names, the effect in plain words."""

    claim: Claim
    span: Span
    words: frozenset[str]
    effect: frozenset[str]

    @property
    def akin(self) -> frozenset[str]:
        """The kinds of happening that the effect names."""
        return frozenset(kind for word in self.effect for kind in kinds(word))


def check(reading: Reading) -> Iterator[Draft]:
    """Two causes that share no word and no kind of happening, each said to have caused what one word names."""
    causes = [cause for key in reading.by_article for claim in reading.claims.get(key, ()) for cause in _causes(claim)]
    for a, b in combinations(causes, 2):
        if a.words & (b.words | b.akin) or b.words & a.akin or a.claim.sentence == b.claim.sentence:
            continue  # "the quake", "a tremor"; unrest that caused riots
        if not a.effect & b.effect:
            continue  # "the outage", "a delay": one kind of happening is not yet one happening
        left, right = End(a.span, a.span.exact, a.claim), End(b.span, b.span.exact, b.claim)
        reason = f"One names {a.span.exact} as the cause, the other {b.span.exact}."
        yield Draft("cause", Verdict.CONTRADICTS, SCORE, reason, left, right, reading.group(left, right))


def _causes(claim: Claim) -> Iterator[Cause]:
    """The cause in a claim that something caused something, or was to blame for it."""
    first = claim.predicate.split()[0] if claim.predicate else ""
    if claim.modality is not Modality.ASSERTED or first not in CAUSING:
        return
    by, effects = claim.actors, tuple(p for p in claim.parties if p not in claim.actors)
    if first == "blame":
        by, effects = claim.recipients, tuple(p for p in claim.parties if p not in (*claim.actors, *claim.recipients))
    effect = frozenset(word for party in effects for word in _words(party))
    for party in by:
        words = frozenset(kind for word in _words(party) for kind in kinds(word))
        if effect and words:
            yield Cause(claim, party.span, words, effect)


def _words(party: Party) -> set[str]:
    found = (plain(match.group()) for match in WORD.finditer(party.span.exact))
    return {load_comparing().stem(word) for word in found if word not in load_stopwords()}
