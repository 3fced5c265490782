"""Articles as a whole: which of them rest on one reporting, for a reader who counts articles and not claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from twosource.codebook.outlets import Outlets
from twosource.compare.origins_cited import Cited, cited_outlets
from twosource.compare.origins_own import Key, OwnReporting
from twosource.model import Merge, PassageKind
from twosource.outcomes import ArticleRecord

MOSTLY = 0.5
"""Share of an article's claims that must be taken from one outlet for the whole article to rest on it."""


def origins_of_articles(
    records: Sequence[ArticleRecord], copies: Sequence[Merge], outlets: Outlets
) -> tuple[tuple[str, ...], ...]:
    """A partition of the articles of one story by the reporting they mainly rest on; sorted.

    Records without claims are placed by agency, copied text and owner alone.
    """
    articles = {record.article.id: record.article for record in records}
    own = OwnReporting(articles.values(), copies, outlets)
    cited = cited_outlets([claim for record in records for claim in record.claims], articles, own)
    members: defaultdict[Key, set[str]] = defaultdict(set)
    for record in records:
        members[_key(record, own, cited)].add(record.article.id)
    return tuple(sorted(tuple(sorted(found)) for found in members.values()))


def _key(record: ArticleRecord, own: OwnReporting, cited: Cited) -> Key:
    root = own.of_article(record.article)
    told = [claim.id for claim in record.claims if claim.passage is PassageKind.BODY]
    counts = Counter(own.named(cited[key].name)[0] for key in told if key in cited)
    if root.kind not in {"outlet", "article"} or not counts:
        return root.key
    most = min(counts, key=lambda key: (-counts[key], key))
    return most if counts[most] >= MOSTLY * len(told) else root.key
