"""The words of an article as written, without what it quotes: the material for finding copied text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from twosource.codebook.wording import WORD
from twosource.model import Article, PassageKind

UNREAD = frozenset({PassageKind.FURNITURE, PassageKind.DATELINE, PassageKind.CREDIT, PassageKind.HEADLINE})
QUOTED = re.compile(r"[“\"][^“”\"\n]{1,600}[”\"]")
"""Speech between quotation marks. Two reporters at one press conference quote the same words."""

RUN = 5
"""Words of a shingle: five in a row are seldom the same by chance."""


@dataclass(frozen=True, slots=True)
class Words:
    """The own words of an article in small letters, with their bounds, and its shingles with where they start."""

    article: Article
    words: tuple[str, ...]
    bounds: tuple[tuple[int, int], ...]
    shingles: dict[tuple[str, ...], int]


def own_words(article: Article) -> Words:
    """The words outside quotation marks. A shingle keeps its first place; none crosses from a passage to the next."""
    words: list[str] = []
    bounds: list[tuple[int, int]] = []
    shingles: dict[tuple[str, ...], int] = {}
    for first, last in _stretches(article):
        start = len(words)
        for found in WORD.finditer(article.text, first, last):
            words.append(found.group().lower())
            bounds.append(found.span())
        for at in range(start, len(words) - RUN + 1):
            shingles.setdefault(tuple(words[at : at + RUN]), at)
    return Words(article, tuple(words), tuple(bounds), shingles)


def _stretches(article: Article) -> list[tuple[int, int]]:
    """Passages cut at what is quoted."""
    stretches = []
    for passage in article.passages:
        if passage.kind in UNREAD:
            continue
        quoted = [found.span() for found in QUOTED.finditer(article.text, passage.start, passage.end)]
        marks = [(passage.start, passage.start), *quoted, (passage.end, passage.end)]
        stretches += [(left[1], right[0]) for left, right in pairwise(marks) if left[1] < right[0]]
    return stretches
