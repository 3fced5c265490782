"""Calendar times: dates, months, years, quarters, seasons, holidays; what they leave out is taken from the anchor."""

from __future__ import annotations

from datetime import date, timedelta

from twosource.codebook.times import load_times
from twosource.ground.times_context import Context, Resolver, Value, add_months
from twosource.ground.times_patterns import Found

SHIFTS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "upcoming": 1}
NEVER_A_MONTH = frozenset({"may", "march", "mar"})
YOUNGEST = 30
"""A year in two digits up to this far into the century of the anchor is of that century."""


def shift_of(which: str) -> int:
    """Last is -1, this is 0, next is 1."""
    return SHIFTS.get(which.rsplit(maxsplit=1)[-1], 0) if which else 0


def number_of(ordinal: str) -> int:
    digits = "".join(c for c in ordinal if c.isdigit())
    return int(digits) if digits else 0


def iso(found: Found, ctx: Context) -> Value | None:  # noqa: ARG001 - every resolver has this shape
    """2025-02-21, also with a clock time."""
    year, month, day = (int(found.part(name)) for name in "ymd")
    if not _exists(year, month, day):
        return None
    written = f"{year:04}-{month:02}-{day:02}"
    clock = found.part("clock").zfill(5) if found.part("clock") else ""
    return Value(f"{written}T{clock}{found.part('zone').upper()}", "TIME") if clock else Value(written)


def numeric(found: Found, ctx: Context) -> Value | None:
    """7/8/07: which of the two is the month is told by size, else by nearness to the anchor."""
    year = _full_year(found.part("y"), ctx)
    a, b = int(found.part("a")), int(found.part("b"))
    readings = [d for d in ((b, a), (a, b)) if _exists(year, d[1], d[0])]
    if not readings:
        return None
    # Points are European: the day comes first.
    if found.match["sep"] == "." and _exists(year, b, a):
        readings = [(a, b)]
    near = ctx.anchor.day
    if near is not None:
        readings.sort(key=lambda d: abs((date(year, d[1], d[0]) - near).days))
    value = f"{year:04}-{readings[0][1]:02}-{readings[0][0]:02}"
    if len(readings) == 1 or a == b:
        return Value(value)
    return Value(
        value,
        how="day and month told apart by nearness to the date of the article, else read month first",
        inferred=True,
    )


def day(found: Found, ctx: Context) -> Value | None:
    """January 31, 2025; without its year the nearest such day in the direction of the verb."""
    month, number = load_times().months[found.part("month")], number_of(found.part("d"))
    if found.match["month"][0].islower() or not 1 <= number <= 31:
        return None
    if found.part("y"):
        year = int(found.part("y"))
        return Value(f"{year}-{month:02}-{number:02}") if _exists(year, month, number) else None
    if not _exists(2024, month, number):
        return None
    written = f"XXXX-{month:02}-{number:02}"
    chosen = _nearest_year(found, ctx, month, number)
    return ctx.inferred(f"{chosen}{written[4:]}", "year") if chosen else ctx.open(written)


def days(found: Found, ctx: Context) -> Value | None:
    """January 3-5: the first day is the value, the bounds cover all."""
    first = day(found, ctx)
    last = number_of(found.part("d2"))
    if first is None or "X" in first.value:
        return first
    year, month = int(first.value[:4]), int(first.value[5:7])
    if not _exists(year, month, last) or last <= int(first.value[8:]):
        return first
    return Value(f"{first.value}/{year}-{month:02}-{last:02}", "DATE", first.how, first.inferred,
                 first.value, f"{year}-{month:02}-{last:02}")  # fmt: skip


def month(found: Found, ctx: Context) -> Value | None:
    """October 2007, last September, October."""
    words, name = found.match["month"], found.part("month")
    if words[0].islower() or (name in NEVER_A_MONTH and not _is_month(found, ctx)):
        return None
    number = load_times().months[name]
    year = found.part("y")
    if year[:4].isdigit():
        return Value(f"{year}-{number:02}")
    if year.startswith("'"):
        return Value(f"{_full_year(year[1:], ctx)}-{number:02}", how="century inferred", inferred=True)
    if ctx.anchor.day is None:
        return ctx.open(f"XXXX-{number:02}")
    if year:
        return ctx.counted(f"{ctx.anchor.day.year + shift_of(year.split()[0])}-{number:02}")
    chosen = _nearest_year(found, ctx, number, None)
    return ctx.inferred(f"{chosen}-{number:02}", "year")


def _is_month(found: Found, ctx: Context) -> bool:
    """May and March are months where the tagger takes them for a name."""
    token = ctx.tenses.token_at(found.match.start("month"))
    return token is None or token.pos == "PROPN" or bool(found.part("y"))


