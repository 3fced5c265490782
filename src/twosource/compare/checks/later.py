"""Updates: a count that a later report puts higher is no contradiction."""

from __future__ import annotations

from functools import cache

from twosource.codebook.comparing import load_comparing
from twosource.codebook.kin import load_kin
from twosource.compare.checks.matching import Match
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.slots import Slot
from twosource.compare.reading.story import Reading
from twosource.model import Verdict

NEAR = 6
"""Words around a figure in which it is said that victims are counted."""


def later_count(reading: Reading, match: Match) -> Verdict | None:
    """UPDATES where both figures count victims, arrests or the like and the article of a later day has the higher one."""
    if not (_is_toll(match.left) and _is_toll(match.right)):
        return None
    days = [_day(reading, slot) for slot in (match.left, match.right)]
    if not all(days) or days[0] == days[1]:
        return None
    earlier, later = sorted((match.left, match.right), key=lambda slot: _day(reading, slot))
    rising = later.figure is not None and earlier.figure is not None and later.figure.best > earlier.figure.best
    return Verdict.UPDATES if rising else None


def _day(reading: Reading, slot: Slot) -> str:
    published = reading.scene.articles[slot.line.article].published
    return (published.first or "")[:10] if published else ""


def _is_toll(slot: Slot) -> bool:
    words = slot.line.words[max(0, slot.first - NEAR) : slot.last + NEAR]
    return any(word.kind is Kind.WORD and word.key in _tolls() for word in words)


@cache
def _tolls() -> frozenset[str]:
    return frozenset(load_comparing().stem(word) for word in load_kin().tolls)
