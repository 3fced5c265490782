"""Dated headlines of other articles on the page, each an article of its own that has only a headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from twosource.clean.dates import before, when_of
from twosource.clean.facts import page_order
from twosource.clean.headline import fold
from twosource.clean.looks import BULLET, Look, Seen
from twosource.clean.passages import Page
from twosource.clean.stamps import Order, Stamp
from twosource.ids import content_id
from twosource.model import Article, Known, Passage, PassageKind, When

LEAST_WORDS = 3
LEAST_PAIRS = 3
"""Headline and date on two lines must alternate this often before they count as a list of dated headlines."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A headline at [start, end) of the page's text, and its stamp."""

    start: int
    end: int
    stamp: Stamp


def teasers_of(page: Page, article: Article) -> tuple[Article, ...]:
    """The teasers on a page in order; the article's own headline in the list gives none.

    Raises nothing: a headline whose date cannot be read is still a teaser, undated.
    """
    own = fold(article.headline)
    order = page_order(page)
    found = [*_on_one_line(page), *_on_two_lines(page)]
    kept = [dated for dated in found if fold(article.text[dated.start : dated.end]) != own]
    return tuple(_teaser(article, dated, order) for dated in sorted(kept, key=lambda dated: dated.start))


def _outside(page: Page, i: int) -> bool:
    return not page.start <= i < page.end


def _on_one_line(page: Page) -> Iterator[Dated]:
    for i, seen in enumerate(page.lines):
        if seen.look is Look.DATED and _outside(page, i) and i != page.headline:
            start, end = headline_bounds(seen)
            if len(re.findall(r"\w+", seen.line.text[start:end])) >= LEAST_WORDS:
                yield Dated(seen.line.start + start, seen.line.start + end, seen.stamps[0])


def headline_bounds(seen: Seen) -> tuple[int, int]:
    """Where in a dated line the headline stands: after the date where that leads, else before it."""
    text, stamp = seen.line.text, seen.stamps[0]
    bullet = BULLET.match(text)
    first = bullet.end() if bullet else 0
    left, right = (stamp.end, len(text)) if stamp.start <= first + 2 else (first, stamp.start)
    piece = text[left:right]
    bare = piece.strip(" -–—|·•:()[],")
    return left + piece.index(bare), left + piece.index(bare) + len(bare)


def _on_two_lines(page: Page) -> Iterator[Dated]:
    pairs: list[Dated] = []
    i = 0
    while i + 1 < len(page.lines):
        here, below = page.lines[i], page.lines[i + 1]
        title = here.look in {Look.SHORT, Look.ITEM} and here.line.size >= LEAST_WORDS and i != page.headline
        if title and below.look is Look.STAMP and below.stamps and _outside(page, i) and _outside(page, i + 1):
            pairs.append(Dated(here.line.start, here.line.end, below.stamps[0]))
            i += 2
            continue
        yield from pairs if len(pairs) >= LEAST_PAIRS else ()
        pairs = []
        i += 1
    yield from pairs if len(pairs) >= LEAST_PAIRS else ()


def _teaser(page: Article, dated: Dated, order: Order | None) -> Article:
    words = page.text[dated.start : dated.end]
    made = teaser(page, words, dated.stamp.ordered(order), dated.start)
    return replace(made, found_at=page.span(dated.start, dated.end))


def teaser(page: Article, words: str, stamp: Stamp, position: int) -> Article:
    """The teaser of a headline at a position of the page, which tells it from the same headline elsewhere on it."""
    published = _published(page, stamp)
    outlet = Known(page.outlet.value, "the outlet of the page it stands on") if page.outlet else None
    parts = (words, outlet and outlet.value, published and published.value, None, page.id, position)
    return Article(
        content_id("article", *parts),
        words,
        (Passage(PassageKind.HEADLINE, 0, len(words)),),
        outlet=outlet,
        published=published,
        language=page.language,
        teaser_of=page.id,
    )


def _published(page: Article, stamp: Stamp) -> When | None:
    if not stamp.settled:
        return None
    return before(stamp, page.published) if page.published else when_of(stamp, "stated on the page")