def _nearest_year(found: Found, ctx: Context, month: int, number: int | None) -> int | None:
    """The year of the month (or day) that lies nearest to the anchor on the side the words point to."""
    anchor = ctx.anchor.day
    if anchor is None:
        return None
    here = (anchor.month, anchor.day) if number is not None else (anchor.month,)
    there = (month, number) if number is not None else (month,)
    if not ctx.anchor.published:
        # Written after the latest full date in it, so the first such day from there on.
        return _real(anchor.year + (there < here), month, number, 1)
    which = (found.match.groupdict().get("which") or "").lower()
    side = {"last": "past", "past": "past", "previous": "past", "next": "future", "coming": "future"}.get(which)
    side = side or ctx.tenses.at(found.start)
    if side == "past":
        return _real(anchor.year - (there > here), month, number, -1)
    if side == "future":
        return _real(anchor.year + (there < here), month, number, 1)
    apart = (month - anchor.month) + ((number or anchor.day) - anchor.day) / 31
    return _real(anchor.year - (apart > 6) + (apart < -6), month, number, -1)


def _real(year: int, month: int, number: int | None, step: int) -> int | None:
    """`year`, or the next one in which 29 February exists."""
    if number is None:
        return year
    return next((y for y in range(year, year + 8 * step, step) if _exists(y, month, number)), None)


def week_of(found: Found, ctx: Context) -> Value | None:
    """The last week of March."""
    within = month(found, ctx)
    if within is None or "X" in within.value:
        return within
    year, number = int(within.value[:4]), int(within.value[5:7])
    nth = found.part("nth")
    first = date(year, number, 1)
    start = (
        first + timedelta(weeks=("first", "second", "third", "fourth").index(nth))
        if nth[0] in "fst" and nth != "final"
        else None
    )
    chosen = start or add_months(first, 1) - timedelta(days=1)
    return Value(f"{chosen.isocalendar()[0]}-W{chosen.isocalendar()[1]:02}", "DATE", within.how, within.inferred)


def year(found: Found, ctx: Context) -> Value | None:
    """2009, unless it counts something ("2009 people")."""
    token = ctx.tenses.token_at(found.match.start("y"))
    written = found.match["y"]
    if token is not None and token.text == written and _counts(token.i, ctx):
        return None
    return Value(written)


BEFORE_YEARS = frozenset({"in", "since", "of", "by", "until", "during", "the", "for", "from", "between", "'s", "and",
                          "this", "to"})  # fmt: skip
AMOUNTS = frozenset({"average", "total", "maximum", "minimum", "record", "sum", "cost", "price", "population", "number",
                     "crowd", "capacity", "score", "salary", "fine"})  # fmt: skip


def _counts(i: int, ctx: Context) -> bool:
    """Whether a number that looks like a year counts something: "2,000 men", "an average of 1500"."""
    token, doc = ctx.tenses.doc.tokens[i], ctx.tenses.doc
    before = doc.tokens[i - 1].text.lower() if i else ""
    if before == "of" and i > 1 and doc.tokens[i - 2].lower in AMOUNTS:
        return True
    if i and doc.tokens[i - 1].pos == "PROPN" and token.dep in {"nummod", "npadvmod", "appos"} and token.head == i - 1:
        return doc.tokens[i - 1].text.lower() not in load_times().months
    if before in BEFORE_YEARS:
        return False
    after = doc.tokens[i + 1] if i + 1 < len(doc.tokens) else None
    if before in {"than", "about", "some", "over", "nearly", "#", "no.", "no"}:
        return True
    return after is not None and token.dep == "nummod" and after.tag == "NNS" and token.head >= i


def short_year(found: Found, ctx: Context) -> Value | None:
    value = _full_year(found.part("yy"), ctx)
    return Value(str(value), how="century inferred", inferred=True)


def _full_year(digits: str, ctx: Context) -> int:
    if len(digits) == 4:
        return int(digits)
    latest = ctx.anchor.day.year + YOUNGEST if ctx.anchor.day else 2000 + YOUNGEST
    century = latest // 100 * 100
    return century + int(digits) if century + int(digits) <= latest else century - 100 + int(digits)


def decade(found: Found, ctx: Context) -> Value | None:
    """The 1990s, the '70s, the nineties."""
    if found.part("y"):
        return Value(found.part("y")[:3])
    digit = load_times().decades[found.part("word")] if found.part("word") else int(found.part("yy")[0])
    near = ctx.anchor.day.year if ctx.anchor.day else 2000
    chosen = near // 100 * 10 + digit
    return Value(str(chosen if chosen * 10 <= near else chosen - 10), how="century inferred", inferred=True)


