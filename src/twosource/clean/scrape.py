"""Plain text as careless scrapers leave it: a whole page, line by line."""

from __future__ import annotations

import re

from twosource.clean.draft import Draft, Fact, finished
from twosource.clean.facts import find_agency, find_authors, find_outlet, find_published
from twosource.clean.language import language_of
from twosource.clean.lines import LONGEST
from twosource.clean.passages import Page, passages_of, read_page
from twosource.clean.teasers import teasers_of
from twosource.codebook.outlets import Outlets
from twosource.errors import Refused
from twosource.model import Article, PassageKind

INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u200c\u200d\u2060\ufeff\ud800-\udfff]")

MOST_TEXT, MOST_LINES = 3_000_000, 30_000
"""Characters and lines of a whole page; the largest of real pages, with thousands of comments, have a tenth."""


def normalized(text: str) -> str:
    """The text with one kind of line end and without characters that nobody can see; nothing else is changed."""
    return INVISIBLE.sub("", re.sub(r"\r\n?|\u2028|\u2029|\x85", "\n", text))


def check_lines(text: str) -> None:
    """Raises Refused where there is more text, or a longer line, than any page of an article has."""
    longest = max((len(line) for line in text.split("\n")), default=0)
    if longest > LONGEST:
        raise Refused(f"one line of it has {longest:,} characters; no paragraph of an article is that long")
    if len(text) > MOST_TEXT:
        raise Refused(
            f"its text has {len(text):,} characters, more than the {MOST_TEXT:,} the page of an article can have"
        )
    lines = text.count("\n") + 1
    if lines > MOST_LINES:
        raise Refused(f"its text has {lines:,} lines, more than the {MOST_LINES:,} the page of an article can have")


def _address(page: Page) -> str | None:
    """The page's own address where the scraper put it on the first line."""
    first = page.lines[0].line.text if page.lines else ""
    return first if re.fullmatch(r"https?://\S+", first) else None


def clean_text(text: str, outlets: Outlets, url: str | None = None) -> tuple[Article, ...]:
    """The article of a scraped page and its teasers.

    Raises:
        Refused: no article text was found.
    """
    text = normalized(text)
    check_lines(text)
    page = read_page(text, outlets)
    passages = passages_of(page)
    published = find_published(page)
    said = "\n".join(text[p.start : p.end] for p in passages if p.kind is PassageKind.BODY)
    url = url or _address(page)
    by_address = outlets.at(url) if url else None
    draft = Draft(
        text,
        passages,
        outlet=Fact(by_address.name, "known by its address") if by_address else find_outlet(page, outlets),
        agency=find_agency(page, passages, outlets),
        authors=find_authors(page, outlets),
        published=published[0] if published else None,
        published_at=published[1] if published else None,
        language=language_of(said),
        url=url,
    )
    article = finished(draft)
    return article, *teasers_of(page, article)
