"""Rows for the values inside nouns: quotes, parties, times, places, figures, voices."""

from __future__ import annotations

import math

from twosource.ledger.rows.shapes import (
    ActorRow,
    FigureRow,
    OfficeRow,
    PartyRow,
    QuoteRow,
    VoiceRow,
    WhenRow,
    WhereRow,
    WordsRow,
)
from twosource.model import Actor, Attribution, Figure, Office, Party, Span, Voice, When, Where


def quote_row(span: Span | None) -> QuoteRow:
    """The exact words and where they stand; all null where a value rests on no words."""
    if span is None:
        return {"quote": None, "start": None, "end": None}
    return {"quote": span.exact, "start": span.start, "end": span.end}


def words_row(span: Span | None) -> WordsRow:
    """The exact words, where they stand, and in which article."""
    return {"article": span.article if span else None, **quote_row(span)}


def actor_row(actor: Actor) -> ActorRow:
    return {
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sector": actor.sector,
        "sectors": list(actor.sectors),
        "office": office_row(actor.office) if actor.office else None,
        "wikidata": actor.wikidata,
        "how": actor.how,
    }


def office_row(office: Office) -> OfficeRow:
    return {
        "title": office.title,
        "country": office.country,
        "start": office.start,
        "end": office.end,
        "source": office.source,
        "certain": office.certain,
    }


def party_row(party: Party) -> PartyRow:
    """A party; one that is not grounded goes by its words, with all else unknown."""
    actor = party.actor or Actor(party.span.exact, "", "", "", (), "")
    return {"role": party.role.value, **actor_row(actor), **words_row(party.span)}


def when_row(when: When | None) -> WhenRow | None:
    if when is None:
        return None
    return {
        "value": when.value,
        "type": when.type,
        "first": when.first,
        "last": when.last,
        "how": when.how,
        "inferred": when.inferred,
        **words_row(when.span),
    }


def where_row(where: Where | None) -> WhereRow | None:
    if where is None:
        return None
    return {
        "name": where.name,
        "country": where.country,
        "admin": where.admin,
        "latitude": where.latitude,
        "longitude": where.longitude,
        "geonames": where.geonames,
        "how": where.how,
        **words_row(where.span),
    }


def figure_row(figure: Figure) -> FigureRow:
    return {
        "low": _finite(figure.low),
        "best": _finite(figure.best),
        "high": _finite(figure.high),
        "unit": figure.unit,
        "counted": figure.counted,
        "change": figure.change,
        "per": figure.per,
        **words_row(figure.span),
    }


def _finite(value: float) -> float | None:
    """None for an open end, which JSON has no number for."""
    return value if math.isfinite(value) else None


def voice_row(voice: Voice) -> VoiceRow:
    return {
        "name": voice.name,
        "kind": voice.kind.value,
        "stance": voice.stance.value,
        "anonymous": voice.anonymous,
        "cue": voice.cue.exact if voice.cue else None,
        "how": voice.how,
        **words_row(voice.span),
    }


def attribution_rows(attribution: Attribution) -> list[VoiceRow]:
    """The chain, from the deed to the reader."""
    return [voice_row(voice) for voice in attribution.voices]
