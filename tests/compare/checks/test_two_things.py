"""What is told of two things, or of two moments, is no contradiction."""

from __future__ import annotations

import pytest

from tests.compare.checks.factory import against, article, found
from twosource.model import Verdict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A part and the whole, two that are offered, the way to a goal.
        ("Norby police hold 9 sailors freed by the rebels.", "Film shows 3 of the 200 sailors held by the rebels."),
        (
            "I saw the smoke on the 20th or 21st floor of the Norby Tower.",
            "The smoke is on the 9th floor, Norby Tower.",
        ),
        (
            "Divers were 12 metres from reaching the Norby wreck.",
            "Divers were 30 metres from reaching the Norby wreck.",
        ),
        # This craft and its rival.
        (
            "The Heron lifts 26,700 kilograms into orbit at the Norby launch.",
            "The other craft, Ursa, lifts 28,900 kilograms into orbit at the Norby launch.",
        ),
        # The day of what is told, and the day on which it was published.
        (
            "Norby harbour released pictures of an Oct. 19 meeting of the ferries Oriel and Mira.",
            "The meeting of the ferries Oriel and Mira is seen in pictures released by Norby harbour on Nov. 21.",
        ),
        # Successive offers.
        (
            "Norby Lines made a $103 million offer for Oriel.",
            "Norby Lines made a final offer for Oriel of $121 million.",
        ),
        # A degree that is denied, a deed denied under a condition, a word in the name of a thing.
        ("The council has not banned ferries at Norby outright.", "The council banned ferries at Norby in fog."),
        ("It is a success so long as the sparks do not damage the Norby pier.", "The fire damaged the Norby pier."),
        ("Norby opens a safe zone for swimmers.", "Swimmers are not safe at Norby, the mayor said."),
    ],
)
def test_two_things_are_no_contradiction(one: str, other: str) -> None:
    assert not against(article("Norby", one, day="2026-05-05"), article("Harbour", other, day="2026-05-05"))


def test_stamps_of_pictures_are_no_days_of_a_deed() -> None:
    told = article(
        "The mayor in pictures",
        "1/9 2 May 2026 Mayor Ann Hill greets the envoy of Ruritania outside the town hall of Norby",
        "2/9 20 May 2026 Mayor Ann Hill greets the envoy of Freedonia outside the town hall of Norby",
    )
    assert not against(told)


def test_a_verb_of_the_headline_is_no_name() -> None:
    told = article(
        "Oriel Raises Offer for Norby Lines", "Oriel Ltd raised its offer for Norby Lines.", "Norby Lines said no."
    )
    assert not against(told)


def test_those_denied_to_be_released_are_not_those_told_of() -> None:
    one = article("Norby", "The minister denied that rebel fighters had been released by Norby.")
    girls = article("Deal", "The rebel group released two girls to Norby, the minister said.")
    fighters = article("Deal", "Norby released rebel fighters for the two girls, a witness said.")
    assert not [f for f in against(one, girls) if f.right.span.exact == "released" == f.left.span.exact]
    assert against(one, fighters)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("strengthened its rules on ferries and lorries", "weakened its rules on ferries and lorries"),
        ("ordered Ann Hill held in custody", "says Ann Hill remains in custody"),
    ],
)
def test_other_states_are_no_agreement(one: str, other: str) -> None:
    told = [f"The harbour court of Norby {words} after the crash of the Oriel." for words in (one, other)]
    made = found(article("Norby", told[0]), article("Harbour", told[1]))
    assert not [f for f in made if f.verdict is Verdict.AGREES and f.reason.startswith("Both tell the same in much")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Both deny; the denial is wished.
        (
            "Ann Hill denied any theft of the Norby ferry funds.",
            "Her claims that Ann Hill stole the Norby ferry funds are untrue, Hill said.",
        ),
        (
            "Ann Hill has denied “any allegations” of theft at Norby harbour.",
            "Ann Hill said any allegations of theft at Norby harbour were “firmly denied”.",
        ),
        ("“I wish it wasn't Norby we had to sink,” said the captain.", "The crew sank Norby in the last race of May."),
        # One name, as two countries or two keyboards write it.
        ("The crew met at Norby Harbour Centre on Sunday.", "The crew met at Norby Harbour Center on Sunday."),
        ("The race was won by Inés Moráles.", "The race was won by Inés Morales."),
    ],
)
def test_two_denials_and_two_ways_to_write_a_name_are_no_contradiction(one: str, other: str) -> None:
    assert not against(article("Norby", "Norby.", one, day="2026-05-05"), article("Harbour", other, day="2026-05-05"))
