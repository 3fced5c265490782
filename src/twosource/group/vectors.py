"""How alike articles are: TF-IDF vectors and their cosine (Salton and Buckley, IPM 24:5, 1988).

Only articles that share a rare term are compared at all, so that the work for one article does not grow with the number
of all.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from twosource.group.bags import Bag
from twosource.group.numbering import Numbers, Weights, ranges

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


class Edges:
    """The likeness of pairs: the lower place, the higher, and how alike they are, 0 to 1."""

    def __init__(self, left: Numbers, right: Numbers, alike: Weights) -> None:
        self.left, self.right, self.alike = left, right, alike

    def __getitem__(self, chosen: NDArray[np.bool_]) -> Edges:
        return Edges(self.left[chosen], self.right[chosen], self.alike[chosen])

    def with_pairs(self, pairs: Sequence[tuple[int, int]], alike: float) -> Edges:
        """With each of these pairs so alike, whatever they were before."""
        given = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        old = self[~np.isin(self.left << 32 | self.right, given[:, 0] << 32 | given[:, 1])]
        return Edges(
            np.concatenate([old.left, given[:, 0]]),
            np.concatenate([old.right, given[:, 1]]),
            np.concatenate([old.alike, np.full(len(given), alike)]),
        )

    def listed(self) -> list[tuple[int, int, float]]:
        return list(zip(self.left.tolist(), self.right.tolist(), self.alike.tolist(), strict=True))


def likeness(bags: Sequence[Bag], terms: int) -> Edges:
    """The likeness of each pair that is worth comparing, less the further apart in time the two were published."""
    table = _Table(bags, terms)
    days = np.array([date.fromisoformat(bag.day).toordinal() if bag.day else np.nan for bag in bags])
    lefts: list[NDArray[np.int64]] = [np.zeros(0, np.int64)]
    rights: list[NDArray[np.int64]] = [np.zeros(0, np.int64)]
    values: list[Weights] = [np.zeros(0)]
    for i in range(len(bags)):
        before = table.worth_comparing(i)
        if len(before):
            lefts.append(before)
            rights.append(np.full(len(before), i, dtype=np.int64))
            values.append(np.round(table.cosines(i, before) * _faded(days[before] - days[i]), 9))
    return Edges(np.concatenate(lefts), np.concatenate(rights), np.concatenate(values))


def _faded(days: Weights) -> Weights:
    """Unknown days do not count against likeness."""
    found: Weights = np.exp(-np.abs(np.nan_to_num(days, nan=0.0)) / FADING)
    return found


class _Table:
    """All articles as vectors of length 1, one after the other, and for each rare term the articles that have it.

    Frequencies within an article count by their logarithm. `_values[_starts[i] : _starts[i + 1]]` is article `i`.
    """

    def __init__(self, bags: Sequence[Bag], terms: int) -> None:
        frequency = frequencies(bags, terms)
        self._starts = np.concatenate([[0], np.cumsum([len(bag.terms) for bag in bags], dtype=np.int64)])
        self._terms = np.concatenate([*(bag.terms for bag in bags), np.zeros(0, dtype=np.int32)])
        self._values = self._weighed(bags, weights(frequency, len(bags)))
        self._row = np.zeros(terms)
        self._post(frequency)

    def _weighed(self, bags: Sequence[Bag], weight: Weights) -> Weights:
        given = np.concatenate([*(bag.counts for bag in bags), np.zeros(0)]).astype(np.float64)
        counts = np.where(given >= 1.0, 1.0 + np.log(np.maximum(given, 1.0)), given)
        raw = counts * weight[self._terms]
        of = np.repeat(np.arange(len(bags)), np.diff(self._starts))
        length = np.sqrt(np.bincount(of, weights=raw * raw, minlength=len(bags)))
        length[length == 0.0] = 1.0
        found: Weights = raw / length[of]
        return found

    def _post(self, frequency: Numbers) -> None:
        """For each entry of a rare term, by its place in the table, where the postings of its term begin and it is."""
        rare = np.flatnonzero(((frequency > 1) & (frequency <= COMMON))[self._terms])
        order = rare[np.argsort(self._terms[rare], kind="stable")]
        self._posted = np.searchsorted(self._starts, order, side="right") - 1
        self._weights = self._values[order]
        terms = self._terms[order]
        self._last = np.full(len(self._terms), -1, dtype=np.int64)
        self._last[order] = np.arange(len(order))
        self._first = np.zeros(len(self._terms), dtype=np.int64)
        self._first[order] = np.searchsorted(terms, terms, side="left")

    def worth_comparing(self, article: int) -> NDArray[np.int64]:
        """The earlier articles whose rare terms alone make them worth comparing with this one, ascending."""
        own = slice(self._starts[article], self._starts[article + 1])
        last, first = self._last[own], self._first[own]
        met = last > first
        first, last = first[met], last[met]
        if not len(last):
            return np.zeros(0, dtype=np.int64)
        entries = ranges(first, last)
        shares = self._weights[entries] * np.repeat(self._values[own][met], last - first)
        return np.flatnonzero(np.bincount(self._posted[entries], weights=shares) >= WORTH)

    def cosines(self, article: int, others: Numbers) -> Weights:
        """The cosine of the article with each of the others, none of which is empty."""
        own = slice(self._starts[article], self._starts[article + 1])
        self._row[self._terms[own]] = self._values[own]
        starts, ends = self._starts[others], self._starts[others + 1]
        entries = ranges(starts, ends)
        products = self._values[entries] * self._row[self._terms[entries]]
        self._row[self._terms[own]] = 0.0
        of = np.repeat(np.arange(len(others)), ends - starts)
        return np.bincount(of, weights=products).astype(np.float64)
