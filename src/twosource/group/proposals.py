"""Which pairs of many articles may be one text, by their gists alone: so that not every article meets every other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import combinations

import numpy as np

from twosource.codebook.wording import WORD
from twosource.group.gist import Gist
from twosource.group.numbering import Numbers

SHORTEST = 30
"""Words that must be shared at least: shorter texts may be alike by chance."""
HEADLINE = 7
"""Words of a headline that two reporters do not write alike by chance; it counts where a text is too short to judge."""
DAYS = 7
"""A run of words that stands in articles of more days than this is a set phrase: a text is copied within days."""
CROWD = 100
"""Where more articles than this share a run, each is compared with the first of them only."""
SHARED = 2
"""Runs of the sample that a pair must share. Of pairs with thirty words in common, one in ten thousand does not."""


class By(StrEnum):
    """What speaks for a pair."""

    TEXT = "text"
    HEADLINE = "headline"


Pair = tuple[str, str, By]
"""Two article ids, the lower one first, and what speaks for them."""


def proposals(gists: Sequence[Gist]) -> list[Pair]:
    """Pairs that are worth judging, sorted. Teasers and two pages of one URL are left out."""
    full = sorted((gist for gist in gists if not gist.teaser), key=lambda gist: gist.article)
    found = [(left, right, By.TEXT) for left, right in _by_text(full)]
    found += [(left, right, By.HEADLINE) for left, right in _by_headline(full)]
    return sorted(set(found))


def _by_headline(gists: Sequence[Gist]) -> Iterator[tuple[str, str]]:
    """Articles under one headline, each with the longest, where one of the two has hardly any text."""
    by_headline: dict[tuple[str, ...], list[Gist]] = {}
    for gist in gists:
        words = tuple(found.group().lower() for found in WORD.finditer(gist.headline))
        if len(words) >= HEADLINE:
            by_headline.setdefault(words, []).append(gist)
    for same in by_headline.values():
        first = max(same, key=lambda gist: (gist.length, gist.article))
        for gist in same:
            if gist is not first and gist.length < SHORTEST and _other_page(first, gist):
                left, right = sorted((first.article, gist.article))
                yield left, right


def _by_text(gists: Sequence[Gist]) -> Iterator[tuple[str, str]]:
    long = [gist for gist in gists if gist.length >= SHORTEST]
    pairs, counts = np.unique(_meetings(long), return_counts=True)
    for pair in pairs[counts >= SHARED].tolist():
        left, right = long[pair >> 32], long[pair & 0xFFFFFFFF]
        if _other_page(left, right):
            yield left.article, right.article


def _other_page(left: Gist, right: Gist) -> bool:
    return not left.url or left.url != right.url


def _meetings(gists: Sequence[Gist]) -> Numbers:
    """A number for each two articles that share a run, once for each run: the lower place shifted by 32, the higher."""
    runs = np.concatenate([*(gist.shingles for gist in gists), np.zeros(0, dtype=np.uint64)])
    places = np.repeat(np.arange(len(gists), dtype=np.int64), [len(gist.shingles) for gist in gists])
    order = np.lexsort((places, runs))
    runs, places = runs[order], places[order]
    starts = np.flatnonzero(np.concatenate([[True], runs[1:] != runs[:-1]])) if len(runs) else np.zeros(0, np.int64)
    sizes = np.diff(np.append(starts, len(runs)))
    own = _days_of(gists, places, starts) <= DAYS
    found = [_all_pairs(places, starts[own & (sizes == size)], size) for size in np.unique(sizes).tolist() if size > 1]
    return np.concatenate([*found, np.zeros(0, dtype=np.int64)])


def _all_pairs(places: Numbers, starts: Numbers, size: int) -> Numbers:
    """The pairs within groups of one size."""
    couples = combinations(range(size), 2) if size <= CROWD else ((0, other) for other in range(1, size))
    found = [places[starts + i] << 32 | places[starts + j] for i, j in couples] if len(starts) else []
    return np.concatenate([*found, np.zeros(0, dtype=np.int64)])


def _days_of(gists: Sequence[Gist], places: Numbers, starts: Numbers) -> Numbers:
    """On how many different days the articles of each group were published; unknown days are one."""
    names = {day: number for number, day in enumerate(sorted({gist.day or "" for gist in gists}))}
    days = np.array([names[gist.day or ""] for gist in gists], dtype=np.int64)[places] if gists else places
    group = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(places))))
    distinct = np.unique(group << 32 | days)
    counts: Numbers = np.bincount(distinct >> 32, minlength=len(starts))
    return counts
