"""A stamp or a machine-made date as the time of publication; a missing year is inferred or stays missing."""

from __future__ import annotations

import re
from datetime import date, timedelta

from twosource.clean.stamps import Stamp, find_stamps
from twosource.model import When

ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ](?P<time>\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
"""The date and time profile of RFC 3339, as pages' metadata have it, with minutes enough."""


def when_of(stamp: Stamp, how: str) -> When | None:
    """The stamp as a time; None where its year, or the order of day and month, is not known."""
    if stamp.year is None or not stamp.settled:
        return None
    return _when(stamp.value, how, inferred=False)


def read_date(text: str, how: str) -> When | None:
    """The one date a metadata field or input field holds; None where it holds none that can be read safely."""
    match = ISO.match(text.strip())
    if match is None:
        stamps = find_stamps(text[:100])
        return when_of(stamps[0], how) if stamps else None
    try:
        date.fromisoformat(match["day"])
    except ValueError:
        return None
    zone = match["zone"] or ""
    zone = "Z" if zone in {"Z", "UTC", "GMT"} else f"{zone[:3]}:{zone[-2:]}" if zone else ""
    value = f"{match['day']}T{match['time']}{zone}" if match["time"] and match["time"] < "24" else match["day"]
    return _when(value, how, inferred=False)


def before(stamp: Stamp, page: When) -> When | None:
    """A stamp without a year as the last such day up to the page's own publication: a page lists what came before it.

    One day later is allowed for, because lists are made after the article.
    """
    if stamp.year is not None:
        return when_of(stamp, "stated on the page")
    latest = date.fromisoformat(page.value[:10]) + timedelta(days=1)
    for year in (latest.year, latest.year - 1):
        try:
            day = date(year, stamp.month, stamp.day)
        except ValueError:
            continue
        if day <= latest:
            clock = "" if stamp.hour is None else f"T{stamp.hour:02}:{stamp.minute:02}{stamp.zone}"
            how = f"day stated on the page, year inferred from the page's publication on {page.value[:10]}"
            return _when(f"{day.isoformat()}{clock}", how, inferred=True)
    return None


def _when(value: str, how: str, *, inferred: bool) -> When:
    bare = value[:16]
    return When(value, "TIME" if "T" in value else "DATE", bare, bare, how, inferred)
