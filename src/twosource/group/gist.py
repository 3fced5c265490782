"""What grouping needs to know of one article: a few kilobytes that depend on it alone and can be kept.

So that articles which arrive later are put beside thousands of earlier ones without reading these again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from struct import Struct

import numpy as np

from twosource.group.numbering import Hashes
from twosource.group.shingles import own_words, sampled
from twosource.group.terms import Terms, terms_of
from twosource.model import Article

LENGTH = Struct("<I")
OPENING = 100
"""Characters of the text by which an article without a headline is called."""


@dataclass(frozen=True, slots=True)
class Gist:
    """One article for grouping.

    `headline` is "" where there is none, `opening` the first characters of the text, `published` the first ISO day or
    minute, `length` how many words of its own it has (without what it quotes), `shingles` a sample of their runs.
    """

    article: str
    headline: str
    opening: str
    published: str | None
    url: str | None
    teaser: bool
    length: int
    shingles: Hashes
    terms: Terms

    @property
    def day(self) -> str | None:
        """The ISO day of publication."""
        return self.published[:10] if self.published else None


def gist_of(article: Article) -> Gist:
    """The gist of an article."""
    own = own_words(article)
    return Gist(
        article=article.id,
        headline=article.headline,
        opening=article.text.strip()[:OPENING],
        published=article.published.first if article.published else None,
        url=article.url,
        teaser=article.teaser_of is not None,
        length=len(own.words),
        shingles=sampled(own),
        terms=terms_of(article),
    )


def pack(gist: Gist) -> bytes:
    """The gist as bytes: a JSON header, then its arrays."""
    head = [
        gist.article, gist.headline, gist.opening, gist.published, gist.url, gist.teaser, gist.length,
        gist.terms.telling, len(gist.shingles), len(gist.terms.numbers),
    ]  # fmt: skip
    header = json.dumps(head).encode("ascii")
    arrays = (gist.shingles.astype("<u8"), gist.terms.numbers.astype("<u8"), gist.terms.counts.astype("<f4"))
    return LENGTH.pack(len(header)) + header + b"".join(a.tobytes() for a in arrays) + gist.terms.kinds


def unpack(packed: bytes) -> Gist:
    """The gist that `pack` wrote."""
    (length,) = LENGTH.unpack_from(packed)
    at = LENGTH.size + length
    article, headline, opening, published, url, teaser, words, telling, runs, terms = json.loads(packed[4:at])
    shingles = np.frombuffer(packed, "<u8", runs, at)
    numbers = np.frombuffer(packed, "<u8", terms, at + 8 * runs)
    counts = np.frombuffer(packed, "<f4", terms, at + 8 * runs + 8 * terms)
    kinds = packed[at + 8 * runs + 12 * terms :]
    return Gist(
        article, headline, opening, published, url, teaser, words, shingles, Terms(numbers, counts, kinds, telling)
    )  # fmt: skip
