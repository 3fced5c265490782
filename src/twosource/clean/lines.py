"""The lines of a scraped text, and what can be measured of a line without knowing what it says.

The features are the shallow ones of Kohlschütter, Fankhauser and Nejdl (Boilerplate detection using shallow text
features, WSDM 2010): how many words, how many of them are function words, how the line ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from twosource.codebook.pages import load_pages, plain_line

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
ENDS = re.compile(r"""[.!?…:;]["'”’»)\]]*$|[,]["”’»]$|[.!?]\s*\(\S+(?: \S+)?\)$""")
CLOSES = re.compile(r"""[.!?…]["'”’»)\]]*$""")
SENTENCE = re.compile(r"[。！？؟।]")
SPACELESS = 16
"""Characters of a sentence in a script without spaces; three make about one word."""
LONGEST = 200_000
"""Characters of a line; no paragraph of an article comes near it, and no parser could take it."""


# Not slotted: the cached properties need a place.
@dataclass(frozen=True)
class Line:
    """A stretch of text without line break and outer spaces. `gap` is true where an empty line stands above it."""

    start: int
    end: int
    text: str
    gap: bool

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(WORD.findall(self.text))

    @cached_property
    def content(self) -> tuple[str, ...]:
        """Its words of more than three letters, in small letters: what it speaks of, roughly, in any language."""
        return tuple(word.casefold() for word in self.words if len(word) > 3)

    @cached_property
    def plain(self) -> str:
        """The line as the word lists spell lines."""
        return plain_line(self.text)

    @cached_property
    def size(self) -> int:
        """Its words; in a script without spaces a third of its characters."""
        return len(self.text) // 3 if self.is_spaceless else len(self.words)

    @cached_property
    def function_share(self) -> float:
        """How many of its words are among the commonest words of the language it has most of, 0 to 1."""
        return max(self.shares.values(), default=0.0)

    @cached_property
    def shares(self) -> dict[str, float]:
        """The share of each language's commonest words in it."""
        if not self.words:
            return {}
        small = [word.casefold() for word in self.words]
        languages = load_pages().languages
        return {code: sum(word in known for word in small) / len(small) for code, known in languages.items()}

    @cached_property
    def small_share(self) -> float:
        """How many of its words begin with a small letter, 0 to 1: low in titles and menus."""
        return sum(word[0].islower() for word in self.words) / len(self.words) if self.words else 0.0

    @property
    def ends(self) -> bool:
        """Whether it ends as sentences do."""
        return ENDS.search(self.text[-40:]) is not None

    @property
    def closes(self) -> bool:
        """Whether it ends with a full stop or its like."""
        return CLOSES.search(self.text[-40:]) is not None

    @cached_property
    def is_spaceless(self) -> bool:
        """Whether it is in a script whose words the lists do not know (Chinese, Arabic, ...)."""
        known = sum("a" <= c.casefold() <= "ɏ" or "Ѐ" <= c <= "ӿ" for c in self.text)
        letters = sum(c.isalpha() for c in self.text)
        return letters > 0 and known < letters / 4

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads as running text: words enough, held together by function words, ended like a sentence."""
        if self.is_spaceless:
            return len(self.text) >= SPACELESS and (self.closes or SENTENCE.search(self.text) is not None)
        if self.size >= 12 and self.closes and self.small_share >= 0.6:
            return True  # in any language that has small letters
        if self.size >= 25:
            loose = self.small_share >= 0.6 and self.text.count(",") < self.size / 4
            return loose or self.function_share >= 0.2
        if self.size >= 12:
            return self.function_share >= 0.2 and (
                self.ends or (self.function_share >= 0.38 and self.small_share > 0.6)
            )
        return self.closes and self.size >= 4 and self.small_share >= 0.4 and self.function_share >= 0.2


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines that are not empty, in order."""
    found: list[Line] = []
    gap = False
    for match in re.finditer(r"[^\n]*\n?", text):
        bare = match[0].strip()
        if bare:
            start = match.start() + match[0].index(bare[0])
            found.append(Line(start, start + len(bare), bare, gap))
        gap = not bare
    return tuple(found)
