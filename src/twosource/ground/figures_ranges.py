"""Two numbers that are one range: "between 200 and 300", "from 5 to 10 percent", "7-10", "two or three"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.ground.figures_shapes import Shape

_LINK = re.compile(
    r"(?:\s|-)?(?P<word>-|–|—|to|and|or|up to)(?:\s|-)?(?:about\s|around\s|as many as\s|up to\s|roughly\s)?",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\b(?P<word>between|from|rang(?:e|es|ed|ing) from)\s(?:about\s|around\s|roughly\s)?$", re.IGNORECASE
)
SCORE = 30
"""Two bare numbers up to this joined by a hyphen are a score, not a range."""


@dataclass(frozen=True, slots=True)
class Range:
    """A number, or two that are one figure. `stop` is where the (last) number ends, `end` where its measure does."""

    start: int
    stop: int
    end: int
    low: float
    high: float
    unit: str
    per: str
    vague: bool
    fraction: bool = False
    sign: bool = False


def ranges_of(text: str, shapes: Sequence[Shape]) -> Iterator[Range]:
    """The numbers of a passage in order, ranges joined, scores left out."""
    skip = -1
    for i, shape in enumerate(shapes):
        if i == skip:
            continue
        after = shapes[i + 1] if i + 1 < len(shapes) else None
        link = after and _link(text, shape, after)
        if after is None or not link:
            yield _one(shape)
        elif _is_score(text, shape, after, link):
            skip = i + 1
        elif _is_range(text, shape, after, link):
            skip = i + 1
            yield _both(text, shape, after)
        else:
            yield _one(shape)


def _link(text: str, one: Shape, other: Shape) -> str:
    """The word or sign between two numbers, "" where more stands there."""
    match = _LINK.fullmatch(text, one.end, other.start)
    return match["word"].lower() if match else ""


def _opening(text: str, start: int) -> str:
    match = _OPENING.search(text, max(0, start - 30), start)
    return match["word"].lower() if match else ""


def _is_score(text: str, one: Shape, other: Shape, link: str) -> bool:
    bare = not (one.unit or other.unit) and one.kind == other.kind == "number"
    if link not in {"-", "–"} or not bare:
        return False
    return one.low >= other.low or (
        max(one.low, other.low) <= SCORE and not re.match(r"\s[a-z]", text[other.end :][:2])
    )


def _is_range(text: str, one: Shape, other: Shape, link: str) -> bool:
    opening = _opening(text, one.start)
    if one.unit and other.unit and one.unit != other.unit and not (one.sign and other.sign):
        return False
    if opening == "between":
        return link in {"and", "-", "–", "to"}
    if link in {"-", "–", "—"}:
        return one.high < other.high or one.low * other.scale < other.high
    if link in {"to", "up to"}:
        return bool(opening) or not one.unit or (one.unit == other.unit and not _moved(text, one.start))
    return link == "or" and not one.unit and other.low - one.low == 1.0 and one.kind == other.kind == "number"


def _moved(text: str, start: int) -> bool:
    """In "rose by 5 percent to 10 percent": the second is where it ended, not the other end of a range."""
    return bool(re.search(r"\b(?:by|up|down)\s$|\b\w+(?:ed|ose|ell|ew)\s$", text[max(0, start - 24) : start]))


def _one(shape: Shape) -> Range:
    vague = shape.kind == "vague"
    fraction = shape.kind == "fraction"
    return Range(
        shape.start, shape.stop, shape.end, shape.low, shape.high, shape.unit, shape.per, vague, fraction, shape.sign
    )  # fmt: skip


def _both(text: str, one: Shape, other: Shape) -> Range:
    """A scale on the second counts for the first: "1 to 2 million"."""
    first, last = one.low, other.high
    if one.scale == 1.0 and other.scale > 1.0 and first < last / other.scale:
        first *= other.scale
    low, high = sorted((first, last))
    opening = _OPENING.search(text, max(0, one.start - 30), one.start)
    return Range(
        opening.start() if opening else one.start, other.stop, other.end, low, high,
        other.unit or one.unit, other.per or one.per,
        vague=one.kind == "vague" or other.kind == "vague", sign=other.sign,
    )  # fmt: skip
