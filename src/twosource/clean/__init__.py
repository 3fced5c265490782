"""Clean: a raw article becomes an article with passages, headline, outlet, date, language, and its teasers."""

from __future__ import annotations

from twosource.clean.scrape import clean_text
from twosource.codebook.outlets import Outlets
from twosource.errors import Refused
from twosource.model import Article, RawArticle

__all__ = ["clean"]


def clean(raw: RawArticle, outlets: Outlets) -> tuple[Article, ...]:
    """The page's own article first, then its teasers.

    Raises:
        Refused: it is no article; says why.
    """
    try:
        text = raw.content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("it is not written in UTF-8") from None
    return clean_text(text, outlets, raw.url)
