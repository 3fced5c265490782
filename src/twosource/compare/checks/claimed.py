"""Claimed: two figures of claims of one event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import cast

from twosource.compare.checks.aligned import Carrying, Pair, Value, compared
from twosource.compare.checks.bearer import slot_at, told_apart
from twosource.compare.checks.figures import is_value, ranged, rounded, stand_apart, unsure
from twosource.compare.checks.later import in_turn, later_claim, of_claim, risen_claim
from twosource.compare.checks.matching import Match, match_of
from twosource.compare.checks.parts import ON_THE_WAY, of_these, some, whole
from twosource.compare.drafts import Draft
from twosource.compare.reading.slots import Sort
from twosource.compare.reading.story import Reading
from twosource.compare.reading.uncounted import counts_nothing, is_least
from twosource.model import Claim, Figure, Verdict
from twosource.values import figure
from twosource.values.comparison import Comparison

VAGUE = 4.0
"""From this ratio of its highest to its lowest value on, a figure ("hundreds") excludes nothing."""


def claimed(reading: Reading) -> Iterator[Draft]:
    """Figures of claims of one event: they agree, fit, are carried on or exclude each other."""
    carrying = Carrying(partial(_carried, reading), partial(_in_turn, reading))
    yield from compared(reading, partial(_figures, reading), _compare, partial(_differing, reading), "number", carrying)


def _figures(reading: Reading, claim: Claim) -> list[Value]:
    text = reading.scene.articles[claim.article].text
    told = (f for f in claim.figures if not counts_nothing(text, f.span.start, f.span.end))
    least = (replace(f, change=">") if is_least(text, f.span.end) else f for f in told)
    return [Value(f.span, figure.shown(f), f) for f in least]


def _compare(a: Value, b: Value) -> Comparison:
    return figure.compare(cast("Figure", a.of), cast("Figure", b.of))


def _differing(reading: Reading, pair: Pair, a: Value, b: Value) -> Verdict | None:
    """What two figures of one event are that exclude each other; None where one is too vague to."""
    left, right = cast("Figure", a.of), cast("Figure", b.of)
    vague = any(f.low > 0 and f.high >= VAGUE * f.low for f in (left, right))
    named = left.counted or right.counted or left.unit
    if vague or not named or rounded(left.best, right.best) or whole(a, b) or whole(b, a):
        return None
    if some(left, right) or some(right, left) or any(ON_THE_WAY.match(value.span.suffix) for value in (a, b)):
        return None
    if ranged(reading, a.span) or ranged(reading, b.span):
        return None
    match = _matched(reading, a, b)
    if match is not None and _others(reading, match):
        return None
    later = later_claim(reading, pair, left, right)
    if later is not None or match is None:
        return later or Verdict.CONTRADICTS
    return None if stand_apart(reading, match) else Verdict.CONTRADICTS


def _matched(reading: Reading, a: Value, b: Value) -> Match | None:
    """Two figures of claims as slots of their lines."""
    left, right = slot_at(reading, a.span), slot_at(reading, b.span)
    if left is None or right is None:
        return None
    left, right = replace(left, figure=cast("Figure", a.of)), replace(right, figure=cast("Figure", b.of))
    return match_of(reading, left, right)


def _others(reading: Reading, match: Match) -> bool:
    """Whether two figures are told of two things, or one line gives the other's figure too."""
    for slot, other in ((match.left, match.right), (match.right, match.left)):
        own = (reading.slots[i].figure for i in reading.slots_on(slot.line, Sort.NUMBER))
        if any(f is not None and is_value(f, cast("Figure", other.figure)) for f in own):
            return True
    return told_apart(match.left, match.right) or unsure(match) or of_these(match.left) != of_these(match.right)


def _carried(reading: Reading, pair: Pair, a: Value, b: Value) -> bool:
    return risen_claim(reading, pair, cast("Figure", a.of), cast("Figure", b.of))


def _in_turn(reading: Reading, pair: Pair, a: Value, b: Value) -> str:
    left, right = cast("Figure", a.of), cast("Figure", b.of)
    return in_turn(reading, of_claim(pair.left, left), of_claim(pair.right, right))
