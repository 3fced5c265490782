"""Everything one entry of the ledger rests on, down to the exact words."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from twosource.errors import NotFound
from twosource.ledger.reading import article as article_of
from twosource.ledger.records import decode
from twosource.ledger.rows import (
    Lookup,
    article_row,
    claim_row,
    decision_row,
    decision_rows,
    event_row,
    finding_row,
    origin_row,
    reading_rows,
    story_row,
)
from twosource.model import Decision, Event, Finding, Origin, Story

Row = Mapping[str, Any]
KINDS = ("article", "claim", "decision", "event", "finding", "origin", "story")


@dataclass(frozen=True, slots=True)
class Explanation:
    """One entry and what it rests on: `row` as in its list, `related` the rows of each noun it is made of or part of.

    The rows have the keys of the lists (`docs/data-model.md`); `readings` say when and from where an article came.
    """

    kind: str
    id: str
    row: Row
    related: Mapping[str, Sequence[Row]] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """The explanation as JSON has it."""
        return {"kind": self.kind, **self.row, "related": {name: list(rows) for name, rows in self.related.items()}}


def explain(connection: sqlite3.Connection, identifier: str) -> Explanation:
    """The explanation of an id, or of its beginning if only one begins so; the kind before the hyphen may be left out.

    Raises:
        NotFound: nothing, or more than one thing, has this id.
    """
    kind, whole = resolve(connection, identifier)
    lookup = Lookup(connection)
    row, related = _EXPLAIN[kind](whole, lookup)
    related = {**related, "decisions": decision_rows(whole, lookup)}
    return Explanation(kind, whole, row, {name: rows for name, rows in related.items() if rows})


def resolve(connection: sqlite3.Connection, identifier: str, kinds: Sequence[str] = ()) -> tuple[str, str]:
    """Kind and whole id of what an id, or the beginning of one, stands for, among `kinds` (none: all).

    Raises as `explain`.
    """
    wanted, among = identifier.strip(), kinds or KINDS
    prefixes = [wanted] if "-" in wanted else [f"{kind}-{wanted}" for kind in among if wanted]
    found: list[tuple[str, str]] = []
    for kind in among:
        query = f"SELECT id FROM {kind} WHERE id >= ? AND id <= ? || '~' ORDER BY id LIMIT 3"  # noqa: S608 (KINDS)
        found += [(kind, row["id"]) for prefix in prefixes for row in connection.execute(query, (prefix, prefix))]
    exact = [entry for entry in found if entry[1] == wanted]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        some = ", ".join(name for _, name in found[:3])
        raise NotFound(f"{identifier!r} is the beginning of more than one id ({some}, ...); write more of it")
    raise _became(connection, wanted) or NotFound.of(identifier)


def _became(connection: sqlite3.Connection, story: str) -> NotFound | None:
    """What to look at instead of a story that went over into others."""
    later = (
        "WITH RECURSIVE later (id) AS (VALUES (?1) UNION SELECT became FROM story_change JOIN later ON was = later.id) "
        "SELECT later.id FROM later JOIN story ON story.id = later.id ORDER BY later.id"
    )
    now = [row["id"] for row in connection.execute(later, (story,))]
    return NotFound(f"the story {story!r} is no more; its articles are now in {', '.join(now)}") if now else None


Related = dict[str, Sequence[Any]]
_BY_CLAIM = "SELECT DISTINCT finding AS id FROM finding_side WHERE claim = ? ORDER BY id"
_BY_ARTICLE = "SELECT DISTINCT finding AS id FROM finding_side WHERE article = ? ORDER BY id"


def _article(identifier: str, lookup: Lookup) -> tuple[Row, Related]:
    row = _articles(lookup, "SELECT id FROM article WHERE id = ?", identifier)[0]
    revisions = "SELECT id FROM article WHERE url = (SELECT url FROM article WHERE id = ?1) AND id <> ?1 ORDER BY id"
    return row, {
        "readings": reading_rows(lookup, identifier),
        "claims": _claims(lookup, "SELECT id FROM claim WHERE article = ? ORDER BY start, id", identifier),
        "findings": _findings(lookup, _BY_ARTICLE, identifier),
        "teasers": _articles(lookup, "SELECT id FROM article WHERE teaser_of = ? ORDER BY id", identifier),
        "revisions": _articles(lookup, revisions, identifier),
    }


def _claim(identifier: str, lookup: Lookup) -> tuple[Row, Related]:
    row = _claims(lookup, "SELECT id FROM claim WHERE id = ?", identifier)[0]
    return row, {
        "articles": _articles(lookup, "SELECT id FROM article WHERE id = ?", row["article"]),
        "events": _events(lookup, "SELECT event FROM event_claim WHERE claim = ? ORDER BY event", identifier),
        "findings": _findings(lookup, _BY_CLAIM, identifier),
    }


def _event(identifier: str, lookup: Lookup) -> tuple[Row, Related]:
    row = _events(lookup, "SELECT id FROM event WHERE id = ?", identifier)[0]
    origins = "SELECT DISTINCT origin FROM event_claim WHERE event = ? AND origin IS NOT NULL ORDER BY origin"
    return row, {
        "origins": _origins(lookup, origins, identifier),
        "claims": _claims(lookup, "SELECT claim FROM event_claim WHERE event = ? ORDER BY claim", identifier),
        "findings": _findings(lookup, "SELECT id FROM finding WHERE event = ? ORDER BY id", identifier),
    }


def _finding(identifier: str, lookup: Lookup) -> tuple[Row, Related]:
    row = _findings(lookup, "SELECT id FROM finding WHERE id = ?", identifier)[0]
    claims = "SELECT DISTINCT claim FROM finding_side WHERE finding = ? AND claim <> '' ORDER BY claim"
    articles = "SELECT DISTINCT article FROM finding_side WHERE finding = ? ORDER BY article"
    return row, {
        "claims": _claims(lookup, claims, identifier),
        "events": _events(lookup, "SELECT event FROM finding WHERE id = ?", identifier),
        "origins": [
            origin
            for brief in row["origins"]
            for origin in _origins(lookup, "SELECT id FROM origin WHERE id = ?", brief["id"])
        ],
        "articles": _articles(lookup, articles, identifier),
    }


def _decision(identifier: str, lookup: Lookup) -> tuple[Row, Related]:
    decision = decode(Decision, lookup.record("decision", identifier) or "")
    subject = decision.subject.split(" ")
    claims = [claim_row(claim, lookup) for claim in map(lookup.claim, subject) if claim]
    found = [row for key in subject for row in _articles(lookup, "SELECT id FROM article WHERE id = ?", key)]
    judged = [row for key in subject for row in _findings(lookup, "SELECT id FROM finding WHERE id = ?", key)]
    return decision_row(decision, lookup), {"claims": claims, "articles": found, "findings": judged}


def _origin(identifier: str, lookup: Lookup) -> tuple[Row, Related]:
    row = _origins(lookup, "SELECT id FROM origin WHERE id = ?", identifier)[0]
    articles = "SELECT article FROM origin_article WHERE origin = ? ORDER BY article"
    events = "SELECT DISTINCT event FROM event_claim WHERE origin = ? ORDER BY event"
    return row, {"articles": _articles(lookup, articles, identifier), "events": _events(lookup, events, identifier)}


def _story(identifier: str, lookup: Lookup) -> tuple[Row, Related]:
    record = lookup.connection.execute("SELECT record FROM story WHERE id = ?", (identifier,)).fetchone()["record"]
    row = story_row(decode(Story, record), lookup)
    events = "SELECT id FROM event WHERE story = ? ORDER BY first IS NULL, first, id"
    findings = "SELECT id FROM finding WHERE story = ? ORDER BY score DESC, id"
    return row, {
        "articles": _articles(lookup, "SELECT article FROM story_article WHERE story = ? ORDER BY article", identifier),
        "origins": [
            origin
            for brief in row["origins"]
            for origin in _origins(lookup, "SELECT id FROM origin WHERE id = ?", brief["id"])
        ],
        "events": _events(lookup, events, identifier),
        "findings": _findings(lookup, findings, identifier),
    }


_EXPLAIN: dict[str, Callable[[str, Lookup], tuple[Row, Related]]] = {
    "article": _article,
    "claim": _claim,
    "decision": _decision,
    "event": _event,
    "finding": _finding,
    "origin": _origin,
    "story": _story,
}


def _articles(lookup: Lookup, query: str, identifier: str) -> list[Any]:
    found = "SELECT id, text, record FROM article WHERE id = ?"
    rows = [lookup.connection.execute(found, (i,)).fetchone() for i in lookup.ids(query, identifier)]
    return [article_row(article_of(row), lookup) for row in rows if row]


def _claims(lookup: Lookup, query: str, identifier: str) -> list[Any]:
    found = [lookup.claim(i) for i in lookup.ids(query, identifier)]
    return [claim_row(claim, lookup) for claim in found if claim]


def _events(lookup: Lookup, query: str, identifier: str) -> list[Any]:
    return [event_row(decode(Event, record), lookup) for record in lookup.records("event", query, identifier)]


def _findings(lookup: Lookup, query: str, identifier: str) -> list[Any]:
    return [finding_row(decode(Finding, record), lookup) for record in lookup.records("finding", query, identifier)]


def _origins(lookup: Lookup, query: str, identifier: str) -> list[Any]:
    return [origin_row(decode(Origin, record), lookup) for record in lookup.records("origin", query, identifier)]
