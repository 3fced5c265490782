"""Who held an office on the day an article tells of, by the codebook's table: a note, which never decides."""

from __future__ import annotations

from twosource.codebook.posts import Post
from twosource.compare.drafts import End
from twosource.compare.reading.story import Reading
from twosource.model import Office


def who_held(reading: Reading, post: Post, end: End) -> str:
    """One or two sentences with day and source; "" where the day is unknown, or no row covers it or can cover it.

    Rows with a public source are told as such; one without is told only to inform, and says so.
    """
    day = day_of(reading, end.article)
    if not day or not post.table:
        return ""
    rows = reading.scene.who.offices.holders(post.country, post.office, day)
    sure = _told([row for row in rows if row.certain])
    unsure = _told([row for row in rows if not row.certain])
    parts = [f"Our table of offices has for {day}: {sure}." if sure else ""]
    parts.append(f"Without a public source behind it, the table has for {day}: {unsure}." if unsure else "")
    return " ".join(part for part in parts if part)


def _told(rows: list[Office]) -> str:
    told = [f"{_titled(row)} since {row.start or 'an unknown day'} (source: {row.source})" for row in rows]
    return "; ".join(dict.fromkeys(told))


def _titled(row: Office) -> str:
    return f"{row.person}, {row.title}," if row.title else row.person


def day_of(reading: Reading, article: str) -> str:
    """The ISO day of publication; where that is unknown, the latest day the article's claims tell of; "" for none."""
    published = reading.scene.articles[article].published
    if published is not None and published.first:
        return published.first[:10]
    days = [
        c.when.first[:10] for c in reading.claims.get(article, ()) if c.when and c.when.first and c.when.type == "DATE"
    ]
    return max(days, default="")
