"""Small functions that must hold for any text at all."""

from __future__ import annotations

import sqlite3

from hypothesis import example, given
from hypothesis import strategies as st

from twosource.cli.terminal import ESCAPES, safe
from twosource.ids import content_id
from twosource.ledger.filters import match_expression
from twosource.ledger.folding import folded

any_text = st.text(alphabet=st.characters())


@given(any_text)
def test_no_character_that_acts_on_a_terminal_is_left(text: str) -> None:
    assert not {ord(c) for c in safe(text)} & set(ESCAPES)


@given(any_text)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.lists(st.one_of(any_text, st.none()), max_size=4), st.lists(st.one_of(any_text, st.none()), max_size=4))
def test_different_parts_have_different_ids(one: list[str | None], other: list[str | None]) -> None:
    assert (content_id("x", *one) == content_id("x", *other)) == (one == other)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
@example("0\0")
def test_any_words_of_a_user_are_a_query_that_can_be_asked(text: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
    if expression := match_expression(text):
        connection.execute("SELECT * FROM words WHERE words MATCH ?", (expression,)).fetchall()
    connection.close()
