"""Every line leads to the exact words."""

from __future__ import annotations

from tests.report.factory import KESTREL, POST, UNNAMED, alone, article, material, nothing
from tests.report.page import Page, page


def test_every_link_within_the_page_has_its_goal() -> None:
    for one in (page(material()), page(nothing()), page(alone(UNNAMED))):
        assert set(one.inner_links) <= set(one.ids)
        assert len(one.ids) == len(set(one.ids))


def test_every_quote_leads_to_its_words() -> None:
    one = page(material())
    quotes = one.tree.xpath("//a[@class='cite']")
    assert len(quotes) > 10
    for quote in quotes:
        said = "".join(quote.xpath(".//text()[not(ancestor::span[@class='cut'])]"))
        assert said in one.words(quote.get("href")[1:]), said


def test_the_whole_text_of_every_article_stands_on_the_page() -> None:
    one = page(material())
    for whole in (KESTREL, POST, UNNAMED):
        printed = one.tree.xpath("//article[@id=$id]//*[@class='text']", id=whole.id)
        assert "".join("".join(p.xpath(".//text()[not(ancestor::sup)]")) for p in printed) == whole.text


def test_cited_words_lead_back_to_what_rests_on_them() -> None:
    one = page(material())
    backs = one.tree.xpath("//article[@id=$id]//sup/a", id=POST.id)
    assert {"E1", "C1"} <= {back.text for back in backs}


def test_the_link_of_an_event_or_finding_ends_in_its_id() -> None:
    one = page(material())
    assert {"event-rescued", "finding-number"} <= set(one.ids)
    assert "twosource explain finding-number" in one.text("//code")


def test_an_outlets_address_is_a_link_only_if_it_is_one_of_the_web() -> None:
    assert links_of(page(alone(KESTREL))) == ["https://radiokestrel.example/dam"]
    for strange in ("javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "http://[", "//host.example"):
        assert links_of(page(alone(article("strange", "#Headline", url=strange)))) == []


def links_of(one: Page) -> list[str]:
    return [href for href in map(str, one.tree.xpath("//@href")) if not href.startswith(("#", "data:,"))]
