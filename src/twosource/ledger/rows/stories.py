"""A story as a row: its articles, how many origins, and how its events and findings stand."""

from __future__ import annotations

from twosource.ledger.rows.lookup import Lookup
from twosource.ledger.rows.shapes import StoryRow
from twosource.model import Story

_ORIGINS = (
    "SELECT DISTINCT origin FROM origin_article JOIN story_article USING (article) WHERE story = ? ORDER BY origin"
)
_STANDING = "SELECT standing, count(*) FROM event WHERE story = ? GROUP BY standing ORDER BY standing"
_FINDINGS = (
    "SELECT verdict, count(*) FROM finding WHERE story = ? AND decided <> 'rejected' GROUP BY verdict ORDER BY verdict"
)
_WAS = (
    "WITH RECURSIVE earlier (id) AS (VALUES (?1) UNION SELECT was FROM story_change JOIN earlier ON became = id) "
    "SELECT id FROM earlier WHERE id <> ?1 ORDER BY id"
)


def story_row(story: Story, lookup: Lookup) -> StoryRow:
    """`standing` counts its events by standing, `findings` its findings by verdict, those rejected left out."""
    standing = _counts(lookup, _STANDING, story.id)
    articles = [lookup.article(identifier) for identifier in story.articles]
    return {
        "id": story.id,
        "title": story.title,
        "first": story.first,
        "last": story.last,
        "articles": sorted(articles, key=lambda a: (a["published"] or "9", a["article"])),
        "origins": lookup.origins(lookup.ids(_ORIGINS, story.id)),
        "events": sum(standing.values()),
        "standing": standing,
        "findings": _counts(lookup, _FINDINGS, story.id),
        "was": lookup.ids(_WAS, story.id),
    }


def _counts(lookup: Lookup, query: str, story: str) -> dict[str, int]:
    return dict(lookup.connection.execute(query, (story,)).fetchall())
