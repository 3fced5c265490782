"""What rows repeat of the things they refer to, looked up once each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cached_property

from twosource.ledger.decisions import states
from twosource.ledger.records import decode
from twosource.ledger.rows.shapes import ArticleBrief, EventBrief, OriginBrief, StoryBrief
from twosource.model import Claim, Event, Origin


class Lookup:
    """Short forms of articles, claims, events, origins and stories of one ledger. Keeps what it has found."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._articles: dict[str, ArticleBrief] = {}
        self._origins: dict[str, OriginBrief | None] = {}
        self._stories: dict[str, StoryBrief | None] = {}

    @cached_property
    def decision_states(self) -> dict[str, str]:
        """For each decision whether it holds."""
        return states(self.connection)

    def article(self, identifier: str) -> ArticleBrief:
        """Outlet (or else agency), headline and date of publication."""
        if identifier not in self._articles:
            query = "SELECT coalesce(outlet, agency) AS outlet, headline, published FROM article WHERE id = ?"
            row = self.connection.execute(query, (identifier,)).fetchone()
            outlet, headline, published = row or (None, "", None)
            self._articles[identifier] = {
                "article": identifier, "outlet": outlet, "headline": headline, "published": published,
            }  # fmt: skip
        return self._articles[identifier]

    def origin(self, identifier: str | None) -> OriginBrief | None:
        if not identifier:
            return None
        if identifier not in self._origins:
            record = self.record("origin", identifier)
            origin = decode(Origin, record) if record else None
            self._origins[identifier] = {"id": origin.id, "name": origin.name, "kind": origin.kind} if origin else None
        return self._origins[identifier]

    def origins(self, identifiers: Iterable[str | None]) -> list[OriginBrief]:
        """Each origin once, in the order given."""
        found = (self.origin(identifier) for identifier in dict.fromkeys(identifiers))
        return [origin for origin in found if origin is not None]

    def story(self, identifier: str | None) -> StoryBrief | None:
        if not identifier:
            return None
        if identifier not in self._stories:
            row = self.connection.execute("SELECT id, title FROM story WHERE id = ?", (identifier,)).fetchone()
            self._stories[identifier] = {"id": row["id"], "title": row["title"]} if row else None
        return self._stories[identifier]

    def event(self, identifier: str | None) -> EventBrief | None:
        record = self.record("event", identifier) if identifier else None
        event = decode(Event, record) if record else None
        return {"id": event.id, "label": event.label} if event else None

    def claim(self, identifier: str) -> Claim | None:
        record = self.record("claim", identifier)
        return decode(Claim, record) if record else None

    def ids(self, query: str, *values: str) -> list[str]:
        """The first column of a query."""
        return [row[0] for row in self.connection.execute(query, values)]

    def records(self, table: str, query: str, *values: str) -> list[str]:
        """The records in `table` of the ids in the first column of a query; ids that are not there are passed over."""
        found = (self.record(table, identifier) for identifier in self.ids(query, *values))
        return [record for record in found if record is not None]

    def record(self, table: str, identifier: str) -> str | None:
        """The record of one entry of `table`, None if it is not there."""
        query = f"SELECT record FROM {table} WHERE id = ?"  # noqa: S608 (the table is ours)
        row = self.connection.execute(query, (identifier,)).fetchone()
        return row["record"] if row else None
