from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.values.factory import where
from twosource.model import Where
from twosource.values.comparison import Relation
from twosource.values.place import compare, distance

OSLO = where("Oslo", (59.91, 10.75), admin="Oslo County")
DRAMMEN = where("Drammen", (59.74, 10.2), admin="Viken")
SANDVIKA = where("Sandvika", (59.89, 10.52), admin="Viken")
TROMSO = where("Tromsø", (69.65, 18.96), admin="Troms")
TROMS = where("Troms", (69.3, 19.0), admin="Troms")
NORWAY = where("Norway", (62, 10))
SWEDEN = where("Sweden", (62, 15), country="SWE")
STORGATA = where("Storgata")
PLACES = st.sampled_from([OSLO, DRAMMEN, SANDVIKA, TROMSO, TROMS, NORWAY, SWEDEN, STORGATA])
MIRROR = {"left": "right", "right": "left", "": ""}


@given(PLACES, PLACES)
def test_comparing_does_not_depend_on_the_order(a: Where, b: Where) -> None:
    one, other = compare(a, b), compare(b, a)
    assert (one.relation, one.score, one.finer) == (other.relation, other.score, MIRROR[other.finer])


@pytest.mark.parametrize(
    ("a", "b", "relation", "finer"),
    [
        (OSLO, OSLO, Relation.EQUAL, ""),
        (OSLO, NORWAY, Relation.MORE_PRECISE, "left"),
        (TROMS, TROMSO, Relation.MORE_PRECISE, "right"),
        (OSLO, SWEDEN, Relation.DIFFERENT, ""),
        (OSLO, TROMSO, Relation.DIFFERENT, ""),
        (OSLO, TROMS, Relation.DIFFERENT, ""),
        (OSLO, SANDVIKA, Relation.OVERLAPPING, ""),
        (OSLO, STORGATA, Relation.CANNOT_TELL, ""),
        (STORGATA, STORGATA, Relation.EQUAL, ""),
    ],
)
def test_containment_nearness_and_borders(a: Where, b: Where, relation: Relation, finer: str) -> None:
    said = compare(a, b)
    assert (said.relation, said.finer) == (relation, finer)


def test_a_county_is_known_by_its_middle_only() -> None:
    county = where("Hedmark County", (61.2, 11.5), admin="Innlandet")
    assert compare(county, where("Hamar", (60.8, 11.07), admin="Innlandet")).relation is Relation.OVERLAPPING


def test_distance_is_that_of_the_great_circle() -> None:
    assert distance(OSLO, TROMSO) == pytest.approx(1148, abs=5)
    assert distance(OSLO, STORGATA) is None
