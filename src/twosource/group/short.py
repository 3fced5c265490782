"""Short articles, teasers above all: a headline joins a story only when its own words are nearly all in it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from twosource.group.terms import Bag
from twosource.group.vectors import VIRTUAL

COVERED = 0.6
"""Share of the weight of a short article's words that an article of the story must hold."""
NAMES = 1
WORDS = 3
"""Names and words that must be shared at least."""


def rarity(bags: Sequence[Bag]) -> dict[str, float]:
    """The weight of each term. A word that only the short article has counts in full: it is what speaks against."""
    frequency = Counter(term for bag in bags for term in bag.terms)
    total = len(bags) + VIRTUAL
    return {term: math.log(total / (count + 1)) for term, count in frequency.items()}


def covered(short: Bag, other: Bag, weight: Mapping[str, float]) -> float:
    """How much of the short article's weight the other one holds, 0 to 1; 0 without enough words and a name."""
    words = sorted(term for term in short.terms if " " not in term)
    shared = [term for term in words if term in other.terms]
    if len(shared) < WORDS or len(short.names & other.names) < NAMES:
        return 0.0
    total = math.fsum(weight[term] for term in words)
    return math.fsum(weight[term] for term in shared) / total if total else 0.0


def likeness_of_shorts(shorts: Sequence[Bag], weight: Mapping[str, float]) -> np.ndarray:
    """How far two short articles hold each other's words, as a symmetric matrix."""
    matrix = np.zeros((len(shorts), len(shorts)))
    for i, left in enumerate(shorts):
        for j, right in enumerate(shorts[:i]):
            if not left.names.isdisjoint(right.names):
                matrix[i, j] = matrix[j, i] = min(covered(left, right, weight), covered(right, left, weight))
    return matrix
