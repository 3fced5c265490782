"""Parts of rows as short text: for CSV cells and for tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Row = Mapping[str, Any]


def text_of(value: object) -> str:
    """Any value of a row as one short text; "" for nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return number(value)
    if isinstance(value, (list, tuple)):
        return "; ".join(text_of(item) for item in value)
    if isinstance(value, Mapping):
        return _of_row(value)
    return str(value)


def number(value: float) -> str:
    """A number without a needless fraction."""
    return f"{int(value):,}".replace(",", " ") if value.is_integer() and abs(value) < 1e15 else f"{value:g}"


def figure(row: Row) -> str:
    """A figure as "about 200 000 to 750 000 weapons per year"."""
    change = {"<": "at most ", ">": "at least ", "~": "about ", "up": "up ", "down": "down "}.get(row["change"], "")
    low, best, high = row["low"], row["best"], row["high"]
    amount = "" if best is None else number(best)
    if low is None or high is None:
        amount = (
            f"{number(low)} or more" if low is not None else f"up to {number(high)}" if high is not None else amount
        )
    elif low != high:
        amount = f"{number(low)} to {number(high)}"
    counted = " ".join(dict.fromkeys(word for word in (row["unit"], row["counted"]) if word))
    return f"{change}{amount} {counted}".rstrip() + (f" per {row['per']}" if row["per"] else "")


def voice(row: Row) -> str:
    """A voice as "Rubio", or with what it does if that is more than stating: "Sheinbaum confirms"."""
    name = row["name"] or "unnamed source"
    return str(name) if row["stance"] == "states" else f"{name} {row['stance']}"


def when(row: Row | None) -> str:
    """A time, marked where any of it was inferred."""
    if row is None:
        return ""
    return f"{row['value']} (inferred)" if row["inferred"] else str(row["value"])


def names(rows: list[Any]) -> str:
    return ", ".join(str(row["name"]) for row in rows)


def who_to_whom(row: Row) -> str:
    """Actors and recipients as "Hegseth → Mexico"; "?" where one is not known."""
    actors, recipients = names(row["actors"]), names(row["recipients"])
    if not recipients:
        return actors
    return f"{actors or '?'} → {recipients}"


def coded(row: Row) -> str:
    """Modality, unless plainly asserted, then type and mode: "hypothetical ASSAULT aerial"."""
    modality = "" if row["modality"] == "asserted" else row["modality"]
    return " ".join(part for part in (modality, row["type"], row["mode"]) if part)


def origins(count: int) -> str:
    return "1 origin" if count == 1 else f"{count} origins"


def short(identifier: str, digits: int = 8) -> str:
    """The beginning of an id, long enough for `explain`."""
    kind, _, rest = identifier.rpartition("-")
    return f"{kind}-{rest[:digits]}" if kind else rest[:digits]


def _of_row(row: Row) -> str:
    if "low" in row:
        return figure(row)
    if "stance" in row:
        return voice(row)
    if "inferred" in row:
        return when(row)
    for key in ("label", "title", "name", "headline"):
        if row.get(key):
            return str(row[key])
    if "quote" in row:
        return str(row["quote"] or "")
    return "; ".join(f"{key} {text_of(value)}" for key, value in row.items())
