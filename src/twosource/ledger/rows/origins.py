"""An origin as a row: which articles go back to one reporting, and why."""

from __future__ import annotations

from twosource.ledger.rows.lookup import Lookup
from twosource.ledger.rows.shapes import MergeRow, OriginRow
from twosource.ledger.rows.values import words_row
from twosource.model import Merge, Origin


def origin_row(origin: Origin, lookup: Lookup) -> OriginRow:
    query = "SELECT count(DISTINCT event) FROM event_claim WHERE origin = ?"
    (events,) = lookup.connection.execute(query, (origin.id,)).fetchone()
    return {
        "id": origin.id,
        "name": origin.name,
        "kind": origin.kind,
        "reason": origin.reason,
        "articles": [lookup.article(identifier) for identifier in origin.articles],
        "merges": [merge_row(merge, lookup) for merge in origin.merges],
        "events": events,
    }


def merge_row(merge: Merge, lookup: Lookup) -> MergeRow:
    return {
        "left": lookup.article(merge.left),
        "right": lookup.article(merge.right),
        "reason": merge.reason,
        "evidence": [words_row(span) for span in merge.evidence],
    }
