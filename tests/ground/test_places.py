from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Parse
from twosource.codebook.gazetteer import load_gazetteer
from twosource.ground.places import find_places
from twosource.ground.places_written import areas_in, roads_in
from twosource.model import Where


def places(parse: Parse, text: str) -> dict[str, Where]:
    return {where.span.exact: where for where in find_places(parse(text), load_gazetteer())}


@pytest.mark.parametrize(
    ("text", "name", "admin", "country"),
    [
        ("Ministers met in Paris after talks in London.", "Paris", "Ile-de-France", "FRA"),
        ("A barn burned near Paris, Texas.", "Paris", "Texas", "USA"),
        ("Police in Birmingham, Ala., arrested two men.", "Birmingham", "Alabama", "USA"),
        ("Smoke drifted from Sydney to Newcastle in Australia.", "Newcastle", "New South Wales", "AUS"),
        ("Troops left Georgia for Azerbaijan and Armenia.", "Georgia", None, "GEO"),
        ("Atlanta is the capital of Georgia.", "Georgia", "Georgia", "USA"),
    ],
)
def test_a_name_that_several_places_share(parse: Parse, text: str, name: str, admin: str | None, country: str) -> None:
    found = places(parse, text)[name]
    assert (found.admin, found.country) == (admin, country)
    assert found.latitude is not None
    assert found.longitude is not None


def test_near_places_pull_each_other(parse: Parse) -> None:
    """Each of the four names is larger elsewhere; only in Ohio do they lie side by side."""
    found = places(parse, "Crews from Newark, Granville, Heath and Hebron fought the fire in Newark on Monday.")
    assert {found[name].admin for name in ("Newark", "Granville", "Heath")} == {"Ohio"}


def test_the_outlet_tells_which_country_is_near(parse: Parse) -> None:
    doc = parse("A man was robbed in Hamilton.")
    abroad = replace(doc, article=replace(doc.article, url="https://www.example.co.nz/news/1"))
    (found,) = find_places(abroad, load_gazetteer())
    assert found.country == "NZL"
    assert find_places(doc, load_gazetteer())[0].country != "NZL"


def test_what_the_gazetteer_does_not_know_stays_unresolved(parse: Parse) -> None:
    found = places(parse, "The fire in Qwertmuehle began on Monday.")
    assert all(where.latitude is None and where.country is None for where in found.values())


def test_a_person_is_no_town(parse: Parse) -> None:
    assert "Jackson" not in places(parse, "Mr Peter Jackson said he was sorry. Jackson then left.")


def test_how_a_place_was_chosen_is_kept(parse: Parse) -> None:
    assert places(parse, "A barn burned near Paris, Texas.")["Paris"].how == "named as lying in Texas"


WORDS = st.sampled_from(
    [
        "in",
        "Paris",
        ",",
        "Texas",
        "New",
        "York",
        "St.",
        "the",
        "of",
        "U.S.",
        "Ohio",
        "County",
        "Lake",
        "Road",
        "-",
        "—",
        "(",
        ")",
        ".",
        "'",
        "DC",
        "W.Va.",
        "Mount",
        "Jackson",
        "said",
        "Oslo",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_odd_text_never_raises_and_spans_give_back_their_words(parse: Parse, text: str) -> None:
    doc = parse(text)
    end = 0
    for where in find_places(doc, load_gazetteer()):
        assert doc.article.text[where.span.start : where.span.end] == where.span.exact
        assert where.span.start >= end
        end = where.span.end
        assert (where.latitude is None) == (where.longitude is None)


@pytest.mark.parametrize("text", ["A-" * 20_000, "Lake " * 2_000, "St. " * 2_000], ids=["hyphens", "lakes", "saints"])
def test_long_runs_are_read_in_time_that_grows_with_their_length(text: str) -> None:
    started = time.process_time()
    roads, areas = list(roads_in(text, 0, len(text))), list(areas_in(text, 0, len(text), load_gazetteer()))
    assert time.process_time() - started < 2
    assert all(name.end <= len(text) for name in [*roads, *areas])
