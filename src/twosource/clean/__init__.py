"""Clean: a raw article becomes an article with passages, headline, outlet, date, language, and its teasers.

Plain text as careless scrapers leave it goes through `scrape`, a web page through `webpage`, a JSON record through
`record`. In all three every stretch of the text gets a kind of passage, and a fact its words where it has any.
"""

from __future__ import annotations

from dataclasses import replace

from twosource.clean.decode import decoded
from twosource.clean.record import clean_record
from twosource.clean.scrape import clean_text
from twosource.clean.webpage import clean_page
from twosource.codebook.outlets import Outlets
from twosource.model import Article, RawArticle

__all__ = ["clean"]


def clean(raw: RawArticle, outlets: Outlets) -> tuple[Article, ...]:
    """The page's own article first, then its teasers.

    Raises:
        Refused: it is no article; says why.
    """
    if raw.supplied:
        return clean_record(raw.supplied, outlets)
    text, guessed = decoded(raw.content)
    cleaner = clean_page if raw.media_type == "text/html" else clean_text
    article, *teasers = cleaner(text, outlets, raw.url)
    if guessed:
        article = replace(article, extra={**article.extra, "encoding": f"{guessed}, guessed from the bytes"})
    return article, *teasers
