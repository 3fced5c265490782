"""What two articles whose lines share few words are held against each other for."""

from __future__ import annotations

from tests.compare.checks.factory import against, article, aspects
from twosource.model import Verdict


def test_two_figures_of_one_described_thing() -> None:
    one = article("Bear", "A 450-pound bear broke out.", "Police hunted the bear all night.", "The bear was shot.")
    other = article("Zoo", "Keepers miss the 400-pound (181-kg) bear.", "The bear was old.", "Children loved the bear.")
    (finding,) = against(one, other)
    assert finding.reason == "450 pound and 400 pound exclude each other."


def test_two_exact_sums_that_nearly_agree() -> None:
    one = article("Bid", "Norby Steel made a first offer worth $103 billion in May.")
    other = article("Rivals", "Norby Steel had its original $105 billion approach turned down.")
    assert aspects(against(one, other)) == {"number"}


def test_sums_far_apart_are_two_things() -> None:
    one = article("Bid", "Norby Steel made a first offer worth $103 billion in May.")
    other = article("Rivals", "Norby Steel paid $21 billion for a mine.")
    assert not against(one, other)


def test_metres_are_no_millions() -> None:
    one = article("Shaft", "The 70m-deep shaft was open.", "The shaft is old.", "Nobody had closed the shaft.")
    other = article("Norby", "A boy is in the 80m-deep shaft.", "The shaft is dark.", "They lit the shaft.")
    (finding,) = against(one, other)
    assert "70 metre" in finding.reason


def test_a_name_spelled_in_two_ways() -> None:
    one = article("Prize", "The prize went to Pavel Tronsky of Norby.")
    other = article("Award", "It was given to Pavel Tronzky on Monday.")
    (finding,) = against(one, other)
    assert finding.reason == "One spells Pavel Tronsky, the other Pavel Tronzky."


def test_people_named_side_by_side_are_two() -> None:
    both = article("Twins", "Marina Lopez and Marino Lopez won the race.", "Marina Lopez was first.")
    assert not against(both)


def test_a_denied_statement_is_held_against_who_says_it() -> None:
    one = article("Oil", "Tarland accused the Norby shipping line of selling crude oil to the rebels at sea.")
    other = article("Ships", "The firm spoke on Friday.", "The Norby shipping line denied selling crude oil to rebels.")
    (finding,) = against(one, other)
    assert finding.verdict is Verdict.DISPUTED


def test_what_is_not_granted_is_not_denied() -> None:
    one = article("Oil", "Tarland said the Norby shipping line sold crude oil and had asked for entry to its port.")
    other = article("Ships", "The Norby shipping line was selling crude oil and was denied entry to the port.")
    assert not against(one, other)


def test_no_one_hurt_against_a_count_of_the_hurt() -> None:
    one = article("Barge burns", "Two men were injured when a barge burned.")
    other = article("Party", "The organiser praised the evening.", '"No one was injured," it said.')
    (finding,) = against(one, other)
    assert finding.verdict is Verdict.DISPUTED


def test_two_ports_of_one_raid() -> None:
    one = article("Raid", "Police raided the customs office in the port of Norby on Tuesday and arrested smugglers.")
    other = article(
        "Arrests", "Police arrested smugglers on Tuesday in a raid on a customs office in the port of Quill."
    )
    assert aspects(against(one, other)) == {"place"}
