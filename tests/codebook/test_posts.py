"""Which post a title names: the same one in other words, and never one of many."""

from __future__ import annotations

import pytest

from twosource.codebook.posts import post
from twosource.codebook.who import load_who


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norwegian Minister of Defence", "Norway's defense minister"),
        ("Texas Governor", "Governor of Texas"),
        ("mayor of Boston", "Boston Mayor"),
        ("Danish premier", "Danish Prime Minister"),
    ],
)
def test_one_post_in_other_words(one: str, other: str) -> None:
    who = load_who()
    assert post(who, one) == post(who, other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norwegian Health Minister", "Norwegian Education Minister"),
        ("Texas Governor", "Ohio Governor"),
        ("Norwegian army chief", "Norwegian navy chief"),
        ("Texas attorney general", "US attorney general"),
        ("Iranian supreme leader", "Iranian president"),
    ],
)
def test_two_posts_under_one_office(one: str, other: str) -> None:
    who = load_who()
    assert post(who, one) != post(who, other)


@pytest.mark.parametrize(
    "title",
    [
        "Norwegian tycoon",
        "founder of a Norwegian bank",
        "Norwegian governor",
        "Norwegian minister",
        "American chief executive",
        "mayor",
    ],
)
def test_what_many_are_is_no_post(title: str) -> None:
    assert post(load_who(), title) is None


@pytest.mark.parametrize(("title", "table"), [("Norwegian Foreign Minister", True), ("Governor of Texas", False)])
def test_the_tables_know_the_posts_of_countries(title: str, table: bool) -> None:
    found = post(load_who(), title)
    assert found is not None
    assert found.table is table
