"""What the tables for people are built of. Made to be read at 80 columns; every text from a page passes `safe`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from twosource.cli.printing.words import short
from twosource.cli.terminal import safe

Row = Mapping[str, Any]

COLOURS = {
    "contested": "red", "contradicts": "red", "disputed": "yellow", "single-origin": "", "corroborated": "green",
    "updates": "cyan", "refused": "yellow", "quarantined": "red", "stored": "green",
}  # fmt: skip


def line(*parts: tuple[object, str] | str) -> Text:
    """One styled line of plain or (text, style) parts, without the empty ones, one space between."""
    styled = [(safe(str(p[0])), p[1]) if isinstance(p, tuple) else (safe(p), "") for p in parts]
    return Text(" ").join(Text(text, style=style) for text, style in styled if text)


def lines(*texts: Text) -> Text:
    """The lines that are not empty, one below the other."""
    return Text("\n").join(text for text in texts if text.plain)


def coloured(word: str) -> tuple[str, str]:
    """A verdict or standing in its colour."""
    return word, COLOURS.get(word, "")


def identifier(value: str) -> tuple[str, str]:
    """The beginning of an id, as `explain` takes it."""
    return short(value), "dim"


def quoted(words: str | None, most: int = 160) -> tuple[str, str]:
    """Exact words in quotation marks, cut at a word's end where they are long."""
    text = " ".join((words or "").split())
    if len(text) > most:
        text = text[:most].rsplit(" ", 1)[0] + " …"
    return (f"“{text}”" if text else ""), "italic"


def marked(context: str, words: str | None) -> Text:
    """A sentence in quotation marks with the exact words in it marked."""
    before, found, after = context.partition(words or "")
    if not words or not found:
        return line(quoted(context))
    parts = ((before, "italic"), (found, "italic bold underline"), (after, "italic"))
    return Text("“").join([Text(), Text().join(_piece(text, style) for text, style in parts)]).append("”")


def _piece(text: str, style: str) -> Text:
    """A part of a sentence, with the space at its ends, which `safe` would take."""
    space = (" " if text[:1].isspace() else "", " " if text[-1:].isspace() and text.strip() else "")
    return Text(f"{space[0]}{safe(text)}{space[1]}", style=style)


def source(row: Row) -> str:
    """Outlet and day of publication: "Harbour Post, 2025-03-01"; what is unknown says so."""
    published = (row.get("published") or "")[:10]
    return ", ".join(part for part in (row.get("outlet") or "unknown outlet", published) if part)


def grid(*widths: int | None) -> Table:
    """A table without lines. Each width is fixed in characters; None takes what is left."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for width in widths:
        table.add_column(width=width, ratio=None if width else 1, overflow="fold")
    return table


def grouped(rows: Iterable[Any], *path: str) -> Iterator[tuple[Any, list[Any]]]:
    """Neighbouring rows with the same value at `path`, together with that value."""

    def key(row: Any) -> Any:
        value = row
        for step in path:
            value = value and value[step]
        return value

    return grouped_by(rows, key)


def grouped_by(rows: Iterable[Any], key: Callable[[Any], Any]) -> Iterator[tuple[Any, list[Any]]]:
    """Neighbouring rows with the same key, together with it."""
    return ((value, list(members)) for value, members in groupby(rows, key))


def heading(console: Console, *parts: tuple[object, str] | str) -> None:
    console.print(line(*parts))


def indented(console: Console, content: Table | Text) -> None:
    console.print(Padding(content, (0, 0, 0, 2)))


def space(console: Console) -> None:
    console.print()
