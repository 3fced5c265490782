"""Quotation marks of all kinds, paired: which stretches of a text are quoted.

Works on characters, not on the parse: quotation marks are what parsers split sentences at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

CLOSERS = {"'": ("'", "’"), "‘": ("'", "’"), "„": ("“", "”", '"'), "«": ("»",), "‹": ("›",)}
MARKS = re.compile(r"``|''|[\"“”„«»‹›‘’']")
DOUBLE = '"“”„«»'
QUOTE_CHARACTERS = frozenset("\"“”„«»‘’'`‹›")
CLOSES_NONE = 400
"""A single quotation mark that closes after more characters than this was an apostrophe."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted stretch with its marks, within one paragraph. `open` where its closing mark is missing there.

    `first` and `last` are the characters of the words between the marks; `block` numbers the paragraph.
    """

    start: int
    end: int
    block: int
    open: bool = False

    def inner(self, text: str) -> str:
        return text[self.start : self.end].strip("\"“”„«»‘’'`‹› ")


def quoted(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quote]:
    """The outermost quotations of `text`, paragraph by paragraph, in order."""
    found: list[Quote] = []
    for block, (start, end) in enumerate(paragraphs):
        found.extend(_paired(text, list(MARKS.finditer(text, start, end)), (start, end), block))
    return found


def _paired(text: str, marks: Sequence[re.Match[str]], bounds: tuple[int, int], block: int) -> list[Quote]:
    found: list[Quote] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not _opens(text, mark, bounds):
            at += 1
            continue
        close = _closing(text, marks, at, bounds)
        if close is not None:
            found.append(Quote(mark.start(), marks[close].end(), block))
            at = close + 1
        elif mark.group() in {"'", "‘"}:
            at += 1
        else:
            found.append(Quote(mark.start(), bounds[1], block, open=True))
            break
    return found


def _opens(text: str, mark: re.Match[str], bounds: tuple[int, int]) -> bool:
    """Whether a mark can open a quotation: a word follows it and no word stands right before it."""
    before = text[mark.start() - 1] if mark.start() > bounds[0] else " "
    after = text[mark.end()] if mark.end() < bounds[1] else " "
    kind = mark.group()
    free = before.isspace() or before in "([—–-:/“\"‘'"
    if kind in {"“", "„", "«", "‹", "``"}:
        return True
    if kind in {"'", "‘"}:
        return free and after.isalnum() and not _elision(text, mark.end())
    return kind in {'"', "''", "”"} and free and not after.isspace()


ELISIONS = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|bout|n|round)\b", re.IGNORECASE)


def _elision(text: str, at: int) -> bool:
    """Whether letters were left out before `at`: 'em, '90s."""
    return ELISIONS.match(text, at) is not None


def _closing(text: str, marks: Sequence[re.Match[str]], at: int, bounds: tuple[int, int]) -> int | None:
    """The index of the mark that closes mark number `at`."""
    opener = marks[at].group()
    single = opener in {"'", "‘"}
    for index in range(at + 1, len(marks)):
        mark = marks[index]
        if single and mark.start() - marks[at].start() > CLOSES_NONE:
            return None
        if single and mark.group() in DOUBLE:
            return None
        if mark.group() in _closers(opener) and _closes(text, mark, bounds):
            return index
    return None


def _closers(opener: str) -> tuple[str, ...]:
    return CLOSERS.get(opener, ('"', "”", "''"))


def _closes(text: str, mark: re.Match[str], bounds: tuple[int, int]) -> bool:
    before = text[mark.start() - 1] if mark.start() > bounds[0] else " "
    after = text[mark.end()] if mark.end() < bounds[1] else " "
    if mark.group() in {"'", "’"}:
        return not before.isspace() and not after.isalnum()
    return mark.group() not in {'"', "''"} or not before.isspace() or not after.isalnum()
