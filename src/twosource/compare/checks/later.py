"""Updates: a count that a later report puts higher, or a value that moves by the hour, is no contradiction."""

from __future__ import annotations

from functools import cache

from twosource.codebook.comparing import load_comparing
from twosource.compare.checks.aligned import Pair
from twosource.compare.checks.matching import Match
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.slots import Slot
from twosource.compare.reading.story import Reading
from twosource.model import Figure, Verdict

NEAR = 6
"""Words around a figure in which it is said that victims are counted."""
PRICED = frozenset({"percent", "dollar", "euro", "pound sterling", "yen", "percentage point", "point"})


def later_count(reading: Reading, match: Match) -> Verdict | None:
    """UPDATES where both figures count victims, arrests or the like and the later day has the higher one."""
    left, right = match.left, match.right
    if left.figure is None or right.figure is None or not (_is_toll(left) and _is_toll(right)):
        return None
    days = tuple(reading.published(slot.line.article)[:10] for slot in (left, right))
    return _order(days, (left.figure, right.figure))


def later_claim(pair: Pair, left: Figure, right: Figure) -> Verdict | None:
    """Whether the later report only carries a count on, or tells how far a moving value had moved by then.

    Counts of one day are not put in order: which of two reports of a day knew more cannot be seen from their hours.
    """
    times = pair.times
    moving = left.unit in PRICED and _is_about(pair, _stems("moving"))
    if all(times) and times[0] != times[1] and moving:
        return Verdict.UPDATES
    if not _is_about(pair, _stems("tolls")):
        return None
    return _order(tuple(time[:10] for time in times), (left, right))


def _order(days: tuple[str, ...], figures: tuple[Figure, Figure]) -> Verdict | None:
    """UPDATES where the later day has the higher count, INCOMPARABLE where a day is unknown, None for neither."""
    if not all(days):
        return Verdict.INCOMPARABLE
    earlier, later = figures if days[0] < days[1] else figures[::-1]
    return Verdict.UPDATES if days[0] != days[1] and later.best > earlier.best else None


def _is_toll(slot: Slot) -> bool:
    words = slot.line.words[max(0, slot.first - NEAR) : slot.last + NEAR]
    return any(word.kind is Kind.WORD and word.key in _stems("tolls") for word in words)


def _is_about(pair: Pair, stems: frozenset[str]) -> bool:
    """Whether the predicates of both claims are among `stems`."""
    stem = load_comparing().stem
    return all(any(stem(word) in stems for word in c.predicate.split()) for c in (pair.left, pair.right))


@cache
def _stems(name: str) -> frozenset[str]:
    known = load_comparing()
    return frozenset(known.stem(word) for word in (known.tolls if name == "tolls" else known.moving))
