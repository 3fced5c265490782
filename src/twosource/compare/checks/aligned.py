"""What claims of one event, from two articles, say on the same aspect: their figures, times and places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

from twosource.codebook.comparing import load_comparing
from twosource.codebook.wording import WORD
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.lines import YEAR
from twosource.compare.reading.story import Reading
from twosource.model import Claim, Modality, Span, Verdict
from twosource.values.comparison import Comparison, Relation

HAPPENED = frozenset({Modality.ASSERTED, Modality.HISTORICAL})
VERDICTS = {
    Relation.EQUAL: Verdict.AGREES,
    Relation.OVERLAPPING: Verdict.ADDS,
    Relation.MORE_PRECISE: Verdict.ADDS,
    Relation.DIFFERENT: Verdict.CONTRADICTS,
}
BASE, SURE = 0.5, 0.8
"""Least score of a comparison within an event, and how far above it a clear one goes."""
MOST = 40
"""Claims of one event that are compared pair by pair; of more, those that come first in each article."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a claim: its words, as one would write it, and what to compare."""

    span: Span
    shown: str
    of: object


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of one event, from two articles, that are said to have happened in the same way.

    `times` are the ISO days or minutes of publication of both, "" where unknown.
    """

    group: int
    left: Claim
    right: Claim
    times: tuple[str, str]


def pairs(reading: Reading) -> Iterator[Pair]:
    for number, group in enumerate(reading.scene.groups):
        if len({claim.article for claim in group}) > 1:
            for left, right in combinations(group[:MOST], 2):
                if left.article != right.article and left.modality is right.modality and left.modality in HAPPENED:
                    yield Pair(number, left, right, (reading.published(left.article), reading.published(right.article)))


def compared(
    reading: Reading,
    values: Callable[[Claim], list[Value]],
    compare: Callable[[Value, Value], Comparison],
    differing: Callable[[Pair, Value, Value], Verdict | None],
    aspect: str,
) -> Iterator[Draft]:
    """Each value of a claim against the value of the other claim that it fits best.

    `differing` says what two values are that exclude each other: contradiction, update, or None for neither.
    """
    for pair in pairs(reading):
        theirs = values(pair.right)
        for a in values(pair.left):
            known = [(said, b) for b in theirs if (said := compare(a, b)).relation in VERDICTS]
            if not known:
                continue
            best, b = max(known, key=lambda found: (found[0].score, -found[1].span.start))
            verdict: Verdict | None = VERDICTS[best.relation]
            if best.relation is Relation.DIFFERENT:
                verdict = differing(pair, a, b) if same_occasion(pair) else None
            if verdict is not None:
                yield _draft(
                    aspect, verdict, best, (End(a.span, a.shown, pair.left), End(b.span, b.shown, pair.right)), pair
                )


def _draft(aspect: str, verdict: Verdict, said: Comparison, ends: tuple[End, End], pair: Pair) -> Draft:
    sure = 1.0 - said.score if said.relation is Relation.DIFFERENT else said.score
    reason = f"{said.reason[0].upper()}{said.reason[1:]}."
    return Draft(aspect, verdict, BASE + (1.0 - BASE) * sure * SURE, reason, *ends, pair.group)


def same_occasion(pair: Pair) -> bool:
    """Whether no word and no year on one side alone tells of another time or of a part."""
    known = load_comparing()
    a, b = (_words(claim) for claim in (pair.left, pair.right))
    apart = a ^ b
    return (known.occasions | known.parts).isdisjoint(apart) and not any(YEAR.fullmatch(word) for word in apart)


def _words(claim: Claim) -> set[str]:
    return {match.group().lower() for match in WORD.finditer(claim.sentence.exact)}
