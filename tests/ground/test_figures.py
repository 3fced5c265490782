from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Parse
from twosource.codebook.units import load_units
from twosource.ground.figures import find_figures
from twosource.ground.times import find_times
from twosource.model import Figure


def figures(parse: Parse, text: str) -> tuple[Figure, ...]:
    doc = parse(text)
    return find_figures(doc, load_units(), find_times(doc))


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "counted", "change"),
    [
        ("Police arrested 14 people.", 14, 14, "", "people", "="),
        ("Twenty-two sailors drowned.", 22, 22, "", "sailors", "="),
        ("At least 300 million euros were lost.", 3e8, 3e8, "euro", "", ">"),
        ("The firm paid US$2.5 billion.", 2.5e9, 2.5e9, "US dollar", "", "="),
        ("Between 200 and 300 ships waited.", 200, 300, "", "ships", "="),
        ("It takes 5 to 10 percent.", 5, 10, "percent", "", "="),
        ("Nearly 500 villagers fled.", 500, 500, "", "villagers", "~"),
        ("Dozens of villagers fled.", 24, 99, "", "villagers", "~"),
        ("Up to 40 ships waited.", 40, 40, "", "ships", "<"),
        ("Exports fell 6.5 percent to 40 million.", 6.5, 6.5, "percent", "", "down"),
        ("A third of the ships sank.", 1 / 3, 1 / 3, "", "ships", "="),
        ("Half a million people marched.", 5e5, 5e5, "", "people", "="),
        ("Ten or more boats sank.", 10, 10, "", "boats", ">"),
        ("The 25-percent tariffs begin today.", 25, 25, "percent", "tariffs", "="),
        ("The mast is 37m high.", 37, 37, "metre", "", "="),
        ("One of the ships sank.", 1, 1, "", "ships", "="),
    ],
)
def test_value_unit_what_is_counted_and_bounds(
    parse: Parse, text: str, low: float, high: float, unit: str, counted: str, change: str
) -> None:
    found = figures(parse, text)[0]
    assert (found.low, found.high) == pytest.approx((low, high))
    assert (found.unit, found.counted, found.change) == (unit, counted, change)


def test_rates_at_the_unit_and_at_the_verb(parse: Parse) -> None:
    (at_unit,) = figures(parse, "The port loses 90 million kroner a month.")
    (at_verb,) = figures(parse, "About 4,000 cattle are smuggled across the border every year.")
    assert (at_unit.per, at_verb.per) == ("month", "year")


def test_a_bare_number_counts_what_the_one_before_it_counts(parse: Parse) -> None:
    _, second = figures(parse, "Three people were killed and 21 were injured.")
    assert (second.best, second.counted) == (21, "people")


@pytest.mark.parametrize("text", ["Ana Roe, 41, was released.", "A man aged 41 was released."])
def test_ages(parse: Parse, text: str) -> None:
    (found,) = figures(parse, text)
    assert (found.best, found.unit) == (41, "year of age")


@pytest.mark.parametrize(
    "text",
    [
        "They met on March 3, 2024.",
        "Highway 19 was closed.",
        "No one came.",
        "The team won 3-2.",
        "The COVID-19 ward was closed.",
        "He lives at 12 Quarry Road.",
        "The S23 phone was sold.",
        "The team was ranked in the Big 12.",
        pytest.param("9" * 500, id="longer than any number"),
    ],
)
def test_dates_names_scores_and_addresses_count_nothing(parse: Parse, text: str) -> None:
    assert figures(parse, text) == ()


WORDS = st.sampled_from(
    [
        "between",
        "3",
        "and",
        "1,000",
        "million",
        "%",
        "$",
        "US$5",
        "-7",
        "7-",
        "half",
        "of",
        "the",
        "a",
        "third",
        "dozens",
        "two-thirds",
        "1/0",
        "0/5",
        "to",
        "from",
        "at",
        "least",
        "or",
        "more",
        "9e9",
        "per",
        "year",
        "a",
        "month",
        "ships",
        "99999999999999999999",
        "x10^999",
        "×",
        "'",
        "°",
        "m",
        "km",
        "people",
        "twenty",
        "hundred",
        "one",
        ",",
        ".",
        "(",
        ")",
        "\n",
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_odd_text_never_raises_and_bounds_are_ordered(parse: Parse, text: str) -> None:
    doc = parse(text)
    last = 0
    for found in find_figures(doc, load_units(), find_times(doc)):
        assert found.low <= found.best <= found.high
        assert doc.article.text[found.span.start : found.span.end] == found.span.exact
        assert found.span.start >= last
        last = found.span.start
