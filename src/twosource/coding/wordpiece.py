"""WordPiece: text as the numbers the typing model reads, each with where it stands.

The scheme of BERT's uncased vocabulary (Devlin et al. 2019): lower case, accents off, punctuation apart, then the
longest known piece from the left. Written out here so that no tokenizer library is needed at run time.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

LONGEST_WORD = 40
"""A longer word becomes one unknown piece, as no vocabulary has it."""


class Piece(NamedTuple):
    """The number of a piece and the characters [start, end) it stands for."""

    number: int
    start: int
    end: int


class WordPiece:
    """Splits text with a vocabulary: a file with one piece a line, its line number the piece's number."""

    def __init__(self, path: Path) -> None:
        self.numbers = {piece: n for n, piece in enumerate(path.read_text("utf-8").split("\n")) if piece}
        self.unknown, self.first, self.last = (self.numbers[name] for name in ("[UNK]", "[CLS]", "[SEP]"))

    def pieces(self, text: str) -> list[Piece]:
        """All pieces of `text`, without the opening and closing ones."""
        return [piece for word in _words(text) for piece in self._split(word)]

    def _split(self, word: list[tuple[str, int]]) -> Iterator[Piece]:
        letters = "".join([sign for sign, _ in word])
        whole = self.numbers.get(letters)
        if whole is not None and len(letters) <= LONGEST_WORD:
            yield Piece(whole, word[0][1], word[-1][1] + 1)
            return
        found: list[Piece] = []
        at = 0
        while at < len(letters) <= LONGEST_WORD:
            end = len(letters)
            while end > at and ("##" if at else "") + letters[at:end] not in self.numbers:
                end -= 1
            if end == at:
                break
            found.append(Piece(self.numbers[("##" if at else "") + letters[at:end]], word[at][1], word[end - 1][1] + 1))
            at = end
        yield from found if at == len(letters) else [Piece(self.unknown, word[0][1], word[-1][1] + 1)]


def _words(text: str) -> Iterator[list[tuple[str, int]]]:
    """Words as (letter, offset), lower case without accents; every punctuation mark is a word."""
    word: list[tuple[str, int]] = []
    for i, sign in enumerate(text):
        for letter, parts in _letters(sign):
            if not parts:
                word.append((letter, i))
                continue
            if word:
                yield word
                word = []
            if letter != " ":
                yield [(letter, i)]
    if word:
        yield word


@lru_cache(maxsize=2048)
def _letters(sign: str) -> tuple[tuple[str, bool], ...]:
    """What stands for a sign: letters, each with whether it parts words; every white space is a blank."""
    found: list[tuple[str, bool]] = []
    for letter in unicodedata.normalize("NFD", sign.lower()):
        kind = unicodedata.category(letter)
        if kind == "Mn" or (kind[0] == "C" and letter not in "\t\n\r") or letter == "\ufffd":
            continue
        found.append((" ", True) if letter.isspace() else (letter, _alone(letter, kind)))
    return tuple(found)


def _alone(letter: str, kind: str) -> bool:
    """Punctuation (all ASCII signs count) and ideographs stand alone."""
    ascii_sign = letter.isascii() and letter.isprintable() and not letter.isalnum() and letter != " "
    return ascii_sign or kind[0] == "P" or "\u4e00" <= letter <= "\u9fff"
