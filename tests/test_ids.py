from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.ids import content_id


@given(st.lists(st.text()), st.lists(st.text()))
def test_ids_are_equal_exactly_when_their_parts_are(left: list[str], right: list[str]) -> None:
    assert (content_id("claim", *left) == content_id("claim", *right)) == (left == right)


def test_an_id_says_what_it_names() -> None:
    assert content_id("event", "a").startswith("event-")


def test_nothing_differs_from_an_empty_part() -> None:
    assert content_id("article", None) != content_id("article", "")
