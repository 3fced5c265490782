"""What careless scrapers leave of a page is told apart line by line."""

from __future__ import annotations

import pytest

from tests.clean.factory import BODY, cleaned, said
from twosource.errors import Refused

HEADLINE = "Aldmoor council votes to close old mill"
TEXT = "\n".join(BODY)


def test_menus_notices_and_links_are_furniture() -> None:
    article = cleaned(
        f"Home  News  Sport\nSkip to content\n{HEADLINE}\n{TEXT}\nShare this article\nMost read\nRain ahead"
    )[0]
    assert said(article, "headline") == [HEADLINE]
    assert said(article, "body") == list(BODY)
    assert "Most read" in said(article, "furniture")


def test_a_repeated_headline_stands_once_and_gives_caption_and_credit() -> None:
    glued = f"{HEADLINE} Photo: The old mill of Aldmoor (Jane Roe/Daily Herald)"
    article = cleaned(f"en de\n\n{HEADLINE}\n\n{glued}\n\n{TEXT}")[0]
    assert said(article, "headline") == [HEADLINE]
    assert said(article, "caption") == ["The old mill of Aldmoor"]
    assert said(article, "credit") == ["Photo:", "(Jane Roe/Daily Herald)"]


def test_a_standfirst_is_not_taken_for_the_headline() -> None:
    standfirst = "Mayor says old mill of Aldmoor will be sold before the end of the year"
    article = cleaned(f"News\n{HEADLINE}\n{standfirst}\nBy Jane Roe\n3 May 2024\n{TEXT}")[0]
    assert said(article, "headline") == [HEADLINE]
    assert said(article, "standfirst") == [standfirst]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("(2024/05/03 18:38)", "2024-05-03T18:38"),
        ("Published 3 May 2024, 7:05 pm", "2024-05-03T19:05"),
        ("Fri, May 3rd, 2024", "2024-05-03"),
        ("31.12.2023, 06:15", "2023-12-31T06:15"),
        ("2024-05-03 18:38 +02:00", "2024-05-03T18:38+02:00"),
    ],
)
def test_a_date_line_gives_the_time_of_publication_with_its_words(written: str, value: str) -> None:
    article = cleaned(f"{HEADLINE}\n{written}\n{TEXT}")[0]
    assert article.published is not None
    assert article.published.value == value
    assert not article.published.inferred
    assert article.published.span is not None
    assert article.published.span.exact in written
    assert said(article, "dateline") == [written]


def test_a_date_whose_order_nothing_tells_is_no_date() -> None:
    assert cleaned(f"{HEADLINE}\n03/04/2024\n{TEXT}")[0].published is None


def test_a_clear_date_on_the_page_tells_the_order_of_another() -> None:
    article = cleaned(f"{HEADLINE}\n03/04/2024 10:00\n{TEXT}\nLatest\n- 02/28/2024 09:00 Rain floods the lower town")[0]
    assert article.published is not None
    assert article.published.value == "2024-03-04T10:00"


def test_no_date_and_no_outlet_are_unknown() -> None:
    article = cleaned(f"{HEADLINE}\n{TEXT}")[0]
    assert article.published is None
    assert article.outlet is None
    assert article.agency is None


def test_dated_headlines_are_teasers_but_for_the_article_itself() -> None:
    listed = [
        f"- 01/02 10:00 {HEADLINE}",
        "- 01/01 09:30 Rain floods lower town",
        "- 12/31 23:50 Fire at harbour put out",
    ]
    article, *teasers = cleaned(f"{HEADLINE}\n{TEXT}\n(2024/01/02 10:00)\n" + "\n".join(listed))
    assert [teaser.text for teaser in teasers] == ["Rain floods lower town", "Fire at harbour put out"]
    values = [(teaser.published.value, teaser.published.inferred) for teaser in teasers if teaser.published]
    assert values == [("2024-01-01T09:30", True), ("2023-12-31T23:50", True)]
    assert all(teaser.teaser_of == article.id for teaser in teasers)
    assert [teaser.found_at.exact for teaser in teasers if teaser.found_at] == [teaser.text for teaser in teasers]


@pytest.mark.parametrize(
    "scrape",
    [
        f"Reuters > World\n{HEADLINE}\n{TEXT}",
        f"{HEADLINE}\nBy Reuters\n{TEXT}",
        f"{HEADLINE}\nALDMOOR, May 3 (Reuters) - {TEXT}",
        f"{HEADLINE}\n{TEXT} - Reuters",
    ],
)
def test_an_agency_is_known_by_breadcrumb_byline_dateline_or_signature(scrape: str) -> None:
    agency = cleaned(scrape)[0].agency
    assert agency is not None
    assert agency.value == "Reuters"
    assert agency.span is not None
    assert agency.span.exact == "Reuters"


