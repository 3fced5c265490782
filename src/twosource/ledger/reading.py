"""Nouns out of the ledger, as the dataclasses they went in as."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from twosource.ledger.records import decode
from twosource.model import Article, Claim, Decision, Event, Finding, Origin, Story
from twosource.outcomes import ArticleRecord

TABLES: dict[type, str] = {
    Article: "article", Claim: "claim", Decision: "decision", Event: "event", Finding: "finding", Origin: "origin",
    Story: "story",
}  # fmt: skip
"""The table of every noun that can be looked up by its id."""


def article_records(connection: sqlite3.Connection) -> Iterator[ArticleRecord]:
    """All articles with their claims, by article id: the same order however they were read."""
    for row in connection.execute("SELECT id, text, record FROM article ORDER BY id"):
        yield ArticleRecord(article(row), claims_of(connection, row["id"]))


def article(row: sqlite3.Row) -> Article:
    """The article of a row with `record` and `text`."""
    return replace(decode(Article, row["record"]), text=row["text"])


def claims_of(connection: sqlite3.Connection, article_id: str) -> tuple[Claim, ...]:
    rows = connection.execute("SELECT record FROM claim WHERE article = ? ORDER BY start, id", (article_id,))
    return tuple(decode(Claim, row["record"]) for row in rows)
