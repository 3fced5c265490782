"""The accounts table of one story: what is said, and which origin says it in which words."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model import Event
from twosource.report.anchors import SHORT, Citations
from twosource.report.happenings import Numbers, grouped, one_a_sentence
from twosource.report.labels import MARKS
from twosource.report.material import Material
from twosource.report.view import AccountRow, AccountTable, Back, Cite

MOST_QUOTES = 2
"""Quotes in one cell."""


def account_table(
    events: Sequence[Event], origins: Sequence[str], material: Material, citations: Citations, numbers: Numbers
) -> AccountTable:
    """Rows are the events that at least two of the `origins` (ids, in column order) speak of."""
    ordered = [event for _, _, group in grouped(events) for event in group]
    shared = [event for event in ordered if len({account.origin for account in event.accounts}) > 1]
    columns = [key for key in origins if any(account.origin == key for event in shared for account in event.accounts)]
    rows = tuple(_row(event, columns, material, citations, numbers.event(event.id)) for event in shared)
    names = tuple(material.origin_name(key) for key in columns)
    return AccountTable(names, rows, len(ordered) - len(shared))


def _row(event: Event, columns: Sequence[str], material: Material, citations: Citations, by: Back) -> AccountRow:
    cells = tuple(_cell(event, column, material, citations, by) for column in columns)
    return AccountRow(by.label, by.href, event.label, MARKS[event.modality], event.standing.kind.value, cells)


def _cell(event: Event, origin: str, material: Material, citations: Citations, by: Back) -> tuple[Cite, ...]:
    ids = [key for account in event.accounts if account.origin == origin for key in account.claims]
    claims = one_a_sentence(material.claims[key] for key in ids if key in material.claims)
    return tuple(citations.claim(claim, by, SHORT) for claim in claims[:MOST_QUOTES])
