from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.factory import article, cites, claim
from twosource.align import align
from twosource.codebook.outlets import load_outlets
from twosource.compare import compare
from twosource.group import copies
from twosource.model import Modality, StandingKind, Story
from twosource.outcomes import ArticleRecord, Compared

FIRST = article("Colonel Tahl threatened to close the border of Ruvia on Tuesday.", "Harlow Gazette", "2025-03-04")
SECOND = article("Colonel Tahl threatened to close the border, the Gazette said.", "Kestan Courier", "2025-03-05")
THIRD = article("Colonel Tahl did not threaten to close the border of Ruvia.", "Tarn Bay Herald", "2025-03-06")
VERB, WORDS, WHO = "threaten to close", "threatened to close", "Colonel Tahl"
RECORDS = [
    ArticleRecord(FIRST, (claim(FIRST, WORDS, VERB, WHO, theme="the border", type="THREATEN"),)),
    ArticleRecord(
        SECOND,
        (claim(SECOND, WORDS, VERB, WHO, theme="the border", type="THREATEN", voices=[cites("Harlow Gazette")]),),
    ),
    ArticleRecord(
        THIRD,
        (claim(THIRD, "threaten to close", VERB, WHO, theme="the border", modality=Modality.NEGATED, type="THREATEN"),),
    ),
]


def compared(records: list[ArticleRecord]) -> Compared:
    articles = [record.article for record in records]
    story = Story("story-1", "", tuple(sorted(a.id for a in articles)))
    return compare(story, records, align(records), copies(articles), load_outlets())


def test_a_threat_that_one_outlet_repeats_and_another_denies() -> None:
    [event] = compared(RECORDS).events
    assert (event.type, event.modality) == ("THREATEN", Modality.ASSERTED)
    assert event.standing.kind is StandingKind.CONTESTED
    assert len(event.accounts) == 2


def test_a_repetition_does_not_corroborate() -> None:
    [event] = compared(RECORDS[:2]).events
    assert event.standing.kind is StandingKind.SINGLE_ORIGIN
    assert event.standing.reason == "Only Harlow Gazette says that it happened."


@given(st.permutations(RECORDS))
@settings(max_examples=6, deadline=None)
def test_order_of_input_changes_nothing(shuffled: list[ArticleRecord]) -> None:
    assert compared(shuffled) == compared(RECORDS)


def test_every_account_is_of_an_origin_that_is_given() -> None:
    found = compared(RECORDS)
    assert {a.origin for e in found.events for a in e.accounts} == {origin.id for origin in found.origins}
    told = sorted(key for e in found.events for a in e.accounts for key in a.claims)
    assert told == sorted(c.id for record in RECORDS for c in record.claims)
