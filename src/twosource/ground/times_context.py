"""What is known while the times of one article are read in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from twosource.ground.times_anchor import Anchor, Tenses
from twosource.ground.times_patterns import Found

WRITTEN = "written in full"


@dataclass(frozen=True, slots=True)
class Value:
    """A TimeML value with its type and how it was reached. `first` and `last` only where the value cannot tell."""

    value: str
    type: str = "DATE"
    how: str = WRITTEN
    inferred: bool = False
    first: str | None = None
    last: str | None = None


@dataclass(slots=True)
class Context:
    """The anchor, the tenses, and the day and the year spoken of last."""

    anchor: Anchor
    tenses: Tenses
    day: date | None = None
    day_words: str = ""
    year: int | None = None

    def inferred(self, value: str, what: str, type: str = "DATE") -> Value:
        """A value whose `what` (year, day) was taken from the anchor."""
        return Value(value, type, f"{what} inferred from {self.anchor.how}", inferred=True)

    def counted(self, value: str, type: str = "DATE") -> Value:
        return Value(value, type, f"counted from {self.anchor.how}", inferred=True)

    def open(self, value: str, type: str = "DATE") -> Value:
        """A value that stays open because the article gives nothing to count from."""
        return Value(value, type, "left open: the article gives no date to count from", inferred=False)

    @property
    def today(self) -> date | None:
        """The day the article was written, if that is known."""
        return self.anchor.day if self.anchor.published else None


Resolver = Callable[[Found, Context], Value | None]


def add_months(day: date, months: int) -> date:
    """The first of the month `months` after that of `day`."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def week(day: date) -> str:
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def quarter(day: date, shift: int = 0) -> str:
    index = day.year * 4 + (day.month - 1) // 3 + shift
    return f"{index // 4}-Q{index % 4 + 1}"


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
