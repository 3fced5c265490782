"""An event as a row: what was merged, from which claims, by how many origins."""

from __future__ import annotations

from twosource.ledger.rows.lookup import Lookup
from twosource.ledger.rows.shapes import EventRow, MentionRow, VoiceRow
from twosource.ledger.rows.values import actor_row, attribution_rows, figure_row, quote_row, when_row, where_row
from twosource.model import Claim, Event

_FINDINGS = "SELECT id FROM finding WHERE event = ? ORDER BY id"


def event_row(event: Event, lookup: Lookup) -> EventRow:
    """`article`, `quote`, `start` and `end` are those of the first claim; `quotes` has those of every claim."""
    quotes = mention_rows(event, lookup)
    first = quotes[0] if quotes else None
    return {
        "id": event.id,
        "label": event.label,
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "modality": event.modality.value,
        "actors": [actor_row(actor) for actor in event.actors],
        "recipients": [actor_row(actor) for actor in event.recipients],
        "when": when_row(event.when),
        "where": where_row(event.where),
        "figures": [figure_row(figure) for figure in event.figures],
        "attribution": _voices(quotes),
        "story": lookup.story(event.story),
        "standing": event.standing.kind.value,
        "standing_reason": event.standing.reason,
        "origins": lookup.origins(account.origin for account in event.accounts),
        "origin_count": event.standing.origins,
        **lookup.article(first["article"] if first else ""),
        "quote": first["quote"] if first else None,
        "start": first["start"] if first else None,
        "end": first["end"] if first else None,
        "quotes": quotes,
        "findings": lookup.ids(_FINDINGS, event.id),
    }


def mention_rows(event: Event, lookup: Lookup) -> list[MentionRow]:
    """What each claim of the event says, by date of publication."""
    origins = {claim: account.origin for account in event.accounts for claim in account.claims}
    claims = (lookup.claim(identifier) for identifier in dict.fromkeys((*event.claims, *origins)))
    rows = [_mention(claim, origins.get(claim.id), lookup) for claim in claims if claim is not None]
    return sorted(rows, key=lambda row: (row["published"] or "9", row["article"], row["start"] or 0, row["claim"]))


def _mention(claim: Claim, origin: str | None, lookup: Lookup) -> MentionRow:
    return {
        "claim": claim.id,
        "modality": claim.modality.value,
        "origin": lookup.origin(origin),
        "attribution": attribution_rows(claim.attribution),
        **lookup.article(claim.article),
        **quote_row(claim.sentence),
    }


def _voices(quotes: list[MentionRow]) -> list[VoiceRow]:
    """Every voice once, by name, kind and stance."""
    voices = (voice for quote in quotes for voice in quote["attribution"])
    return list({(voice["name"], voice["kind"], voice["stance"]): voice for voice in voices}.values())
