"""Many articles as bags of terms, numbered from 0 without gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from twosource.group.gist import Gist
from twosource.group.numbering import Numbers, Single
from twosource.group.terms import NAMED, PLAIN, SHORT


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


def bags_of(gists: Sequence[Gist]) -> tuple[list[Bag], int]:
    """A bag for each article, and how many terms there are."""
    whole = np.concatenate([*(gist.terms.numbers for gist in gists), np.zeros(0, dtype=np.uint64)])
    known, numbers = np.unique(whole, return_inverse=True)
    ends = np.cumsum([len(gist.terms.numbers) for gist in gists])
    cut = np.split(numbers.astype(np.int32), ends[:-1]) if gists else []
    return [_bag(gist, terms) for gist, terms in zip(gists, cut, strict=True)], len(known)


def _bag(gist: Gist, terms: Numbers) -> Bag:
    kinds = np.frombuffer(gist.terms.kinds, dtype=np.uint8)
    return Bag(
        article=gist.article,
        terms=terms,
        counts=gist.terms.counts,
        words=terms[kinds >= PLAIN],
        names=terms[kinds == NAMED],
        day=gist.day,
        short=gist.teaser or gist.terms.telling < SHORT,
    )
