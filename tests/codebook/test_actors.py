"""The tables of bodies and names: how much they hold, and how names in them are found."""

from __future__ import annotations

import time

import pytest

from twosource.codebook.countries import FOLDER
from twosource.codebook.lexicon import Sort
from twosource.codebook.loading import read_csv
from twosource.codebook.outlets import load_outlets
from twosource.codebook.who import load_who
from twosource.codebook.words import key_of, words_of


@pytest.mark.parametrize(("table", "least"), [("groups.csv", 250), ("agencies.csv", 300)])
def test_there_are_enough_bodies(table: str, least: int) -> None:
    assert len(read_csv(FOLDER / table)) >= least


def test_groups_have_aliases() -> None:
    assert sum(bool(row["aliases"]) for row in read_csv(FOLDER / "groups.csv")) >= 250


def test_there_are_enough_outlets() -> None:
    assert len(load_outlets().all) >= 400


def test_the_tables_load_within_half_a_second_of_computing() -> None:
    load_who.cache_clear()
    before = time.process_time()
    load_who()
    # Twice the promise: a shared machine counts the time of its neighbours too.
    assert time.process_time() - before < 1.0


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("US", "United States"),
        ("the United States of America", "United States"),
        ("TdA", "Tren de Aragua"),
        ("the Pentagon", "Department of Defense"),
        ("us", "us"),
        ("Zorblax Harbour", "Zorblax Harbour"),
        ("United States Chess League", "United States Chess League"),
    ],
)
def test_a_body_or_country_has_one_name(name: str, one: str) -> None:
    assert load_who().alias(name) == one


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("U.S.", ("us",)),
        ("the al-Shabaab", ("al", "shabaab")),
        ("Chile's army", ("chile", "'s", "army")),
        ("Élysée", ("elysee",)),
    ],
)
def test_names_are_compared_without_marks(text: str, keys: tuple[str, ...]) -> None:
    assert key_of(text) == keys


def test_an_acronym_needs_its_capitals() -> None:
    lexicon = load_who().lexicon
    assert [m.of(Sort.BODY) is not None for m in lexicon.matches(words_of("ICE"))] == [True]
    assert all(m.of(Sort.BODY) is None for m in lexicon.matches(words_of("ice and who")))


def test_a_word_knows_where_it_stands() -> None:
    text = "Chile’s al-Amal U.S. post"
    assert all(text[w.start : w.end] == w.text for w in words_of(text))
