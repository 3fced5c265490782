"""The words of an article that tell its story apart from others, weighted by how they stand in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
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

Numbers = NDArray[np.int32] | NDArray[np.int64]
Weights = NDArray[np.float64]
Single = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Bag:
    """One article as weighted terms: plain words, and two neighbouring ones.

    `terms` are their numbers, ascending, `counts` how much each counts in this article. `words` are
    the single words among them, `names` those written with a capital or a digit. `day` is the ISO day of publication.
    """

    article: str
    terms: Numbers
    counts: Single
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
    """Numbers for words, in the order in which they are met, and for pairs of neighbouring words."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def word(self, word: str) -> int:
        return self._numbers.setdefault(word, len(self._numbers))

    @staticmethod
    def pair(left: int, right: int) -> int:
        """A number that no word has and no other pair: pairs are far too many to be kept by their letters."""
        return (left + 1) << 32 | right


def bags_of(articles: Iterable[Article]) -> tuple[list[Bag], int]:
    """The articles as bags whose terms are numbered from 0 without gaps, and how many terms there are."""
    vocabulary = Vocabulary()
    bags = [_bag(article, vocabulary) for article in articles]
    known = np.unique(np.concatenate([*(bag.terms for bag in bags), np.zeros(0, dtype=np.int64)]))
    return [_renumbered(bag, known) for bag in bags], len(known)


def _renumbered(bag: Bag, known: Numbers) -> Bag:
    terms, words, names = (
        np.searchsorted(known, numbers).astype(np.int32) for numbers in (bag.terms, bag.words, bag.names)
    )
    return replace(bag, terms=terms, words=words, names=names)


def _bag(article: Article, vocabulary: Vocabulary) -> Bag:
    """The terms of an article; headline and lead count double, names double, numbers half again."""
    terms: defaultdict[int, float] = defaultdict(float)
    words: dict[int, bool] = {}
    telling = 0
    for run in _runs(article):
        telling += len(run)
        numbers = [vocabulary.word(word.plain) for word in run]
        for number, word in zip(numbers, run, strict=True):
            words[number] = words.get(number, False) or word.named
            terms[number] += word.weight
        for (left, right), word in zip(pairwise(numbers), run[1:], strict=True):
            terms[vocabulary.pair(left, right)] += PAIR_WEIGHT * word.weight
    ordered = sorted(terms)
    return Bag(
        article=article.id,
        terms=np.array(ordered, dtype=np.int64),
        counts=np.array([terms[number] for number in ordered], dtype=np.float32),
        words=np.array(sorted(words), dtype=np.int64),
        names=np.array(sorted(number for number, named in words.items() if named), dtype=np.int64),
        day=article.published.first[:10] if article.published and article.published.first else None,
        short=article.teaser_of is not None or telling < SHORT,
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
