"""The words of an article as written, without what it quotes: the material for finding copied text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from twosource.codebook.wording import WORD
from twosource.group.numbering import Hashes, number_of, runs_of
from twosource.model import Article, PassageKind

UNREAD = frozenset({PassageKind.FURNITURE, PassageKind.DATELINE, PassageKind.CREDIT, PassageKind.HEADLINE})
QUOTED = re.compile(r"[“\"][^“”\"\n]{1,600}[”\"]")
"""Speech between quotation marks. Two reporters at one press conference quote the same words."""

RUN = 5
"""Words of a shingle: five in a row are seldom the same by chance."""
SAMPLE = 2
"""One shingle in so many, chosen by its number, is kept to propose pairs (FracMinHash: Irber et al., bioRxiv 2022)."""


@dataclass(frozen=True, slots=True)
class Words:
    """The own words of an article in small letters, with their bounds, and its shingles with where they start."""

    article: Article
    words: tuple[str, ...]
    bounds: tuple[tuple[int, int], ...]
    shingles: dict[tuple[str, ...], int]
    stretches: tuple[tuple[int, int], ...] = ()
    """First and last word, half open, of what stands together: no shingle crosses from one to the next."""


def own_words(article: Article) -> Words:
    """The words outside quotation marks. A shingle keeps its first place; none crosses from a passage to the next."""
    words: list[str] = []
    bounds: list[tuple[int, int]] = []
    shingles: dict[tuple[str, ...], int] = {}
    together: list[tuple[int, int]] = []
    for first, last in _stretches(article):
        start = len(words)
        for found in WORD.finditer(article.text, first, last):
            words.append(found.group().lower())
            bounds.append(found.span())
        for at in range(start, len(words) - RUN + 1):
            shingles.setdefault(tuple(words[at : at + RUN]), at)
        together.append((start, len(words)))
    return Words(article, tuple(words), tuple(bounds), shingles, tuple(together))


def sampled(own: Words) -> Hashes:
    """The numbers of the shingles that stand for all of them, ascending: the same choice in every article."""
    words = np.array([number_of(word) for word in own.words], dtype=np.uint64)
    runs = [runs_of(words[first:last], RUN) for first, last in own.stretches]
    found = np.unique(np.concatenate([*runs, np.zeros(0, dtype=np.uint64)]))
    kept: Hashes = found[found % np.uint64(SAMPLE) == 0]
    return kept


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
