"""Which words of an article are somebody's own: between quotation marks, or in a post with its writer's name below."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from twosource.syntax import Annotated, Token

DASHES = frozenset({"-", "–", "—", "--"})
STOPS = frozenset({",", ".", "?", "!", "…"})
NAME = 6
"""Words that the name of a writer may have."""


def marked(doc: Annotated) -> list[bool]:
    """For each token whether it stands between quotation marks of its passage."""
    found = [False] * len(doc.tokens)
    for block in _blocks(doc):
        if next((t.text for t in block if t.text in {"“", '"', "‘", "'"}), "") in {"‘", "'"}:
            _mark_single(doc, block, found)
        _mark_double(doc, block, found)
    return found


def _blocks(doc: Annotated) -> Iterator[list[Token]]:
    """The tokens of each paragraph."""
    for _, sentences in groupby(doc.sentences, key=lambda s: s.block):
        yield [t for s in sentences for t in doc.words(s)]


def _mark_double(doc: Annotated, block: list[Token], found: list[bool]) -> None:
    marks = "".join(c for t in block for c in t.text if c in '“”"')
    # Of a quotation over several paragraphs only the end may be marked in the last.
    open_ = marks.startswith("”")
    for token in block:
        if "“" in token.text:
            open_ = True
        elif "”" in token.text:
            open_ = False
        elif '"' in token.text:
            open_ = _opens(doc, token, open_=open_)
        elif open_:
            found[token.i] = True


def _opens(doc: Annotated, token: Token, *, open_: bool) -> bool:
    """Whether a straight mark opens: by the blank before or behind it; between two the one that is due."""
    before, behind = (
        doc.article.text[max(0, token.start - 1) : token.start],
        doc.article.text[token.end : token.end + 1],
    )
    left, right = before.strip() == "", behind.strip() == ""
    return not open_ if left == right else left


def _mark_single(doc: Annotated, block: list[Token], found: list[bool]) -> None:
    """Between single marks that end behind a stop; others are apostrophes or set a word apart."""
    text, first = doc.article.text, None
    for token in block:
        if first is None and token.text in {"‘", "'"} and text[token.end : token.end + 1].isalpha():
            first = token.i + 1
        elif first is not None and token.text in {"’", "'"} and doc.tokens[token.i - 1].text in STOPS:
            found[first : token.i] = [True] * (token.i - first)
            first = None


def signed(doc: Annotated) -> dict[int, int]:
    """The tokens of posts that end in "— Jane Roe (@janeroe)", each with the last word of the name."""
    found: dict[int, int] = {}
    previous: list[Token] = []
    for block in _blocks(doc):
        start = 0
        for k, token in enumerate(block):
            dash = _dash(block, k)
            if dash is None:
                continue
            words = block[start:dash] if dash > start else previous
            found.update(dict.fromkeys((t.i for t in words), token.i))
            start = k + 1
        previous = block
    return found


def _dash(block: list[Token], k: int) -> int | None:
    """Where the dash before the name stands whose last word is at `k` with an account's name in brackets behind it."""
    behind = [t.text for t in block[k + 1 : k + 3]]
    if len(behind) < 2 or behind[0] != "(" or not behind[1].startswith("@"):
        return None
    return next((d for d in range(k - 1, max(-1, k - 1 - NAME), -1) if block[d].text in DASHES), None)
