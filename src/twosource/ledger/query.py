"""Lists of nouns, filtered and in a fixed order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from twosource.errors import FilterError
from twosource.ledger.conditions import CONDITIONS
from twosource.ledger.filters import Filters
from twosource.ledger.reading import article
from twosource.ledger.records import decode
from twosource.model import Article, Claim, Decision, Event, Finding, Origin, Story

_RANK = "CASE finding.verdict " + " ".join(
    f"WHEN '{verdict}' THEN {rank}"
    for rank, verdict in enumerate(("contradicts", "disputed", "updates", "adds", "agrees", "cannot be compared"))
) + " END"  # fmt: skip

_SELECT = {
    "articles": ("SELECT article.id, text, record FROM article", "article.published IS NULL, article.published, id"),
    "claims": (
        "SELECT claim.record FROM claim JOIN article ON article.id = claim.article",
        "article.published IS NULL, article.published, claim.article, claim.start, claim.id",
    ),
    "events": (
        "SELECT record FROM event",
        "(SELECT coalesce(story.first, '9') FROM story WHERE story.id = event.story), event.story, "
        # An office that somebody holds is a state, no happening.
        "NOT EXISTS (SELECT 1 FROM event_claim member JOIN claim ON claim.id = member.claim "
        "WHERE member.event = event.id AND claim.predicate <> 'hold office'), "
        "event.first IS NULL, event.first, event.id",
    ),
    "decisions": ("SELECT record FROM decision", "decision.number"),
    "findings": ("SELECT record FROM finding", f"decided = 'rejected', {_RANK}, finding.score DESC, finding.id"),
    "origins": (
        "SELECT record FROM origin",
        "(SELECT count(*) FROM origin_article member WHERE member.origin = origin.id) DESC, origin.names, origin.id",
    ),
    "readings": ("SELECT source, read_at, outcome, reason, article FROM reading", "reading.number"),
    "stories": ("SELECT record FROM story", "story.first IS NULL, story.first, story.id"),
}
"""For each list its SELECT and its order: claims and articles as published, stories and events as they happened (of a
story the offices held last), findings with the gravest first and those rejected last, origins with the most articles
first, readings and decisions as they were made."""


def select(connection: sqlite3.Connection, noun: str, filters: Filters) -> Iterator[sqlite3.Row]:
    """The rows of one list.

    Raises:
        FilterError: a filter does not apply to this list, or its value is not allowed.
    """
    conditions = CONDITIONS[noun]
    asked = [name for name in filters.given() if name != "limit"]
    if strange := [name for name in asked if name not in conditions]:
        known = ", ".join(sorted(conditions))
        raise FilterError(f"{noun} cannot be filtered by {', '.join(strange)}, only by {known}")
    query, order = _SELECT[noun]
    where = " AND ".join(conditions[name] for name in asked) or "1"
    limit = "" if filters.limit is None else " LIMIT :limit"
    return connection.execute(f"{query} WHERE {where} ORDER BY {order}{limit}", filters.values())


def articles(connection: sqlite3.Connection, filters: Filters) -> Iterator[Article]:
    return (article(row) for row in select(connection, "articles", filters))


def claims(connection: sqlite3.Connection, filters: Filters) -> Iterator[Claim]:
    return (decode(Claim, row["record"]) for row in select(connection, "claims", filters))


def events(connection: sqlite3.Connection, filters: Filters) -> Iterator[Event]:
    return (decode(Event, row["record"]) for row in select(connection, "events", filters))


def decisions(connection: sqlite3.Connection, filters: Filters) -> Iterator[Decision]:
    return (decode(Decision, row["record"]) for row in select(connection, "decisions", filters))


def findings(connection: sqlite3.Connection, filters: Filters) -> Iterator[Finding]:
    return (decode(Finding, row["record"]) for row in select(connection, "findings", filters))


def origins(connection: sqlite3.Connection, filters: Filters) -> Iterator[Origin]:
    return (decode(Origin, row["record"]) for row in select(connection, "origins", filters))


def readings(connection: sqlite3.Connection, filters: Filters) -> Iterator[sqlite3.Row]:
    return select(connection, "readings", filters)


def stories(connection: sqlite3.Connection, filters: Filters) -> Iterator[Story]:
    return (decode(Story, row["record"]) for row in select(connection, "stories", filters))
