"""Average-linkage clustering: two clusters join while the mean likeness of their members reaches the threshold."""

from __future__ import annotations

import numpy as np


def clusters(matrix: np.ndarray, threshold: float) -> list[list[int]]:
    """The members of each cluster, sorted.

    Two clusters can only ever join if one pair of their members reaches the threshold; so the components of the graph
    of these pairs are clustered apart from each other.
    """
    found: list[list[int]] = []
    for component in _components(matrix >= threshold):
        parts = _average(matrix[np.ix_(component, component)], threshold)
        found += [sorted(component[member] for member in members) for members in parts]
    return sorted(found)


def _components(near: np.ndarray) -> list[list[int]]:
    unseen = set(range(len(near)))
    found = []
    while unseen:
        waiting = [min(unseen)]
        unseen.discard(waiting[0])
        component = []
        while waiting:
            at = waiting.pop()
            component.append(at)
            reached = [int(other) for other in np.flatnonzero(near[at]) if int(other) in unseen]
            unseen.difference_update(reached)
            waiting.extend(reached)
        found.append(sorted(component))
    return found


def _average(likeness: np.ndarray, threshold: float) -> list[list[int]]:
    """Merges the most alike pair of clusters until none reaches the threshold; ties go to the lowest indices.

    Each cluster keeps its nearest neighbour, so that a step costs one row (Muellner's generic algorithm, 2011).
    """
    members: dict[int, list[int]] = {index: [index] for index in range(len(likeness))}
    matrix = likeness.copy()
    np.fill_diagonal(matrix, -1.0)
    best = matrix.max(axis=1, initial=-1.0)
    while len(members) > 1:
        left = int(np.argmax(best))
        if best[left] < threshold:
            break
        right = int(np.argmax(matrix[left]))
        size_left, size_right = len(members[left]), len(members[right])
        joined = (matrix[left] * size_left + matrix[right] * size_right) / (size_left + size_right)
        joined[[left, right]] = -1.0
        joined[matrix[left] < 0] = -1.0
        matrix[left], matrix[:, left] = joined, joined
        matrix[right], matrix[:, right] = -1.0, -1.0
        members[left] += members.pop(right)
        best = matrix.max(axis=1, initial=-1.0)
    return list(members.values())
