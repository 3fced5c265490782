"""The words of an article that tell its story apart from others, weighted by how they stand in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from twosource.codebook.wording import WORD, load_stopwords, plain
from twosource.group.numbering import Hashes, Single, number_of, pair_of
from twosource.model import Article, PassageKind

UNREAD = frozenset({PassageKind.FURNITURE, PassageKind.DATELINE, PassageKind.CREDIT})

READ = 4000
"""Characters read of an article: the news stands at its beginning, background and other stories further down."""
LEAD = 600
"""Characters that count as the lead."""
LEAD_WEIGHT = 2.0
HEADLINE_WEIGHT = 2.0
NAME_WEIGHT = 2.0
NUMBER_WEIGHT = 1.5
PAIR_WEIGHT = 1.0
SHORT = 12
"""An article with fewer telling words is short: a teaser, a headline, one line. It needs strong evidence."""
PAIR, PLAIN, NAMED = 0, 1, 2
"""What a term is: two neighbouring words, one word, one word written with a capital or a digit."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one article: their numbers, ascending, how much each counts, and what each is.

    `telling` is how many telling words the article has.
    """

    numbers: Hashes
    counts: Single
    kinds: bytes
    telling: int


@dataclass(frozen=True, slots=True)
class Word:
    plain: str
    weight: float
    named: bool


def terms_of(article: Article) -> Terms:
    """Headline and lead count double, names double, numbers half again."""
    counts: defaultdict[int, float] = defaultdict(float)
    kinds: dict[int, int] = {}
    telling = 0
    for run in _runs(article):
        telling += len(run)
        numbers = [number_of(word.plain) for word in run]
        for number, word in zip(numbers, run, strict=True):
            kinds[number] = max(kinds.get(number, PLAIN), NAMED if word.named else PLAIN)
            counts[number] += word.weight
        for (left, right), word in zip(pairwise(numbers), run[1:], strict=True):
            counts[pair_of(left, right)] += PAIR_WEIGHT * word.weight
    ordered = sorted(counts)
    return Terms(
        np.array(ordered, dtype=np.uint64),
        np.array([counts[number] for number in ordered], dtype=np.float32),
        bytes(kinds.get(number, PAIR) for number in ordered),
        telling,
    )


def _runs(article: Article) -> Iterator[list[Word]]:
    """Telling words that stand side by side, passage by passage, as far as an article is read."""
    read = 0
    for passage in article.passages:
        if passage.kind in UNREAD or read > READ:
            continue
        headline = passage.kind is PassageKind.HEADLINE
        run: list[Word] = []
        for found in WORD.finditer(article.text, passage.start, min(passage.end, passage.start + READ - read)):
            weight = HEADLINE_WEIGHT if headline else 1.0
            if read + found.start() - passage.start < LEAD:
                weight *= LEAD_WEIGHT
            word = _word(found.group(), weight)
            if word is None:
                yield run
                run = []
            else:
                run.append(word)
        yield run
        read += passage.end - passage.start


def _word(written: str, weight: float) -> Word | None:
    """The word with its weight, None if it tells nothing."""
    word = plain(written)
    if len(word) < 2 or word in load_stopwords() or written.lower() in load_stopwords():
        return None
    if written[0].isdigit():
        return Word(word, weight * NUMBER_WEIGHT, named=True)
    return Word(word, weight * NAME_WEIGHT, named=True) if written[0].isupper() else Word(word, weight, named=False)
