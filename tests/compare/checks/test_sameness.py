"""Two values are held against each other the sooner, the closer they lie and the more their sentences share."""

from __future__ import annotations

import pytest

from tests.compare.checks.factory import against, article, claim, when
from twosource.compare.checks.sameness import closeness, score
from twosource.compare.reading.lines import lines_of
from twosource.compare.reading.slots import Slot, Sort, slots_of
from twosource.compare.reading.weigh import Likeness

HEAD = "Norby harbour"


def _value(text: str) -> Slot:
    told = article(HEAD, text)
    line = next(line for line in lines_of(told) if text.startswith(line.words[0].text))
    return next(slot for slot in slots_of(told, line) if slot.sort is not Sort.NAME)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("They found 31 rifles.", "They found 33 rifles.", True),
        ("They found two rifles.", "They found three rifles.", True),
        ("They found 31 rifles.", "They found 12 rifles.", False),
        ("It sank on Sunday.", "It sank on Monday.", True),
        ("It sank on Sunday.", "It sank on Thursday.", False),
        ("It sank on 27 June 1973.", "It sank in July 1973.", True),
        ("It sank on 4 November 2011.", "It sank on 11 October 2011.", False),
        ("It sank on 31 December 2011.", "It sank on 1 January 2012.", True),
        ("It sank on February 29, 2025.", "It sank on March 1, 2024.", False),
        ("It sank on February 30.", "It sank on February 28.", True),
        ("It sank in 1969.", "It sank in 1970.", True),
        ("It sank in 1969.", "It sank on Monday.", False),
        ("It sank at 8:15 a.m. in fog.", "It sank at 9 a.m. in fog.", True),
        ("It sank at 8:15 a.m. in fog.", "It sank at 8:15 p.m. in fog.", False),
        ("They found 31 rifles.", "It sank on Monday.", False),
    ],
)
def test_how_close_two_values_are(one: str, other: str, near: bool) -> None:
    assert (closeness(_value(one), _value(other)) >= 0.75) is near


def test_values_far_apart_need_one_sentence() -> None:
    seized = "The Norby navy seized {} rifles with the boats of the pirate Moor off the cape."
    one, near, far = (article(HEAD, seized.format(count)) for count in (31, 30, 12))
    other = article(HEAD, "In a raid on smugglers at the old lighthouse the Norby navy seized 12 rifles and a radio.")
    assert against(one, far)
    assert not against(one, other)
    assert against(one, near)[0].score > against(one, far)[0].score


def test_the_more_is_shared_the_likelier() -> None:
    little, much = (Likeness(share, 3.0, 2, frozenset({"boat"}), named=True) for share in (0.2, 0.8))
    assert 0.0 < score(little, 0.9) < score(much, 0.9) <= 1.0


def test_one_name_is_no_two_places_and_one_kind_of_happening_is_no_one_happening() -> None:
    one = article(HEAD, "Unlike the sailors Lund and Hill, Moor is not signed for the Norby race.")
    other = article(HEAD, "The sailors Lund and Hill are signed for the Norby race, but Moor has no deal.")
    assert not against(one, other)
    one = article(HEAD, "The new Norby rules don't require the port office to ask the coast guard.")
    other = article(HEAD, "Nothing in the new Norby rules requires the port office to pass over the coast guard.")
    assert not against(one, other)
    one = article(HEAD, "The prosecutor denied an offer by Hill to plead guilty for a life term in Norby.")
    other = article(HEAD, "The prosecutor had turned down an offer by Hill to plead guilty for a life term in Norby.")
    assert not against(one, other)


def test_the_stamps_of_two_pages_are_no_happening() -> None:
    one, other = (
        article(HEAD, "22 July 2013 Last updated at 17:50"),
        article(HEAD, "23 July 2013 Last updated at 13:42"),
    )
    stamps = tuple(
        claim(told, "update", "updated", when=when(told, words, day))
        for told, words, day in ((one, "22 July 2013", "2013-07-22"), (other, "23 July 2013", "2013-07-23"))
    )
    assert not against(one, other, groups=(stamps,))
