"""The whole path on clean articles, as a harness needs it: claims, events, then what is compared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quality.harness import plain_article
from twosource.align import align
from twosource.compare import compare
from twosource.group import copies
from twosource.model import Article, Finding, Story, Verdict
from twosource.outcomes import ArticleRecord, Compared
from twosource.pipeline import Tools, claims_of, tools_for
from twosource.settings import Settings

AGAINST = frozenset({Verdict.CONTRADICTS, Verdict.DISPUTED})
LEAD = 700
"""Characters behind a headline that count as the beginning of a text."""


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


def against_headline(text: str, headline: str) -> list[Finding]:
    """Findings in which something in `text` stands against `headline`, read as an article's headline."""
    article = _headed(text, headline)
    at = len(article.headline)
    found = (finding for finding in findings_among([article]) if finding.verdict in AGAINST)
    return [finding for finding in found if min(finding.left.span.start, finding.right.span.start) < at]


def told_doubtfully(text: str, headline: str) -> bool:
    """Whether headline and first lines are to a third given to a voice other than the outlet."""
    article = _headed(text, headline)
    claims = [claim for claim in claims_of(article, tools()) if claim.span.start < len(article.headline) + LEAD]
    voiced = [claim for claim in claims if claim.attribution.voices and claim.attribution.content]
    return len(voiced) * 3 >= len(claims)


def _headed(text: str, headline: str) -> Article:
    return plain_article(text, " ".join(headline.split()))
