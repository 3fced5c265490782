"""Stories, events, origins and findings: replaced as a whole or story by story, marked with what they come from."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator

from twosource.ledger.folding import folded
from twosource.ledger.records import encode
from twosource.ledger.writing import add, transaction
from twosource.model import Event, Finding, Origin, Story
from twosource.outcomes import Compared, Derived

TABLES = (
    "story", "story_article", "event", "event_claim", "origin", "origin_article", "finding", "finding_side",
)  # fmt: skip


def fingerprint(connection: sqlite3.Connection) -> str:
    """SHA-256 over the ids and contents of all articles with their claims, and over all decisions."""
    digest = hashlib.sha256()
    for row in connection.execute("SELECT id, content FROM article ORDER BY id"):
        digest.update(f"{row['id']} {row['content']}\n".encode())
    for row in connection.execute("SELECT id FROM decision ORDER BY number"):
        digest.update(f"{row['id']}\n".encode())
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
            mine = frozenset(story.articles)
            events = tuple(event for event in derived.events if event.story == story.id)
            origins = tuple(origin for origin in derived.origins if mine.issuperset(origin.articles))
            findings = tuple(finding for finding in derived.findings if finding.story == story.id)
            add_story(connection, story, "", Compared(events, origins, findings))
        mark(connection, source, by)


def mark(connection: sqlite3.Connection, source: str, by: str) -> None:
    """Notes from what, and by whom, all was derived."""
    marks = [("derived_from", source), ("derived_by", by)]
    connection.executemany("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", marks)


def remove_story(connection: sqlite3.Connection, story: str) -> None:
    """Removes a story with all that was derived within it."""
    within = "DELETE FROM {} WHERE {} IN (SELECT id FROM {} WHERE story = ?)"
    for table, noun in (("finding_side", "finding"), ("event_claim", "event"), ("origin_article", "origin")):
        connection.execute(within.format(table, noun, noun), (story,))
    for table in ("finding", "event", "origin", "story_article"):
        connection.execute(f"DELETE FROM {table} WHERE story = ?", (story,))  # noqa: S608 (our own names)
    connection.execute("DELETE FROM story WHERE id = ?", (story,))


def add_story(connection: sqlite3.Connection, story: Story, basis: str, compared: Compared) -> None:
    """Adds a story with all that was derived within it. `basis` names what it was derived from."""
    _add_story(connection, story, basis)
    for event in compared.events:
        _add_event(connection, event)
    for origin in compared.origins:
        _add_origin(connection, origin, story.id)
    for finding in compared.findings:
        _add_finding(connection, finding)


def _add_story(connection: sqlite3.Connection, story: Story, basis: str) -> None:
    row = {"id": story.id, "title": story.title, "first": story.first, "last": story.last, "basis": basis}
    add(connection, "story", [{**row, "record": encode(story)}])
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


def _add_origin(connection: sqlite3.Connection, origin: Origin, story: str) -> None:
    row = {"id": origin.id, "names": folded(origin.name), "kind": origin.kind, "story": story}
    add(connection, "origin", [{**row, "record": encode(origin)}])
    add(connection, "origin_article", [{"origin": origin.id, "article": a} for a in _once(origin.articles)])


def _add_finding(connection: sqlite3.Connection, finding: Finding) -> None:
    row = {
        "id": finding.id,
        "story": finding.story,
        "event": finding.event,
        "aspect": finding.aspect,
        "verdict": finding.verdict.value,
        "score": finding.score,
        "decided": finding.decided,
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
