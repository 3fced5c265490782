"""How figures are written: each number with its sign of money, its measure and the base of its rate.

Every expression is anchored and has no nested repetition, so that reading takes time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from math import isfinite

from twosource.codebook.units import Units
from twosource.values.numerals import DIGITS, alternatives, number, number_pattern

LETTERS = re.compile(r"[^\W\d_]")
_TEN = re.compile(r"(?P<number>.*?)\s?[×x*]\s?10\s?\^?\s?(?P<sign>[-−–]?)(?P<power>\d{1,3})", re.DOTALL)
_SHORT = re.compile(r"(?<=\d)(?P<scale>[a-z]{1,3})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shape:
    """One number as written. It stands at [start, stop) with its sign of money, and to `end` with its measure.

    `low` and `high` differ for numbers nobody counted ("dozens"). `unit` is a measure or money, `per` the base of a
    rate, `scale` what a word after it multiplies it by. `kind` is "number", "fraction" or "vague".
    """

    start: int
    stop: int
    end: int
    low: float
    high: float
    kind: str = "number"
    unit: str = ""
    per: str = ""
    scale: float = 1.0
    sign: bool = False


@dataclass(frozen=True, slots=True)
class Patterns:
    """The expressions of one codebook."""

    number: re.Pattern[str]
    vague: re.Pattern[str]
    fraction: re.Pattern[str]
    measure: re.Pattern[str]
    rate: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def patterns(units: Units) -> Patterns:
    """The expressions of a codebook, compiled once for each process."""
    ones = alternatives(word for word, value in units.cardinals.items() if 0 < value <= 10)
    words = alternatives([*units.money_words, *(m for m in units.measures if len(m) > 3)])
    short = alternatives(m for m in units.measures if 1 < len(m) <= 3 and m[0].isalpha())
    tight = alternatives(m for m in units.measures if len(m) == 1 or not m[0].isalpha())
    bases = alternatives([*units.rates, *(m for m in units.measures if m[0].isalpha())])
    scales = alternatives(units.scales)
    ending = r"(?![\w²³])"
    signs = re.sub(r"(?<=[A-Za-z.])\\\$", r"\\s?\\$", alternatives(units.money_signs))
    codes = alternatives(sign for sign in units.money_signs if len(sign) != 2)
    return Patterns(
        re.compile(
            rf"(?<![\w])(?<!\d[.,])(?<![^\W\d_][-–/])(?<!\d/)(?:(?-i:(?P<sign>{signs}))\s?)?"
            rf"(?P<num>(?:{DIGITS})\s?[×x*]\s?10\s?\^?\s?[-−–]?\d{{1,3}}|{number_pattern(units)})",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:(?P<times>{alternatives(units.vague_times)})\s)?(?P<word>{alternatives(units.vague)})\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\bhalf\s(?:an?\s)?(?P<scale>{scales})\b|\b(?P<n>an?|{ones})[\s-](?P<part>{alternatives(units.fractions)})s?"
            r"(?=\sof\b)|(?<!st\s)(?<!nd\s)(?<!er\s)\b(?P<half>half)(?=\sof\b|\sthe\b)|(?<![\w/.,])(?P<over>\d{1,3})[/⁄](?P<under>\d{1,4})(?=\s(?:of|an?)\b)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"[\s-]?(?P<word>{words}){ending}|[\s-]?(?P<short>{short}){ending}|(?P<tight>{tight}){ending}|"
            rf"(?-i:\s?(?P<sign>{codes})|\s(?P<us>US|U\.S\.)){ending}",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:\s?/\s?|\s(?:an?|per|each|every)\s|-an?-)(?P<base>{bases}){ending}", re.IGNORECASE),
        re.compile(rf"\b(?P<word>{alternatives(units.before)})\s(?:an?\s|the\s|some\s)?$", re.IGNORECASE),
        re.compile(rf",?\s(?P<word>{alternatives(units.after)})\b", re.IGNORECASE),
    )  # fmt: skip


def shapes_in(text: str, first: int, last: int, units: Units) -> list[Shape]:
    """The numbers in `text` from `first` to `last`, in order and without overlap."""
    found = sorted(_all(text, first, last, units), key=lambda s: (s.start, -s.end))
    kept: list[Shape] = []
    for shape in found:
        if not kept or shape.start >= kept[-1].end:
            kept.append(shape)
    return kept


def _all(text: str, first: int, last: int, units: Units) -> Iterator[Shape]:
    known = patterns(units)
    for match in known.vague.finditer(text, first, last):
        low, high = units.vague[match["word"].lower()]
        times = units.vague_times[match["times"].lower()] if match["times"] else 1.0
        yield _measured(Shape(*_at(match), low * times, high * times, "vague"), text, last, units)
    for match in known.fraction.finditer(text, first, last):
        value = _fraction(match, units)
        if value is not None:
            yield _measured(Shape(*_at(match), value, value, "fraction"), text, last, units)
    for match in known.number.finditer(text, first, last):
        shape = _number(match, text, last, units)
        if shape is not None:
            yield shape


def _at(match: re.Match[str]) -> tuple[int, int, int]:
    return match.start(), match.end(), match.end()


def _fraction(match: re.Match[str], units: Units) -> float | None:
    if match["scale"]:
        return 0.5 * units.scales[match["scale"].lower()]
    if match["half"]:
        return 0.5
    if match["part"]:
        times = number(match["n"], units) if match["n"].lower() not in {"a", "an"} else 1.0
        return (times or 1.0) * units.fractions[match["part"].lower()]
    return float(match["over"]) / float(match["under"]) if float(match["under"]) else None


def _number(match: re.Match[str], text: str, last: int, units: Units) -> Shape | None:
    written = match["num"]
    value = _power(written, units)
    if value is None or not isfinite(value):
        return None
    shape = Shape(*_at(match), value, value, scale=_scale(written, units))
    if match["sign"]:
        shape = replace(shape, unit=units.money_signs["".join(match["sign"].split())], sign=True)
    elif (metres := _short(written, text, match.end(), units)) is not None:
        shape = metres
        shape = replace(shape, start=match.start())
    if text[match.start() - 1 : match.start()] in {"-", "−"} and text[match.start() - 2 : match.start() - 1] in {
        "",
        " ",
        "(",
    }:
        shape = replace(shape, start=match.start() - 1, low=-shape.low, high=-shape.high)
    measured = _measured(shape, text, last, units)
    glued = measured.end == shape.stop and LETTERS.match(text, shape.stop)
    return None if glued and not shape.unit else measured


def _power(written: str, units: Units) -> float | None:
    """The value of a number, also of 1.99×10−30."""
    power = _TEN.fullmatch(written)
    if power is None:
        return number(written, units)
    value = number(power["number"], units)
    exponent = int(power["power"]) * (-1 if power["sign"] else 1)
    return value * 10.0**exponent if value is not None and abs(exponent) < 300 else None


def _scale(written: str, units: Units) -> float:
    """What the last word of a number multiplies it by: it also counts for the first half of "1 to 2 million"."""
    letters = re.search(r"[^\W\d_]+$", written.lower())
    word = letters[0] if letters else ""
    return units.scales.get(word) or (units.short_scales.get(word, 1.0) if _SHORT.search(written) else 1.0)


def _short(written: str, text: str, end: int, units: Units) -> Shape | None:
    """Where "37m" has no sign of money and nothing counted after it, it is metres and not millions."""
    short = _SHORT.search(written)
    if short is None or short["scale"] not in units.measures:
        return None
    if re.match(
        r"\s(?!of\b|to\b|in\b|and\b|or\b|at\b|from\b|for\b|by\b|on\b)(?:[a-z-]+\s){0,4}[a-z]+s\b", text[end : end + 60]
    ):
        return None
    value = number(written[: short.start()], units)
    return None if value is None else Shape(0, end, end, value, value, unit=units.measures[short["scale"]])


def _measured(shape: Shape, text: str, last: int, units: Units) -> Shape:
    """With the measure behind it and the base of its rate."""
    known = patterns(units)
    match = known.measure.match(text, shape.stop, last)
    if match is not None and _fits(shape, match, units):
        unit = _unit(match, units)
        shape = replace(shape, unit=unit if shape.unit in {"", "dollar"} else shape.unit, end=match.end())
    rate = known.rate.match(text, shape.end, last)
    if rate is not None and (shape.unit or shape.kind == "number"):
        base = rate["base"].lower()
        shape = replace(shape, per=units.measures.get(base, base), end=rate.end())
    return shape


def _fits(shape: Shape, match: re.Match[str], units: Units) -> bool:
    """Whether the measure behind a number is its own: only money follows money ("$5 US", "US$5 dollars")."""
    if match["us"]:
        return shape.unit == "dollar"
    money = match["sign"] or (match["word"] and match["word"].lower() in units.money_words)
    return bool(money) if shape.unit else True


def _unit(match: re.Match[str], units: Units) -> str:
    if match["us"]:
        return "US dollar"
    if match["sign"]:
        return units.money_signs[match["sign"]]
    written = (match["word"] or match["short"] or match["tight"]).lower()
    return units.measures.get(written) or units.money_words[written]
