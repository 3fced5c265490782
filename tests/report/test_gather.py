"""From a ledger on disk to a page within limits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.report.factory import EVENTS, KESTREL, NUMBER, ORIGINS, POST, STORY, UNNAMED, article, material, words
from tests.report.page import Page
from twosource.api import Ledger
from twosource.errors import LedgerError
from twosource.ledger.connection import open_writer
from twosource.ledger.derived import replace_derived
from twosource.ledger.writing import store
from twosource.model import Article, Story
from twosource.outcomes import ArticleRecord, Derived, Outcome, Status
from twosource.report import Limits, write
from twosource.report.gather import gather
from twosource.settings import Settings

READ_AT = "2026-03-12T00:00:00Z"
LIST = article("list", "|Dam fails at noon", "|Bridge opens", "#Something else", outlet="Radio Kestrel")
TEASER = article("teaser", "#Bridge opens", teaser_of=LIST.id, found_at=words(LIST, "Bridge opens"))


def ledger_of(folder: Path, pages: Iterable[Sequence[Article]], derived: Derived) -> Ledger:
    """A ledger that holds pages (the article, then its teasers) and what is given as derived from them."""
    ledger = Ledger.open(folder / "test.ledger", Settings())
    claims = material().claims.values()
    with closing(open_writer(ledger.path)) as connection:
        for number, page in enumerate(pages):
            records = tuple(ArticleRecord(a, tuple(c for c in claims if c.article == a.id)) for a in page)
            stored = Outcome(f"{number}.txt", Status.STORED, "", records, READ_AT, f"d{number}")
            store(connection, stored, "by hand")
        refused = Outcome("empty.txt", Status.REFUSED, "The file is empty.", (), READ_AT, "e")
        store(connection, refused, "by hand")
        replace_derived(connection, derived, "by hand", "by hand")
    return ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    alone = (Story("story-list", "Something else", (LIST.id,)), Story("story-teaser", "Bridge opens", (TEASER.id,)))
    derived = Derived((*alone, STORY), EVENTS, ORIGINS, (NUMBER,))
    return ledger_of(tmp_path, [(KESTREL,), (POST,), (UNNAMED,), (LIST, TEASER)], derived)


def test_the_weightiest_story_comes_first(ledger: Ledger) -> None:
    assert list(gather(ledger).stories) == ["story-dam", "story-list"]


def test_the_material_is_what_the_ledger_holds(ledger: Ledger) -> None:
    found = gather(ledger)
    by_hand = material()
    assert found.articles.keys() == {*by_hand.articles, LIST.id, TEASER.id}
    assert (found.claims, found.events, found.findings) == (by_hand.claims, by_hand.events, by_hand.findings)
    assert (found.endings[Status.STORED], found.endings[Status.REFUSED]) == (4, 1)
    assert [outcome.source for outcome in found.not_stored] == ["empty.txt"]
    assert (found.tally.articles, found.tally.teasers) == (4, 1)
    assert found.totals == {"origins": 2, "stories": 2, "events": 4}


def test_headlines_of_articles_that_were_not_read_are_no_stories(ledger: Ledger) -> None:
    found = gather(ledger)
    assert found.alone == (TEASER.id,)
    assert "story-teaser" not in found.stories


def test_limits_hold_and_what_they_leave_out_is_counted(ledger: Ledger) -> None:
    found = gather(ledger, Limits(stories=1, articles=2, events=3, findings=0))
    assert set(found.stories) == {"story-dam"}
    assert set(found.articles) == {KESTREL.id, POST.id, TEASER.id}
    left_out = found.left_out["story-dam"]
    assert (left_out.articles, left_out.events, left_out.findings) == (1, 1, 1)
    assert found.totals["stories"] == 2


def test_a_report_within_limits_has_no_broken_link(ledger: Ledger, tmp_path: Path) -> None:
    for number in range(1, 4):
        one = Page(write(ledger, tmp_path / "report.html", Limits(articles=number)).read_text("utf-8"))
        assert set(one.inner_links) <= set(one.ids)


def test_a_large_story_makes_a_page_of_bounded_size(tmp_path: Path) -> None:
    many = [replace(POST, id=f"article-{n}", text=POST.text) for n in range(400)]
    story = Story("story-many", "Eleven rescued", tuple(a.id for a in many))
    found = gather(ledger_of(tmp_path, [(a,) for a in many], Derived((story,))))
    assert len(found.articles) == Limits().articles
    assert found.left_out["story-many"].articles == 400 - Limits().articles


def test_write_gives_back_its_path(ledger: Ledger, tmp_path: Path) -> None:
    out = write(ledger, tmp_path / "report.html")
    assert out == tmp_path / "report.html"
    assert "Dam bursts at Ostrava Mill" in Page(out.read_text("utf-8")).text("//section[@class='story']/h2")


def test_an_empty_ledger_has_a_report(tmp_path: Path) -> None:
    ledger = Ledger.open(tmp_path / "empty.ledger", Settings())
    open_writer(ledger.path).close()
    assert "0 articles" in write(ledger, tmp_path / "report.html").read_text("utf-8")


def test_no_ledger_is_an_error_with_advice(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="twosource read"):
        write(Ledger.open(tmp_path / "none.ledger", Settings()), tmp_path / "report.html")
