"""A finding as a row: both sides with their words."""

from __future__ import annotations

from twosource.ledger.rows.lookup import Lookup
from twosource.ledger.rows.shapes import FindingRow, SideRow
from twosource.ledger.rows.values import quote_row
from twosource.model import Finding, Side, Span


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
        "decided": finding.decided,
    }


def side_row(side: Side, lookup: Lookup) -> SideRow:
    return {
        **lookup.article(side.article),
        **quote_row(side.span),
        "context": _context(side, lookup),
        "value": side.value,
        "claim": side.claim,
        "origin": lookup.origin(side.origin),
    }


def _context(side: Side, lookup: Lookup) -> str:
    """The sentence of the side's claim where its words stand in it, else some whole words before and after."""
    claim = lookup.claim(side.claim) if side.claim else None
    if claim is not None and _within(side.span, claim.sentence):
        return claim.sentence.exact
    before = side.span.prefix.partition(" ")[2] if " " in side.span.prefix else side.span.prefix
    after = side.span.suffix.rpartition(" ")[0] if " " in side.span.suffix else side.span.suffix
    return f"… {before}{side.span.exact}{after} …"


def _within(inner: Span, outer: Span) -> bool:
    return inner.article == outer.article and outer.start <= inner.start and inner.end <= outer.end
