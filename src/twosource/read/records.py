"""The records of JSON files, one at a time: a file of any size is read in the memory of its largest record."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader

CHUNK = 65_536
DEEPEST = 64
"""Levels of nesting; extractors write five at most, and what is handed on between processes must not recurse deep."""
BOM = b"\xef\xbb\xbf"
BACKSLASH = ord("\\")
MARKS = re.compile(rb'["{}\[\],]')
CUT_OFF = "the file ends in the middle of it"
NOT_CLOSED = "the file ends in the middle of its list"


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its fields, or the problem with it. `number` counts from 1; 0 for the only object of a file."""

    number: int
    fields: dict[str, object] | None
    problem: str = ""


def in_lines(stream: BufferedReader, limit: int) -> Iterator[Record]:
    """The records of JSON lines; empty lines count but give none. A line of more than `limit` bytes is a problem."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            _skip_line(stream)
            yield Record(number, None, _too_long(limit))
        elif line.removeprefix(BOM).strip():
            yield _parsed(line.removeprefix(BOM), number, whole=line.endswith(b"\n"))


def _skip_line(stream: BufferedReader) -> None:
    while (rest := stream.readline(CHUNK)) and not rest.endswith(b"\n"):
        pass


def in_json(stream: BufferedReader, limit: int) -> Iterator[Record]:
    """The records of a JSON file: one object, a list of objects, or objects one after the other."""
    number = 0
    scanner = Scanner(limit)
    while chunk := stream.read(CHUNK):
        for piece in scanner.feed(chunk):
            number += 1
            shown = number if scanner.is_list or number > 1 else 0
            yield Record(shown, None, _too_long(limit)) if piece is None else _parsed(piece, shown, whole=True)
    rest = scanner.rest()
    if rest:
        number += 1
        yield _parsed(rest, number if scanner.is_list or number > 1 else 0, whole=not scanner.is_within)
    if scanner.is_list and not scanner.is_ended and not scanner.is_within:
        yield Record(number + 1, None, NOT_CLOSED)


class Scanner:
    """Cuts JSON text into the values of its list, or its values one after the other, without parsing them.

    It only follows strings and brackets. A value of more than `limit` bytes is not kept; it comes out as None.
    """

    def __init__(self, limit: int) -> None:
        self.is_list = False
        self._limit = limit
        self._kept = bytearray()
        self._size = 0
        self._depth = 0
        self._in_string = self._begun = self._ended = False

    @property
    def is_ended(self) -> bool:
        """Whether the list has been closed."""
        return self._ended

    @property
    def is_within(self) -> bool:
        """Whether the text so far ends within a value."""
        return self._in_string or self._depth > int(self.is_list)

    def feed(self, chunk: bytes) -> Iterator[bytes | None]:
        """The values that end in this chunk."""
        if not self._begun:
            chunk = chunk.removeprefix(BOM).lstrip()
            self._begun = bool(chunk)
            if chunk.startswith(b"["):
                self.is_list, self._depth, chunk = True, 1, chunk[1:]
        at = 0
        for match in MARKS.finditer(chunk):
            ends = self._step(match[0], chunk, match.start())
            if ends is None:
                continue
            self._keep(chunk[at : match.start() + ends])
            at = match.start() + 1
            if self._size:
                yield self._taken()
        self._keep(chunk[at:])

    def _step(self, mark: bytes, chunk: bytes, at: int) -> int | None:
        """Follows one mark; where a value ends with it, how many of its bytes (0 or 1) belong to the value."""
        if self._in_string:
            if mark == b'"' and not self._is_escaped(chunk, at):
                self._in_string = False
            return None
        if mark == b'"':
            self._in_string = True
        elif mark in b"{[":
            self._depth += 1
        elif mark in b"}]":
            return self._closed()
        elif mark == b"," and self.is_list and self._depth == 1:
            return 0
        return None

    def _closed(self) -> int | None:
        self._depth -= 1
        if self.is_list and self._depth == 0 and not self._ended:
            self._ended = True
            return 0
        return 1 if not self.is_list and self._depth == 0 else None

    def _is_escaped(self, chunk: bytes, at: int) -> bool:
        """Whether an odd number of backslashes stands before the quotation mark, perhaps in an earlier chunk."""
        first = at
        while first and chunk[first - 1] == BACKSLASH:
            first -= 1
        earlier = self._kept if first == 0 else b""
        return (at - first + len(earlier) - len(earlier.rstrip(b"\\"))) % 2 == 1

    def _keep(self, piece: bytes) -> None:
        piece = piece if self._size else piece.lstrip()
        self._size += len(piece)
        if self._size <= self._limit:
            self._kept += piece
        else:
            self._kept[:] = piece[-64:]

    def _taken(self) -> bytes | None:
        value = bytes(self._kept) if self._size <= self._limit else None
        self._kept.clear()
        self._size = 0
        return value

    def rest(self) -> bytes:
        """What follows the last value that was cut out, at most the limit of it."""
        return bytes(self._kept).strip()


def _parsed(text: bytes, number: int, *, whole: bool) -> Record:
    try:
        value = json.loads(text.decode("utf-8"), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        return Record(number, None, f"it is not written in UTF-8: byte {error.start + 1} is none of a character")
    except RecursionError:
        return Record(number, None, _too_deep())
    except ValueError as error:
        where = getattr(error, "msg", str(error))
        return Record(number, None, f"it is no JSON: {where}" if whole else CUT_OFF)
    if not isinstance(value, dict):
        return Record(number, None, f"it must be an object with named fields, not {NAMES[type(value)]}")
    if _depth(value) > DEEPEST:
        return Record(number, None, _too_deep())
    return Record(number, _storable(value))


NAMES = {dict: "an object", list: "a list", str: "text", int: "a number", float: "a number", bool: "true or false"}
NAMES |= {type(None): "null"}


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no value of JSON")


def _too_deep() -> str:
    return f"it is nested more than {DEEPEST} levels deep"


def _too_long(limit: int) -> str:
    return f"it is larger than {limit:,} bytes, the setting document_bytes"


def _depth(value: object) -> int:
    level: list[object] = [value]
    depth = 0
    while level and depth <= DEEPEST:
        depth += 1
        level = [
            inner
            for outer in level
            if isinstance(outer, (dict, list))
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, (dict, list))
        ]
    return depth


def _storable(value: dict[str, object]) -> dict[str, object]:
    """The fields without halves of surrogate pairs, which JSON can escape and no file or database can hold."""
    text = json.dumps(value, ensure_ascii=False)
    clean = text.encode("utf-8", "replace").decode("utf-8")
    loaded: dict[str, object] = value if clean == text else json.loads(clean)
    return loaded
