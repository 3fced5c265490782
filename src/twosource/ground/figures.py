"""Figures of an article: numbers that count or measure, with what is counted, their bounds and their direction."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.codebook.units import Units
from twosource.ground.figures_change import bend_of, direction_of
from twosource.ground.figures_counted import Counted, counted_by
from twosource.ground.figures_names import is_name
from twosource.ground.figures_ranges import Range, ranges_of
from twosource.ground.figures_shapes import Shape, shapes_in
from twosource.ground.reading import Reading
from twosource.model import Figure, When
from twosource.syntax import Annotated

_JOINED = re.compile(
    r"\W{0,2}\s?(?:to|or|and|from|of the|versus|against|compared (?:with|to)|up from|down from)\s?", re.IGNORECASE
)
"""What stands between two numbers of one measure, where only one of them has it: "14 mpg to 24", "7- or 8-inch"."""
CALENDAR = frozenset({"DATE", "TIME"})


def find_figures(doc: Annotated, units: Units, times: Sequence[When] = ()) -> tuple[Figure, ...]:
    """The quantities written in the article, in order of the text.

    Args:
        doc: the annotated article.
        units: the vocabulary, from `load_units`.
        times: the article's times; the numbers of a date or a clock time are no quantity.
    """
    reading = Reading(doc)
    taken = [(when.span.start, when.span.end) for when in times if when.span and when.type in CALENDAR]
    return tuple(f for first, last in reading.blocks() for f in _of_block(reading, units, (first, last), taken))


def _of_block(reading: Reading, units: Units, block: tuple[int, int], taken: list[tuple[int, int]]) -> Iterator[Figure]:
    shapes = [shape for shape in shapes_in(reading.text, *block, units) if not _in_date(reading.text, shape, taken)]
    reach = 0
    found: list[tuple[Range, Counted]] = []
    for written in ranges_of(reading.text, shapes):
        counted = counted_by(reading, written, units)
        # A number inside what another one counts belongs to a name: "two new 737 jets".
        if written.start >= reach and not is_name(reading, written, counted, units):
            reach = counted.end
            found.append((written, counted))
    for i, (written, counted) in enumerate(found):
        yield _figure(reading, written, counted if _says(written, counted) else _elided(reading, found, i), units)


def _says(written: Range, counted: Counted) -> bool:
    return bool(written.unit or counted.unit or counted.words or written.fraction)


def _elided(reading: Reading, found: Sequence[tuple[Range, Counted]], i: int) -> Counted:
    """What a bare number counts: that of the number before it in the sentence, else after it.

    As in "435 homes by sale and 187 by tender".
    """
    written, own = found[i]
    if _is_predicate(reading, written):
        return own
    for j in (i - 1, i + 1):
        if not 0 <= j < len(found) or not reading.together(written.start, found[j][0].start):
            continue
        other, counted = found[j]
        unit = counted.unit or other.unit
        if counted.words and not unit:
            return replace(own, words=counted.words)
        between = reading.text[min(written.end, other.end) : max(written.start, other.start)]
        if unit and unit != "percent" and _JOINED.fullmatch(between):
            return replace(own, unit=unit, per=counted.per or other.per)
    return own


def _is_predicate(reading: Reading, written: Range) -> bool:
    """In "the youngest was 19" nothing is left out."""
    head = reading.head(written.start, written.stop)
    return head is not None and reading.doc.tokens[head].dep in {"attr", "acomp"}


def _in_date(text: str, shape: Shape, taken: list[tuple[int, int]]) -> bool:
    """Within a calendar time, or joined to one: the 15 of "2014-15". `taken` is in order and without overlap."""
    joined = shape.start > 0 and text[shape.start - 1] in "-–/"
    at = bisect_left(taken, (shape.stop, 0))
    near = taken[max(0, at - 2) : at]
    return any((start < shape.stop and shape.start < end) or (joined and end == shape.start - 1) for start, end in near)


def _figure(reading: Reading, written: Range, counted: Counted, units: Units) -> Figure:
    start, bend = bend_of(reading.text, written, counted.end, units)
    change = direction_of(reading, written, units) or bend
    if not change:
        change = "~" if written.vague else "="
    return Figure(
        low=written.low,
        best=(written.low + written.high) / 2,
        high=written.high,
        unit=counted.unit or written.unit,
        counted=counted.words,
        span=reading.doc.article.span(start, max(written.end, counted.end)),
        change=change,
        per=counted.per or written.per or None,
    )