def test_a_person_who_bears_the_name_of_an_agency_is_none() -> None:
    article = cleaned(f"{HEADLINE}\nBy Petra Roe\n{TEXT}")[0]
    assert article.agency is None
    assert [author.value for author in article.authors] == ["Petra Roe"]
    desk = cleaned(f"{HEADLINE}\nBy Reuters Staff\n{TEXT}")[0].agency
    assert desk is not None
    assert desk.value == "Reuters"


@pytest.mark.parametrize(
    "scrape",
    [
        f"The Guardian\nNews\n{HEADLINE}\n{TEXT}",
        f"The Guardian > World\n{HEADLINE}\n{TEXT}",
        f"{HEADLINE} | The Guardian\nNews\n{HEADLINE}\n{TEXT}",
        f"{HEADLINE}\nThe Guardian, 3 May 2024\n{TEXT}",
        f"{HEADLINE}\n{TEXT}\n© 2024 The Guardian. All rights reserved.",
        f"https://www.theguardian.com/a/b\n{HEADLINE}\n{TEXT}",
    ],
)
def test_an_outlet_is_known_by_masthead_breadcrumb_title_date_copyright_or_address(scrape: str) -> None:
    outlet = cleaned(scrape)[0].outlet
    assert outlet is not None
    assert outlet.value == "The Guardian"


def test_whom_the_headline_cites_is_not_the_outlet() -> None:
    assert cleaned(f"Council closes old mill - The Guardian\n{TEXT}")[0].outlet is None


def test_the_byline_gives_people_and_not_the_place_they_write_from() -> None:
    article = cleaned(f"{HEADLINE}\nBy Jane Roe and John Doe in Aldmoor\n{TEXT}")[0]
    assert [author.value for author in article.authors] == ["Jane Roe", "John Doe"]


def test_an_article_goes_on_after_a_box() -> None:
    more = "The mayor said that the council had looked for a buyer of the mill for years and found none until May."
    box = "Advertisement\nRead more: Rain floods the lower town"
    article = cleaned(f"{HEADLINE}\n{TEXT}\n{box}\n{more}")[0]
    assert said(article, "body") == [*BODY, more]


def test_small_print_longer_than_the_article_is_not_the_article() -> None:
    print_ = "\n".join(
        f"Readers who write to us under clause {n} accept that we keep what they send for years." for n in range(8)
    )
    links = "\n".join(f"Link {n}" for n in range(12))
    article = cleaned(f"{HEADLINE}\n{TEXT}\n{links}\nContact\n{print_}")[0]
    assert said(article, "body") == list(BODY)


def test_the_language_is_told_by_the_words() -> None:
    german = (
        "Der Rat der Stadt hat am Dienstag beschlossen, dass die alte Mühle nicht mehr von der Stadt betrieben wird."
    )
    assert cleaned(f"Rat schließt alte Mühle\n{german}\n{german}")[0].language == "de"
    assert cleaned(f"{HEADLINE}\n{TEXT}")[0].language == "en"


def test_a_text_of_links_only_is_refused() -> None:
    with pytest.raises(Refused, match="no article text was found"):
        cleaned("Home\nNews\nSport\nSign in\nMost read\nCookie settings")


def test_a_paragraph_said_again_is_read_once() -> None:
    article = cleaned(f"{HEADLINE}\n{TEXT}\n{BODY[1]}\n{BODY[2]}")[0]
    assert said(article, "body") == list(BODY)


def test_a_short_text_above_a_credit_is_a_caption() -> None:
    article = cleaned(f"{HEADLINE}\n3 May 2024\nThe old mill in spring.\nPhotograph: Jane Roe\n{TEXT}")[0]
    assert said(article, "caption") == ["The old mill in spring."]
    assert said(article, "body") == list(BODY)


def test_what_presents_the_author_or_promotes_something_ends_the_body() -> None:
    tail = (
        "Jane Roe is a reporter at a newspaper of the valley.\nFollow us on Facebook for more stories about the mill."
    )
    article = cleaned(f"{HEADLINE}\nBy Jane Roe\n{TEXT}\n{tail}")[0]
    assert said(article, "body") == list(BODY)
