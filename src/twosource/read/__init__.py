"""Read: files, folders, globs and standard input become raw articles; nothing is understood here.

What cannot be read is handed on as an outcome with a sentence, never raised: one bad file must not stop a run.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from io import BufferedReader
from pathlib import Path
from typing import IO, cast

from twosource.model import RawArticle
from twosource.outcomes import Outcome
from twosource.read.find import files
from twosource.read.kinds import HTML, JSON, JSON_LINES, TEXT, kind_of, sniffed
from twosource.read.making import Maker, shown
from twosource.read.records import Record, in_json, in_lines
from twosource.settings import Settings

__all__ = ["raw_articles"]

STDIN = "-"
PEEK = 4096
"""Bytes looked at to tell what a stream holds."""


def raw_articles(paths: Iterable[str], settings: Settings) -> Iterator[RawArticle | Outcome]:
    """One raw article, or one outcome that says why there is none, for each document under `paths`.

    Args:
        paths: files, folders (read in order of name; hidden files are left out), globs; "-" is standard input.
        settings: `document_bytes` bounds each document; a JSON list or JSON lines file may be of any size.
    """
    maker = Maker(settings)
    done: set[Path] = set()
    for given in paths:
        if given == STDIN:
            yield from _documents(_buffered(sys.stdin.buffer), "standard input", None, maker)
            continue
        for found in files(given):
            if isinstance(found, Outcome):
                yield found
            elif (whole := found.absolute()) not in done:
                done.add(whole)
                yield from _file(found, maker)


def _buffered(stream: IO[bytes]) -> BufferedReader:
    return stream if isinstance(stream, BufferedReader) else BufferedReader(cast("BufferedReader", stream))


def _file(path: Path, maker: Maker) -> Iterator[RawArticle | Outcome]:
    source = shown(path)
    try:
        with path.open("rb") as file:
            yield from _documents(file, source, kind_of(path), maker)
    except OSError as error:
        yield maker.refused(source, f"it cannot be read: {error.strerror or error}")


def _documents(stream: BufferedReader, source: str, kind: str | None, maker: Maker) -> Iterator[RawArticle | Outcome]:
    """The documents of one open file. `kind` is its media type, None where only its content can tell."""
    start = stream.peek(PEEK)
    if not start:
        yield maker.refused(source, "it is empty")
        return
    kind = sniffed(start) if kind is None or (kind == TEXT and sniffed(start) == HTML) else kind
    if kind in {TEXT, HTML}:
        yield _whole(stream, source, kind, maker)
    elif kind == JSON_LINES or (kind == JSON and _is_one_object_a_line(start)):
        yield from _records(in_lines(stream, maker.limit), source, "line", maker)
    else:
        yield from _records(in_json(stream, maker.limit), source, "record", maker)


def _is_one_object_a_line(start: bytes) -> bool:
    """Whether JSON begins with whole objects on lines of their own, so that one bad line spoils no other."""
    lines = start.split(b"\n")[:2]
    return len(lines) == 2 and all(line.lstrip(b"\xef\xbb\xbf").startswith(b"{") and len(line) > 2 for line in lines)


def _whole(stream: BufferedReader, source: str, kind: str, maker: Maker) -> RawArticle | Outcome:
    content = stream.read(maker.limit + 1)
    if len(content) > maker.limit:
        return maker.refused(source, maker.too_large)
    return maker.document(content, kind, source)


def _records(records: Iterator[Record], source: str, word: str, maker: Maker) -> Iterator[RawArticle | Outcome]:
    """The raw articles of the records in one file; a list or line file names the place of each."""
    record: Record | None = None
    for record in records:
        name = f"{source}, {word} {record.number}" if record.number else source
        if record.fields is None:
            yield maker.refused(name, record.problem)
        else:
            yield maker.record(record.fields, name)
    if record is None:
        yield maker.refused(source, "it holds no records")
