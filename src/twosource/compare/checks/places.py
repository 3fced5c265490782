"""When two names of places exclude each other."""

from __future__ import annotations

from difflib import SequenceMatcher

from twosource.compare.reading.slots import Slot
from twosource.compare.reading.story import Reading
from twosource.values import place
from twosource.values.comparison import Relation

ONE_SPELLING = 0.8


def apart(reading: Reading, left: Slot, right: Slot) -> bool:
    """Whether two names are not one place: by what is known of them, else by how the text uses them.

    Places that are not resolved count as apart where the names share no word, are no two spellings of one, are both or
    neither countries, and never stand on one line: those that do are mostly a town and its surroundings.
    """
    a, b = set(left.value.split()), set(right.value.split())
    if a & b or SequenceMatcher(None, left.value, right.value).ratio() >= ONE_SPELLING:
        return False
    known = reading.where(left), reading.where(right)
    if known[0] is not None and known[1] is not None and known[0].country and known[1].country:
        return place.compare(known[0], known[1]).relation is Relation.DIFFERENT
    if left.value.startswith("@") != right.value.startswith("@"):
        return False
    articles = {left.line.article, right.line.article}
    return not any(a & line.keys and b & line.keys for key in articles for line in reading.by_article[key])
