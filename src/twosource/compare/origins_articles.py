"""Articles as a whole: which of them rest on one reporting, for a reader who counts articles and not claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from twosource.codebook.outlets import Outlets
from twosource.compare.origins_own import Key, OwnReporting
from twosource.model import Article, Merge


def origins_of_articles(
    articles: Sequence[Article], copies: Sequence[Merge], outlets: Outlets
) -> tuple[tuple[str, ...], ...]:
    """A partition of the articles of one story by the reporting they mainly rest on; sorted."""
    own = OwnReporting(articles, copies, outlets)
    members: defaultdict[Key, set[str]] = defaultdict(set)
    for article in articles:
        members[own.of_article(article).key].add(article.id)
    return tuple(sorted(tuple(sorted(found)) for found in members.values()))
