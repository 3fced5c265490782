"""Place: two places of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.compare.checks.matching import Bar, Match, matches, other_occasion, sureness
from twosource.compare.checks.places import apart
from twosource.compare.drafts import Draft
from twosource.compare.reading.slots import Sort
from twosource.compare.reading.story import Reading
from twosource.model import Verdict

FAIR = Bar(0.5, 3.5, 1)
CLEAR = Bar(0.4, 5.5, 1)


def check(reading: Reading) -> Iterator[Draft]:
    """Places of one thing that lie apart; a town in its country, or two neighbours, do not."""
    for match in matches(reading, Sort.NAME, FAIR, CLEAR):
        left, right = match.left, match.right
        if left.line.article == right.line.article and left.place and right.place and _differ(reading, match):
            ends = reading.end(left.span, left.span.exact), reading.end(right.span, right.span.exact)
            reason = f"One says {left.span.exact}, the other {right.span.exact}, of what reads as the same."
            score = sureness(match.like)
            yield Draft("place", Verdict.CONTRADICTS, score, reason, *ends, reading.group(*ends))


def _differ(reading: Reading, match: Match) -> bool:
    left, right = match.left, match.right
    if reading.link(left) != reading.link(right) or not apart(reading, left, right):
        return False
    return not other_occasion(left.line, right.line)
