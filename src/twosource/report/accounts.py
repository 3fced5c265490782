"""The accounts table of one story: what is said, and which origin says it in which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from twosource.model import Account, Event
from twosource.report.anchors import SHORT, Citations
from twosource.report.happenings import Numbers, grouped, one_a_sentence, together
from twosource.report.labels import MARKS, name_of
from twosource.report.material import Material
from twosource.report.view import AccountRow, AccountTable, AccountView
from twosource.report.words import Back, Cite

MOST_QUOTES = 2
"""Quotes in one cell."""
MOST_COLUMNS = 5
"""Origins with a column of their own; if there are more, the others share one."""
OPEN = 10
"""Rows that are not folded away."""


def account_table(
    events: Sequence[Event], origins: Sequence[str], material: Material, citations: Citations, numbers: Numbers
) -> AccountTable:
    """Rows are the events that at least two of the `origins` (ids) speak of; columns those that speak of most rows."""
    ordered = [event for key, _, group in grouped(events, material.offices) if key != "offices" for event in group]
    shared = [event for event in ordered if len({account.origin for account in event.accounts}) > 1]
    speaking = Counter(origin for event in shared for origin in {account.origin for account in event.accounts})
    columns = sorted((key for key in origins if speaking[key]), key=lambda key: -speaking[key])
    if len(columns) > MOST_COLUMNS + 1:
        columns = columns[:MOST_COLUMNS]
    maker = _Rows(columns, material, citations)
    rows = tuple(maker.row(event, numbers.event(event.id)) for event in shared)
    names = tuple(material.origin_name(key) for key in columns)
    others = len(speaking) - len(columns)
    return AccountTable(names, rows[:OPEN], len(ordered) - len(shared), rows[OPEN:], others)


class _Rows:
    def __init__(self, columns: Sequence[str], material: Material, citations: Citations) -> None:
        self._columns = columns
        self._material = material
        self._citations = citations

    def row(self, event: Event, by: Back) -> AccountRow:
        said = {account.origin: self._quotes(account, by) for account in event.accounts}
        cells = tuple(said.get(origin, ()) for origin in self._columns)
        others = tuple(
            AccountView(self._material.origin_name(origin), quotes[:1])
            for origin, quotes in said.items()
            if origin not in self._columns and quotes
        )
        name, mark = name_of(event), MARKS[event.modality]
        return AccountRow(by.label, by.href, name, mark, event.standing.kind.value, cells, others)

    def _quotes(self, account: Account, by: Back) -> tuple[Cite, ...]:
        claims = one_a_sentence(self._material.claims[key] for key in account.claims if key in self._material.claims)
        return together(self._citations.claim(claim, by, SHORT) for claim in claims)[:MOST_QUOTES]
