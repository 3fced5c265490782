from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Parse
from twosource.ground.times import find_times

PUBLISHED = "2026-03-13"  # a Friday


def values(parse: Parse, text: str, published: str | None = PUBLISHED) -> list[str]:
    return [when.value for when in find_times(parse(text, published=published))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge fell on Wednesday.", "2026-03-11"),
        ("The bridge will open on Wednesday.", "2026-03-18"),
        ("The bridge was closed until Monday.", "2026-03-16"),
        ("The ministry denied it on Friday.", "2026-03-13"),
        ("She resigned last month.", "2026-02"),
        ("She resigned in November.", "2025-11"),
        ("The vote is set for May 4.", "2026-05-04"),
        ("He was ordered on Thursday to pay.", "2026-03-12"),
        ("The trial began on 3 October 2019.", "2019-10-03"),
        ("Prices rose in the third quarter of 2025.", "2025-Q3"),
        ("Rain fell for three days.", "P3D"),
        ("The ferry sails every two weeks.", "P2W"),
        ("It began two years ago.", "2024"),
        ("The mill burned down in the 1990s.", "199"),
        ("Police met them yesterday evening.", "2026-03-12TEV"),
    ],
)
def test_times_are_read_from_the_day_of_publication(parse: Parse, text: str, value: str) -> None:
    assert values(parse, text) == [value]


def test_a_weekday_without_a_publication_date_stays_open(parse: Parse) -> None:
    (when,) = find_times(parse("The mayor resigned on Tuesday."))
    assert (when.value, when.first, when.last) == ("XXXX-WXX-2", None, None)
    assert "no date to count from" in when.how


def test_a_missing_year_is_taken_from_the_text_and_marked(parse: Parse) -> None:
    text = "The call took place on February 3. She had taken office on November 20, 2025."
    first, second = find_times(parse(text))
    assert (first.value, first.inferred) == ("2026-02-03", True)
    assert "November 20, 2025" in first.how
    assert (second.value, second.inferred) == ("2025-11-20", False)


def test_how_a_relative_day_was_counted_is_kept(parse: Parse) -> None:
    (when,) = find_times(parse("The mayor resigned on Tuesday.", published=PUBLISHED))
    assert when.inferred
    assert when.how == "counted from the publication date 2026-03-13"


def test_a_day_and_its_clock_are_one_time(parse: Parse) -> None:
    assert values(parse, "The ship sank at 6:40 p.m. on Tuesday.") == ["2026-03-10T18:40"]


@pytest.mark.parametrize("text", ["The Daily Lantern reported it.", "It was Bloody Sunday that he recalled."])
def test_names_are_no_times(parse: Parse, text: str) -> None:
    assert values(parse, text) == []


@pytest.mark.parametrize("text", ["He earned an average of 1500.", "It happened 99999999 years ago."])
def test_numbers_no_calendar_holds_are_no_dates(parse: Parse, text: str) -> None:
    assert not any(when.first for when in find_times(parse(text, published=PUBLISHED)))


WORDS = st.sampled_from(
    [
        "on",
        "Monday",
        "last",
        "30",
        "February",
        "the",
        "1st",
        "of",
        "May",
        "1999",
        "2026",
        "next",
        "year",
        "ago",
        "three",
        "days",
        "every",
        "a.m.",
        "24:61",
        "13/13/13",
        "since",
        "until",
        "quarter",
        "'",
        "-",
        "—",
        ",",
        ".",
        "\n",
        "century",
        "midnight",
        "noon",
        "Christmas",
        "XXXX",
        "0",
        "ago",
        "later",
        "week",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_odd_text_never_raises_and_spans_give_back_their_words(parse: Parse, text: str) -> None:
    doc = parse(text, published=PUBLISHED)
    for when in find_times(doc):
        assert when.span is not None
        assert doc.article.text[when.span.start : when.span.end] == when.span.exact
        assert not (when.first and when.last) or when.first[:10] <= when.last[:10]
