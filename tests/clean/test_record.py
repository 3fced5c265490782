"""JSON records as page extractors write them, and plain ones."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clean.factory import BODY, record, said
from twosource.errors import Refused

TEXT = "\n".join(BODY)
HEADLINE = "Aldmoor council votes to close old mill"
PLAIN = {
    "title": HEADLINE,
    "text": TEXT,
    "date": "2024-05-03",
    "outlet": "The Aldmoor Bee",
    "url": "https://bee.example/m",
}
TRAFILATURA = {
    "title": HEADLINE, "author": "Jane Roe; John Doe", "hostname": "bee.example", "date": "2024-05-03",
    "sitename": "The Aldmoor Bee", "source": "https://bee.example/m", "text": TEXT, "comments": "", "tags": "mill",
    "excerpt": "The council of Aldmoor voted on...", "raw_text": None, "language": "en",
}  # fmt: skip
FUNDUS = {
    "title": HEADLINE, "authors": ["Jane Roe", "John Doe"], "publisher": "The Aldmoor Bee",
    "publishing_date": "2024-05-03 18:38:00+02:00", "topics": ["mill"], "free_access": True,
    "body": {"summary": [], "sections": [{"headline": [], "paragraphs": list(BODY)}]},
    "html": {"responded_url": "https://bee.example/m"},
}  # fmt: skip
NEWS_PLEASE = {
    "title": HEADLINE, "authors": ["Jane Roe", "John Doe"], "source_domain": "bee.example", "maintext": TEXT,
    "date_publish": "2024-05-03 18:38:00", "date_download": "2024-06-01 00:00:00", "url": "https://bee.example/m",
    "description": None, "image_url": "https://bee.example/i.jpg", "language": "en",
}  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        (PLAIN, "2024-05-03"),
        (TRAFILATURA, "2024-05-03"),
        (FUNDUS, "2024-05-03T18:38+02:00"),
        (NEWS_PLEASE, "2024-05-03T18:38"),
    ],
    ids=["plain", "trafilatura", "fundus", "news-please"],
)
def test_the_fields_of_known_extractors(fields: dict[str, Any], published: str) -> None:
    article = record(fields)[0]
    assert article.headline == HEADLINE
    assert said(article, "body") == list(BODY)
    assert article.published is not None
    assert article.published.value == published
    assert fields is PLAIN or [author.value for author in article.authors] == ["Jane Roe", "John Doe"]
    assert (
        article.outlet is None
        if fields is NEWS_PLEASE
        else article.outlet and article.outlet.value == "The Aldmoor Bee"
    )


def test_unknown_fields_are_kept() -> None:
    assert record({**PLAIN, "my_notes": {"seen": [1, 2]}, "nothing": None})[0].extra == {"my_notes": {"seen": [1, 2]}}
    assert record(FUNDUS)[0].extra.keys() == {"topics", "free_access", "html"}


def test_a_date_that_cannot_be_read_is_kept_and_not_guessed() -> None:
    article = record({**PLAIN, "date": "last week"})[0]
    assert article.published is None
    assert article.extra == {"date": "last week"}


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("date", ["2024-05-03"], "'date' must be text, not a list"),
        ("title", 5, "'title' must be text, not a number"),
        ("text", {"a": 1}, "'text' must be text, not an object"),
        ("authors", ["Jane Roe", 7], r"'authors\[2\]' must be a name as text, not a number"),
        ("url", True, "'url' must be text, not true or false"),
    ],
)
def test_a_wrong_type_is_refused_with_its_path(field: str, value: object, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        record({**PLAIN, field: value})


def test_a_wrong_type_deep_in_a_body_is_refused_with_its_path() -> None:
    body = {"sections": [{"paragraphs": list(BODY)}, {"paragraphs": [5]}]}
    with pytest.raises(Refused, match=r"'body.sections\[2\].paragraphs' must be a list of texts"):
        record({"title": HEADLINE, "body": body})


def test_no_text_is_refused() -> None:
    with pytest.raises(Refused, match="it has no text"):
        record({"title": HEADLINE, "text": "  "})


def test_a_summary_of_its_own_is_a_standfirst_and_a_cut_off_one_is_not() -> None:
    own = "A building that nobody wanted finds a buyer at last."
    assert said(record({**PLAIN, "description": own})[0], "standfirst") == [own]
    assert said(record({**PLAIN, "description": BODY[0][:60] + "..."})[0], "standfirst") == []


def test_a_careless_text_is_cleaned_too() -> None:
    careless = f"{HEADLINE}\nShare this article\n{TEXT}\nMost read\nRain floods the lower town"
    article = record({**PLAIN, "text": careless})[0]
    assert said(article, "headline") == [HEADLINE]
    assert said(article, "body") == list(BODY)


def test_a_record_of_one_short_sentence_is_an_article() -> None:
    assert said(record({"title": "Fire in mill", "text": "Nobody was hurt."})[0], "body") == ["Nobody was hurt."]
