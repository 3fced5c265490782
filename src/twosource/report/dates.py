"""Dates in words, as an English newspaper prints them: "10 March 2026", "9 to 15 March 2026", "March 2026"."""

from __future__ import annotations

import re
from calendar import monthrange

from twosource.model import When

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_INSTANT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?")


def say_when(when: When) -> str:
    """A time in words: the calendar days it covers, else the words of the article, else its value."""
    if (whole := say_instant(when.value)) and when.first:
        return whole
    if when.first and when.last:
        return say_days(when.first, when.last)
    if when.first:
        return f"from {say_instant(when.first)}"
    if when.last:
        return f"until {say_instant(when.last)}"
    return " ".join(when.span.exact.split()) if when.span else when.value


def say_days(first: str, last: str) -> str:
    """Two ISO days, both inclusive, in words; parts they share are said once."""
    start, end = (say_instant(edge) for edge in _whole(first[:10], last[:10]))
    if start == end or first[:10] == last[:10]:
        return start
    words, others = start.split(), end.split()
    shared = 0
    while shared < len(words) - 1 and words[-1 - shared] == others[-1 - shared]:
        shared += 1
    return f"{' '.join(words[: len(words) - shared])} to {end}"


def _whole(first: str, last: str) -> tuple[str, str]:
    """Two ISO days as whole years or months, where they are the first and the last day of such."""
    if first.endswith("-01-01") and last.endswith("-12-31"):
        return first[:4], last[:4]
    if first.endswith("-01") and last == _last_day(last):
        return first[:7], last[:7]
    return first, last


def _last_day(iso: str) -> str:
    """The last day of the month of an ISO day; the day itself if there is no such month."""
    try:
        days = monthrange(int(iso[:4]), int(iso[5:7]))[1]
    except ValueError:
        return iso
    return f"{iso[:7]}-{days:02}"


def say_instant(iso: str) -> str:
    """An ISO year, month, day or minute in words; "" where it is none of them."""
    found = _INSTANT.match(iso)
    if not found or not _complete(found, iso):
        return ""
    year, month, day, minute = found.groups()
    if month and not 1 <= int(month) <= len(MONTHS):
        return ""
    said = " ".join(filter(None, (day and str(int(day)), month and MONTHS[int(month) - 1], year)))
    return f"{said}, {minute}" if minute else said


def _complete(found: re.Match[str], iso: str) -> bool:
    """Whether nothing but seconds and a time zone follows."""
    rest = iso[found.end() :]
    return not rest or bool(found[4] and re.fullmatch(r"(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?", rest))
