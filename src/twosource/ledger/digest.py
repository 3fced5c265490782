"""One hash over what a ledger holds, so that two ledgers can be compared without comparing their bytes."""

from __future__ import annotations

import hashlib
import json
import sqlite3

CONTENT = (
    ("article", "SELECT id, text, record FROM article ORDER BY id"),
    ("claim", "SELECT id, '', record FROM claim ORDER BY id"),
    ("story", "SELECT id, '', record FROM story ORDER BY id"),
    ("event", "SELECT id, '', record FROM event ORDER BY id"),
    ("origin", "SELECT id, '', record FROM origin ORDER BY id"),
    ("finding", "SELECT id, '', record FROM finding ORDER BY id"),
)
"""What counts. Reading times, paths, refused documents and the order of arrival do not."""


def digest(connection: sqlite3.Connection) -> str:
    """SHA-256 in hexadecimal over articles with their passages, claims, all that is derived, and decisions."""
    whole = hashlib.sha256()
    for table, query in CONTENT:
        for row in connection.execute(query):
            _add(whole, table, *row)
    for decision in sorted(_decisions(connection)):
        _add(whole, "decision", decision)
    return whole.hexdigest()


def _decisions(connection: sqlite3.Connection) -> set[str]:
    """Each judgement by what was judged, how, by whom and why; neither when nor under which id."""
    records = (json.loads(row["record"]) for row in connection.execute("SELECT record FROM decision"))
    kept = ("subject", "judgement", "who", "why")
    return {json.dumps([record.get(key, "") for key in kept], ensure_ascii=False) for record in records}


def _add(whole: hashlib._Hash, *parts: str) -> None:
    for part in parts:
        data = part.encode()
        whole.update(f"{len(data)}:".encode())
        whole.update(data)
