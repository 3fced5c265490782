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


@dataclass(frozen=True, slots=True)
class Carrying:
    """Whether one of two values that fit carries the other on, and why two values are an update, in a sentence."""

    does: Callable[[Pair, Value, Value], bool]
    why: Callable[[Pair, Value, Value], str]


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
    carrying: Carrying | None = None,
) -> Iterator[Draft]:
    """Each value of a claim against what the other article says of the event: its value that fits best.

    `differing` says what two values are that exclude each other: contradiction, update, or None for neither.
    `carrying` tells of two values that fit whether one carries the other on, and of updates why they are.
    """
    found: dict[tuple[int, Span, str], list[_Said]] = {}
    for pair in pairs(reading):
        theirs = values(pair.right)
        for a in values(pair.left):
            known = [_Said(result, a, b, pair) for b in theirs if (result := compare(a, b)).relation in VERDICTS]
            found.setdefault((pair.group, a.span, pair.right.article), []).extend(known)
    for said in (max(all_said, key=_nearness) for all_said in found.values() if all_said):
        verdict: Verdict | None = VERDICTS[said.result.relation]
        if said.result.relation is Relation.DIFFERENT:
            verdict = differing(said.pair, said.left, said.right) if same_occasion(said.pair) else None
        elif verdict is Verdict.ADDS and carrying is not None and carrying.does(said.pair, said.left, said.right):
            verdict = Verdict.UPDATES
        if verdict is Verdict.UPDATES and carrying is not None:
            yield _draft(aspect, verdict, said, carrying.why(said.pair, said.left, said.right))
        elif verdict is not None:
            yield _draft(aspect, verdict, said)


@dataclass(frozen=True, slots=True)
class _Said:
    """Two values of a pair of claims and how they stand to each other."""

    result: Comparison
    left: Value
    right: Value
    pair: Pair


def _nearness(said: _Said) -> tuple[float, float, int]:
    """How likely the right value is the one that answers the left one: it fits, or its sentence is more alike."""
    return said.result.score, alike(said.pair), -said.right.span.start


def alike(pair: Pair) -> float:
    """How much of the words of the shorter sentence the other has."""
    a, b = _words(pair.left), _words(pair.right)
    return len(a & b) / max(1, min(len(a), len(b)))


def _draft(aspect: str, verdict: Verdict, said: _Said, why: str = "") -> Draft:
    result, pair = said.result, said.pair
    sure = 1.0 - result.score if result.relation is Relation.DIFFERENT else result.score
    reason = why or f"{result.reason[0].upper()}{result.reason[1:]}."
    ends = End(said.left.span, said.left.shown, pair.left), End(said.right.span, said.right.shown, pair.right)
    return Draft(aspect, verdict, BASE + (1.0 - BASE) * sure * SURE, reason, *ends, pair.group)


def same_occasion(pair: Pair) -> bool:
    """Whether no word and no year on one side alone tells of another time or of a part."""
    known = load_comparing()
    a, b = (_words(claim) for claim in (pair.left, pair.right))
    apart = a ^ b
    return (known.occasions | known.parts).isdisjoint(apart) and not any(YEAR.fullmatch(word) for word in apart)


def _words(claim: Claim) -> set[str]:
    return {match.group().lower() for match in WORD.finditer(claim.sentence.exact)}
