"""Spelling: one name, spelled in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from twosource.codebook.comparing import load_comparing
from twosource.compare.drafts import Draft
from twosource.compare.reading.lines import Line
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.model import PassageKind, Verdict

SCORE = 0.8
ALIKE = 0.8
"""Likeness of letters from which two words are one, misspelled."""
SHORTEST = 5
"""Letters of a word that can be told to be misspelled."""
BENT = ("n", "an", "ian", "ese", "ish", "s", "ed", "ing")
"""Endings that make another word of a name and no other spelling."""
BRITISH = (
    (re.compile(r"(?<=[a-z][bt])re\b"), "er"),
    (re.compile(r"(?<=[a-z])our"), "or"),
    (re.compile(r"(?<=[a-z])([iy])s(?=e|ing|ation)"), r"\1z"),
    (re.compile(r"(?<=[a-z]en)ce\b"), "se"),
    (re.compile(r"(?<=[a-z])ogue\b"), "og"),
)
"""What one word is written like on both sides of the Atlantic: "centre", "harbour", "organisation", "defence"."""
MOST = 400
"""Names of a story that are compared."""


def check(reading: Reading) -> Iterator[Draft]:
    """Two full names that differ by some letters of one word, and that no line sets side by side."""
    first = _first_of_each(reading)
    by_word: defaultdict[tuple[int, int, str], list[tuple[str, ...]]] = defaultdict(list)
    for name in sorted({name for _, name in first})[:MOST]:
        for i, word in enumerate(name):
            by_word[len(name), i, word].append(name)
    lines = frozenset(line.keys for line in reading.lines)
    pairs = {pair for names in by_word.values() for pair in combinations(names, 2) if _misspelled(*pair)}
    for one, other in sorted(pairs):
        if not any({*one, *other} <= keys for keys in lines):
            yield from _drafts(reading, first, one, other)


def _first_of_each(reading: Reading) -> dict[tuple[str, tuple[str, ...]], Slot]:
    """The first place of each full name in each article; words set in capitals are no names."""
    found: dict[tuple[str, tuple[str, ...]], Slot] = {}
    for slot in reading.slots:
        if slot.sort is Sort.NAME and _is_plain(slot.line):
            words = tuple(slot.value.removesuffix("'s").removesuffix("’s").split())
            loud = any(word.text.isupper() and len(word.text) > 1 for word in slot.line.words[slot.first : slot.last])
            if len(words) > 1 and not loud:
                found.setdefault((slot.line.article, words), slot)
    return found


def _is_plain(line: Line) -> bool:
    return not line.titled and line.passage is not PassageKind.HEADLINE


def _misspelled(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are one but for some letters of a single word."""
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(apart) != 1:
        return False
    a, b = apart[0]
    if min(len(a), len(b)) < SHORTEST or not (a.isalpha() and b.isalpha()):
        return False
    if _folded(a) == _folded(b):
        return False
    stem = load_comparing().stem
    short, long = sorted((a, b), key=len)
    bent = stem(a) == stem(b) or any(long == short + ending for ending in BENT)
    return not bent and SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE


def _folded(word: str) -> str:
    """A word without accents and as Americans write it: "Théâtre" and "Theater" are one spelling of a name."""
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark))
    for british, american in BRITISH:
        bare = british.sub(american, bare)
    return bare


def _drafts(
    reading: Reading, first: dict[tuple[str, tuple[str, ...]], Slot], one: tuple[str, ...], other: tuple[str, ...]
) -> Iterator[Draft]:
    for article in reading.by_article:
        for another in reading.by_article:
            left, right = first.get((article, one)), first.get((another, other))
            if left is not None and right is not None:
                ends = reading.end(left.span, left.span.exact), reading.end(right.span, right.span.exact)
                reason = f"One spells {left.span.exact}, the other {right.span.exact}."
                aspect = "place" if left.place and right.place else "actor"
                yield Draft(aspect, Verdict.CONTRADICTS, SCORE, reason, *ends, reading.group(*ends))
