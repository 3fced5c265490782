"""Short makers for the values that tests compare."""

from __future__ import annotations

from twosource.model import Figure, Span, When, Where
from twosource.values.calendar import bounds

NOWHERE = Span("article-0", 0, 1, "x")


def figure(low: float, high: float | None = None, change: str = "=", unit: str = "", counted: str = "people") -> Figure:
    high = low if high is None else high
    return Figure(low, (low + high) / 2, high, unit, counted, NOWHERE, change)


def when(value: str, type: str = "DATE", *, inferred: bool = False) -> When:
    first, last = bounds(value) or (None, None)
    return When(value, type, first, last, "written in full", inferred)


def where(name: str, at: tuple[float, float] | None = None, country: str = "NOR", admin: str = "") -> Where:
    if at is None:
        return Where(name, NOWHERE, "unresolved")
    return Where(name, NOWHERE, "gazetteer", *at, country=country, admin=admin or None)
