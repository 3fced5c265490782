"""Superseded: a value or a day that an article itself says was given before, and what it gives instead."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from twosource.codebook.comparing import load_comparing
from twosource.compare.checks.later import said_at_first
from twosource.compare.drafts import Draft
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.model import Verdict
from twosource.values import figure

BESIDE = 2
"""Lines before and behind one in which stands what is given instead."""
BEHIND = 4
"""Words behind a figure in which is named what it counts."""
LINK = 6
"""Words between a verb that changes a day and the new day."""
SCORE = 0.7
TO = frozenset({"to", "until", "till", "for"})


def check(reading: Reading) -> Iterator[Draft]:
    """A figure that an article says was given before, and the one in its place; a day that was set, and moved."""
    for slot in reading.slots:
        if slot.sort is Sort.NUMBER and slot.figure is not None and said_at_first(slot):
            yield from _figure_instead(reading, slot)
        elif slot.sort is Sort.DATE and _moved_to(slot):
            yield from _day_before(reading, slot)


def _figure_instead(reading: Reading, first: Slot) -> Iterator[Draft]:
    """The nearest other figure of the same kind of thing, in the same line or one beside it."""
    near = [slot for line in _beside(reading, first.line) for slot in _figures(reading, line)]
    fitting = [slot for slot in near if slot is not first and _same_kind(first, slot) and not said_at_first(slot)]
    found = min(fitting, key=lambda slot: _distance(slot, first), default=None)
    if found is not None and found.figure and first.figure:
        then, now = figure.shown(first.figure), figure.shown(found.figure)
        yield _draft(reading, "number", first, found, f"The article says that {then} was given before, and now {now}.")


def _distance(slot: Slot, other: Slot) -> tuple[int, int]:
    return abs(slot.line.number - other.line.number), abs(slot.first - other.first)


def _figures(reading: Reading, line: Line) -> Iterator[Slot]:
    for i in reading.slots_on(line, Sort.NUMBER):
        if reading.slots[i].figure is not None:
            yield reading.slots[i]


def _beside(reading: Reading, line: Line) -> tuple[Line, ...]:
    return reading.by_article[line.article][max(0, line.number - BESIDE) : line.number + BESIDE + 1]


def _same_kind(left: Slot, right: Slot) -> bool:
    """Whether two figures differ and count one kind of thing, by unit and by a word behind them."""
    a, b = left.figure, right.figure
    if a is None or b is None or a.unit != b.unit or (a.low, a.high) == (b.low, b.high):
        return False
    return bool(a.unit) or bool(counted(left) & counted(right))


def counted(slot: Slot) -> frozenset[str]:
    """The words of meaning behind a figure, nations among them."""
    behind = slot.line.words[slot.last : slot.last + BEHIND]
    return frozenset(word.key for word in behind if word.kind in {Kind.WORD, Kind.NATION})


def _moved_to(slot: Slot) -> bool:
    """Whether a day stands behind a verb that changes a day: "postponed the vote to 8 May"."""
    words = slot.line.words
    before = [word for word in words[max(0, slot.first - LINK) : slot.first] if word.kind is not Kind.MARK]
    if not before or before[-1].text.lower() not in TO:
        return False
    return any(load_comparing().stem(word.text.lower()) in _stems() for word in before[:-1])


@cache
def _stems() -> frozenset[str]:
    return frozenset(map(load_comparing().stem, load_comparing().moved))


def _day_before(reading: Reading, now: Slot) -> Iterator[Draft]:
    """The day that was set, where the line names it before the new one."""
    own = [reading.slots[i] for i in reading.slots_on(now.line, Sort.DATE)]
    before = [slot for slot in own if slot.first < now.first and _is_other_day(slot, now)]
    for slot in before[-1:]:
        yield _draft(reading, "date", slot, now, "The day was moved, from the first to the second.")


def _is_other_day(left: Slot, right: Slot) -> bool:
    """Whether two dates differ and both are weekdays, or neither is: "from 8 to 9 May", "from May to June"."""
    shapes = {slot.value.split()[0] for slot in (left, right)}
    return left.value != right.value and ("weekday" not in shapes or len(shapes) == 1)


def _draft(reading: Reading, aspect: str, first: Slot, then: Slot, reason: str) -> Draft:
    left, right = (reading.end(slot.span, slot.span.exact) for slot in (first, then))
    return Draft(aspect, Verdict.UPDATES, SCORE, reason, left, right, reading.group(left, right))
