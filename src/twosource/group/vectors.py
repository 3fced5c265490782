"""How alike articles are: TF-IDF vectors and their cosine (Salton and Buckley, IPM 24:5, 1988).

Only articles that share a rare term are compared at all, so that the work for one article does not grow with the number
of all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from twosource.group.terms import Bag, Numbers, Single, Weights
from twosource.values.linkage import Edge

VIRTUAL = 50
"""Virtual articles without any of the terms: they keep weights sensible where only a few articles were read."""
FADING = 1000.0
"""Days after which the likeness of two articles counts only 1/e of what it is."""
COMMON = 200
"""A term of more articles than this makes no two of them worth comparing."""
WORTH = 0.02
"""The cosine over rare terms alone from which on two articles are compared in full."""


def frequencies(bags: Sequence[Bag], terms: int) -> Numbers:
    """In how many articles each term stands."""
    found = np.zeros(terms, dtype=np.int32)
    for bag in bags:
        found[bag.terms] += 1
    return found


def weights(frequency: Numbers, articles: int) -> Weights:
    """The weight of each term: rare terms weigh most.

    A term of one article alone cannot make it like another; it only makes it less like all. The more articles were
    read, the less that tells, so its weight shrinks with their number.
    """
    total = articles + VIRTUAL
    alone = (VIRTUAL / total) ** 2
    found: Weights = np.log(total / (frequency + 1.0)) * np.where(frequency == 1, alone, 1.0)
    return found


def vector(bag: Bag, weight: Weights) -> Single:
    """The weights of the article's terms, as a vector of length 1; frequencies count by their logarithm."""
    given = bag.counts.astype(np.float64)
    counts = np.where(given >= 1.0, 1.0 + np.log(np.maximum(given, 1.0)), given)
    raw = counts * weight[bag.terms]
    length = math.sqrt(math.fsum((raw * raw).tolist()))
    return (raw / length if length else raw).astype(np.float32)


def likeness(bags: Sequence[Bag], terms: int) -> Iterator[Edge]:
    """The likeness of each pair that is worth comparing, less the further apart in time the two were published."""
    frequency = frequencies(bags, terms)
    weight = weights(frequency, len(bags))
    vectors = [vector(bag, weight) for bag in bags]
    postings = _Postings(bags, vectors, frequency)
    days = [date.fromisoformat(bag.day).toordinal() if bag.day else None for bag in bags]
    spread = np.zeros(terms, dtype=np.float32)
    for i, bag in enumerate(bags):
        spread[bag.terms] = vectors[i]
        for j in postings.before(i):
            cosine = float(np.dot(vectors[j], spread[bags[j].terms]))
            yield j, i, cosine * _faded(days[i], days[j])
        spread[bag.terms] = 0.0


def _faded(left: int | None, right: int | None) -> float:
    """Unknown days do not count against likeness."""
    return 1.0 if left is None or right is None else math.exp(-abs(left - right) / FADING)


class _Postings:
    """For each rare term the articles that have it, with its weight there."""

    def __init__(self, bags: Sequence[Bag], vectors: Sequence[Single], frequency: Numbers) -> None:
        rare = (frequency > 1) & (frequency <= COMMON)
        self._kept = [rare[bag.terms] for bag in bags]
        self._terms = [bag.terms[kept] for bag, kept in zip(bags, self._kept, strict=True)]
        self._values = [v[kept] for v, kept in zip(vectors, self._kept, strict=True)]
        terms = np.concatenate([*self._terms, np.zeros(0, dtype=np.int32)])
        order = np.argsort(terms, kind="stable")
        articles = np.repeat(np.arange(len(bags), dtype=np.int32), [len(t) for t in self._terms])
        self._articles = articles[order]
        self._weights = np.concatenate([*self._values, np.zeros(0, dtype=np.float32)])[order]
        self._starts = np.concatenate([[0], np.cumsum(np.where(rare, frequency, 0))])

    def before(self, article: int) -> list[int]:
        """The earlier articles worth comparing with this one, ascending."""
        slices, shares = [], []
        for term, value in zip(self._terms[article].tolist(), self._values[article].tolist(), strict=True):
            first, last = self._starts[term], self._starts[term + 1]
            last = first + self._articles[first:last].searchsorted(article)
            if first < last:
                slices.append(self._articles[first:last])
                shares.append(self._weights[first:last] * value)
        if not slices:
            return []
        cosine = np.bincount(np.concatenate(slices), weights=np.concatenate(shares))
        return [int(j) for j in np.flatnonzero(cosine >= WORTH)]
