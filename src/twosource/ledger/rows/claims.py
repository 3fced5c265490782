"""A claim as a row."""

from __future__ import annotations

from twosource.ledger.rows.lookup import Lookup
from twosource.ledger.rows.shapes import ClaimRow, PartyRow
from twosource.ledger.rows.values import attribution_rows, figure_row, party_row, quote_row, when_row, where_row
from twosource.model import Claim, Role

_STANDING = (
    "SELECT event.id, event.story, event.standing, event_claim.origin FROM event_claim "
    "JOIN event ON event.id = event_claim.event WHERE event_claim.claim = ? ORDER BY event.id"
)


def claim_row(claim: Claim, lookup: Lookup) -> ClaimRow:
    """`quote` is the sentence that is the evidence, `words` the words of the happening within it."""
    found = lookup.connection.execute(_STANDING, (claim.id,)).fetchall()
    first = found[0] if found else None
    return {
        "id": claim.id,
        "type": claim.type,
        "mode": claim.mode,
        "contexts": list(claim.contexts),
        "modality": claim.modality.value,
        "modality_cue": claim.modality_cue.exact if claim.modality_cue else None,
        "predicate": claim.predicate,
        "actors": [party_row(party) for party in claim.actors],
        "recipients": [party_row(party) for party in claim.recipients],
        "others": other_rows(claim),
        "when": when_row(claim.when),
        "where": where_row(claim.where),
        "figures": [figure_row(figure) for figure in claim.figures],
        "attribution": attribution_rows(claim.attribution),
        "passage": claim.passage.value,
        **lookup.article(claim.article),
        **quote_row(claim.sentence),
        "words": quote_row(claim.span),
        "event": lookup.event(first["id"]) if first else None,
        "story": lookup.story(first["story"]) if first else None,
        "origins": lookup.origins(row["origin"] for row in found),
        "standing": first["standing"] if first else None,
        "probability": claim.probability,
        "reason": claim.reason,
    }


def other_rows(claim: Claim) -> list[PartyRow]:
    """The parties that are neither actor nor recipient."""
    return [party_row(p) for p in claim.parties if p.role not in {Role.ACTOR, Role.RECIPIENT}]
