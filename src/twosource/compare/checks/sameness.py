"""Sameness: whether two values that differ are told of one thing, and how likely that is.

Two accounts of one thing seldom lie far apart: 58 or 59 dead, Thursday or Friday, 400 or 450 pounds. Two values that
do lie far apart are mostly told of two things. So the further apart they are, the more their sentences must share
before one is held against the other; and from both together comes the score.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from twosource.compare.checks.bearer import slot_at
from twosource.compare.checks.matching import Bar, match_of
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import Likeness
from twosource.model import Verdict

NEARLY = 0.75
"""Ratio of the lower to the higher of two figures from which they are nearly one."""
ONE_SENTENCE = Bar(0.8, 3.5, 2)
"""What the sentences of two values must share that lie far apart."""
ONE_DAY = Bar(0.1, 1.8, 1)
"""The same for two days or years that lie one step apart: any two happenings of a story may."""
STEP = 0.9
"""Closeness of two values one step apart: one more, the day after, within an hour."""
WEEK, MONTHS, LEAP, HOUR = 7, 12, 2000, 60
LEAST, BY_VALUE, BY_WORDS = 0.25, 0.4, 0.35
"""The score of two values that are told of one thing by nothing, and what closeness and words add."""
FULL = 4.0
"""Shared words that weigh as much, by a share of all, make it certain."""


def held(reading: Reading, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, but for values of two articles held against each other that are hardly told of one thing."""
    for draft in drafts:
        if draft.verdict is not Verdict.CONTRADICTS or draft.left.article == draft.right.article:
            yield draft
            continue
        left, right = _slot(reading, draft.left), _slot(reading, draft.right)
        if left is None or right is None:
            yield draft
            continue
        like, near = match_of(reading, left, right).like, closeness(left, right)
        if _one(left, like, near):
            yield replace(draft, score=score(like, near))


def _one(slot: Slot, like: Likeness, near: float) -> bool:
    if near < NEARLY:
        return ONE_SENTENCE.reached(like)
    return slot.sort is Sort.NUMBER or ONE_DAY.reached(like)


def score(like: Likeness, near: float) -> float:
    """How likely two values are told of one thing: from how close they are and what their sentences share."""
    words = min(1.0, like.share * like.evidence / FULL)
    return LEAST + BY_VALUE * near + BY_WORDS * words


def _slot(reading: Reading, end: End) -> Slot | None:
    """The value of an end in its line, without what is counted."""
    for line in reading.by_article.get(end.article, ()):
        if line.start <= end.span.start < line.end:
            for i in reading.of_line.get((line.article, line.number), ()):
                slot = reading.slots[i]
                inside = slot.span.start < end.span.end and end.span.start < slot.span.end
                if inside and slot.sort is not Sort.NAME:
                    return slot
    return slot_at(reading, end.span)


def closeness(left: Slot, right: Slot) -> float:
    """From 0 to 1, how close two values of one sort are; 0 where that cannot be told."""
    if left.figure is not None and right.figure is not None:
        low, high = sorted(abs(slot.figure.best) for slot in (left, right) if slot.figure)
        return max(low / high if high else 1.0, STEP if low and high - low <= 1 else 0.0)
    if left.sort is not right.sort:
        return 0.0
    if left.sort is Sort.CLOCK:
        return _by_step(abs(_minutes(left.value) - _minutes(right.value)) / HOUR)
    return _by_step(_steps(left.value, right.value)) if left.sort is Sort.DATE else 0.0


def _by_step(steps: float) -> float:
    return STEP if steps <= 1 else 1.0 / (1.0 + steps)


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * HOUR + int(minutes)


def _day(month_and_day: str, year: int) -> date:
    """The day of a year; the last of its month for a day that it does not have, as texts may say."""
    month, day = map(int, month_and_day.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))


def _steps(one: str, other: str) -> float:
    """How many days, months or years lie between two times, by the coarser of the two; far for two shapes."""
    (kind, *a), (shape, *b) = one.split(), other.split()
    if {kind, shape} == {"day", "month"}:
        kind, shape, a[0], b[0] = "month", "month", a[0][:2], b[0][:2]
    if kind != shape:
        return float(WEEK)
    years = int(a[1]) - int(b[1]) if len(a) > 1 and len(b) > 1 else 0
    if kind == "day":
        return abs((_day(a[0], int(a[1]) if years else LEAP) - _day(b[0], int(b[1]) if years else LEAP)).days)
    apart = abs(int(a[0]) - int(b[0]))
    if kind == "weekday":
        return min(apart, WEEK - apart)
    return min(apart, MONTHS - apart) + MONTHS * abs(years) if kind == "month" else apart
