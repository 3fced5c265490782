"""Weighing: how far two slots are about the same thing, by the words around them and how rare these are."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.slots import Slot

NEAR = 4.0
"""Words away at which the weight of a neighbour is halved."""
COMMON = 200
"""A word on more lines than this brings none together by itself, however long the story."""
VIRTUAL = 12
"""Lines added to the count, so that in a short text rare is not everything."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each plain form says, from the lines of all articles looked at."""

    frequency: Mapping[str, int]
    lines: int

    def of(self, key: str) -> float:
        return math.log((self.lines + VIRTUAL) / (self.frequency.get(key, 0) + 1.0))


def rarity(lines: Iterable[Line]) -> Rarity:
    counts: Counter[str] = Counter()
    total = 0
    for line in lines:
        counts.update(line.keys)
        total += 1
    return Rarity(counts, total)


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a slot with their weights: rarity, less with distance."""

    weights: Mapping[str, float]
    total: float
    near: frozenset[str]
    names: frozenset[str]


def around(slot: Slot, rare: Rarity, reach: int = 3) -> Around:
    """Weights of the words of the slot's line without the slot. `near` are those within `reach` meaningful words."""
    weights: dict[str, float] = {}
    for i, word in enumerate(slot.line.words):
        if word.kind > Kind.FUNCTION and not slot.first <= i < slot.last:
            away = slot.first - i if i < slot.first else i - slot.last + 1
            weight = rare.of(word.key) / (1.0 + (away - 1) / NEAR)
            weights[word.key] = max(weights.get(word.key, 0.0), weight)
    meaning = [i for i, w in enumerate(slot.line.words) if w.kind > Kind.FUNCTION]
    left = [i for i in meaning if i < slot.first][-reach:]
    right = [i for i in meaning if i >= slot.last][:reach]
    near = frozenset(slot.line.words[i].key for i in [*left, *right])
    names = frozenset(w.key for w in slot.line.words if w.kind in {Kind.NAME, Kind.NATION})
    return Around(weights, math.fsum(weights.values()), near, names)


@dataclass(frozen=True, slots=True)
class Likeness:
    """`share` of the lesser side's weight that both have, `evidence` in weight, `shared` the words.

    `near` counts the shared neighbours of the values, `named` whether a name or nation is shared.
    """

    share: float
    evidence: float
    near: int
    shared: frozenset[str]
    named: bool


def likeness(left: Around, right: Around) -> Likeness:
    shared = left.weights.keys() & right.weights.keys()
    evidence = math.fsum(min(left.weights[key], right.weights[key]) for key in shared)
    least = min(left.total, right.total)
    named = not (left.names & right.names).isdisjoint(shared)
    share = evidence / least if least else 0.0
    return Likeness(share, evidence, len(left.near & right.near), frozenset(shared), named)


def alike(lines: Sequence[Line], rare: Mapping[str, Rarity], least: float) -> list[tuple[int, int]]:
    """Pairs of lines, as positions in order, that share words which weigh at least `least` together.

    A word that stands in more than a quarter of the lines, or on COMMON of them, brings none together by itself.
    """
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for position, line in enumerate(lines):
        for key in line.keys:
            postings[key].append(position)
    limit = max(30, min(len(lines) // 4, COMMON))
    common: defaultdict[tuple[int, int], float] = defaultdict(float)
    for key, positions in sorted(postings.items()):
        if len(positions) <= limit:
            weights = {p: rare[lines[p].article].of(key) for p in positions}
            for n, a in enumerate(positions):
                for b in positions[n + 1 :]:
                    common[(a, b)] += min(weights[a], weights[b])
    return sorted(pair for pair, weight in common.items() if weight >= least)
