"""Titles: who is said to hold which office or post, read from a title beside a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.codebook.comparing import load_comparing
from twosource.compare.reading.lines import Kind, Line, Word
from twosource.compare.reading.slots import Slot, name_slot
from twosource.model import Article

LONGEST = 6
"""Words in front of a title that may belong to it."""


@dataclass(frozen=True, slots=True)
class Held:
    """A title with the words that make it one office, and the name of its holder. `marked`: of another time."""

    title: str
    words: str
    modifiers: frozenset[str]
    holder: Slot
    marked: bool


def held(article: Article, line: Line) -> Iterator[Held]:
    """All titles of a line that stand directly before a name: "Freedonian Defence Minister Ann Lee"."""
    known, words = load_comparing(), line.words
    for i, word in enumerate(words):
        lower = word.text.lower()
        if lower not in known.titles or i + 1 >= len(words) or words[i + 1].kind is not Kind.NAME:
            continue
        last = i + 1
        while last < len(words) and words[last].kind is Kind.NAME:
            last += 1
        before = list(_modifiers(line, i))
        marked = not known.other_holder.isdisjoint(w.text.lower() for w in before)
        keys = frozenset(w.key for w in before if w.kind > Kind.FUNCTION and w.kind is not Kind.TIME)
        yield Held(word.key, word.text, keys, name_slot(article, line, i + 1, last), marked)


def _modifiers(line: Line, i: int) -> Iterator[Word]:
    for word in reversed(line.words[max(0, i - LONGEST) : i]):
        if (
            word.kind in {Kind.NUMBER, Kind.TIME}
            or (word.kind is Kind.MARK and word.text not in "'’-")
            or word.text.lower()
            in {"and", "as", "by", "for", "with", "to", "from", "when", "after", "that", "said", "while"}
        ):
            return
        yield word
