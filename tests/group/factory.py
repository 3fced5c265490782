"""Small articles to group."""

from __future__ import annotations

from twosource.ids import content_id
from twosource.model import Article, Passage, PassageKind, When


def article(
    headline: str, *body: str, day: str | None = None, url: str | None = None, teaser_of: str | None = None
) -> Article:
    """An article of a headline and paragraphs."""
    text = "\n".join([headline, *body])
    passages, at = [], 0
    for number, line in enumerate([headline, *body]):
        kind = PassageKind.BODY if number else PassageKind.HEADLINE
        passages.append(Passage(kind, at, at + len(line)))
        at += len(line) + 1
    when = When(day, "DATE", day, day, "given", inferred=False) if day else None
    return Article(
        content_id("article", text, day, url), text, tuple(passages), published=when, url=url, teaser_of=teaser_of
    )
