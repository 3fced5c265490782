"""Durations, windows, habits, rates, vague references and clock times."""

from __future__ import annotations

from datetime import date, timedelta

from twosource.codebook.times import load_times
from twosource.ground.times_context import Context, Resolver, Value, add_months
from twosource.ground.times_patterns import Found
from twosource.ground.times_relative import MONTHS, PLAIN_DAYS, amount, shifted

CODES = {"TS": "PT{}S", "TM": "PT{}M", "TH": "PT{}H", "D": "P{}D", "NI": "P{}D", "WE": "P{}W", "W": "P{}W", "M": "P{}M",
         "Q": "P{}Q", "Y": "P{}Y"}  # fmt: skip
YEARS_IN = {"DE": 10, "CE": 100}
BACK = frozenset({"past", "last", "previous", "preceding"})
AHEAD = frozenset({"next", "coming", "following"})
LONG = 36_500
"""Days from which on a window is not put on the calendar any more."""


def duration(unit: str, count: float | None) -> str:
    """P3D, PT30M, P2.5Y; PXY where the number is open. Decades and centuries are given in years."""
    if unit in YEARS_IN:
        return f"P{_plain(count * YEARS_IN[unit])}Y" if count is not None else "PXY"
    return CODES[unit].format("X" if count is None else _plain(count))


def _plain(count: float) -> str:
    return f"{count:.10g}"


def length(found: Found, ctx: Context) -> Value | None:  # noqa: ARG001 - every resolver has this shape
    """Two years, a week, several months; "-year-old" is an age and none of this."""
    unit, words = load_times().units[found.part("unit")], found.part("n")
    if unit == "WE" or (words in {"a", "an", "one", "few"} and unit in {"TS", "Q", "NI"}):
        return None
    # Bare "years": the group is there and empty.
    count = None if not words else amount(words, found.part("half") or found.part("half2"))
    return Value(duration(unit, count), "DURATION")


def window(found: Found, ctx: Context) -> Value | None:
    """The past five days: a length, with its place on the calendar where the article has a date."""
    unit, which = load_times().units[found.part("unit")], found.part("which").split()[-1]
    words = found.part("n")
    if not words and unit in {"TS", "NI", "D", "WE"}:
        return None
    if not words and (which in {"last", "next", "previous", "following", "coming"} and unit not in YEARS_IN):
        base = ctx.today
        shift = 1 if which in AHEAD else -1
        return ctx.counted(shifted(base, unit, shift)) if base else ctx.open("PAST_REF" if shift < 0 else "FUTURE_REF")
    count = amount(words) if words else 1.0
    value = duration(unit, count)
    days = _days(unit, count)
    if ctx.today is None or days is None or which not in BACK | AHEAD:
        return Value(value, "DURATION")
    first, last = (_earlier(ctx.today, unit, count or 1), ctx.today) if which in BACK else (ctx.today, None)
    last = last or _earlier(ctx.today, unit, -(count or 1))
    how = f"the length as written, its place counted from {ctx.anchor.how}"
    return Value(value, "DURATION", how, inferred=True, first=first.isoformat(), last=last.isoformat())


def _days(unit: str, count: float | None) -> float | None:
    size = PLAIN_DAYS.get(unit, MONTHS.get(unit, 0) * 30)
    return size * count if count is not None and size * count < LONG else None


def _earlier(base: date, unit: str, count: float) -> date:
    if unit in PLAIN_DAYS:
        return base - timedelta(days=count * PLAIN_DAYS[unit])
    return add_months(base, -round(count * MONTHS[unit])) + timedelta(days=min(base.day, 28) - 1)


def habit(found: Found, ctx: Context) -> Value | None:  # noqa: ARG001 - every resolver has this shape
    """Every two years, daily, every Monday."""
    times = load_times()
    if found.part("word"):
        return Value(times.habits[found.part("word")], "SET")
    if found.part("weekday"):
        return Value(f"XXXX-WXX-{times.weekdays[found.part('weekday')]}", "SET")
    words = found.part("n")
    count = 2.0 if words == "other" else None if words == "few" else amount(words)
    return Value(duration(times.units[found.part("unit")], count), "SET")


def reference(found: Found, ctx: Context) -> Value | None:
    """Now, recently, soon."""
    if found.part("word") in {"that time", "at the time"} and ctx.day:
        return Value(ctx.day.isoformat(), how=f"counted from '{ctx.day_words}' in the text", inferred=True)
    return Value(load_times().references[found.part("word")])


def clock(found: Found, ctx: Context) -> Value | None:
    """6:40 p.m. EST on the day spoken of last, else the day of publication."""
    read = clock_value(found)
    if read is None:
        return None
    base, words = (ctx.day, f"'{ctx.day_words}' in the text") if ctx.day else (ctx.today, ctx.anchor.how)
    if base is None:
        return ctx.open(f"XXXX-XX-XX{read}", "TIME")
    return Value(f"{base.isoformat()}{read}", "TIME", f"day inferred from {words}", inferred=True)


def clock_value(found: Found) -> str | None:
    """A clock time as "T18:40-05:00"; the offset only where the zone is known."""
    if found.part("word"):
        return ("T12:00" if found.part("word") == "noon" else "T24:00") + _zone(found)
    hour, minute = int(found.part("h")), int(found.part("min") or 0)
    half = found.part("half")[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif load_times().parts.get(found.part("part")) in {"AF", "EV"} and hour < 12:
        hour += 12
    return f"T{hour:02}:{minute:02}{_zone(found)}"


def _zone(found: Found) -> str:
    zone = found.part("zone").replace(" ", "")
    if zone[:3] in {"gmt", "utc"} and len(zone) > 3:
        return f"{zone[3]}{int(zone[4:]):02}:00"
    return str(load_times().zones.get(found.part("zone"), ""))


def part(found: Found, ctx: Context) -> Value | None:
    """In the morning: of the day spoken of last, else left out."""
    if ctx.day is None:
        return None
    code = load_times().parts[found.part("part")]
    how = f"day inferred from '{ctx.day_words}' in the text"
    return Value(f"{ctx.day.isoformat()}T{code}", "TIME", how, inferred=True)


def weekdays(found: Found, ctx: Context) -> Value | None:  # noqa: ARG001 - every resolver has this shape
    """On Mondays."""
    return Value(f"XXXX-WXX-{load_times().weekdays[found.part('weekday')]}", "SET")


RESOLVERS: dict[str, Resolver] = {
    "length": length, "window": window, "set": habit, "rate": habit, "reference": reference, "clock": clock,
    "part": part, "weekdays": weekdays,
}  # fmt: skip
