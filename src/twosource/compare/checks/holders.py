"""Who held an office on the day an article tells of, by the codebook's table: a note, which never decides."""

from __future__ import annotations

from twosource.codebook.who import load_who
from twosource.compare.drafts import End
from twosource.compare.reading.story import Reading


def who_held(reading: Reading, office: tuple[str, str], end: End) -> str:
    """One sentence with day and source; "" where the day is unknown or no row with a public source covers it."""
    day = day_of(reading, end.article)
    if not day:
        return ""
    rows = [row for row in load_who().offices.holders(*office, day) if row.certain]
    told = [f"{row.person} since {row.start or 'an unknown day'} (source: {row.source})" for row in rows]
    return f"Our table of offices names for {day}: {'; '.join(dict.fromkeys(told))}." if told else ""


def day_of(reading: Reading, article: str) -> str:
    """The ISO day of publication; where that is unknown, the latest day the article's claims tell of; "" for none."""
    published = reading.scene.articles[article].published
    if published is not None and published.first:
        return published.first[:10]
    days = [
        c.when.first[:10] for c in reading.claims.get(article, ()) if c.when and c.when.first and c.when.type == "DATE"
    ]
    return max(days, default="")
