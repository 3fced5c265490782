"""The words of a phrase before what belongs to it, with what the tables know of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.codebook.lexicon import Match, Sort
from twosource.codebook.words import POSSESSIVE, Word


@dataclass(frozen=True, slots=True)
class Core:
    """The words of a core and the matches in it."""

    words: list[Word]
    matches: list[Match]

    @property
    def covered(self) -> set[int]:
        return {i for m in self.matches if m.of(Sort.MODIFIER) is None for i in range(m.first, m.last)}

    @property
    def text(self) -> str:
        return joined(self.words)

    def text_of(self, match: Match) -> str:
        return joined(self.words[match.first : match.last])

    def until(self, last: int) -> str:
        return joined(self.words[:last])

    def up_to(self, match: Match) -> Core:
        kept = [m for m in self.matches if m.last <= match.last]
        return Core(self.words[: match.last], kept)

    def joined_by_and(self, one: Match, other: Match) -> bool:
        return other.first == one.last + 1 and self.words[one.last].key in {"and", "or"}

    def has_name_before(self, title: Match) -> bool:
        """Whether words with a capital that are in no table stand before a title that has none."""
        before = [w for i, w in enumerate(self.words[: title.first]) if i not in self.covered and w.key != POSSESSIVE]
        return self.words[title.first].text[:1].islower() and any(w.text[:1].isupper() for w in before[-1:])

    def has_noun_from(self, first: int) -> bool:
        """Whether a word that is in no table stands last, so that it is the head."""
        rest = [w for w in self.words[first:] if w.key != POSSESSIVE]
        return bool(rest) and rest[-1].text[:1].islower()

    def name_from(self, first: int) -> str:
        """The capitalised words from `first` on; "" if another word stands among them."""
        rest = [w for w in self.words[first:] if w.key != POSSESSIVE]
        while rest and not rest[0].text[:1].isupper():
            rest = rest[1:]
        if not rest or not all(w.text[:1].isupper() or w.key in {"de", "al", "bin", "van", "von", "el"} for w in rest):
            return ""
        return joined(rest)


def joined(words: Sequence[Word]) -> str:
    """The words as text."""
    text = ""
    for word in words:
        text += ("-" if word.joined else " " if word.key != POSSESSIVE else "") + word.text
    return text.strip()
