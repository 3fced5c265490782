"""Average-linkage clustering: two clusters join while the mean likeness of their members reaches the threshold.

Likeness is given for the pairs that have any; all other pairs count as 0. So neither memory nor time grows with the
square of what is clustered.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

Pairs = Mapping[tuple[int, int], float]
"""The likeness of two members, 0 to 1, by their numbers, the lower one first."""

Edge = tuple[int, int, float]
Member = TypeVar("Member", bound=Hashable)


def clusters(
    count: int, pairs: Pairs | Iterable[Edge], threshold: float, apart: Iterable[tuple[int, int]] = ()
) -> list[list[int]]:
    """The members of each cluster of 0 to `count` - 1, sorted.

    Two clusters can only ever join if one pair of their members reaches the threshold; so the components of the graph
    of these pairs are clustered apart from each other.

    Args:
        count: how many members there are.
        pairs: the likeness of pairs.
        threshold: the mean likeness at which two clusters still join.
        apart: pairs that never come into one cluster.
    """
    edges = [(i, j, value) for (i, j), value in pairs.items()] if isinstance(pairs, Mapping) else list(pairs)
    root = components(count, ((i, j) for i, j, value in edges if value >= threshold))
    inside: defaultdict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        if root[edge[0]] == root[edge[1]]:
            inside[root[edge[0]]].append(edge)
    foes: defaultdict[int, set[int]] = defaultdict(set)
    for i, j in apart:
        foes[i].add(j)
        foes[j].add(i)
    found = [[i] for i in range(count) if root[i] == i and i not in inside]
    for component in inside.values():
        found += _average(component, threshold, foes)
    return sorted(found)


def components(count: int, joined: Iterable[tuple[int, int]]) -> list[int]:
    """For each of 0 to `count` - 1 the lowest number that it is joined with, directly or through others."""
    root = list(range(count))

    def find(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for i, j in joined:
        left, right = find(i), find(j)
        root[max(left, right)] = min(left, right)
    return [find(i) for i in range(count)]


def united(
    groups: Iterable[Sequence[Member]],
    together: Iterable[tuple[Member, Member]],
    apart: Iterable[tuple[Member, Member]],
) -> list[list[Member]]:
    """The groups, with those joined whole that have the two members of a pair of `together`.

    Pairs are taken in their order. One that would bring the two members of a pair of `apart` into one group, or that
    has a member of no group, is passed over.
    """
    of = {member: group for group in map(list, groups) for member in group}
    order = {id(group): number for number, group in enumerate(of.values())}
    foes = [pair for pair in apart if pair[0] in of and pair[1] in of]
    for left, right in together:
        kept, gone = of.get(left), of.get(right)
        if kept is None or gone is None or kept is gone:
            continue
        if any({id(of[a]), id(of[b])} == {id(kept), id(gone)} for a, b in foes):
            continue
        kept += gone
        of.update(dict.fromkeys(gone, kept))
    return list({id(group): group for group in sorted(of.values(), key=lambda group: order[id(group)])}.values())


def _average(edges: Sequence[Edge], threshold: float, foes: Mapping[int, set[int]]) -> list[list[int]]:
    """Merges the most alike pair of clusters until none reaches the threshold; ties go to the lowest numbers.

    A cluster goes by its lowest member. `sums` holds the likeness of all members of two clusters added up.
    """
    sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for i, j, value in edges:
        sums[i][j] = sums[j][i] = value
    members = {i: [i] for i in sorted(sums)}
    size = dict.fromkeys(members, 1)
    heap = [(-value, i, j) for i, j, value in edges if value >= threshold]
    heapq.heapify(heap)
    while heap:
        negative, i, j = heapq.heappop(heap)
        if i not in size or j not in size or -negative != sums[i].get(j, 0.0) / (size[i] * size[j]):
            continue
        if foes and not all(foes[k].isdisjoint(members[j]) for k in members[i] if k in foes):
            continue
        members[i] += members.pop(j)
        size[i] += size.pop(j)
        near = _join(sums, i, j)
        for other, total in near.items():
            mean = total / (size[i] * size[other])
            if mean >= threshold:
                heapq.heappush(heap, (-mean, i, other) if i < other else (-mean, other, i))
    return [sorted(found) for found in members.values()]


def _join(sums: dict[int, dict[int, float]], i: int, j: int) -> dict[int, float]:
    """Adds what `j` is like to `i`, and takes `j` out; returns what `i` is like."""
    near = sums[i]
    near.pop(j, None)
    gone = sums.pop(j)
    gone.pop(i, None)
    for other, value in gone.items():
        theirs = sums[other]
        del theirs[j]
        near[other] = theirs[i] = near.get(other, 0.0) + value
    return near
