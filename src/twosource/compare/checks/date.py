"""Date and time: two days, years or hours of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.compare.checks.matching import (
    SAME_SENTENCE,
    Bar,
    Match,
    matches,
    other_names,
    other_occasion,
    said_by_both,
    sureness,
)
from twosource.compare.drafts import Draft
from twosource.compare.reading.slots import Sort
from twosource.compare.reading.story import Reading
from twosource.model import Verdict

CLEAR = Bar(0.7, 4.5, 1)
FAIR = Bar(0.35, 3.0, 1)
CLOSE = Bar(0.3, 4.0, 4)


def check(reading: Reading) -> Iterator[Draft]:
    """Days, years or hours of one thing that exclude each other."""
    for sort in (Sort.DATE, Sort.CLOCK):
        for match in matches(reading, sort, FAIR, CLEAR, CLOSE):
            if match.left.line.article == match.right.line.article:
                draft = _within(reading, match)
                if draft is not None:
                    yield draft


def _within(reading: Reading, match: Match) -> Draft | None:
    left, right = match.left, match.right
    if not exclude(left.value, right.value) or said_by_both(reading, match):
        return None
    unclear = not SAME_SENTENCE.reached(match.like) and other_names(match)
    if unclear or other_occasion(match):
        return None
    ends = reading.end(left.span, left.span.exact), reading.end(right.span, right.span.exact)
    reason = f"One says {left.span.exact}, the other {right.span.exact}, of what reads as the same."
    return Draft("date", Verdict.CONTRADICTS, sureness(match.like), reason, *ends, reading.group(*ends))


def exclude(left: str, right: str) -> bool:
    """Whether two values of one shape cannot both be meant: another weekday, day, month, year or hour."""
    if left == right:
        return False
    a, b = left.split(), right.split()
    if len(a) == 1:
        return True
    return a[0] == b[0] and a[1] != b[1]
