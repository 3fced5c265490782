"""Reckoned times: "last month", "three years ago" and written dates as intervals of the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from twosource.codebook.units import load_units
from twosource.compare.reading.lines import Line
from twosource.compare.reading.slots import Slot, Sort, name_slot
from twosource.model import Article
from twosource.values.numerals import number

PERIOD = re.compile(r"\b(this|last) (week|month|year)\b|\b(yesterday|today)\b", re.IGNORECASE)
AGO = re.compile(r"\b(\d+|[a-z]+) (month|year)s? (?:ago|earlier)\b", re.IGNORECASE)
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """Words of a line that stand for the days from `first` to `last`. `relative`: as seen from publication."""

    slot: Slot
    first: date
    last: date
    relative: bool


def reckoned(article: Article, line: Line, published: str, dates: list[Slot]) -> Iterator[Reckoned]:
    """The times of a line as intervals. `dates` are its slots of written dates; none without a day of publication."""
    if not published:
        return
    day = date.fromisoformat(published[:10])
    for pattern, meant in ((PERIOD, _period), (AGO, _ago)):
        for match in pattern.finditer(article.text, line.start, line.end):
            inside = [i for i, w in enumerate(line.words) if match.start() <= w.start and w.end <= match.end()]
            interval = meant(match, day)
            if inside and interval is not None:
                yield Reckoned(name_slot(article, line, inside[0], inside[-1] + 1), *interval, relative=True)
    for slot in dates:
        written = _written(slot.value)
        if slot.sort is Sort.DATE and written is not None:
            yield Reckoned(slot, *written, relative=False)


def _period(match: re.Match[str], day: date) -> tuple[date, date] | None:
    word = match[0].lower()
    if word in {"yesterday", "today"}:
        at = day - timedelta(days=word == "yesterday")
        return at, at
    before = match[1].lower() == "last"
    unit = match[2].lower()
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return (monday - WEEK, monday) if before else (monday, monday + WEEK)
    if unit == "month":
        return _month(day.year, day.month - before)
    return _months_of(day.year - before)


def _ago(match: re.Match[str], day: date) -> tuple[date, date] | None:
    many = number(match[1], load_units())
    if many is None or not 0 < many < 100 or many != int(many):
        return None
    if match[2].lower() == "year":
        return date(day.year - int(many) - 1, 7, 1), date(day.year - int(many) + 1, 6, 30)
    return _month(day.year, day.month - int(many) - 1)[0], _month(day.year, day.month - int(many) + 1)[1]


def _written(value: str) -> tuple[date, date] | None:
    """The interval of a written date; one without its year is none, because its year would be a guess."""
    kind, *rest = value.split()
    if kind == "year":
        return _months_of(int(rest[0]))
    if len(rest) < 2:
        return None
    if kind == "month":
        return _month(int(rest[1]), int(rest[0]))
    try:
        at = date.fromisoformat(f"{rest[1]}-{rest[0]}")
    except ValueError:
        return None
    return at, at


def _month(year: int, month: int) -> tuple[date, date]:
    """The days of a month; months from 0 down count back from December of the year before."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _months_of(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)
