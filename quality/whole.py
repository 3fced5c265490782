"""The whole path on clean articles, as a harness needs it: claims, events, then what is compared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from twosource.align import align
from twosource.compare import compare
from twosource.group import copies
from twosource.model import Article, Finding, Story
from twosource.outcomes import ArticleRecord, Compared
from twosource.pipeline import Tools, claims_of, tools_for
from twosource.settings import Settings


@cache
def tools() -> Tools:
    return tools_for(Settings())


def compared(articles: Sequence[Article]) -> Compared:
    """What the pipeline finds in these articles, taken as one story."""
    known = {article.id: article for article in articles}
    records = tuple(ArticleRecord(article, claims_of(article, tools())) for article in known.values())
    story = Story("story", "", tuple(known))
    return compare(story, records, align(records), copies(known.values()), tools().outlets)


def findings_among(articles: Sequence[Article]) -> tuple[Finding, ...]:
    return compared(articles).findings
