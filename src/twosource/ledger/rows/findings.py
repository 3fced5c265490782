"""A finding as a row: both sides with their words."""

from __future__ import annotations

from twosource.ledger.rows.lookup import Lookup
from twosource.ledger.rows.shapes import FindingRow, SideRow
from twosource.ledger.rows.values import quote_row
from twosource.model import Finding, Side


def finding_row(finding: Finding, lookup: Lookup) -> FindingRow:
    return {
        "id": finding.id,
        "aspect": finding.aspect,
        "verdict": finding.verdict.value,
        "score": finding.score,
        "reason": finding.reason,
        "note": finding.note,
        "left": side_row(finding.left, lookup),
        "right": side_row(finding.right, lookup),
        "origins": lookup.origins((finding.left.origin, finding.right.origin)),
        "event": lookup.event(finding.event),
        "story": lookup.story(finding.story),
    }


def side_row(side: Side, lookup: Lookup) -> SideRow:
    return {
        **lookup.article(side.article),
        **quote_row(side.span),
        "value": side.value,
        "claim": side.claim,
        "origin": lookup.origin(side.origin),
    }
