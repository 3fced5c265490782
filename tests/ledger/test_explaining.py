"""Explaining: from any entry to the exact words it rests on."""

from __future__ import annotations

import pytest

from twosource import Ledger, NotFound


@pytest.mark.parametrize("noun", ["articles", "claims", "events", "findings", "origins", "stories"])
def test_every_entry_leads_to_words_of_its_articles(disputed: Ledger, noun: str) -> None:
    for row in disputed.rows(noun):
        found = disputed.explain(row["id"])
        texts = {article["id"]: disputed.article(article["id"]).text for article in disputed.articles()}
        quotes = list(quotations(found.as_dict()))
        assert quotes
        for article, quote, start, end in quotes:
            assert texts[article][start:end] == quote


def test_an_event_is_explained_by_its_claims_origins_and_findings(disputed: Ledger) -> None:
    found = disputed.explain("event-1")
    assert found.kind == "event"
    assert {name: len(rows) for name, rows in found.related.items()} == {"origins": 2, "claims": 2, "findings": 1}


def test_the_beginning_of_an_id_is_enough_where_it_is_the_only_one(disputed: Ledger) -> None:
    whole = disputed.claims()[0]["id"]
    assert disputed.explain(whole[:12]).id == whole
    assert disputed.explain(whole.removeprefix("claim-")[:8]).id == whole
    with pytest.raises(NotFound, match="more than one"):
        disputed.explain("article-")


@pytest.mark.parametrize("nothing", ["", "  ", "event-9", "nonsense", "%", "_", "'"])
def test_an_id_of_nothing_is_not_found(disputed: Ledger, nothing: str) -> None:
    with pytest.raises(NotFound, match="nothing in this ledger"):
        disputed.explain(nothing)


def quotations(value: object, article: str = "") -> list[tuple[str, str, int, int]]:
    """Every quote in a row with its offsets and the article they count in."""
    if isinstance(value, list):
        return [found for item in value for found in quotations(item, article)]
    if not isinstance(value, dict):
        return []
    of = value.get("article") or article
    of = of if isinstance(of, str) else article
    mine = [(of, value["quote"], value["start"], value["end"])] if value.get("quote") and of else []
    return mine + [found for item in value.values() for found in quotations(item, of)]
