"""What it means that two times are equal, overlap, or exclude each other."""

from __future__ import annotations

import re
from datetime import timedelta

from twosource.model import When
from twosource.values.calendar import span_of_days
from twosource.values.comparison import Comparison, cannot_tell, different, equal, more_precise, overlapping

DAY = timedelta(days=1)
UNIT_DAYS = {"Y": 365.25, "Q": 91.3, "M": 30.44, "W": 7.0, "D": 1.0, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400}

_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YQMWDHS])")
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_DATED = re.compile(r"\d{4}-(\d\d)(?:-(\d\d))?(?:T.*)?")


def compare(a: When, b: When) -> Comparison:
    """How two times stand to each other.

    Days are compared as intervals of the calendar. Two different days that touch may be one day in two time zones: they
    are different with a score of 0.3, not 0.
    """
    if a.type == b.type == "DURATION":
        return _durations(a, b)
    if "DURATION" in (a.type, b.type) or "SET" in (a.type, b.type):
        return equal(f"both say {a.value}") if a.value == b.value else cannot_tell("one is a length or a habit")
    if (a.first or a.last) and (b.first or b.last):
        return _intervals(a, b)
    return _yearless(a, b)


def _intervals(a: When, b: When) -> Comparison:
    (a_first, a_last), (b_first, b_last) = span_of_days(a.first, a.last), span_of_days(b.first, b.last)
    if (a_first, a_last) == (b_first, b_last):
        return equal(f"both are {a.value}")
    if a_last < b_first or b_last < a_first:
        return _apart(a, b, b_first - a_last if a_last < b_first else a_first - b_last)
    if b_first <= a_first and a_last <= b_last:
        return more_precise("left", f"{a.value} lies within {b.value}")
    if a_first <= b_first and b_last <= a_last:
        return more_precise("right", f"{b.value} lies within {a.value}")
    return overlapping(f"{a.value} and {b.value} overlap")


def _apart(a: When, b: When, gap: timedelta) -> Comparison:
    if gap < DAY and all(_within_a_day(when) for when in (a, b)):
        return different(f"{a.value} and {b.value} differ, but touch: a time zone can explain it", 0.3)
    guessed = [when.how for when in (a, b) if when.inferred]
    because = f" ({'; '.join(guessed)})" if guessed else ""
    return different(
        f"{a.value} and {b.value} lie {max(1, round(gap / DAY))} day(s) apart{because}", 0.1 * len(guessed)
    )


def _within_a_day(when: When) -> bool:
    """Days and times of day, not weeks or months."""
    first, last = span_of_days(when.first, when.last)
    return last - first < 2 * DAY


def _yearless(a: When, b: When) -> Comparison:
    """Month and day where a year is missing on one side or both."""
    left, right = (_YEARLESS.fullmatch(w.value) or _DATED.fullmatch(w.value) for w in (a, b))
    if left is None or right is None:
        return (
            equal(f"both say {a.value}")
            if a.value == b.value and "XX" not in a.value
            else cannot_tell("a time is open")
        )
    if left[1] != right[1] or (left[2] and right[2] and left[2] != right[2]):
        return different(f"{a.value} and {b.value} are different days of the year", 0.1)
    if a.value == b.value:
        return overlapping(f"both say {a.value}, the year is open", 0.8)
    return more_precise(
        "right" if a.value.startswith("XXXX") else "left", "the same day of the year, one without its year", 0.8
    )


def length_in_days(value: str) -> float | None:
    """The length of a TimeML duration ("P3D", "PT30M") in days; None where it is open ("PXY")."""
    match = _DURATION.fullmatch(value)
    if not match:
        return None
    unit = match[1] + match[3]
    return float(match[2]) * UNIT_DAYS[unit] if unit in UNIT_DAYS else None


def _durations(a: When, b: When) -> Comparison:
    if a.value == b.value and "X" not in a.value:
        return equal(f"both last {a.value}")
    left, right = length_in_days(a.value), length_in_days(b.value)
    if left is None or right is None:
        return cannot_tell("a length is open")
    ratio = min(left, right) / max(left, right) if max(left, right) else 1.0
    if ratio > 0.99:
        return equal(f"{a.value} and {b.value} are the same length")
    if ratio > 0.85:
        return overlapping(f"{a.value} and {b.value} are about the same length")
    return different(f"{a.value} and {b.value} are different lengths")
