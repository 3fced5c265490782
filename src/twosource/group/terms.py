"""The words of an article that tell its story apart from others, weighted by how they stand in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from twosource.codebook.wording import WORD, load_stopwords, plain
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

Numbers = NDArray[np.int32]
Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bag:
    """One article as weighted terms: plain words, and two neighbouring ones.

    `terms` are their numbers in the vocabulary, ascending, `counts` how much each counts in this article. `words` are
    the single words among them, `names` those written with a capital or a digit. `day` is the ISO day of publication.
    """

    article: str
    terms: Numbers
    counts: Weights
    words: Numbers
    names: Numbers
    day: str | None
    short: bool


@dataclass(frozen=True, slots=True)
class Word:
    plain: str
    weight: float
    named: bool


class Vocabulary:
    """Numbers for terms, in the order in which they are met."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def numbers(self, terms: Iterable[str]) -> Numbers:
        return np.array([self._numbers.setdefault(term, len(self._numbers)) for term in terms], dtype=np.int32)


def bag(article: Article, vocabulary: Vocabulary) -> Bag:
    """The terms of an article; headline and lead count double, names double, numbers half again."""
    terms: defaultdict[str, float] = defaultdict(float)
    words: dict[str, bool] = {}
    telling = 0
    for run in _runs(article):
        telling += len(run)
        for word in run:
            words[word.plain] = words.get(word.plain, False) or word.named
            terms[word.plain] += word.weight
        for left, right in pairwise(run):
            terms[f"{left.plain} {right.plain}"] += PAIR_WEIGHT * right.weight
    day = article.published.first[:10] if article.published and article.published.first else None
    short = article.teaser_of is not None or telling < SHORT
    numbers = vocabulary.numbers(terms)
    order = np.argsort(numbers)
    return Bag(
        article=article.id,
        terms=numbers[order],
        counts=np.array(list(terms.values()), dtype=np.float64)[order],
        words=np.sort(vocabulary.numbers(words)),
        names=np.sort(vocabulary.numbers(word for word, named in words.items() if named)),
        day=day,
        short=short,
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
