"""Short articles, teasers above all: a headline joins a story only when its own words are nearly all in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from twosource.group.bags import Bag
from twosource.group.numbering import Numbers, Weights
from twosource.group.vectors import VIRTUAL
from twosource.values.linkage import Edge

COVERED = 0.6
"""Share of the weight of a short article's words that an article of the story must hold."""
NAMES = 1
WORDS = 3
"""Names and words that must be shared at least."""


def rarity(frequency: Numbers, articles: int) -> Weights:
    """The weight of each term. A word that only the short article has counts in full: it is what speaks against."""
    found: Weights = np.log((articles + VIRTUAL) / (frequency + 1.0))
    return found


def covered(short: Bag, other: Bag, weight: Weights) -> float:
    """How much of the short article's weight the other one holds, 0 to 1; 0 without enough words and a name."""
    shared = np.isin(short.words, other.words, assume_unique=True)
    if np.count_nonzero(shared) < WORDS or np.count_nonzero(np.isin(short.names, other.names)) < NAMES:
        return 0.0
    of = weight[short.words]
    total = float(of.sum())
    return float(of[shared].sum()) / total if total else 0.0


class Homes:
    """Articles by their words, asked which of them can hold nearly all words of a short one.

    An article that has none of the weightiest words, those without which too little remains, cannot; so only the few
    articles that have one of them are looked at.
    """

    def __init__(self, bags: Sequence[Bag], weight: Weights) -> None:
        self._bags, self._weight = bags, weight
        words = np.concatenate([*(bag.words for bag in bags), np.zeros(0, dtype=np.int32)])
        order = np.argsort(words, kind="stable")
        self._words = words[order]
        self._having = np.repeat(np.arange(len(bags)), [len(bag.words) for bag in bags])[order]

    def of(self, short: Bag) -> Iterator[tuple[int, float]]:
        """The articles that hold enough of a short one, by their numbers, with how much they hold."""
        needed = self._needed(short)
        firsts, lasts = (np.searchsorted(self._words, needed, side=side) for side in ("left", "right"))
        having = [self._having[first:last] for first, last in zip(firsts, lasts, strict=True)]
        for i in np.unique(np.concatenate([*having, np.zeros(0, dtype=np.int64)])).tolist():
            share = covered(short, self._bags[i], self._weight)
            if share >= COVERED and self._bags[i].article != short.article:
                yield i, share

    def _needed(self, short: Bag) -> Numbers:
        weight = self._weight[short.words]
        order = np.argsort(-weight, kind="stable")
        left = weight.sum() - np.cumsum(weight[order])
        enough = int(np.count_nonzero(left >= COVERED * weight.sum())) + 1
        return short.words[order[:enough]]


def alike(shorts: Sequence[Bag], weight: Weights) -> Iterator[Edge]:
    """How far two short articles hold each other's words."""
    homes = Homes(shorts, weight)
    for i, short in enumerate(shorts):
        for j, share in homes.of(short):
            if j < i:
                yield j, i, min(share, covered(shorts[j], short, weight))
