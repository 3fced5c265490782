"""The bundled sample, article by article, as `docs/sample.md` describes it."""

from __future__ import annotations

import pytest

from tests.clean.factory import said
from twosource.clean import clean
from twosource.codebook.outlets import load_outlets
from twosource.model import Article, RawArticle
from twosource.read import raw_articles
from twosource.sample import ARTICLES, CODEBOOK
from twosource.settings import Settings

SHOWN = {
    "01": ("Radio Kestrel", "2026-03-13T08:45", "", 0),
    "02": ("The Chaco Monitor", "2026-03-11T18:20", "", 0),
    "03": ("Daily Meridian", "2026-03-12", "", 0),
    "04": ("The Lantern Post", "2026-03-13T16:05", "Tessera News Agency", 4),
    "05": ("Adriatic Standard", "2026-03-13T17:32", "", 0),
    "06": ("The Evening Lantern", "2026-03-14", "", 2),
    "07": ("Daily Meridian", "2026-03-15", "", 0),
    "08": ("Adriatic Standard", "2026-04-22T07:15+02:00", "", 3),
    "09": ("Radio Kestrel", "2026-04-22T12:10", "", 0),
    "10": ("The Lantern Post", "2026-04-24", "", 2),
    "11": ("Northline News", "2026-04-24T06:55", "", 0),
    "12": ("Adriatic Standard", "2026-04-25T20:30", "", 7),
    "13": ("Harbour Courier", "2026-05-05T07:40", "", 0),
    "14": ("Northline News", "2026-05-05T09:12", "", 0),
    "15": ("Harbour Courier", "2026-05-06T10:05", "", 0),
    "16": ("The Evening Lantern", "2026-05-05", "", 2),
    "17": ("Radio Kestrel", "2026-05-07", "", 0),
    "18": ("", "", "", 0),
}
PARAGRAPHS = dict(zip(SHOWN, (7, 7, 7, 11, 7, 8, 8, 7, 7, 10, 8, 7, 9, 8, 9, 7, 8, 8), strict=True))


@pytest.fixture(scope="module")
def articles() -> dict[str, list[Article]]:
    """The article and teasers of each file, by the number its name begins with."""
    raws = [raw for raw in raw_articles([str(ARTICLES)], Settings()) if isinstance(raw, RawArticle)]
    outlets = load_outlets(CODEBOOK)
    return {raw.source.rsplit("/", 1)[-1][:2]: list(clean(raw, outlets)) for raw in raws}


@pytest.mark.parametrize("number", SHOWN)
def test_outlet_time_agency_teasers_and_paragraphs(articles: dict[str, list[Article]], number: str) -> None:
    article, *teasers = articles[number]
    outlet, published, agency, count = SHOWN[number]
    assert (article.outlet.value if article.outlet else "") == outlet
    assert (article.published.value if article.published else "") == published
    assert (article.agency.value if article.agency else "") == agency
    assert len(teasers) == count
    assert len(said(article, "headline")) == 1
    assert len(said(article, "body")) == PARAGRAPHS[number]


def test_the_office_holder_of_the_caption_is_in_a_caption(articles: dict[str, list[Article]]) -> None:
    article = articles["01"][0]
    assert said(article, "caption") == ["Bolivian Defence Minister Irma Vallejos at a border post"]
    assert "(Tessera News Agency)" in said(article, "credit")


def test_nothing_hidden_is_read(articles: dict[str, list[Article]]) -> None:
    text = articles["08"][0].text
    for words in ("Twenty people", "confessed", "shot two officers", "released all suspects", "cookies", "win a week"):
        assert words not in text
