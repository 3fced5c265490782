"""Particulars in shared wording: the names and figures that say whether two texts tell of one thing in the same words.

Weather warnings, match reports and court notices stand in the same wording again and again, each with its own names and
figures. So a shared stretch counts for nothing where the sentence around it names something else in each of the texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from twosource.codebook.wording import load_stopwords, plain
from twosource.group.shingles import Words

Run = tuple[int, int, int]
"""A shared stretch: its first word and the one after its last in one text, and where it begins in the other."""

MARGIN = 8
"""Words beside a shared stretch that can be of the same sentence; further away, two reporters differ anyway."""
END = re.compile(r"[.!?]\W*\s|\n")
"""What stands between the last word of a sentence and the first of the next."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The stretches around which nothing differs; the particulars in them, and those that stand in place of others."""

    runs: tuple[Run, ...]
    same: frozenset[str]
    other: frozenset[str]

    @property
    def holds(self) -> bool:
        """Whether the texts share particulars, and no fewer of them than differ."""
        return bool(self.same) and len(self.same) >= len(self.other)


def agreement(small: Words, other: Words, runs: Iterable[Run]) -> Agreement:
    """What the sentences of two texts that have stretches in common say of names and figures."""
    sides = _Side(small), _Side(other)
    kept: list[Run] = []
    same: set[str] = set()
    differing: set[str] = set()
    for run in runs:
        within = set(sides[0].particulars(range(run[0], run[1])))
        found = _replaced(sides, run)
        differing |= found
        if not found or len(within) > len(found):
            kept.append(run)
            same |= within
    return Agreement(tuple(kept), frozenset(same), frozenset(differing))


def _replaced(sides: Sequence[_Side], run: Run) -> set[str]:
    """Particulars of the first text beside a stretch that the second has not, where it has others in their place."""
    first, last, place = run
    ours, theirs = sides
    found: set[str] = set()
    before = ours.before(first), theirs.before(place)
    after = ours.after(last), theirs.after(place + last - first)
    for own, their in (before, after):
        left, right = set(ours.particulars(own)), set(theirs.particulars(their))
        if left and right and ours.lacks(right) and (foreign := theirs.lacks(left)):
            found |= foreign
    return found


class _Side:
    """One text, asked for the particulars beside a stretch."""

    def __init__(self, text: Words) -> None:
        self._text = text
        self._known: set[str] = set()

    def lacks(self, particulars: Iterable[str]) -> set[str]:
        """Those that this text does not have."""
        if not self._known:
            words = set(self._text.words)
            self._known = words.union(*(_parts(word) for word in words if not word.isalnum()))
        return {word for word in particulars if word not in self._known and self._known.isdisjoint(_parts(word))}

    def particulars(self, places: Iterable[int]) -> Iterator[str]:
        """Words with a digit, and words with a capital that do not owe it to the beginning of a sentence."""
        for at in places:
            word = self._text.words[at]
            figure = not word.isalpha() and any(letter.isdigit() for letter in word)
            if figure or (self._is_capital(at) and word not in load_stopwords() and not self._begins(at)):
                yield word

    def before(self, first: int) -> range:
        """The words of the sentence up to the one at `first`."""
        at = first
        while at > 0 and first - at < MARGIN and not self._begins(at):
            at -= 1
        return range(at, first)

    def after(self, last: int) -> range:
        """The words of the sentence from the one at `last` on."""
        at = last
        while at < len(self._text.words) and at - last < MARGIN and not self._begins(at):
            at += 1
        return range(last, at)

    def _is_capital(self, at: int) -> bool:
        return self._text.article.text[self._text.bounds[at][0]].isupper()

    def _begins(self, at: int) -> bool:
        """Whether a sentence begins with the word at a place."""
        if at == 0:
            return True
        bounds = self._text.bounds
        return END.search(self._text.article.text[bounds[at - 1][1] : bounds[at][0]]) is not None


def _parts(word: str) -> list[str]:
    """What a word is put together from, in plain form: outlets write hyphens and possessives each in their way."""
    return [plain(part) for part in word.split("-")]
