"""Writing the rows of one list in the format asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any

from rich.console import Console

from twosource.cli.options import Asked, Format
from twosource.cli.printing.flat import write_csv
from twosource.cli.terminal import IN_JSON, out, say

Printer = Callable[[Console, Iterable[Any]], int]
"""Prints rows for people and returns how many there were."""


def write(asked: Asked, noun: str, table: Printer) -> None:
    """Writes the list that was asked for on stdout, and on stderr what should be known about it."""
    rows = asked.ledger.rows(noun, asked.filters)
    if asked.format is Format.TABLE:
        written = table(out(), rows)
    else:
        utf8()
        written = _WRITERS[asked.format](noun, rows)
    if not written:
        say(f"No {noun}" + (" match." if asked.filters.given() else " in this ledger."))
    if asked.ledger.is_stale():
        say(
            "A reading of this ledger was cut off: complete it with the same `twosource read`, or `twosource rederive`."
        )


def json_text(value: object, indent: int | None = None) -> str:
    """JSON that is safe to show on a terminal."""
    return json.dumps(value, ensure_ascii=False, indent=indent).translate(IN_JSON)


def utf8() -> None:
    """Data is UTF-8 whatever the terminal's encoding."""
    with suppress(AttributeError):
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # tests may replace it


def _jsonl(noun: str, rows: Iterable[Mapping[str, Any]]) -> int:  # noqa: ARG001 (one signature for all formats)
    written = 0
    for row in rows:
        sys.stdout.write(json_text(row) + "\n")
        written += 1
    return written


def _json(noun: str, rows: Iterable[Mapping[str, Any]]) -> int:  # noqa: ARG001 (as above)
    """One array, written row by row."""
    written = 0
    sys.stdout.write("[")
    for row in rows:
        sys.stdout.write((",\n" if written else "\n") + json_text(row))
        written += 1
    sys.stdout.write("\n]\n" if written else "]\n")
    return written


def _csv(noun: str, rows: Iterable[Mapping[str, Any]]) -> int:
    return write_csv(noun, rows, sys.stdout)


_WRITERS = {Format.JSON: _json, Format.JSONL: _jsonl, Format.CSV: _csv}
