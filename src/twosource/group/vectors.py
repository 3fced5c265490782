"""How alike articles are: TF-IDF vectors and their cosine (Salton and Buckley, IPM 24:5, 1988)."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from twosource.group.terms import Bag

Vector = Mapping[str, float]

VIRTUAL = 50
"""Virtual articles without any of the terms: they keep weights sensible where only a few articles were read."""
FADING = 1000.0
"""Days after which the likeness of two articles counts only 1/e of what it is."""


def weights(bags: Sequence[Bag]) -> dict[str, float]:
    """The weight of each term: rare terms weigh most.

    A term of one article alone cannot make it like another; it only makes it less like all. The more articles were
    read, the less that tells, so its weight shrinks with their number.
    """
    frequency = Counter(term for bag in bags for term in bag.terms)
    total = len(bags) + VIRTUAL
    alone = (VIRTUAL / total) ** 2
    return {
        term: math.log(total / (count + 1)) * (alone if count == 1 else 1.0)
        for term, count in sorted(frequency.items())
    }


def vector(bag: Bag, weight: Mapping[str, float]) -> dict[str, float]:
    """The article as a vector of length 1; frequencies count by their logarithm."""
    raw = {term: (1.0 + math.log(count) if count >= 1.0 else count) * weight[term] for term, count in bag.terms.items()}
    length = math.sqrt(math.fsum(value * value for value in raw.values()))
    return {term: value / length for term, value in raw.items()} if length else {}


def likeness(vectors: Sequence[Vector]) -> np.ndarray:
    """The cosine of each pair, as a symmetric matrix; the diagonal is 0."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, terms in enumerate(vectors):
        for term, value in terms.items():
            postings[term].append((index, value))
    matrix = np.zeros((len(vectors), len(vectors)))
    for _, posting in sorted(postings.items()):
        if len(posting) > 1:
            indices = np.array([index for index, _ in posting])
            values = np.array([value for _, value in posting])
            matrix[np.ix_(indices, indices)] += np.outer(values, values)
    np.fill_diagonal(matrix, 0.0)
    return matrix


def faded(matrix: np.ndarray, days: Sequence[str | None]) -> np.ndarray:
    """The likeness, less the further apart two articles were published; unknown days do not count against it."""
    ordinals = np.array([date.fromisoformat(day).toordinal() if day else np.nan for day in days])
    gaps = np.abs(ordinals[:, None] - ordinals[None, :])
    faded: np.ndarray = matrix * np.exp(-np.nan_to_num(gaps) / FADING)
    return faded
