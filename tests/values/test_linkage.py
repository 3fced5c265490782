from __future__ import annotations

from itertools import combinations

from twosource.values.linkage import clusters, united


def test_a_bridge_does_not_join_two_groups() -> None:
    """One near pair between two tight groups: the mean of all four pairs decides."""
    assert clusters(4, {(0, 1): 0.9, (0, 2): 0.5, (2, 3): 0.9}, 0.3) == [[0, 1], [2, 3]]


def test_everything_joins_when_the_threshold_is_low() -> None:
    pairs = dict.fromkeys(combinations(range(5), 2), 0.5)
    assert clusters(5, pairs, 0.5) == [[0, 1, 2, 3, 4]]
    assert clusters(5, pairs, 0.51) == [[0], [1], [2], [3], [4]]


def test_the_most_alike_join_first() -> None:
    """1 is near 0 and 2; with 2 it is nearer, and then 0 is too far from both on average."""
    assert clusters(3, {(0, 1): 0.6, (1, 2): 0.7, (0, 2): 0.1}, 0.5) == [[0], [1, 2]]


def test_nothing_to_cluster() -> None:
    assert clusters(0, {}, 0.5) == []


def test_what_is_kept_apart_never_joins_however_alike() -> None:
    pairs = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}
    assert clusters(3, pairs, 0.3) == [[0, 1, 2]]
    assert clusters(3, pairs, 0.3, apart=[(0, 2)]) == [[0, 1], [2]]
    assert clusters(3, pairs, 0.3, apart=[(0, 1)]) == [[0], [1, 2]]


def test_groups_are_united_whole_unless_two_of_them_are_kept_apart() -> None:
    groups = [["a", "b"], ["c"], ["d"]]
    assert united(groups, [("b", "c"), ("x", "a")], []) == [["a", "b", "c"], ["d"]]
    assert united(groups, [("b", "c"), ("c", "d")], [("a", "d")]) == [["a", "b", "c"], ["d"]]
