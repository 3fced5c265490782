"""Stories, events, origins and findings: replaced as a whole, and marked with what they were derived from."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator

from twosource.ledger.folding import folded
from twosource.ledger.records import encode
from twosource.ledger.writing import add, transaction
from twosource.model import Event, Finding, Origin, Story
from twosource.outcomes import Derived

TABLES = (
    "story", "story_article", "event", "event_claim", "origin", "origin_article", "finding", "finding_side",
)  # fmt: skip


def fingerprint(connection: sqlite3.Connection) -> str:
    """SHA-256 over the ids and contents of all articles with their claims."""
    digest = hashlib.sha256()
    for row in connection.execute("SELECT id, content FROM article ORDER BY id"):
        digest.update(f"{row['id']} {row['content']}\n".encode())
    return digest.hexdigest()


def is_stale(connection: sqlite3.Connection, by: str | None = None) -> bool:
    """Whether articles were stored, or removed, since the derivation; or, given `by`, it was done by another."""
    marks = dict(connection.execute("SELECT key, value FROM meta WHERE key IN ('derived_from', 'derived_by')"))
    if marks.get("derived_from") != fingerprint(connection):
        return connection.execute("SELECT 1 FROM article LIMIT 1").fetchone() is not None or bool(marks)
    return by is not None and marks.get("derived_by") != by


def replace_derived(connection: sqlite3.Connection, derived: Derived, source: str, by: str) -> None:
    """Replaces all that is derived. `source` is the fingerprint it was derived from, `by` program and settings."""
    with transaction(connection):
        for table in TABLES:
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 (our own names)
        for story in derived.stories:
            _add_story(connection, story)
        for event in derived.events:
            _add_event(connection, event)
        for origin in derived.origins:
            _add_origin(connection, origin)
        for finding in derived.findings:
            _add_finding(connection, finding)
        marks = [("derived_from", source), ("derived_by", by)]
        connection.executemany("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", marks)


def _add_story(connection: sqlite3.Connection, story: Story) -> None:
    row = {"id": story.id, "title": story.title, "first": story.first, "last": story.last, "record": encode(story)}
    add(connection, "story", [row])
    add(connection, "story_article", [{"story": story.id, "article": a} for a in _once(story.articles)])


def _add_event(connection: sqlite3.Connection, event: Event) -> None:
    row = {
        "id": event.id,
        "story": event.story,
        "type": event.type,
        "mode": event.mode,
        "modality": event.modality.value,
        "standing": event.standing.kind.value,
        "country": (event.where.country if event.where else "") or "",
        "first": event.when.first if event.when else None,
        "last": event.when.last if event.when else None,
        "record": encode(event),
    }
    add(connection, "event", [row])
    origins = {claim: account.origin for account in event.accounts for claim in account.claims}
    claims = _once((*event.claims, *origins))
    add(connection, "event_claim", [{"event": event.id, "claim": c, "origin": origins.get(c)} for c in claims])


def _add_origin(connection: sqlite3.Connection, origin: Origin) -> None:
    row = {"id": origin.id, "names": folded(origin.name), "kind": origin.kind, "record": encode(origin)}
    add(connection, "origin", [row])
    add(connection, "origin_article", [{"origin": origin.id, "article": a} for a in _once(origin.articles)])


def _add_finding(connection: sqlite3.Connection, finding: Finding) -> None:
    row = {
        "id": finding.id,
        "story": finding.story,
        "event": finding.event,
        "aspect": finding.aspect,
        "verdict": finding.verdict.value,
        "score": finding.score,
        "record": encode(finding),
    }
    add(connection, "finding", [row])
    sides = (("left", finding.left), ("right", finding.right))
    rows = [
        {
            "finding": finding.id,
            "side": name,
            "article": side.article,
            "claim": side.claim,
            # A claim's own parties are searched for actor and recipient; words count only where there is no claim.
            "words": folded(side.value, "" if side.claim else side.span.exact),
        }
        for name, side in sides
    ]
    add(connection, "finding_side", rows)


def _once(ids: tuple[str, ...]) -> Iterator[str]:
    return iter(dict.fromkeys(ids))