def century(found: Found, ctx: Context) -> Value | None:  # noqa: ARG001 - every resolver has this shape
    words = ("first", *[""] * 9, "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
             "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first")  # fmt: skip
    nth = number_of(found.part("nth")) or words.index(found.part("nth")) + 1
    return Value(f"{nth - 1:02}") if 1 < nth < 30 else None


def part_of_year(found: Found, ctx: Context) -> Value | None:
    """The third quarter of 2009, the first half of last year; without a year, the last one that has ended."""
    nth = number_of(found.part("nth")) or load_times().ordinals.get(found.part("nth"), 0)
    half = found.part("unit")[0] == "h"
    letter, count = ("H", 2) if half else ("Q", 4)
    nth = min(nth, count)
    stated = found.part("y")
    if stated.isdigit():
        return Value(f"{stated}-{letter}{nth}")
    anchor = ctx.anchor.day
    if half and not stated:
        return None
    if anchor is None:
        return ctx.open(f"XXXX-{letter}{nth}")
    if stated:
        return ctx.counted(f"{anchor.year + shift_of(stated.split()[0])}-{letter}{nth}")
    now = (anchor.month - 1) * count // 12 + 1
    ahead = ctx.tenses.at(found.start) == "future"
    shift = (nth < now) if ahead else -(nth > now)
    return ctx.inferred(f"{anchor.year + shift}-{letter}{nth}", "year")


def season(found: Found, ctx: Context) -> Value | None:
    """Last summer, spring 2025. Fall and spring are only seasons where a year or "last", "this", "next" says so."""
    code = load_times().seasons[found.part("season")]
    stated, which = found.part("y"), found.part("which")
    if stated.isdigit():
        return Value(f"{stated}-{code}")
    if found.part("season") == "fall" and not (
        stated or (which.split()[-1:] and which.split()[-1] in {"last", "this", "next", "past"})
    ):
        return None
    anchor = ctx.anchor.day
    if anchor is None:
        return ctx.open(f"XXXX-{code}")
    if stated:
        return ctx.counted(f"{anchor.year + shift_of(stated.split()[0])}-{code}")
    return ctx.inferred(f"{_season_year(code, shift_of(which), anchor, ctx.tenses.at(found.start))}-{code}", "year")


def _season_year(code: str, shift: int, anchor: date, side: str) -> int:
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    begun = anchor.month >= first
    if shift < 0 or (shift == 0 and side == "past"):
        ended = anchor.month > first + 2
        return anchor.year - (not (ended if shift < 0 else begun))
    if shift > 0:
        return anchor.year + begun
    return anchor.year - (code == "WI" and anchor.month < 3)


def holiday(found: Found, ctx: Context) -> Value | None:
    """Christmas Eve, Labor Day, on the side the verb points to."""
    if found.match["word"][0].islower():
        return None
    rule = load_times().holidays[found.part("word")]
    if found.part("y"):
        return Value(_of_rule(rule, int(found.part("y"))).isoformat(), how="the holiday's date")
    anchor = ctx.anchor.day
    if anchor is None:
        return ctx.open(f"XXXX-{rule[0]:02}-{rule[1]:02}" if len(rule) == 2 else f"XXXX-{rule[0]:02}")
    choices = [_of_rule(rule, year) for year in (anchor.year - 1, anchor.year, anchor.year + 1)]
    side = ctx.tenses.at(found.start)
    fitting = [d for d in choices if (side != "past" or d <= anchor) and (side != "future" or d >= anchor)]
    return ctx.inferred(min(fitting, key=lambda d: abs((d - anchor).days)).isoformat(), "year")


def _of_rule(rule: tuple[int, ...], year: int) -> date:
    if len(rule) == 2:
        return date(year, rule[0], rule[1])
    first = date(year, rule[0], 1)
    if rule[2] < 0:
        last = add_months(first, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - rule[1]) % 7)
    return first + timedelta(days=(rule[1] - first.isoweekday()) % 7 + 7 * (rule[2] - 1))


def _exists(year: int, month: int, number: int) -> bool:
    try:
        date(year, month, number)
    except ValueError:
        return False
    return True


RESOLVERS: dict[str, Resolver] = {
    "iso": iso, "numeric": numeric, "day": day, "days": days, "month": month, "week_of": week_of, "year": year,
    "short_year": short_year, "decade": decade, "century": century, "quarter": part_of_year, "season": season,
    "holiday": holiday,
}  # fmt: skip
