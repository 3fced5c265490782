from __future__ import annotations

import pytest

from twosource.model import Actor, Party, Role, Span
from twosource.values.comparison import Relation
from twosource.values.party import compare


def party(words: str, prefix: str = "said that ", country: str = "", kind: str = "") -> Party:
    actor = Actor(words, kind, country, "", (), "given") if country or kind else None
    return Party(Role.ACTOR, Span("article-1", 10, 10 + len(words), words, prefix), actor)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Marco Rell", "Rell", Relation.OVERLAPPING),
        ("Inspector Greta Holm", "Inspector Viktor Strand", Relation.DIFFERENT),
        ("the police", "Kestan police", Relation.OVERLAPPING),
        ("the ferry", "the ship", Relation.CANNOT_TELL),
        ("he", "Marco Rell", Relation.CANNOT_TELL),
        ("the 14", "the 11", Relation.CANNOT_TELL),
        ("the mayor", "the Mayor", Relation.EQUAL),
    ],
)
def test_by_name(left: str, right: str, expected: Relation) -> None:
    assert compare(party(left), party(right)).relation is expected
    assert compare(party(right), party(left)).relation is expected


def test_a_capital_at_the_beginning_of_a_sentence_makes_no_name() -> None:
    assert compare(party("Prosecutors", prefix="it. "), party("Kestan judges")).relation is Relation.CANNOT_TELL


def test_countries_tell_parties_apart_and_states_act_through_their_armies() -> None:
    state, army = party("Bolivia", country="BOL", kind="government"), party("the army", country="BOL", kind="military")
    assert compare(state, army).relation is Relation.OVERLAPPING
    assert compare(army, party("the army of Peru", country="PER")).score == 0.0
