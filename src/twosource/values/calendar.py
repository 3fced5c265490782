"""TimeML values and the days they cover.

The value syntax is TIMEX3's (Pustejovsky et al. 2003, TimeML annotation guidelines 1.2.1), which extends ISO 8601.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta

Days = tuple[date, date]

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""Meteorological seasons of the north by first and last month; months above 12 lie in the next year."""

PARTS = {"MO": ("06:00", "11:59"), "MI": ("11:00", "13:59"), "AF": ("12:00", "17:59"), "EV": ("18:00", "21:59")}
"""The hours that morning, midday, afternoon and evening cover; the night runs into the next day."""

_CLOCK = re.compile(r"T(\d\d)(?::(\d\d)(?::\d\d)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?")


def bounds(value: str) -> tuple[str, str] | None:
    """The first and last ISO day (minute, for times of day) that a calendar value covers; None for all others.

    A value with an unknown part ("XXXX-01-31"), a duration or a reference ("PAST_REF") covers nothing known.
    """
    day, mark, clock = value.partition("T")
    try:
        days = _days(day)
        if days is None or not mark:
            return (days[0].isoformat(), days[1].isoformat()) if days else None
        return _minutes(days[0], "T" + clock)
    except (ValueError, OverflowError):
        return None


def span_of_days(first: str | None, last: str | None) -> tuple[datetime, datetime]:
    """Two ISO bounds as instants, both inclusive; an open side reaches to the end of the calendar."""
    low = datetime.fromisoformat(first) if first else datetime.min
    high = datetime.fromisoformat(last) if last else datetime.max
    whole_day = last is not None and "T" not in last
    return low.replace(tzinfo=None), (datetime.combine(high, time.max) if whole_day else high).replace(tzinfo=None)


def month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _months(year: int, first: int, last: int) -> Days:
    return date(year, first, 1), month_end(year + (last - 1) // 12, (last - 1) % 12 + 1)


def _week(year: int, week: int, weekend: str) -> Days:
    monday = date.fromisocalendar(year, week, 1)
    return (monday + timedelta(days=5 if weekend else 0)), monday + timedelta(days=6)


def _years(first: int, count: int) -> Days:
    return date(max(first, MINYEAR), 1, 1), date(min(first + count - 1, MAXYEAR), 12, 31)


def _day(year: int, month: int, day: int) -> Days:
    return date(year, month, day), date(year, month, day)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), lambda m: _day(int(m[1]), int(m[2]), int(m[3]))),
    (re.compile(r"(\d{4})-(\d\d)(?:-XX)?"), lambda m: _months(int(m[1]), int(m[2]), int(m[2]))),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), lambda m: _week(int(m[1]), int(m[2]), m[3] or "")),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda m: _months(int(m[1]), 3 * int(m[2]) - 2, 3 * int(m[2]))),
    (re.compile(r"(\d{4})-H([12])"), lambda m: _months(int(m[1]), 6 * int(m[2]) - 5, 6 * int(m[2]))),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda m: _months(int(m[1]), *SEASONS[m[2]])),
    (re.compile(r"(\d{4})"), lambda m: _years(int(m[1]), 1)),
    (re.compile(r"(\d{3})"), lambda m: _years(int(m[1]) * 10, 10)),
    (re.compile(r"(\d{2})"), lambda m: _years(int(m[1]) * 100, 100)),
    (re.compile(r"(\d{4})/(\d{4})"), lambda m: (date(int(m[1]), 1, 1), date(int(m[2]), 12, 31))),
)


def _days(value: str) -> Days | None:
    for shape, read in _SHAPES:
        match = shape.fullmatch(value)
        if match:
            return read(match)
    return None


def _minutes(day: date, clock: str) -> tuple[str, str] | None:
    part = clock[1:3]
    if part in PARTS:
        first, last = PARTS[part]
        return f"{day}T{first}", f"{day}T{last}"
    if part == "NI":
        return f"{day}T18:00", f"{day + timedelta(days=1)}T05:59"
    match = _CLOCK.fullmatch(clock)
    if not match or int(match[1]) > 23:
        return None
    minute = match[2]
    return f"{day}T{match[1]}:{minute or '00'}", f"{day}T{match[1]}:{minute or '59'}"
