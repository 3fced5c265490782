"""Whatever comes in: a refusal or an article whose passages and spans are right, and the same each time."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clean.factory import BODY, cleaned, record
from twosource.errors import Refused
from twosource.model import Article, Span

PIECES = st.sampled_from(
    [
        *BODY, "", "Home > News > Mill", "By Jane Roe", "Reuters", "3 May 2024 18:38", "(2024/05/03 18:38)",
        "Photo: The mill (AFP)",
        "- 05/03 18:38 Rain floods the lower town", "Most read", "Share", "Council votes to close mill",
        "12 comments", "© 2024 The Guardian", "• one", "• two", "The mill. (Jane Roe/AP)", "https://www.bbc.com/a",
    ]
)  # fmt: skip
LINES = st.lists(PIECES | st.text(max_size=60), max_size=25).map("\n".join)
MARKUP = st.sampled_from(
    [
        "<p>", "</p>", "<div class='related'>", "</div>", "<h1>", "</h1>", "<article>", "</article>", "<ul><li>",
        "</li>",
        "<a href='/'>", "</a>", "<p hidden>", "<figcaption>", "</figcaption>", "<br>", "<time datetime='2024-05-03'>",
        "<script>", "</script>", "<meta property='og:title' content='Mill'>", "<table><tr><td>", "&amp;", "<!--", "-->",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": 5}</script>",
    ]
)  # fmt: skip
PAGES = st.lists(PIECES | MARKUP | st.text(max_size=30), max_size=30).map("".join)


def spans(article: Article) -> list[Span]:
    known = [article.outlet, article.agency, *article.authors]
    found = [one.span for one in known if one] + [article.published.span if article.published else None]
    return [span for span in [*found, article.found_at] if span]


def check(articles: list[Article]) -> None:
    main, *teasers = articles
    for article in articles:
        ends = [0]
        for passage in article.passages:
            assert ends[-1] <= passage.start < passage.end <= len(article.text)
            ends.append(passage.end)
    by_id = {article.id: article for article in articles}
    assert len(by_id) == len(articles)
    for article in articles:
        for span in spans(article):
            text = by_id[span.article].text
            assert text[span.start : span.end] == span.exact != ""
            assert text[: span.start].endswith(span.prefix)
            assert text[span.end :].startswith(span.suffix)
    assert all(teaser.teaser_of == main.id for teaser in teasers)


def outcome(content: bytes, media_type: str) -> list[Article] | str:
    try:
        return cleaned(content, media_type)
    except Refused as refusal:
        return refusal.reason


@given(LINES)
@settings(max_examples=150, deadline=None)
def test_any_lines(text: str) -> None:
    content = text.encode("utf-8", "replace")
    found = outcome(content, "text/plain")
    assert found == outcome(content, "text/plain")
    if isinstance(found, list):
        check(found)


@given(PAGES)
@settings(max_examples=100, deadline=None)
def test_any_markup(text: str) -> None:
    found = outcome(f"<html><body>{text}</body></html>".encode("utf-8", "replace"), "text/html")
    if isinstance(found, list):
        check(found)


@given(st.binary(max_size=300), st.sampled_from(["text/plain", "text/html"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes(content: bytes, media_type: str) -> None:
    found = outcome(content, media_type)
    if isinstance(found, list):
        check(found)


FIELDS = ("title", "text", "date", "authors", "author", "body", "outlet", "publisher", "url", "description", "other")
VALUES = (
    st.none() | st.integers() | LINES | st.lists(st.text(max_size=9) | st.integers(), max_size=3)
    | st.dictionaries(st.sampled_from(["name", "sections", "summary"]), st.lists(st.text(max_size=9)) | st.integers())
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(FIELDS), VALUES, min_size=1))
@settings(max_examples=150, deadline=None)
def test_any_record(fields: dict[str, object]) -> None:
    try:
        found = record(fields)
    except Refused:
        return
    check(found)
