"""Times of an article: found by shape, read in order, each with its TimeML value, its days and how it got them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from twosource.ground import times_calendar, times_lengths, times_relative
from twosource.ground.reading import Reading
from twosource.ground.times_anchor import Tenses, find_anchor
from twosource.ground.times_context import Context, Resolver, Value
from twosource.ground.times_names import is_name
from twosource.ground.times_patterns import Found, shapes_in
from twosource.model import When
from twosource.syntax import Annotated
from twosource.values.calendar import bounds

RESOLVERS: dict[str, Resolver] = {
    **times_calendar.RESOLVERS,
    **times_relative.RESOLVERS,
    **times_lengths.RESOLVERS,
}
_BETWEEN_CLOCK_AND_DAY = re.compile(r",?\s(?:on\s|of\s)?|\s?\(?")
_OPENING = re.compile(r"\b(since|from|after|until|till|by|before|through)\s(?:the\s|late\s|early\s)?$", re.IGNORECASE)
_AFTER = frozenset({"since", "after"})
_UP_TO = frozenset({"until", "till", "by", "before", "through"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def find_times(doc: Annotated) -> tuple[When, ...]:
    """All times written in the article, in order of the text.

    What is missing is taken from the publication date, failing that (for dates without a year) from the latest full
    date in the text, and else left open: `value` then has X for what is unknown and `first` and `last` are None.
    """
    reading = Reading(doc)
    shapes = (one for start, end in reading.blocks() for one in shapes_in(doc.article.text, start, end))
    found = [one for one in shapes if not is_name(reading, one)]
    ctx = Context(find_anchor(doc, found), Tenses.of(doc))
    return tuple(_whens(doc, found, ctx))


def _whens(doc: Annotated, found: list[Found], ctx: Context) -> Iterator[When]:
    skip = -1
    for i, one in enumerate(found):
        if i == skip:
            continue
        value = _resolved(one, ctx)
        if value is None:
            continue
        end, follower = one.end, found[i + 1] if i + 1 < len(found) else None
        if follower is not None and (joined := _with_clock(doc, one, follower, value, ctx)) is not None:
            value, end, skip = joined, follower.end, i + 1
        _remember(doc, one, value, ctx)
        yield _when(doc, one.start, end, value)


def _resolved(one: Found, ctx: Context) -> Value | None:
    try:
        return RESOLVERS[one.kind](one, ctx)
    except (OverflowError, ValueError):
        # A number no calendar holds: "99999999 years ago", "in the year 0".
        return None


def _with_clock(doc: Annotated, one: Found, follower: Found, value: Value, ctx: Context) -> Value | None:
    """A day and a clock time next to each other, in either order, as one time."""
    if not _BETWEEN_CLOCK_AND_DAY.fullmatch(doc.article.text[one.end : follower.start] or "-"):
        at = doc.article.text[one.end : follower.start]
        if at.strip().lower() not in {"at", ", at", "at around", "at about"} or follower.kind != "clock":
            return None
    if one.kind == "clock" and follower.kind in {"day", "weekday", "today", "iso", "that_day"}:
        other, clock = _resolved(follower, ctx), times_lengths.clock_value(one)
    elif follower.kind == "clock" and one.kind in {"day", "weekday", "today", "that_day"}:
        other, clock = value, times_lengths.clock_value(follower)
    else:
        return None
    if other is None or clock is None or not _DAY.fullmatch(other.value):
        return None
    return replace(other, value=other.value + clock, type="TIME")


def _remember(doc: Annotated, one: Found, value: Value, ctx: Context) -> None:
    """The day spoken of last, for "the same day" and "two days later"."""
    day = _DAY.match(value.value)
    if value.type == "DATE" and value.value[:4].isdigit():
        ctx.year = int(value.value[:4])
    if day and value.type in {"DATE", "TIME"} and one.kind not in {"that_day", "clock", "part"}:
        ctx.day, ctx.day_words = date.fromisoformat(day[0]), doc.article.text[one.start : one.end]


def _when(doc: Annotated, start: int, end: int, value: Value) -> When:
    covered = bounds(value.value) if value.type in {"DATE", "TIME"} else None
    first, last = covered or (value.first, value.last)
    how = value.how
    opening = _OPENING.search(doc.article.text, max(0, start - 16), start)
    if opening and covered and value.first is None:
        word = opening[1].lower()
        if word in _AFTER:
            last, how = None, f"{how}; '{word}' leaves the end open"
        elif word in _UP_TO:
            first, how = None, f"{how}; '{word}' leaves the beginning open"
    return When(value.value, value.type, first, last, how, value.inferred, doc.article.span(start, end))
