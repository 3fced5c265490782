"""An article as a row, and how documents were read."""

from __future__ import annotations

import sqlite3

from twosource.ledger.rows.lookup import Lookup
from twosource.ledger.rows.shapes import ArticleRow, PassageRow, ReadingRow
from twosource.ledger.writing import sha256
from twosource.model import Article

_STORY = "SELECT story FROM story_article WHERE article = ? ORDER BY story"
_ORIGINS = "SELECT origin FROM origin_article WHERE article = ? ORDER BY origin"
_READINGS = "SELECT source, read_at, outcome, reason, article FROM reading"


def article_row(article: Article, lookup: Lookup) -> ArticleRow:
    (claims,) = lookup.connection.execute("SELECT count(*) FROM claim WHERE article = ?", (article.id,)).fetchone()
    published = article.published
    return {
        "id": article.id,
        "headline": article.headline,
        "outlet": article.outlet.value if article.outlet else None,
        "outlet_how": article.outlet.how if article.outlet else None,
        "agency": article.agency.value if article.agency else None,
        "authors": [author.value for author in article.authors],
        "published": published.value if published else None,
        "published_how": published.how if published else None,
        "published_inferred": published.inferred if published else None,
        "language": article.language,
        "url": article.url,
        "teaser_of": article.teaser_of,
        "story": next((lookup.story(story) for story in lookup.ids(_STORY, article.id)), None),
        "origins": lookup.origins(lookup.ids(_ORIGINS, article.id)),
        "claims": claims,
        "passages": passage_rows(article),
        "sha256": sha256(article.text),
    }


def passage_rows(article: Article) -> list[PassageRow]:
    return [
        {"kind": p.kind.value, "start": p.start, "end": p.end, "text": article.text[p.start : p.end]}
        for p in article.passages
    ]


def reading_rows(lookup: Lookup, article: str | None = None) -> list[ReadingRow]:
    """How documents ended, in the order of reading; with `article`, those that gave this article."""
    where, values = ("", ()) if article is None else (" WHERE article = ?", (article,))
    rows = lookup.connection.execute(f"{_READINGS}{where} ORDER BY number", values)
    return [reading_row(row, lookup) for row in rows]


def reading_row(row: sqlite3.Row, _: Lookup) -> ReadingRow:
    """How one document ended; `article` is the id of the article it became or already was."""
    return {
        "source": row["source"],
        "read_at": row["read_at"],
        "outcome": row["outcome"],
        "reason": row["reason"],
        "article": row["article"],
    }
