"""Calendar: a weekday and a date written side by side that the calendar does not put together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from twosource.compare.drafts import Draft
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.model import Verdict

SCORE = 0.8
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check(reading: Reading) -> Iterator[Draft]:
    """A weekday beside a date that falls on another one ("Saturday, 31 December 2017", a Sunday)."""
    for line in reading.lines:
        dates = [reading.slots[i] for i in reading.slots_on(line, Sort.DATE)]
        for one, other in pairwise(dates):
            draft = _draft(reading, one, other)
            if draft is not None:
                yield draft


def _draft(reading: Reading, one: Slot, other: Slot) -> Draft | None:
    if not one.value.startswith("weekday ") or not other.value.startswith("day ") or not _beside(one, other):
        return None
    day = _day(other.value)
    if day is None or day.isoweekday() == int(one.value.split()[1]):
        return None
    left, right = reading.end(one.span, one.span.exact), reading.end(other.span, other.span.exact)
    reason = f"{other.span.exact} was a {NAMES[day.weekday()]}, not a {one.span.exact}."
    return Draft("date", Verdict.CONTRADICTS, SCORE, reason, left, right, reading.group(left, right))


def _beside(one: Slot, other: Slot) -> bool:
    """Whether nothing but a mark stands between them."""
    between = one.line.words[one.last : other.first]
    return len(between) <= 1 and all(word.kind is Kind.MARK and word.text in ",(" for word in between)


def _day(value: str) -> date | None:
    """The day a date with its year stands for; the year of another one would be a guess."""
    _, at, *year = value.split()
    try:
        return date.fromisoformat(f"{year[0]}-{at}") if year else None
    except ValueError:
        return None
