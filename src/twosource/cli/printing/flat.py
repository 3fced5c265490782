"""Rows as CSV: one cell for every value, nested rows spread over columns such as `left_quote`."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from twosource.cli.printing.words import text_of
from twosource.cli.terminal import ESCAPES
from twosource.ledger.rows import shapes

ROWS: dict[str, type] = {
    "articles": shapes.ArticleRow,
    "claims": shapes.ClaimRow,
    "decisions": shapes.DecisionRow,
    "events": shapes.EventRow,
    "findings": shapes.FindingRow,
    "origins": shapes.OriginRow,
    "readings": shapes.ReadingRow,
    "stories": shapes.StoryRow,
}
"""The shape of each list's rows, in which its columns stand."""

SPREAD: dict[str, type] = {
    "when": shapes.WhenRow,
    "where": shapes.WhereRow,
    "left": shapes.SideRow,
    "right": shapes.SideRow,
    "story": shapes.StoryBrief,
    "event": shapes.EventBrief,
    "words": shapes.QuoteRow,
}
_KEPT = {code: escape for code, escape in ESCAPES.items() if code not in {0x09, 0x0A}}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(noun: str, rows: Iterable[Mapping[str, Any]], file: TextIO) -> int:
    """Writes a header and the rows; returns how many."""
    written = 0
    table = csv.writer(file, lineterminator="\n")
    columns = list(_columns(noun))
    table.writerow(["_".join(path) for path in columns])
    for row in rows:
        table.writerow([_cell(_value(row, path)) for path in columns])
        written += 1
    return written


def _columns(noun: str) -> Iterator[tuple[str, ...]]:
    """Each column as the path to its value; the id, if there is one, first."""
    keys = ROWS[noun].__annotations__
    if "id" in keys:
        yield ("id",)
    for key in keys:
        if key in SPREAD:
            yield from ((key, part) for part in SPREAD[key].__annotations__)
        elif key != "id":
            yield (key,)


def _value(row: Mapping[str, Any], path: tuple[str, ...]) -> object:
    value: Any = row
    for key in path:
        value = None if value is None else value[key]
    return value


def _cell(value: object) -> object:
    """A number as it is, anything else as text that neither a terminal nor a spreadsheet takes for a command."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    text = text_of(value).translate(_KEPT)
    return f"'{text}" if text.startswith(_FORMULA) else text
