"""The text of an article with anchors: nothing lost, everything nested."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.report.factory import article
from twosource.report.texts import Cited, blocks
from twosource.report.words import Back, Block, Piece

BY = (Back("E1", "#e1"),)
LINES = ("|Menu and more", "#The headline", "One sentence. Another sentence.", "|Share this", "The end.")
ARTICLE = article("a", *LINES)
SPANS = st.tuples(st.integers(0, len(ARTICLE.text)), st.integers(0, len(ARTICLE.text)))


def texts(found: tuple[Block, ...]) -> str:
    return "".join(t.text for block in found for t in block.tokens if t.piece is Piece.TEXT)


def anchored(found: tuple[Block, ...]) -> dict[str, str]:
    """The text under each anchor."""
    held: dict[str, str] = {}
    for block in found:
        open_: list[str] = []
        for token in block.tokens:
            if token.piece is Piece.CLOSE:
                open_.pop()
            elif token.piece is Piece.TEXT:
                for name in open_:
                    held[name] = held.get(name, "") + token.text
            else:
                open_.append(token.text)
        assert open_ == []
    return held


@given(st.lists(SPANS, max_size=8))
def test_any_spans_nest_and_keep_their_words(spans: list[tuple[int, int]]) -> None:
    cited: Cited = {(start, end): BY for start, end in spans if start < end}
    found = blocks(ARTICLE, cited)
    assert texts(found) == ARTICLE.text
    held = anchored(found)
    for start, end in cited:
        assert ARTICLE.text[start:end] in held[f"{ARTICLE.id}-{start}-{end}"]


def test_furniture_is_folded_unless_it_is_cited_across() -> None:
    assert [block.furniture for block in blocks(ARTICLE, {})] == [True, False, True, False]
    across = ARTICLE.text.index("Another"), ARTICLE.text.index("The end")
    assert [block.furniture for block in blocks(ARTICLE, {across: BY})] == [True, False]


def test_spans_outside_the_text_are_passed_over() -> None:
    assert texts(blocks(ARTICLE, {(-3, 4): BY, (5, 5): BY, (0, 10_000): BY})) == ARTICLE.text


def test_an_article_without_text_or_passages_has_a_block() -> None:
    assert texts(blocks(article("b"), {})) == ""
