"""Figures: what keeps two of them from being held against each other, whatever they are read from."""

from __future__ import annotations

from typing import cast

from twosource.compare.checks.bearer import of_play, so_far
from twosource.compare.checks.matching import Match
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.compare.reading.uncounted import ends_range
from twosource.model import Figure, Span, Verdict
from twosource.values import figure
from twosource.values.comparison import Relation

FITTING = {
    Relation.EQUAL: Verdict.AGREES,
    Relation.MORE_PRECISE: Verdict.ADDS,
    Relation.OVERLAPPING: Verdict.ADDS,
}
CLOSE_BY = 0.75
"""Least ratio of the lower to the higher of two figures that are a little apart."""
SLIGHTLY = 0.9
"""The same from which they are two accounts of one sum, though an article may give both."""
TENS, HUNDREDTH = 100, 0.01


def ranged(reading: Reading, span: Span) -> bool:
    """Whether a figure ends a range: the "40" of "30 to 40"."""
    return ends_range(reading.scene.articles[span.article].text, span.start, span.end)


def unsure(match: Match) -> bool:
    """Whether two values are counts of play, which may be of two games or seasons."""
    return of_play(match.left) and of_play(match.right)


def stand_apart(reading: Reading, match: Match) -> bool:
    """Whether two values are no contradiction for what their lines or articles say besides.

    One value alone is a sum of several occasions, or one of the articles gives the other's value, too, and knows both.
    """
    return so_far(match.left.line, match.right.line) or tells_both(reading, match)


def tells_both(reading: Reading, match: Match) -> bool:
    """Whether one of two articles gives the value of the other, too, of the same kind of thing."""
    if nearly(match, SLIGHTLY):
        return False
    for one, other in ((match.left, match.right), (match.right, match.left)):
        if one.figure is None or other.figure is None or one.line.article == other.line.article:
            return False
        own = (slot for slot in reading.slots_of(other.figure.best) if slot.line.article == one.line.article)
        for slot in own:
            if slot.figure and is_value(slot.figure, other.figure) and counted_by(slot) == counted_by(other):
                return True
    return False


def is_value(one: Figure, other: Figure) -> bool:
    """Whether two figures say one value, as far as both name their units in one unit: not 200 feet and 200 metres."""
    measured = one.unit and other.unit and not other.unit.endswith(one.unit)
    return one.best == other.best and not measured


def fitted_elsewhere(reading: Reading, match: Match) -> bool:
    """Whether the other line has another figure of the unit that fits: then it is that one that is meant."""
    for one, other in ((match.left, match.right), (match.right, match.left)):
        rivals = (reading.slots[i].figure for i in reading.slots_on(other.line, Sort.NUMBER))
        for rival in rivals:
            fits = rival is not None and one.figure is not None and rival.unit == one.figure.unit != ""
            if fits and figure.compare(cast("Figure", one.figure), cast("Figure", rival)).relation in FITTING:
                return True
    return False


def rounded(a: float, b: float) -> bool:
    """Whether a whole number is the other one rounded, or one of tens or with decimals lies a hundredth off."""
    if round(a) == round(b) and (a == round(a) or b == round(b)):
        return True
    apart = abs(a - b) / max(abs(a), abs(b), 1.0)
    tens = 0 in {a % 10, b % 10} or round(a) != a or round(b) != b
    return min(a, b) >= TENS and apart <= HUNDREDTH and tens


def nearly(match: Match, least: float = CLOSE_BY) -> bool:
    """Whether two figures of two articles are a little apart."""
    if match.left.figure is None or match.right.figure is None:
        return False
    low, high = sorted((match.left.figure.best, match.right.figure.best))
    return match.left.line.article != match.right.line.article and low >= least * high


def counted_by(slot: Slot) -> str:
    """The first word of meaning behind the number."""
    behind = slot.line.words[slot.last : slot.last + 3]
    return next((w.key for w in behind if w.kind > Kind.FUNCTION), "")
