"""Slots: the values said in a line (numbers, days, clock times, names, places), each with the words around it.

Two slots of one kind are about the same thing where the words around them are the same; `match` weighs that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from twosource.codebook.comparing import load_comparing
from twosource.codebook.times import load_times
from twosource.codebook.units import load_units
from twosource.compare.reading.lines import YEAR, Kind, Line, Word
from twosource.compare.reading.uncounted import counts_nothing, is_least
from twosource.model import Article, Figure, Span
from twosource.values.numerals import number, number_pattern

CLOCK = re.compile(
    r"\b([01]?\d|2[0-3])(?:\s?[:.]\s?([0-5]\d))?\s?([ap])\.?m\b\.?|\b([01]?\d|2[0-3]):([0-5]\d)\b", re.IGNORECASE
)
AGE = re.compile(r"[-\s]years?[-\s]old|[-\s]months?[-\s]old")
JOINED = re.compile(r"-?([a-z%]+)(?![a-z])", re.IGNORECASE)
"""A unit written on to its number: "15ft", "40-metre-deep"."""
REST = re.compile(r"\d (?:hours?|minutes?|feet|foot|pounds?|years?),? (?:and )?$")
DAYS = 31
MONTH_BEFORE = frozenset(
    {
        "in",
        "of",
        "last",
        "this",
        "next",
        "by",
        "until",
        "since",
        "early",
        "mid",
        "late",
        "from",
        "to",
        "and",
        "during",
        "for",
        "between",
        "before",
        "after",
        "every",
        "each",
        "mid-",
        "through",
    }
)
SEVERAL = (3.0, 20.0)
BEFORE = 24
"""Characters in front of a number in which a word that bends it may stand."""


class Sort(StrEnum):
    NUMBER = "number"
    DATE = "date"
    CLOCK = "clock"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Slot:
    """A value of a line: words [first, last) of it, as `value`; `figure` for numbers.

    Of a date `value` is "weekday 2", "day 02-07", "day 02-07 2018", "month 02", "year 2018"; of a
    clock "18:05"; of a name the keys of its words. `place` marks a name behind a word like "in".
    """

    sort: Sort
    line: Line
    first: int
    last: int
    value: str
    span: Span
    figure: Figure | None = None
    place: bool = False

    @property
    def inside(self) -> range:
        return range(self.first, self.last)


def slots_of(article: Article, line: Line) -> tuple[Slot, ...]:
    """All slots of a line in order; no two overlap."""
    found: list[Slot] = []
    taken: set[int] = set()
    for read in (_clocks, _dates, _numbers, _vague, _names):
        for slot in read(article, line):
            if taken.isdisjoint(slot.inside):
                found.append(slot)
                taken.update(slot.inside)
    return tuple(sorted(found, key=lambda slot: slot.first))


def _slot(article: Article, line: Line, sort: Sort, first: int, last: int, value: str, **more: object) -> Slot:
    span = article.span(line.words[first].start, line.words[last - 1].end)
    return Slot(sort, line, first, last, value, span, **more)  # type: ignore[arg-type]


def name_slot(article: Article, line: Line, first: int, last: int) -> Slot:
    """Words [first, last) of a line as a slot of their own."""
    return _slot(article, line, Sort.NAME, first, last, " ".join(w.key for w in line.words[first:last]))


def _within(line: Line, start: int, end: int) -> tuple[int, int]:
    """The words that the characters [start, end) touch, as first and last; (0, 0) for none."""
    inside = [i for i, w in enumerate(line.words) if w.start < end and w.end > start]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _clocks(article: Article, line: Line) -> Iterator[Slot]:
    for match in CLOCK.finditer(article.text, line.start, line.end):
        hour, minute = int(match[1] or match[4]), match[2] or match[5] or "00"
        if match[3]:
            hour = hour % 12 + 12 * (match[3].lower() == "p")
        first, last = _within(line, *match.span())
        if last:
            yield _slot(article, line, Sort.CLOCK, first, last, f"{hour:02d}:{minute}")


def _dates(article: Article, line: Line) -> Iterator[Slot]:
    times, words = load_times(), line.words
    done = -1
    for i, word in enumerate(words):
        if i < done:
            continue
        lower = word.text.lower().rstrip(".")
        if word.kind is Kind.TIME and lower in times.weekdays:
            yield _slot(article, line, Sort.DATE, i, i + 1, f"weekday {times.weekdays[lower]}")
        elif word.kind is Kind.TIME and lower in times.months:
            first, done, value = _day(words, i, times.months[lower])
            if lower == "may" and done - first == 1 and not _is_month(words, i):
                continue
            if first and words[first - 1].text == ")":  # the date of a post, behind its sender: (@name) May 2
                continue
            yield _slot(article, line, Sort.DATE, first, done, value)
        elif word.kind is Kind.NUMBER and YEAR.fullmatch(word.text) and _is_year(words, i):
            yield _slot(article, line, Sort.DATE, i, i + 1, f"year {word.text}")


def _is_month(words: tuple[Word, ...], i: int) -> bool:
    """Whether "May" without a day or a year is the month, by the word before it, and not the verb of a headline."""
    return i > 0 and words[i - 1].text.lower() in MONTH_BEFORE


def _day(words: tuple[Word, ...], i: int, month: int) -> tuple[int, int, str]:
    """A month with the day before or behind it and its year: first word, end, value."""
    at = i + 1
    while at < len(words) and words[at].text == ".":
        at += 1
    first, day = i, ""
    if at < len(words) and (found := _ordinal(words[at].text)):
        day, at = found, at + 1
    elif i and (found := _ordinal(words[i - 1].text)):
        day, first = found, i - 1
    year = ""
    if at < len(words) and words[at].text == "," and at + 1 < len(words) and YEAR.fullmatch(words[at + 1].text):
        year, at = words[at + 1].text, at + 2
    elif at < len(words) and YEAR.fullmatch(words[at].text):
        year, at = words[at].text, at + 1
    head = f"day {int(month):02d}-{day}" if day else f"month {int(month):02d}"
    return first, at, f"{head} {year}".rstrip()


def _ordinal(text: str) -> str:
    match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", text)
    return f"{int(match[1]):02d}" if match and 0 < int(match[1]) < 32 else ""


def _is_year(words: tuple[Word, ...], i: int) -> bool:
    before = words[i - 1].text.lower() if i else ""
    after = words[i + 1].text.lower() if i + 1 < len(words) else "."
    return before in {
        "in",
        "since",
        "until",
        "of",
        "by",
        "from",
        "to",
        "and",
        "early",
        "late",
        "during",
        "(",
        "year",
    } and (not after[0].isalnum() or after in load_times().parts or words[i + 1].kind <= Kind.FUNCTION)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(number_pattern(load_units()), re.IGNORECASE)


def _numbers(article: Article, line: Line) -> Iterator[Slot]:
    units, text = load_units(), article.text
    for match in _pattern().finditer(text, line.start, line.end):
        start, end = _without_metres(text, *match.span())
        value = number(text[start:end], units)
        joined = start > line.start and (text[start - 1].isalnum() or text[start - 1] in "-/.#")
        if value is None or joined or text[start:end].lower() == "one" or _is_score(text, start, end):
            continue
        if counts_nothing(text, start, end):
            continue
        first, last = _within(line, start, end)
        if last and not (first and line.words[first - 1].kind is Kind.TIME and value <= DAYS):
            figure = _figure(article, line, last, value, (start, end))
            yield _slot(article, line, Sort.NUMBER, first, last, f"{value:g}", figure=figure)


def _vague(article: Article, line: Line) -> Iterator[Slot]:
    """Numbers in a word that leaves them open: "dozens", "several"."""
    known = load_units().vague
    for i, word in enumerate(line.words):
        low, high = SEVERAL if word.text.lower() == "several" else known.get(word.text.lower(), (0.0, 0.0))
        after_number = i > 0 and line.words[i - 1].kind is Kind.NUMBER
        if high and not after_number:
            figure = Figure(low, low, high, "", "", article.span(word.start, word.end))
            yield _slot(article, line, Sort.NUMBER, i, i + 1, word.text.lower(), figure=figure)


def _without_metres(text: str, start: int, end: int) -> tuple[int, int]:
    """A number without the "m" that is not its million: "a 40m-deep shaft", but "$40m" and "40m customers"."""
    metres = text[end - 1] == "m" and text[start].isdigit() and text[end - 2].isdigit()
    sign = start > 0 and text[start - 1] in "$£€¥"
    behind = text[end : end + BEFORE].split()
    many = bool(behind) and (behind[0].rstrip(".,;").endswith("s") or behind[0] == "people")
    return (start, end - 1) if metres and not sign and not many else (start, end)


def _is_score(text: str, start: int, end: int) -> bool:
    """Whether a number is half of a score or count ("3-2", "11/34"), or the rest of a length ("8 minutes, 31")."""
    half = text[end : end + 1] in set("-–/:") and text[end + 1 : end + 2].isdigit()
    return half or REST.search(text, max(0, start - BEFORE), start) is not None


def _figure(article: Article, line: Line, last: int, value: float, at: tuple[int, int]) -> Figure:
    """The number with what bends it, its unit and what is counted, as far as neighbouring words tell."""
    units, text = load_units(), article.text
    before = text[max(line.start, at[0] - BEFORE) : at[0]].lower().rstrip(" £$€¥")
    change = next((c for words, c in units.before.items() if re.search(rf"(?:^|\W){re.escape(words)}$", before)), "=")
    change = ">" if is_least(text, at[1]) else change
    sign = next((name for mark, name in units.money_signs.items() if text[: at[0]].endswith(mark)), "")
    if AGE.match(text, at[1]):
        return Figure(value, value, value, "age", "", article.span(*at), change)
    joined = JOINED.match(text, at[1], line.end)
    behind = joined[1].lower() if joined else "".join(w.text.lower() for w in line.words[last : last + 1])
    unit = sign or _unit(behind)
    return Figure(value, value, value, unit, "", article.span(*at), change)


def _unit(word: str) -> str:
    """The unit a word behind a number names, "" for none; pounds without a sign may be a weight as well as money."""
    if word in {"%", "pounds", "pound", "lb", "lbs"}:
        return "percent" if word == "%" else "pound"
    return load_units().measures.get(word) or load_units().money_words.get(word) or ""


def _names(article: Article, line: Line) -> Iterator[Slot]:
    words, i = line.words, 0
    while i < len(words):
        if words[i].kind is Kind.NATION:
            yield _slot(article, line, Sort.NAME, i, i + 1, words[i].key, place=_placed(words, i))
            i += 1
            continue
        end = i
        while end < len(words) and words[end].kind is Kind.NAME:
            end += 1
        if end > i:
            value = " ".join(w.key for w in words[i:end])
            yield _slot(article, line, Sort.NAME, i, end, value, place=_placed(words, i))
        i = max(end, i + 1)


def _placed(words: tuple[Word, ...], i: int) -> bool:
    return i > 0 and words[i - 1].text.lower() in load_comparing().locative
