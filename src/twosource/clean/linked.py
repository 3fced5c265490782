"""Dated links to other articles on a web page, each an article of its own that has only a headline.

The text of a page's article holds none of its lists of links, which change by the hour; so these teasers have no words
there to point at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.clean.blocks import Block
from twosource.clean.headline import fold
from twosource.clean.looks import Look, Seen
from twosource.clean.stamps import Stamp, order_of
from twosource.clean.teasers import LEAST_WORDS, headline_bounds, teaser
from twosource.model import Article

LINK = 0.5
"""Share of a block's characters that must be a link."""


def linked_teasers(
    article: Article, blocks: Sequence[Block], seen: Sequence[Seen], body: Sequence[bool]
) -> Iterator[Article]:
    """The teasers of a page in order, none of the article itself, none twice."""
    order = order_of(stamp for one in seen for stamp in one.stamps)
    known = {fold(article.headline)}
    for i, words, stamp in _dated(blocks, seen, body):
        if fold(words) not in known:
            known.add(fold(words))
            yield teaser(article, words, stamp.ordered(order), i)


def _dated(blocks: Sequence[Block], seen: Sequence[Seen], body: Sequence[bool]) -> Iterator[tuple[int, str, Stamp]]:
    """Links outside the article with a date in the same block, or in the block above or below."""
    for i, block in enumerate(blocks):
        if body[i] or block.linked < LINK or not block.href:
            continue
        if seen[i].look is Look.DATED:
            start, end = headline_bounds(seen[i])
            words, stamps = block.text[start:end], seen[i].stamps
        elif seen[i].look in {Look.SHORT, Look.PROSE}:
            words, stamps = block.text, _beside(blocks, seen, i)
        else:
            continue
        if stamps and len(words.split()) >= LEAST_WORDS:
            yield i, words, stamps[0]


def _beside(blocks: Sequence[Block], seen: Sequence[Seen], i: int) -> tuple[Stamp, ...]:
    """The date in the block below or above, within the same item of a list."""
    for j in (i + 1, i - 1):
        if 0 <= j < len(blocks) and seen[j].look is Look.STAMP and blocks[j].item == blocks[i].item > 0:
            return seen[j].stamps
    return ()
