"""When two names of places exclude each other."""

from __future__ import annotations

from twosource.compare.reading.slots import Slot
from twosource.compare.reading.story import Reading
from twosource.values import place
from twosource.values.comparison import Relation


def apart(reading: Reading, left: Slot, right: Slot) -> bool:
    """Whether the names share no word, neither stands on the other's line, and what is known of them does not join them."""
    a, b = set(left.value.split()), set(right.value.split())
    if a & b or a & right.line.keys or b & left.line.keys:
        return False
    known = reading.where(left), reading.where(right)
    if known[0] is not None and known[1] is not None:
        return place.compare(known[0], known[1]).relation is Relation.DIFFERENT
    return left.value.startswith("@") == right.value.startswith("@")
