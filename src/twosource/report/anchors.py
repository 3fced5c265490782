"""Links from the page to the exact words: which words are cited, by what, and under which anchor they stand.

Builders of stories ask for a `Cite`; every cited stretch is remembered here, so that the articles, built last, can put
an anchor on it and links back. Without script, and the same in every report of the same ledger.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from twosource.model import Article, Claim, Span
from twosource.report.material import Material
from twosource.report.words import Back, Cite, Part

SHORT = 110
"""Characters of a quote in a table cell."""


def anchor(identifier: str) -> str:
    """An identifier as an HTML id: what could not stand in a plain fragment becomes a hyphen."""
    return re.sub(r"[^A-Za-z0-9_-]", "-", identifier) or "-"


class Citations:
    """Gives out links to words and remembers them: article id -> (start, end) -> what cites them."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._cited: dict[str, dict[tuple[int, int], list[Back]]] = {}

    def of(self, article: str) -> Mapping[tuple[int, int], list[Back]]:
        """The cited stretches of an article with what cites them."""
        return self._cited.get(article, {})

    def claim(self, claim: Claim, by: Back, limit: int = 0) -> Cite:
        """The sentence of a claim with its own words marked."""
        sentence = self._material.sentence_of(claim.id, claim.span)
        return self.words(sentence, by, (claim.span.start, claim.span.end), limit)

    def words(self, span: Span, by: Back, marked: tuple[int, int] | None = None, limit: int = 0) -> Cite:
        """A link to `span`, with the stretch `marked` (offsets into the article) marked in its text.

        `limit` shortens the quote to about so many characters around the mark; the link keeps its goal.
        """
        article = self._material.articles.get(span.article)
        text, shift = (span.exact, span.start) if article is None else (_slice(article, span), span.start)
        backs = self._cited.setdefault(span.article, {}).setdefault((span.start, span.end), [])
        if by not in backs:
            backs.append(by)
        left, right = (0, len(text)) if not limit else _window(text, shift, marked, limit)
        parts = _parts(text, shift, marked, (left, right))
        href = "#" + words_anchor(span.article, span.start, span.end)
        return Cite(parts, href, self._material.outlet_of(span.article, ""), left > 0, right < len(text))


def shortened(span: Span, marked: tuple[int, int], limit: int) -> str:
    """About `limit` characters of a span around some of its words (offsets into the article), in quotation marks."""
    left, right = _window(span.exact, span.start, marked, limit)
    words = " ".join(span.exact[left:right].split())
    return f"“{'… ' if left else ''}{words}{' …' if right < len(span.exact) else ''}”"


def words_anchor(article: str, start: int, end: int) -> str:
    return f"{anchor(article)}-{start}-{end}"


def _slice(article: Article, span: Span) -> str:
    return article.text[span.start : span.end]


def _window(text: str, shift: int, marked: tuple[int, int] | None, limit: int) -> tuple[int, int]:
    """A stretch of about `limit` characters around the mark that ends between words."""
    if len(text) <= limit:
        return 0, len(text)
    start, end = (0, 0) if marked is None else (max(0, marked[0] - shift), max(0, marked[1] - shift))
    spare = max(0, limit - (end - start))
    left = max(0, min(start - spare // 3, len(text) - limit))
    right = min(len(text), max(end, left + limit))
    while 0 < left < start and not text[left - 1].isspace():
        left += 1
    while end < right < len(text) and not text[right].isspace():
        right -= 1
    return left, right


def _parts(text: str, shift: int, marked: tuple[int, int] | None, shown: tuple[int, int]) -> tuple[Part, ...]:
    left, right = shown
    start, end = (left, left) if marked is None else (marked[0] - shift, marked[1] - shift)
    start, end = max(left, min(start, right)), max(left, min(end, right))
    cuts = ((text[left:start], False), (text[start:end], True), (text[end:right], False))
    return tuple(Part(words, is_marked) for words, is_marked in cuts if words)
