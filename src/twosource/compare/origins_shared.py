"""One source behind accounts that cite nobody in common: the same words, anonymous or not, or one public occasion.

That a statement was made is reported independently by everyone who heard it; what it says goes back to one speaker.
Merged only where the words show it: nearly all of a sentence stands in the other word for word, an unnamed source is
given in the same words, or one speaker at a news conference or the like that both name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.codebook.kin import load_kin
from twosource.compare.origins_own import Root, published, runs_of
from twosource.compare.scene import Group
from twosource.model import Article, Claim, Stance, Voice, VoiceKind

SAME_WORDS = 2
"""Runs of five words that two anonymous accounts must share."""
SAME_SENTENCE = 0.8
SHORT = 5
LONG = 8
"""Two sentences are one wording with so many runs in common, or with fewer that are nearly all of the shorter one."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim with the runs of its sentence and its speaker."""

    claim: Claim
    runs: frozenset[tuple[str, ...]]
    speaker: Voice | None


def shared_sources(group: Group, articles: Mapping[str, Article], roots: Mapping[str, Root]) -> dict[str, Root]:
    """New roots for claims of one event that go back to one source with claims of other articles."""
    ordered = sorted(
        group,
        key=lambda c: (roots[c.id].kind != "agency", published(articles[c.article]), c.article, c.span.start, c.id),
    )
    told = [_Told(claim, runs_of(claim.sentence.exact), _speaker(claim)) for claim in ordered]
    found: dict[str, Root] = {}
    for members, reason in _clusters(told, roots):
        found |= _merged(members, reason, roots)
    return found


def _clusters(told: Sequence[_Told], roots: Mapping[str, Root]) -> Iterable[tuple[list[_Told], str]]:
    """The claims that go back to one source, in order, with the first reason found."""
    of = list(range(len(told)))
    reasons: dict[int, str] = {}
    for i, j in combinations(range(len(told)), 2):
        left, right = told[i].claim, told[j].claim
        if of[i] == of[j] or left.article == right.article or roots[left.id].key == roots[right.id].key:
            continue
        reason = _one_source(told[i], told[j])
        if reason:
            kept, gone = min(of[i], of[j]), max(of[i], of[j])
            reasons.setdefault(kept, reason)
            of = [kept if number == gone else number for number in of]
    members: defaultdict[int, list[_Told]] = defaultdict(list)
    for number, one in zip(of, told, strict=True):
        members[number].append(one)
    return [(found, reasons[number]) for number, found in sorted(members.items()) if number in reasons]


def _merged(members: Sequence[_Told], reason: str, roots: Mapping[str, Root]) -> dict[str, Root]:
    """What was said goes back to the outlet one of them cites, else to its speaker, else to who had it first."""
    cited = [one for one in members if roots[one.claim.id].kind == "cited"]
    first = (cited or list(members))[0]
    speaker = next((one.speaker.name for one in members if one.speaker is not None and one.speaker.name), "")
    evidence = tuple(one.claim.sentence for one in members)
    if speaker and not cited:
        root = Root(("said", speaker.casefold()), speaker, "said", reason, evidence)
        return {one.claim.id: root for one in members}
    before = roots[first.claim.id]
    copied = Root(before.key, before.name, "copy", reason, evidence, first.claim.article)
    return {one.claim.id: copied for one in members if one is not first and one not in cited}


def _one_source(first: _Told, later: _Told) -> str:
    """Why two claims rest on one source, or ""."""
    left, right = first.speaker, later.speaker
    if left is not None and right is not None:
        if left.anonymous and right.anonymous and len(first.runs & later.runs) >= SAME_WORDS:
            return "both give an unnamed source in the same words"
        shared = _occasions(first.claim) & _occasions(later.claim)
        if shared and not left.anonymous and left.name.casefold() == right.name.casefold():
            return f"both give what {left.name} said at one occasion ({min(shared)})"
    return "both have the same sentence, word for word" if _is_one_sentence(first, later) else ""


def _is_one_sentence(first: _Told, later: _Told) -> bool:
    """Whether two sentences are one wording; everyone may put a refusal to comment alike."""
    voices = (*first.claim.attribution.voices, *later.claim.attribution.voices)
    if any(voice.stance is Stance.WILL_NOT_COMMENT for voice in voices):
        return False
    same, least = len(first.runs & later.runs), min(len(first.runs), len(later.runs))
    return same >= LONG or (same >= SHORT and same >= SAME_SENTENCE * least)


def _occasions(claim: Claim) -> frozenset[str]:
    """The public occasions named in a claim's sentence."""
    words = f" {' '.join(claim.sentence.exact.lower().split())} "
    return frozenset(occasion for occasion in load_kin().occasions if f" {occasion}" in words)


def _speaker(claim: Claim) -> Voice | None:
    """The speaker whose word a claim is: the outermost one, who told it to the outlets."""
    speakers = [
        v for v in claim.attribution.voices if v.kind is VoiceKind.SPEAKER and v.stance is not Stance.WILL_NOT_COMMENT
    ]
    return speakers[-1] if speakers else None
