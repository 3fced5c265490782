"""Where two lines may well tell of two things, nothing is called a contradiction."""

from __future__ import annotations

import pytest

from tests.compare.checks.factory import against, article, claim, found
from twosource.compare.checks.bearer import so_far, told_apart, two_casts
from twosource.compare.reading.deeds import deed
from twosource.compare.reading.lines import lines_of
from twosource.compare.reading.slots import Sort, slots_of
from twosource.model import Role, Verdict

HEAD = "Norby harbour"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # one raid, and all of them
            "The Norby navy seized 12 rifles from the pirate boats in the raid.",
            "The Norby navy seized 31 rifles from the pirate boats in five raids so far.",
        ),
        (  # two seasons
            "Norby captain Bob Moor rushed for 269 yards with the Gulls.",
            "Norby captain Bob Moor rushed for 716 yards with the Gulls.",
        ),
        (  # when it was done, and when it was said
            "Police in Norby identified the sailor as Ann Hill on Friday.",
            "The sailor Ann Hill drowned in Norby on Thursday, police said.",
        ),
        ("UPDATED: TUESDAY, MAY 12, 2026, 9:36 AM EDT", "UPDATED: FRIDAY, MAY 15, 2026, 2:30 PM EDT"),
        (  # today and another day
            "The Norby Gulls signed Bob Moor on Tuesday and Jim Lund today.",
            "The Norby Gulls signed Jim Lund on Wednesday.",
        ),
        (  # a road in a town
            "Bob Moor was stopped in his van on the coast road near Interstate 80 after the race.",
            "Bob Moor was stopped in his van on the coast road in Paris after the race.",
        ),
        (  # a relative
            "The Norby guard Bob Moor was shot dead by a gang at the harbour gate.",
            "The brother of the Norby guard Bob Moor was stabbed to death by a gang at the harbour gate.",
        ),
        ("Hill denied sinking the Norby ferry.", "Bob Moor lowered the Norby ferry at the pier, say reports."),
        ("Hill played no part in it, and the storm had no role in the Norby strike.", "The Norby strike was ended."),
        ("Unlike the sailor Hill, Moor did not sign for the Norby race.", "Jim Hill signed for the Norby race."),
        ("The defence was denied a key witness in the Norby trial.", "A witness spoke in the Norby trial."),
    ],
)
def test_of_two_things(one: str, other: str) -> None:
    assert not against(article(HEAD, one), article(HEAD, other))


def test_a_sum_up_to_an_hour_and_two_casts() -> None:
    lines = lines_of(
        article(
            HEAD,
            "Turnout was 40 percent as of 4 p.m.",
            "Turnout was 70 percent.",
            "In it Ann Hill won.",
            "In it Bob Moor won.",
        )
    )[1:]
    assert so_far(*lines[:2])
    assert not so_far(*lines[1:3])
    assert two_casts(*lines[2:])
    assert not two_casts(lines[2], lines[2])


def test_the_deed_of_a_day() -> None:
    told = article(HEAD, "The guard was shot on Monday after he left the harbour.")
    (day,) = (slot for line in lines_of(told) for slot in slots_of(told, line) if slot.sort is Sort.DATE)
    assert deed(day) == "shoot"


def test_who_wins_and_who_loses_are_two() -> None:
    one, other = article("Gulls win", "The Gulls won."), article("Terns lose", "The Terns lost to the Gulls.")
    claims = (
        claim(one, "win", "won", parties=((Role.ACTOR, "The Gulls"),)),
        claim(other, "lose", "lost", parties=((Role.ACTOR, "The Terns"),)),
    )
    assert not against(one, other, groups=(claims,))


def test_two_people_by_their_ages() -> None:
    told = article(HEAD, "The 36 - year - old fell 200 metres.", "Hill, 52, fell 400 metres.")
    left, right = (slots_of(told, line)[-1] for line in lines_of(told)[1:])
    assert told_apart(left, right)
    assert not told_apart(left, left)


def test_two_names_are_told_of_once_for_each_article() -> None:
    texts = [f"The sailor {name} Mendal {how}." for name in ("Robyn", "Robin") for how in ("was found", "is alive")]
    stories = [article(f"{HEAD} in Norby, {text[11:-1]}", text) for text in texts]
    told = [f for f in found(*stories) if f.aspect == "actor" and f.verdict is Verdict.CONTRADICTS]
    assert {side.article for f in told for side in (f.left, f.right)} == {story.id for story in stories}
    assert len(told) < len(texts)
