"""Date and place: another day or town of the same thing, and what is none."""

from __future__ import annotations

import pytest

from tests.compare.checks.factory import against, article, aspects, claim, found, when
from twosource.model import Verdict

HEAD = "Bridge at Norby collapses under lorry"
LEAD = "The old railway bridge collapsed under a timber lorry {}, cutting the coastal road to the harbour."


@pytest.mark.parametrize(
    ("one", "other", "aspect"),
    [
        ("on Tuesday", "on Thursday", "date"),
        ("on March 3", "on March 5", "date"),
        ("at 6:10 a.m.", "at 8:40 a.m.", "date"),
    ],
)
def test_another_day_or_hour(one: str, other: str, aspect: str) -> None:
    told = article(HEAD, LEAD.format(one), "Nobody crossed it then.", "Engineers agree. " + LEAD.format(other))
    assert aspects(against(told)) == {aspect}


@pytest.mark.parametrize(
    ("one", "other"), [("on Tuesday", "on March 3"), ("on March 3", "in March"), ("in 2019", "in 2019")]
)
def test_more_and_less_precise_days_are_none(one: str, other: str) -> None:
    assert not against(article(HEAD, LEAD.format(one), "Nobody crossed it then.", LEAD.format(other)))


def test_both_days_in_one_line_stand_side_by_side() -> None:
    both = "The old railway bridge collapsed on Tuesday, and not on Thursday as the timber firm first said."
    assert not against(article(HEAD, LEAD.format("on Tuesday"), "Nobody crossed it then.", both))


def test_days_of_one_event_agree_across_articles() -> None:
    one = article(HEAD, "The bridge collapsed on 3 March 2026 and blocked the road.")
    other = article("Road blocked", "A lorry was on the bridge when it collapsed on March 3, 2026.")
    claims = (
        claim(one, "collapse", "collapsed", when=when(one, "3 March 2026", "2026-03-03")),
        claim(other, "collapse", "collapsed", when=when(other, "March 3, 2026", "2026-03-03")),
    )
    dates = [f for f in found(one, other, groups=(claims,)) if f.aspect == "date"]
    assert [f.verdict for f in dates] == [Verdict.AGREES]
    assert dates[0].event == "event-0"


PLACE = "A freight train carrying grain derailed in {} late at night and blocked both tracks of the northern line."


def test_another_town() -> None:
    lines = (PLACE.format("Norby"), "People in Norby heard a bang.", "Cranes are on the way.", PLACE.format("Felmouth"))
    told = article("Freight train derails", *lines)
    assert aspects(against(told)) == {"place"}


def test_a_town_and_its_surroundings_are_one_place() -> None:
    lines = (PLACE.format("Norby"), "The village of Felmouth lies on the edge of Norby.", PLACE.format("Felmouth"))
    assert not against(article("Freight train derails", *lines))


def test_two_spellings_are_one_place() -> None:
    lines = (PLACE.format("Sandilands"), "People in Sandilands heard a bang.", PLACE.format("Sandlilands"))
    assert not against(article("Freight train derails", *lines))
