"""The picture of who did what to whom: three columns of boxes, actors, labels and recipients, joined by curves.

Each deed has a row of its own, so that labels never overlap; a party has one box on each side, as high as it needs,
in the middle of its rows. Nothing depends on chance: the same deeds give the same drawing.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.report.deeds import DeedGroup
from twosource.report.view import Arrow, Box, Deed, Drawing, Picture

MOST_DEEDS = 10
MOST_PARTIES = 2
"""Parties drawn on each side of one deed; the table names them all."""
MOST_LINES = 3
LETTER = 0.56
"""Mean width of a letter, in heights of the type."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Measures of one drawing in its units: whole width, widths of the side and middle columns, height of the type."""

    name: str
    width: float
    side: float
    middle: float
    size: float
    gap: float = 10.0

    @property
    def line(self) -> float:
        return self.size * 1.25

    def letters(self, width: float) -> int:
        return max(6, int((width - self.size) / (self.size * LETTER)))


WIDE = Frame("wide", 760, 210, 180, 14)
NARROW = Frame("narrow", 360, 104, 96, 11, 8)


def picture(title: str, deeds: Sequence[DeedGroup]) -> Picture | None:
    """The drawings for wide and narrow screens, and all deeds as a table; None where there are no deeds."""
    if not deeds:
        return None
    drawn = _by_actor([_few_parties(deed) for deed in deeds[:MOST_DEEDS]])
    rows = tuple(
        Deed(" and ".join(d.actors), d.type, d.quad, d.mark, " and ".join(d.recipients), d.events) for d in deeds
    )
    return Picture(title, tuple(_draw(drawn, frame) for frame in (WIDE, NARROW)), rows, len(deeds) - len(drawn))


def _few_parties(deed: DeedGroup) -> DeedGroup:
    return replace(deed, actors=deed.actors[:MOST_PARTIES], recipients=deed.recipients[:MOST_PARTIES])


def _by_actor(deeds: Sequence[DeedGroup]) -> list[DeedGroup]:
    """Deeds of one actor stand together, actors in the order of their first deed; so few curves cross."""
    first: dict[tuple[str, ...], int] = {}
    for number, deed in enumerate(deeds):
        first.setdefault(deed.actors, number)
    return sorted(deeds, key=lambda deed: (first[deed.actors], deed.recipients, deed.what))


def _draw(deeds: Sequence[DeedGroup], frame: Frame) -> Drawing:
    labels = _labels(deeds, frame)
    height = labels[-1].y + labels[-1].height + frame.gap
    left = _column([d.actors for d in deeds], labels, 1.0, frame)
    right = _column([d.recipients for d in deeds], labels, frame.width - frame.side - 1.0, frame)
    height = max([height, *(box.y + box.height + frame.gap for box in (*left.values(), *right.values()))])
    arrows = tuple(
        Arrow(
            label,
            deed.quad,
            bool(deed.mark),
            tuple(_curve(left[name], label) for name in deed.actors),
            tuple(_curve(label, right[name]) + _head(right[name]) for name in deed.recipients),
            deed.events[0].href,
        )
        for deed, label in zip(deeds, labels, strict=True)
    )
    return Drawing(frame.name, frame.width, height, frame.size, (*left.values(), *right.values()), arrows)


def _labels(deeds: Sequence[DeedGroup], frame: Frame) -> list[Box]:
    """A label box in the middle of each row; a row is as high as its label and the parties it is first to name."""
    boxes, y = [], frame.gap
    x = (frame.width - frame.middle) / 2
    seen: tuple[set[str], set[str]] = (set(), set())
    for deed in deeds:
        box = _box(deed.what, x, y, frame.middle, frame)
        sides = zip((deed.actors, deed.recipients), seen, strict=True)
        height = max(box.height, *(_new_height(names, known, frame) for names, known in sides))
        boxes.append(replace(box, y=round(y + (height - box.height) / 2, 1)))
        y += height + frame.gap
    return boxes


def _new_height(names: Sequence[str], known: set[str], frame: Frame) -> float:
    """The height of the boxes of those names that are new; they are known from now on."""
    new = [name for name in dict.fromkeys(names) if name not in known]
    known.update(new)
    heights = [_box(name, 0, 0, frame.side, frame).height for name in new]
    return sum(heights) + frame.gap * max(0, len(heights) - 1)


def _column(names: Sequence[tuple[str, ...]], labels: Sequence[Box], x: float, frame: Frame) -> dict[str, Box]:
    """A box for each name, at the mean height of its rows, pushed down where it would cover the one above."""
    rows: dict[str, list[float]] = {}
    for row, label in zip(names, labels, strict=True):
        for name in row:
            rows.setdefault(name, []).append(label.y + label.height / 2)
    placed: dict[str, Box] = {}
    y = frame.gap
    for name in sorted(rows, key=lambda name: sum(rows[name]) / len(rows[name])):
        box = _box(name, x, y, frame.side, frame)
        top = max(y, sum(rows[name]) / len(rows[name]) - box.height / 2)
        placed[name] = Box(box.x, round(top, 1), box.width, box.height, box.lines)
        y = top + box.height + frame.gap
    return placed


def _box(words: str, x: float, y: float, width: float, frame: Frame) -> Box:
    lines = textwrap.wrap(words, frame.letters(width), max_lines=MOST_LINES, placeholder="…") or [words[:1]]
    return Box(x, round(y, 1), width, round(len(lines) * frame.line + frame.size * 0.8, 1), tuple(lines))


def _curve(start: Box, end: Box) -> str:
    """From the right edge of one box to the left edge of another, level at both ends."""
    x1, y1 = start.x + start.width, start.y + start.height / 2
    x2, y2 = end.x, end.y + end.height / 2
    bend = (x2 - x1) / 2
    return f"M{x1:.1f} {y1:.1f} C{x1 + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"


def _head(goal: Box) -> str:
    """The head of an arrow that ends at the left edge of a box."""
    x, y = goal.x, goal.y + goal.height / 2
    return f" M{x - 7:.1f} {y - 4:.1f} L{x:.1f} {y:.1f} L{x - 7:.1f} {y + 4:.1f}"
