"""Numbers written in words or digits."""

from __future__ import annotations

import re
from collections.abc import Iterable

from twosource.codebook.units import Units

DIGITS = r"\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+"
_PART = re.compile(rf"{DIGITS}|[^\W\d_]+")


def number_pattern(units: Units) -> str:
    """A regular expression for one number: "12", "1,250.5", "8 billion", "twenty-two thousand", "a dozen"."""
    scales, short = alternatives(units.scales), alternatives(units.short_scales)
    tens = alternatives(word for word, value in units.cardinals.items() if value >= 20)
    ones = alternatives(word for word, value in units.cardinals.items() if 0 < value < 10)
    small = rf"(?:(?:{tens})(?:\s|-)(?:{ones})|(?:{alternatives(units.cardinals)}))\b"
    words = rf"{small}(?:(?:\s|-)(?:{scales})\b(?:\s(?:and\s)?{small})?){{0,6}}"
    return (
        rf"(?:(?:{DIGITS})(?:(?:(?:\s|-)?(?:{scales})\b(?!s)){{1,2}}|(?:{short})\b)?|\b{words}|\ban?\s(?:{scales})\b)"
    )


def alternatives(words: Iterable[str]) -> str:
    """Words as alternatives of a regular expression, longest first so that none hides a longer one."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def number(text: str, units: Units) -> float | None:
    """The value of a number in words, digits, or both; None if it is none."""
    total, current, seen = 0.0, 0.0, False
    for part in _PART.findall(text.lower()):
        if part[0].isdigit() or part[0] == ".":
            current, seen = current + float(part.replace(",", "")), True
        elif part in units.cardinals:
            current, seen = current + units.cardinals[part], True
        elif part == "hundred":
            current, seen = (current or 1.0) * 100, True
        elif (scale := units.scales.get(part) or units.short_scales.get(part)) is not None:
            total, current, seen = total + (current or 1.0) * scale, 0.0, True
        elif part not in {"and", "a", "an"}:
            return None
    return total + current if seen else None
