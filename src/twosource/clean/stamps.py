"""Dates and times as pages print them: parsed, never guessed; what is ambiguous stays unparsed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache

from twosource.codebook.pages import load_pages

_YEAR, _NUMBER = r"(?P<year>(?:19|20)\d\d)", r"0?[1-9]|[12]\d|3[01]"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_ISO = rf"(?<!\d){_YEAR}(?P<s>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=s)(?P<day>{_NUMBER})(?!\d)"
_JAPANESE = rf"(?<!\d){_YEAR}年(?P<month>1[0-2]|0?[1-9])月(?P<day>[12]\d|3[01]|0?[1-9])日"
_MONTH_DAY = rf"\b(?P<name>MONTH)\b\.?\s{{0,2}}{_DAY}\b(?:\s?,?\s{{1,2}}{_YEAR}\b)?(?![:/]\d)"
_DAY_MONTH = rf"(?<![\d:]){_DAY}[\s-](?:of\s)?(?P<name>MONTH)\b\.?(?:[\s,-]{{1,2}}{_YEAR}\b)?"
_NUMERIC = rf"(?<![\d/.-])(?P<one>{_NUMBER})(?P<s>[/.-])(?P<two>{_NUMBER})(?P=s){_YEAR}(?!\d)"
_SHORT = rf"(?<![\d/.-])(?P<one>{_NUMBER})(?P<s>[/.])(?P<two>{_NUMBER})(?=[\s,]{{1,3}}(?:[01]?\d|2[0-3]):[0-5]\d)"
_CLOCK = re.compile(
    r"(?<![\d.,$€£])(?:(?P<hour>[01]?\d|2[0-4])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?"
    r"\s?(?P<half>[ap]\.?m\b\.?)?\s?(?P<zone>Z\b|[+-]\d\d:?\d\d)?"
    r"|(?P<bare>1[0-2]|0?[1-9])\s?(?P<bare_half>[ap]\.?m\b\.?))",
    re.IGNORECASE,
)
NEAR = 12
"""Characters between a date and the time that goes with it: ` | `, `, at `, ` - Fri, `."""


class Order(StrEnum):
    """Which of the two numbers of a date like 03/04 comes first."""

    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date in a text with what was written of it; `year`, `hour` and `minute` are None where nothing was.

    `one` and `two` hold the two numbers of a date like 03/04 whose order the page must tell; month and day are 0 then.
    `told` is the order where the numbers allow only one.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    hour: int | None = None
    minute: int | None = None
    zone: str = ""
    one: int = 0
    two: int = 0
    told: Order | None = None

    @property
    def value(self) -> str:
        """The TimeML value, like "2025-02-21T18:38"; XXXX stands for a missing year."""
        day = f"{self.year or 'XXXX'}-{self.month:02}-{self.day:02}"
        return day if self.hour is None else f"{day}T{self.hour:02}:{self.minute:02}{self.zone}"

    @property
    def settled(self) -> bool:
        """Whether month and day are known and the date exists."""
        try:
            date(self.year or 2000, self.month, self.day)
        except ValueError:
            return False
        return True

    def ordered(self, first: Order | None) -> Stamp:
        """The stamp with the page's order of day and month applied; unchanged where that is not known."""
        if not self.one or first is None:
            return self
        month, day = (self.one, self.two) if first is Order.MONTH else (self.two, self.one)
        return replace(self, month=month, day=day, one=0, two=0)


@cache
def _dates() -> tuple[re.Pattern[str], ...]:
    months = "|".join(sorted(load_pages().months, key=lambda name: (-len(name), name)))
    patterns = (_ISO, _JAPANESE, _MONTH_DAY, _DAY_MONTH, _NUMERIC, _SHORT)
    return tuple(re.compile(pattern.replace("MONTH", months), re.IGNORECASE) for pattern in patterns)


def find_stamps(text: str) -> tuple[Stamp, ...]:
    """All dates of a short text in order, each with the time beside it."""
    taken: list[tuple[int, int]] = []
    found: list[Stamp] = []
    for pattern in _dates():
        for match in pattern.finditer(text):
            if all(match.end() <= start or match.start() >= end for start, end in taken):
                taken.append(match.span())
                found.append(_with_time(text, _stamp(match)))
    return tuple(sorted(found, key=lambda stamp: stamp.start))


def order_of(stamps: Iterable[Stamp]) -> Order | None:
    """The order of day and month in a page's numeric dates, told by the one that allows only one reading."""
    told = {stamp.told for stamp in stamps if stamp.told}
    return told.pop() if len(told) == 1 else None


def _told(one: int, two: int) -> Order | None:
    """The order of two numbers of which only one can be a month."""
    if (one > 12) == (two > 12):
        return None
    return Order.DAY if one > 12 else Order.MONTH


def find_time(text: str) -> tuple[int, int, int, int, str] | None:
    """The first time of day in the text: start, end, hour, minute, zone ("" where none is given in numbers)."""
    for match in _CLOCK.finditer(text):
        hour = int(match["hour"] or match["bare"])
        half = (match["half"] or match["bare_half"] or "").lower()[:1]
        if half and hour > 12:
            continue
        hour = hour % 12 + (12 if half == "p" else 0) if half else hour
        if hour < 24:
            return match.start(), match.end(), hour, int(match["minute"] or 0), _zone(match["zone"] or "")
    return None


def _zone(written: str) -> str:
    written = written.upper()
    return written if written in {"", "Z"} else f"{written[:3]}:{written[-2:]}"


def _stamp(match: re.Match[str]) -> Stamp:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if "one" not in groups:
        month = load_pages().months[groups["name"].lower()] if "name" in groups else int(groups["month"])
        return Stamp(match.start(), match.end(), year, month, int(groups["day"]))
    one, two = int(groups["one"]), int(groups["two"])
    # With points the day comes first wherever such dates are written.
    told = _told(one, two)
    bare = Stamp(match.start(), match.end(), year, 0, 0, one=one, two=two, told=told)
    if groups["s"] == ".":
        return bare.ordered(Order.DAY)
    return bare.ordered(told)


def _with_time(text: str, stamp: Stamp) -> Stamp:
    after = find_time(text[stamp.end : stamp.end + 40])
    if after and after[0] <= NEAR:
        start, end, hour, minute, zone = after
        return replace(stamp, end=stamp.end + end, hour=hour, minute=minute, zone=zone)
    left = max(0, stamp.start - 30)
    before = find_time(text[left : stamp.start])
    if before and stamp.start - left - before[1] <= NEAR:
        start, end, hour, minute, zone = before
        return replace(stamp, start=left + start, hour=hour, minute=minute, zone=zone)
    return stamp
