"""Lists: each filter alone, words of users that are no SQL, rows that can be read alone."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest

from twosource import LISTS, FilterError, Filters, Ledger
from twosource.cli.printing.flat import ROWS
from twosource.ledger.conditions import CONDITIONS

MEETING: dict[str, tuple[str, str]] = {
    # Each filter with a value that the ledger of two accounts meets, and one that it does not.
    "actor": ("norland", "sudria"),
    "recipient": ("SUR", "NOR"),
    "type": ("threaten", "ASSAULT"),
    "modality": ("asserted", "feared"),
    "country": ("swe", "MEX"),
    "since": ("2031-05-01", "2032"),
    "until": ("2031", "2031-04"),
    "outlet": ("ash HERALD", "ash courier"),
    "standing": ("contested", "corroborated"),
    "text": ('"threatens Sudria" bloc*', "threatens earthquake"),
    "story": ("story-", "story-2"),
    "article": ("article-", "article-zz"),
    "event": ("event-1", "event-2"),
    "kind": ("agency", "family"),
    "verdict": ("contradicts", "agrees"),
    "aspect": ("number", "place"),
    "outcome": ("stored", "refused"),
}


@pytest.mark.parametrize(("noun", "name"), [(noun, name) for noun in LISTS for name in CONDITIONS[noun]])
def test_each_filter_keeps_what_meets_it_and_leaves_out_the_rest(disputed: Ledger, noun: str, name: str) -> None:
    meets, misses = MEETING[name]
    assert list(disputed.rows(noun, Filters(**{name: meets}))) != []  # type: ignore[arg-type]
    assert list(disputed.rows(noun, Filters(**{name: misses}))) == []  # type: ignore[arg-type]


def test_filters_are_met_together(disputed: Ledger) -> None:
    assert [row["outlet"] for row in disputed.claims(actor="NOR", outlet="Elm")] == ["Elm Courier"]
    assert disputed.claims(actor="NOR", outlet="Elm", modality="asserted") == []


def test_accents_and_case_do_not_matter_in_text(disputed: Ledger) -> None:
    assert [row["outlet"] for row in disputed.articles(text="SAO paulo")] == ["Elm Courier"]


@pytest.mark.parametrize(
    "words", ['"', "'; DROP TABLE article; --", "NEAR(a b)", "a AND", "col:x", "*", "(", "\0", "0\0", "🙂"]
)
def test_no_words_of_a_user_are_taken_for_a_query(disputed: Ledger, words: str) -> None:
    for criteria in (Filters(text=words), Filters(actor=words), Filters(outlet=words), Filters(article=words)):
        with suppress(FilterError):  # there is nothing to look for in it
            assert disputed.articles(criteria) == []
    assert len(disputed.articles()) == 2


def test_a_limit_cuts_the_list(disputed: Ledger) -> None:
    assert len(disputed.claims(limit=1)) == 1
    assert disputed.claims(limit=0) == []


def test_all_faults_of_filters_are_told_at_once(disputed: Ledger) -> None:
    with pytest.raises(FilterError, match=r"--since must be a day.*--limit must not be negative"):
        disputed.claims(since="yesterday", limit=-1)
    with pytest.raises(FilterError, match="stories cannot be filtered by verdict, only by actor"):
        disputed.stories(verdict="agrees")


@pytest.mark.parametrize("noun", LISTS)
def test_rows_have_exactly_the_keys_of_their_shape(disputed: Ledger, noun: str) -> None:
    rows = list(disputed.rows(noun))
    assert rows
    for row in rows:
        assert_shape(row, ROWS[noun])


def assert_shape(row: Any, shape: Any) -> None:
    assert list(map(str, sorted(row))) == sorted(shape.__annotations__)


def test_events_and_findings_can_be_read_alone(disputed: Ledger) -> None:
    (event,) = disputed.events()
    assert event["story"] == {"id": "story-1", "title": "Norland and Sudria"}
    assert {origin["name"] for origin in event["origins"]} == {"Ash Herald", "Elm Courier"}
    assert {quote["quote"] for quote in event["quotes"]} == {
        "Norland threatens Sudria with a blockade",
        "Norland warned Sudria",
    }
    assert event["findings"] == ["finding-1"]
    (finding,) = disputed.findings()
    assert {finding["left"]["outlet"], finding["right"]["outlet"]} == {"Ash Herald", "Elm Courier"}
    assert finding["event"] == {"id": "event-1", "label": "Norland threatens"}


def test_claims_stand_in_the_order_of_publication(disputed: Ledger) -> None:
    assert [row["published"] for row in disputed.claims()] == ["2031-05-02", "2031-05-04"]
