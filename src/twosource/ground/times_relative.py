"""Relative times: weekdays, yesterday, last month, three days ago, that day, the past week."""

from __future__ import annotations

from datetime import date, timedelta

from twosource.codebook.times import load_times
from twosource.codebook.units import load_units
from twosource.ground.times_calendar import shift_of
from twosource.ground.times_context import Context, Resolver, Value, add_months, quarter, week
from twosource.ground.times_patterns import Found
from twosource.values.numerals import number

TODAYS = {"today": 0, "tonight": 0, "this": 0, "overnight": 0, "yesterday": -1, "last": -1, "tomorrow": 1,
          "the day before yesterday": -2, "the day after tomorrow": 2}  # fmt: skip
PLAIN_DAYS = {"TS": 0, "TM": 0, "TH": 0, "D": 1, "NI": 1, "WE": 7, "W": 7}
MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}


def weekday(found: Found, ctx: Context) -> Value | None:
    """On Thursday: the nearest one on the side of the verb; the day of publication itself counts as past."""
    if found.match["weekday"][0].islower():
        return None
    target = load_times().weekdays[found.part("weekday")]
    part = load_times().parts.get(found.part("part"), "")
    today = ctx.today
    kind = "TIME" if part else "DATE"
    if today is None:
        return ctx.open(f"XXXX-WXX-{target}" + (f"T{part}" if part else ""), kind)
    back, ahead = (today.isoweekday() - target) % 7, (target - today.isoweekday()) % 7
    which = found.part("which").split()[-1:] or [""]
    if which[0] in {"last", "past", "previous"}:
        chosen = today - timedelta(days=back or 7)
    elif which[0] in {"next", "coming", "following", "upcoming"}:
        chosen = today + timedelta(days=ahead or 7)
    elif ctx.tenses.at(found.start) == "future":
        chosen = today + timedelta(days=ahead)
    else:
        chosen = today - timedelta(days=back)
    return ctx.counted(chosen.isoformat() + (f"T{part}" if part else ""), kind)


def today(found: Found, ctx: Context) -> Value | None:
    """Today, yesterday evening, this morning, tonight."""
    word = found.part("word")
    part = load_times().parts.get(found.part("part"), "") or ("NI" if word in {"tonight", "overnight"} else "")
    if ctx.today is None:
        shift = TODAYS[word]
        return ctx.open("PRESENT_REF" if not shift else "PAST_REF" if shift < 0 else "FUTURE_REF")
    day = ctx.today + timedelta(days=TODAYS[word])
    return ctx.counted(day.isoformat() + (f"T{part}" if part else ""), "TIME" if part else "DATE")


def relative(found: Found, ctx: Context) -> Value | None:
    """Last month, this week, the year before; "the week" alone is the one spoken of or written in."""
    unit, which = load_times().units[found.part("unit")], found.part("which").split()[-1]
    if which in {"the", "that", "same", "before", "after", "earlier", "previous", "following", "entire", "whole"}:
        if found.match[0].lower() in {"the quarter", "the weekend", "the century"} and ctx.day is None:
            return None
        base, how = (ctx.day, f"counted from '{ctx.day_words}' in the text") if ctx.day else (ctx.today, "")
    else:
        base, how = ctx.today, ""
    shift = {"before": -1, "earlier": -1, "after": 1}.get(which, shift_of(which))
    if unit == "Y" and shift and which not in {"last", "next", "coming"} and ctx.year is not None:
        return Value(str(ctx.year + shift), how=f"counted from {ctx.year} in the text", inferred=True)
    if base is None:
        return ctx.open("PRESENT_REF" if not shift else "PAST_REF" if shift < 0 else "FUTURE_REF")
    value = shifted(base, unit, shift)
    return Value(value, how=how, inferred=True) if how else ctx.counted(value)


def shifted(base: date, unit: str, shift: int) -> str:
    """The calendar unit `shift` units from the one `base` lies in."""
    if unit == "D":
        return (base + timedelta(days=shift)).isoformat()
    if unit in {"W", "WE"}:
        return week(base + timedelta(weeks=shift)) + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return add_months(base, shift).isoformat()[:7]
    if unit == "Q":
        return quarter(base, shift)
    year = base.year + shift * (MONTHS.get(unit, 12) // 12)
    return {"DE": f"{year // 10}", "CE": f"{year // 100:02}"}.get(unit, str(year))


def that_day(found: Found, ctx: Context) -> Value | None:
    """The same day, the next day, the day after: counted from the day spoken of last."""
    shift = {"next": 1, "following": 1, "after": 1, "later": 1, "previous": -1, "before": -1, "earlier": -1}.get(
        found.part("shift"), 0
    )
    base = ctx.day or ctx.today
    if base is None:
        return None
    words = f"counted from '{ctx.day_words}' in the text" if ctx.day else f"counted from {ctx.anchor.how}"
    return Value((base + timedelta(days=shift)).isoformat(), how=words, inferred=True)


def amount(words: str, half: str = "") -> float | None:
    """How many units: 1 for "a", None for "several"."""
    words = words.strip().lower()
    if words in {"a", "an", ""}:
        found: float | None = 1.0
    elif words in {"a couple of", "couple of"}:
        found = 2.0
    elif words == "half":
        found = 0.5
    elif words in load_times().some:
        found = None
    else:
        found = number(words, load_units())
    return found + 0.5 if found is not None and half else found


def ago(found: Found, ctx: Context) -> Value | None:
    """Three days ago counts from publication; "later", "earlier", "before" from the day spoken of last."""
    unit, side = load_times().units[found.part("unit")], found.part("side")
    count = amount(found.part("n"), found.part("half"))
    back = side in {"ago", "earlier", "before", "previously"}
    spoken = side not in {"ago", "from now", "from today", "hence"} and ctx.day is not None
    base = ctx.day if spoken else ctx.today
    if count is None or base is None:
        return ctx.open("PAST_REF" if back else "FUTURE_REF")
    value = _moved(base, unit, -count if back else count)
    if value is None:
        return None
    how = f"counted from '{ctx.day_words}' in the text" if spoken else f"counted from {ctx.anchor.how}"
    return Value(value, how=how, inferred=True)


def _moved(base: date, unit: str, count: float) -> str | None:
    """The day, month or year that lies `count` units from `base`, as coarse as the unit."""
    try:
        if unit in PLAIN_DAYS:
            return (base + timedelta(days=count * PLAIN_DAYS[unit])).isoformat()
        months = add_months(base, round(count * MONTHS[unit]))
    except (OverflowError, ValueError):
        return None
    return months.isoformat()[:7] if unit == "M" or count % 1 else shifted(months, unit, 0)


RESOLVERS: dict[str, Resolver] = {
    "weekday": weekday, "today": today, "relative": relative, "that_day": that_day, "ago": ago,
}  # fmt: skip
