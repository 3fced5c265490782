"""Parts: whether one of two figures counts only some of what the other counts, or how far something has come."""

from __future__ import annotations

import re
from typing import cast

from twosource.codebook.comparing import load_comparing
from twosource.compare.checks.aligned import Value
from twosource.compare.checks.matching import Match
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.slots import Slot
from twosource.model import Figure

OF = 12
OF_THESE = re.compile(r"\bof (?:the|its|their|his|her|these|those)\s(?:[a-z]+\s){0,2}\S*$", re.IGNORECASE)
"""In front of a figure, that a part of what it counts is told of; looked for in this many letters of it, too."""
THESE = frozenset({"the", "its", "their", "his", "her", "these", "those", "them", "whom", "which"})
ON_THE_WAY = re.compile(r"\W*from\s+\w+ing\b")
"""Behind a distance, that something is on the way to its goal: "four metres from reaching it"."""
AWAY = 4
"""Words behind a distance within which it is said what something is on the way to."""


def apart(match: Match) -> bool:
    """Whether one value is a part, one of two that are offered, or tells how far something has come.

    "Two of the three"; "5 or 6"; "four metres from reaching it".
    """
    left, right = match.left, match.right
    parts = [of_these(slot) for slot in (left, right)]
    if parts[0] != parts[1] or any(_whole_of(one, other) for one, other in ((left, right), (right, left))):
        return True
    return any(_alternative(slot) or _on_the_way(slot) for slot in (left, right))


def of_these(slot: Slot) -> bool:
    """Whether a value counts some of what is named behind it: "two of the boosters"."""
    behind = [word.text.lower() for word in slot.line.words[slot.last : slot.last + 2]]
    return len(behind) == 2 and behind[0] == "of" and behind[1] in THESE


def _whole_of(one: Slot, other: Slot) -> bool:
    """The same of two slots; nothing is known of one that holds no figure."""
    if one.figure is None or other.figure is None:
        return False
    return whole(Value(one.span, "", one.figure), Value(other.span, "", other.figure))


def whole(one: Value, other: Value) -> bool:
    """Whether `one` is the whole of which some are told, "21 of the more than 200", and `other` less of it."""
    more = cast("Figure", one.of).best > cast("Figure", other.of).best
    return more and OF_THESE.search(f"{one.span.prefix}{one.span.exact[:OF]}") is not None


def some(one: Figure, other: Figure) -> bool:
    """Whether `one` counts less, and of a narrower kind: "two female gorillas" of "three gorillas"."""
    narrower, wider = (set(map(load_comparing().stem, f.counted.casefold().split())) for f in (one, other))
    return one.best < other.best and wider < narrower and bool(wider)


def _alternative(slot: Slot) -> bool:
    words = slot.line.words
    near = [words[i].text.lower() for i in (slot.first - 1, slot.last) if 0 <= i < len(words)]
    beside = [words[i] for i in (slot.first - 2, slot.last + 1) if 0 <= i < len(words)]
    return "or" in near and any(word.kind is Kind.NUMBER for word in beside)


def _on_the_way(slot: Slot) -> bool:
    behind = [word.text.lower() for word in slot.line.words[slot.last : slot.last + AWAY]]
    return "from" in behind[:-1] and behind[behind.index("from") + 1].endswith("ing")
