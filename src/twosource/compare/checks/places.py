"""When two names of places exclude each other."""

from __future__ import annotations

from difflib import SequenceMatcher

from twosource.codebook.comparing import load_comparing
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.slots import Slot
from twosource.compare.reading.story import Reading
from twosource.values import place
from twosource.values.comparison import Relation

ONE_SPELLING = 0.8
JOINING = frozenset({"de", "del", "della", "di", "du", "des", "la", "le", "of", "van", "von"})
"""Words within a name of a place."""


def apart(reading: Reading, left: Slot, right: Slot) -> bool:
    """Whether two names are not one place: by what is known of them, else by how the text uses them.

    Of two articles, a place and a road, a building or a name that goes on cannot be told apart, unless both are
    resolved: these may lie in it. Places that are not resolved count as apart where the names share no word, are no two
    spellings of one, are both or neither countries, and never stand on one line: those that do are mostly a town and
    its surroundings.
    """
    a, b = set(left.value.split()), set(right.value.split())
    if a & b or SequenceMatcher(None, left.value, right.value).ratio() >= ONE_SPELLING:
        return False
    known = [found if found and found.country else None for found in map(reading.where, (left, right))]
    if known[0] is not None and known[1] is not None:
        return place.compare(known[0], known[1]).relation is Relation.DIFFERENT
    if left.line.article != right.line.article and _within(left) != _within(right):
        return False
    if left.value.startswith("@") != right.value.startswith("@"):
        return False
    articles = {left.line.article, right.line.article}
    return not any(a & line.keys and b & line.keys for key in articles for line in reading.by_article[key])


def _within(slot: Slot) -> bool:
    """Whether a name is one of a road or a building, or goes on behind: "Interstate 805", "the Stade de Norby"."""
    behind = slot.line.words[slot.last : slot.last + 2]
    goes_on = bool(behind) and (
        behind[0].kind is Kind.NUMBER
        or (len(behind) > 1 and behind[0].text.lower() in JOINING and behind[1].kind is Kind.NAME)
    )
    return goes_on or slot.value.split()[-1] in load_comparing().kinds_of_place
