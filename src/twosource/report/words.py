"""Exact words as the page shows them: quotes that link to an article, links back, and an article's text in pieces."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a quote; `marked` where it is what the quote is about."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Cite:
    """A link to the exact words of an article. The texts of `parts` together are a stretch of the linked text.

    `cut_left` and `cut_right` say that the sentence goes on there. `outlet` names whose page it is, empty where
    that is not known; `also` are other places with the same words.
    """

    parts: tuple[Part, ...]
    href: str
    outlet: str
    cut_left: bool = False
    cut_right: bool = False
    also: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Back:
    """A link from words in an article back to what rests on them."""

    label: str
    href: str


class Piece(StrEnum):
    """What a token of an article's text does: open a passage or cited words, print text, close either."""

    PASSAGE = "passage"
    WORDS = "words"
    TEXT = "text"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Token:
    """One step of an article's text. `text` is the passage kind, the anchor of the words, or the text itself.

    Opening and closing tokens nest and balance within one block. `backs` stand on the token that closes words.
    """

    piece: Piece
    text: str = ""
    backs: tuple[Back, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A run of an article's text; `furniture` runs are folded away. `lines` counts its passages."""

    tokens: tuple[Token, ...]
    furniture: bool
    lines: int
