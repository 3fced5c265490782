from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.values.factory import figure
from twosource.model import Figure
from twosource.values.comparison import Relation
from twosource.values.figure import compare, reach

AMOUNTS = st.floats(min_value=0, max_value=1e9, allow_nan=False).map(lambda x: round(x, 2))
FIGURES = st.builds(
    lambda a, b, change, unit, counted: figure(min(a, b), max(a, b), change, unit, counted),
    AMOUNTS,
    AMOUNTS,
    st.sampled_from(["=", "<", ">", "~", "up", "down"]),
    st.sampled_from(["", "percent", "US dollar", "dollar", "people"]),
    st.sampled_from(["", "people", "soldiers"]),
)
MIRROR = {"left": "right", "right": "left", "": ""}


@given(FIGURES, FIGURES)
def test_comparing_does_not_depend_on_the_order(a: Figure, b: Figure) -> None:
    one, other = compare(a, b), compare(b, a)
    assert (one.relation, one.score, one.finer) == (other.relation, other.score, MIRROR[other.finer])


@given(FIGURES)
def test_a_figure_agrees_with_itself(a: Figure) -> None:
    assert compare(a, a).relation is Relation.EQUAL


@given(FIGURES)
def test_what_a_figure_allows_holds_what_it_says(a: Figure) -> None:
    low, high = reach(a)
    assert low <= a.low or a.change == ">"
    assert low <= a.best <= high


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (figure(27), figure(21), Relation.DIFFERENT),
        (figure(20, change=">"), figure(27), Relation.MORE_PRECISE),
        (figure(30, change=">"), figure(27), Relation.DIFFERENT),
        (figure(500, change="~"), figure(487), Relation.MORE_PRECISE),
        (figure(500, change="~"), figure(300), Relation.DIFFERENT),
        (figure(480_000), figure(479_512), Relation.MORE_PRECISE),
        (figure(480_000), figure(520_000), Relation.DIFFERENT),
        (figure(200_000, 750_000), figure(300_000), Relation.MORE_PRECISE),
        (figure(24, 99, "~"), figure(31), Relation.MORE_PRECISE),
        (figure(1, 3), figure(2, 5), Relation.OVERLAPPING),
        (figure(8, unit="percent"), figure(8.4, unit="percent"), Relation.MORE_PRECISE),
        (figure(8, unit="percent"), figure(9, unit="percent"), Relation.DIFFERENT),
        (figure(8.5, unit="percent"), figure(8.46, unit="percent"), Relation.MORE_PRECISE),
        (figure(5, unit="dollar"), figure(5, unit="US dollar"), Relation.EQUAL),
    ],
)
def test_roundings_bounds_and_ranges(a: Figure, b: Figure, relation: Relation) -> None:
    assert compare(a, b).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (figure(3, counted="men"), figure(4, counted="ships"), "different things"),
        (figure(3, unit="percent"), figure(3, unit="euro"), "units differ"),
        (figure(3, change="up", unit="percent"), figure(4, change="down", unit="percent"), "a rise"),
        (figure(5, unit="Canadian dollar"), figure(5, unit="US dollar"), "units differ"),
    ],
)
def test_what_cannot_be_compared(a: Figure, b: Figure, why: str) -> None:
    said = compare(a, b)
    assert said.relation is Relation.CANNOT_TELL
    assert why in said.reason


def test_people_are_people_under_any_name() -> None:
    assert compare(figure(3, counted="people"), figure(5, counted="dead")).relation is Relation.DIFFERENT
    assert compare(figure(3, counted="three victims"), figure(3, counted="people")).relation is Relation.EQUAL
