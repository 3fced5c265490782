"""Numbers that count nothing: hours of a clock, versions, scores, torn decimals, addresses; and ends of a range."""

from __future__ import annotations

import re
from functools import cache

from twosource.codebook.comparing import load_comparing

REACH = 44
"""Characters on each side of a number that are looked at."""
DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)*")
BEFORE = re.compile(r"\d\s?[:/]\s?$|\d[-–]\s?$|\d\.\s$|[#]\s?$|-\s?of\s?-\s?$|\b0\d{2,4}\s(?:\d{3}\s)?$")
"""In front of the second half of a time, a score, a fraction, a torn decimal or a telephone number; of "- of - two"."""
BEHIND = re.compile(
    r"\s?:\s?[0-5]\d\b|\s?[-–/]\s?\d|\.\s\d|\.\d+\.\d|\s-\s(?:hundred|thousand|million|billion)\b|\sblock\sof\b"
    r"|(?:st|nd|rd|th)\s(?:st|street|ave|avenue)\b|\s?-\s?(?:yard|metre|meter)\sline\b|\s(?:GMT|UTC|hrs)\b",
    re.IGNORECASE,
)
"""Behind the first half of one, a scale cut off, a number of a street, a line of a pitch, an hour."""
TORN = re.compile(r"(?<!\d)\d{1,3},\s$"), re.compile(r",\s\d{3}(?!\d)")
"""Around the halves of thousands that are torn: "fell 2, 000 feet"."""
HOUR = re.compile(r"\bat\s$"), re.compile(r"\s(?:\(|hrs|hours|GMT|UTC|local\b)")
"""Around four digits that are an hour: "at 1353 (1023 GMT)"."""
IN = re.compile(r"\bin\s$"), re.compile(r"\s?(?:[.,;:)]|$|(?:in|at|on|to|for|after|with|and|as|the|a|an|but)\b)")
"""Around a number with nothing behind it to count: "won 8-7 in 10"."""
RANGE = re.compile(r"\b(?:between|range of|ranging from|anywhere from)\b[^.;:?!]{0,36}$", re.IGNORECASE)
PLUS = re.compile(r"\s?\+|[-\s](?:[a-z]+-)?plus\b(?!\s\d)|\sor more\b", re.IGNORECASE)
SMALL = 100
DIGITS_OF_HALF = 3


def counts_nothing(text: str, start: int, end: int) -> bool:
    """Whether the number within the characters [start, end) names or dates something and counts nothing."""
    before, exact, behind = _around(text, start, end)
    if BEFORE.search(before) or BEHIND.match(behind) or _numbered().search(before):
        return True
    if HOUR[0].search(before) and len(exact) == 4 and exact.isdigit() and HOUR[1].match(behind):
        return True
    if len(exact) <= DIGITS_OF_HALF and exact.isdigit():
        rest = len(exact) == DIGITS_OF_HALF and TORN[0].search(before) is not None
        if rest or TORN[1].match(behind) is not None:
            return True
    small = not exact.isdigit() or int(exact) < SMALL
    return small and IN[0].search(before) is not None and IN[1].match(behind) is not None


def ends_range(text: str, start: int, end: int) -> bool:
    """Whether a number is one end of a range: "between 165 and 180"."""
    return RANGE.search(_around(text, start, end)[0]) is not None


def is_least(text: str, end: int) -> bool:
    """Whether a number that ends at `end` is called the least by what follows: "400-plus", "400-pound-plus"."""
    return PLUS.match(text, end, end + REACH) is not None


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before a number, its digits or words, and what stands behind these."""
    digits = DIGITS.search(text, start, end)
    first, last = digits.span() if digits else (start, end)
    ranged = digits is not None and re.match(r"\s?[-–]\s?\d", text[last:end]) is not None
    return text[max(0, first - REACH) : first], text[first:last], "" if ranged else text[last : last + REACH]


@cache
def _numbered() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, load_comparing().numbered)))
    return re.compile(rf"(?<![\w-])(?:{words})\.?\s$|(?<![\w-])[Nn]os?\.\s$", re.IGNORECASE)
