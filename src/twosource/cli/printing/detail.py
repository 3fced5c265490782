"""One entry with everything it rests on, for people: each value, each exact word, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from rich.console import Console

from twosource.cli.printing import tables
from twosource.cli.printing.blocks import grid, heading, identifier, line, lines, quoted, source, space
from twosource.cli.printing.words import short, text_of
from twosource.ledger.explaining import Explanation

Row = Mapping[str, Any]

_OWN_LINES = {"quote", "start", "end", "id", "passages", "quotes", "findings", "merges", "articles"}
"""Keys that are shown in a place of their own, or as a related list."""

_SECTIONS: dict[str, tuple[str, Callable[[Console, Iterable[Any]], int]]] = {
    "origins": ("Origins", tables.by_origin),
    "claims": ("Claims", tables.claims),
    "events": ("Events", tables.events),
    "findings": ("Findings", tables.findings),
    "articles": ("Articles", tables.articles),
    "decisions": ("Decisions", tables.decisions),
    "teasers": ("Headlines of other articles on its page", tables.articles),
    "revisions": ("Other versions at the same address", tables.articles),
}


def explanation(console: Console, found: Explanation) -> None:
    """Prints the entry, its quotes, then each related list."""
    heading(console, (found.kind, "bold"), (found.id, "bold"))
    _facts(console, found.row)
    _passages(console, found.row)
    _quotes(console, found.row)
    for merge in found.row.get("merges", ()):
        _merge(console, merge)
    _readings(console, found.related.get("readings", ()))
    for name, (title, table) in _SECTIONS.items():
        if rows := found.related.get(name):
            space(console)
            heading(console, (f"{title} ({len(rows)})", "bold underline"))
            table(console, rows)


def _facts(console: Console, row: Row) -> None:
    """Every value that is known, with how it came to be known and the words it rests on."""
    table = grid(18, None)
    for key, value in row.items():
        if key in _OWN_LINES or value in (None, "", [], {}):
            continue
        entries = value if isinstance(value, list) else [value]
        table.add_row(line((key.replace("_", " "), "dim")), lines(*(_fact(entry) for entry in entries)))
    if row.get("quote"):
        table.add_row(line(("quote", "dim")), _words(row, row.get("article", "")))
    console.print(table)


def _fact(value: Any) -> Any:
    if not isinstance(value, Mapping):
        return line(text_of(value))
    how = f"({value['how']})" if value.get("how") else ""
    at = f"[{value['start']}–{value['end']}]" if value.get("start") is not None else ""
    words = quoted(value.get("quote"), 10_000) if text_of(value) != value.get("quote") else ""
    return line(text_of(value), words, (at, "dim"), (how, "dim"))


def _words(row: Row, article: str) -> Any:
    """Exact words, whole, with the article and the offsets they stand at."""
    return line(quoted(row["quote"], 10_000), (f"[{short(article)} {row['start']}–{row['end']}]", "dim"))


def _quotes(console: Console, row: Row) -> None:
    """The words of each claim of an event, or of both sides of a finding."""
    sides = [row[name] for name in ("left", "right") if name in row]
    for mention in (*row.get("quotes", ()), *sides):
        space(console)
        heading(console, (source(mention), "bold"), mention["headline"], identifier(mention["claim"] or ""))
        console.print(_words(mention, mention["article"]))
        if mention.get("attribution"):
            console.print(line(("on the word of", "dim"), text_of(mention["attribution"])))


def _merge(console: Console, merge: Row) -> None:
    space(console)
    heading(console, ("one origin:", "bold"), merge["reason"])
    for side in ("left", "right"):
        console.print(line(f"{source(merge[side])}:", merge[side]["headline"], identifier(merge[side]["article"])))
    for evidence in merge["evidence"]:
        console.print(_words(evidence, evidence["article"]))


def _passages(console: Console, row: Row) -> None:
    """The text of an article, each passage with its kind."""
    table = grid(11, None)
    for passage in row.get("passages", ()):
        style = "dim" if passage["kind"] == "furniture" else ""
        table.add_row(line((passage["kind"], "dim")), line((passage["text"], style)))
    if table.row_count:
        space(console)
        console.print(table)


def _readings(console: Console, rows: Iterable[Row]) -> None:
    for row in rows:
        console.print(line(("read", "dim"), row["read_at"], row["source"], f"({row['outcome']})"))
