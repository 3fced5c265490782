from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.values.factory import when
from twosource.model import When
from twosource.values.comparison import Relation
from twosource.values.time import compare

DAYS = st.dates().map(lambda d: d.isoformat())
VALUES = st.one_of(
    DAYS,
    DAYS.map(lambda d: d[:7]),
    DAYS.map(lambda d: d[:4]),
    DAYS.map(lambda d: d + "TNI"),
    DAYS.map(lambda d: "XXXX" + d[4:]),
    st.sampled_from(["PAST_REF", "2026-W11", "2026-Q2", "198"]),
)
WHENS = st.one_of(
    VALUES.map(lambda v: when(v, "TIME" if "T" in v and "REF" not in v else "DATE")),
    st.sampled_from(["P3D", "PXY", "PT2H", "P1W"]).map(lambda v: when(v, "DURATION")),
    st.just(when("P1D", "SET")),
)
MIRROR = {"left": "right", "right": "left", "": ""}


@given(WHENS, WHENS)
def test_comparing_does_not_depend_on_the_order(a: When, b: When) -> None:
    one, other = compare(a, b), compare(b, a)
    assert (one.relation, one.finer) == (other.relation, MIRROR[other.finer])
    assert one.score == pytest.approx(other.score)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("2026-03-11", "2026-03-11", Relation.EQUAL),
        ("2026-03-11", "2026-03", Relation.MORE_PRECISE),
        ("2026-03-11TEV", "2026-03-11", Relation.MORE_PRECISE),
        ("2026-03-11", "2026-03-19", Relation.DIFFERENT),
        ("2026-03", "2026-W09", Relation.OVERLAPPING),
        ("XXXX-03-11", "2026-03-11", Relation.MORE_PRECISE),
        ("XXXX-03-11", "2026-04-11", Relation.DIFFERENT),
        ("PAST_REF", "2026-04-11", Relation.CANNOT_TELL),
    ],
)
def test_days_as_intervals(a: str, b: str, relation: Relation) -> None:
    types = ("TIME" if "TEV" in a else "DATE", "DATE")
    assert compare(when(a, types[0]), when(b, types[1])).relation is relation


def test_two_days_that_touch_may_be_two_time_zones_but_two_months_may_not() -> None:
    assert compare(when("2026-03-11"), when("2026-03-12")).score == 0.3
    assert compare(when("2026-03"), when("2026-04")).score == 0.0


def test_a_guessed_date_excludes_less_than_a_written_one() -> None:
    written, guessed = when("2026-03-11"), when("2026-05-11", inferred=True)
    assert 0 < compare(written, guessed).score < 0.3


def test_lengths() -> None:
    assert compare(when("P14D", "DURATION"), when("P2W", "DURATION")).relation is Relation.EQUAL
    assert compare(when("P3D", "DURATION"), when("P5D", "DURATION")).relation is Relation.DIFFERENT
    assert compare(when("PXY", "DURATION"), when("P5D", "DURATION")).relation is Relation.CANNOT_TELL
