from __future__ import annotations

import numpy as np

from twosource.values.linkage import clusters


def test_a_bridge_does_not_join_two_groups() -> None:
    """One near pair between two tight groups: the mean of all four pairs decides."""
    matrix = np.array([[0, 0.9, 0.5, 0], [0.9, 0, 0, 0], [0.5, 0, 0, 0.9], [0, 0, 0.9, 0]])
    assert clusters(matrix, 0.3) == [[0, 1], [2, 3]]


def test_everything_joins_when_the_threshold_is_low() -> None:
    matrix = np.full((5, 5), 0.5)
    np.fill_diagonal(matrix, 0)
    assert clusters(matrix, 0.5) == [[0, 1, 2, 3, 4]]
    assert clusters(matrix, 0.51) == [[0], [1], [2], [3], [4]]


def test_nothing_to_cluster() -> None:
    assert clusters(np.zeros((0, 0)), 0.5) == []
