"""A web page gives its own article, never what a reader of the page cannot see."""

from __future__ import annotations

import json

import pytest

from tests.clean.factory import BODY, cleaned, page, paragraphs, said
from twosource.errors import Refused

HEADLINE = "Aldmoor council votes to close old mill"
LIE = "The mayor of Aldmoor resigned on Tuesday and fled the country with the money, the police said."


def with_head(head: str, body: str = "") -> str:
    shown = f"<body><article>{body}{paragraphs()}</article></body>"
    return f"<!doctype html><html lang='en-GB'><head>{head}</head>{shown}</html>"


@pytest.mark.parametrize(
    "hidden",
    [
        f"<p hidden>{LIE}</p>",
        f"<p aria-hidden='true'>{LIE}</p>",
        f"<p style='display: none'>{LIE}</p>",
        f"<div style='color:red;DISPLAY:NONE!important'><p>{LIE}</p></div>",
        f"<p style='visibility:hidden'>{LIE}</p>",
        f"<p style='opacity: 0'>{LIE}</p>",
        f"<p style='font-size:0'>{LIE}</p>",
        f"<p style='position:absolute; left:-9999px'>{LIE}</p>",
        f"<p style='text-indent:-99999px'>{LIE}</p>",
        f"<p style='position:absolute;width:1px;height:1px;overflow:hidden'>{LIE}</p>",
        f"<p style='clip: rect(0, 0, 0, 0); position: absolute'>{LIE}</p>",
        f"<p style='color:#fff;background:white'>{LIE}</p>",
        f"<style>.away {{ display: none }}</style><p class='away'>{LIE}</p>",
        f"<style>/* x */ a {{b:c}} #gone, .x {{ visibility:hidden; }}</style><p id='gone'>{LIE}</p>",
        f"<template><p>{LIE}</p></template>",
        f"<noscript><p>{LIE}</p></noscript>",
        f"<!-- <p>{LIE}</p> -->",
        f"<script>document.write('<p>{LIE}</p>')</script>",
        f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', 'articleBody': LIE})}</script>",
        f"<textarea>{LIE}</textarea><select><option>{LIE}</option></select>",
    ],
)
def test_hidden_text_never_becomes_article_text(hidden: str) -> None:
    first, *rest = (f"<p>{line}</p>" for line in BODY)
    article = page(f"<article><h1>{HEADLINE}</h1>{first}{hidden}{''.join(rest)}</article>")
    assert "resigned" not in article.text
    assert said(article, "body") == list(BODY)


@pytest.mark.parametrize(
    "shown",
    [
        "<style>@media print { .story { display: none } }</style><div class='story'>{}</div>",
        "<div style='width:100px;height:10px'>{}</div>",
        "<div style='color:#fff;background:#000'>{}</div>",
        "<main aria-hidden='true'>{}</main>",
        "<div style='margin-left:-15px;max-height:none'>{}</div>",
    ],
)
def test_what_only_looks_hidden_stays(shown: str) -> None:
    assert said(page(shown.replace("{}", paragraphs(), 1)), "body") == list(BODY)


def test_furniture_is_left_out_and_parts_are_typed_in_page_order() -> None:
    article = page(
        "<header><a href='/'>Daily Herald</a><nav><ul><li><a href='/n'>News</a></li></ul></nav></header><main><article>"
        f"<h1>{HEADLINE}</h1><p class='article__standfirst'>The building has stood empty for ten years.</p>"
        "<p class='byline'>By Jane Roe <time datetime='2024-05-03T18:38:00+02:00'>3 May 2024</time></p>"
        "<figure><img src='a.jpg'><figcaption>The mill in spring. Photo: John Doe</figcaption></figure>"
        f"{paragraphs()}<ul><li>the mill itself</li><li>the miller's house</li></ul><p>{BODY[0]} More to come.</p>"
        "<aside><p>Win a week at the sea with our readers' lottery, every Friday on page two.</p></aside>"
        "</article></main>"
        "<section><h2>Most read</h2><ul><li><a href='/a'>Rain floods lower town</a></li></ul></section>"
        "<footer><p>© 2024 Daily Herald. All rights reserved.</p></footer>"
    )
    kinds = [str(passage.kind) for passage in article.passages]
    assert kinds[:5] == ["headline", "standfirst", "credit", "caption", "credit"]
    assert kinds[5:] == ["body", "body", "body", "list", "list", "body"]
    assert said(article, "headline", "caption") == [HEADLINE, "The mill in spring."]
    assert [author.value for author in article.authors] == ["Jane Roe"]
    assert "lottery" not in article.text
    assert "Most read" not in article.text


def test_metadata_gives_headline_outlet_time_author_language_and_address() -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "x"},
            {
                "@type": ["NewsArticle"],
                "headline": HEADLINE,
                "datePublished": "2024-05-03T18:38:00+02:00",
                "author": [{"@type": "Person", "name": "Jane Roe"}],
                "publisher": {"name": "The Aldmoor Bee"},
            },
        ],
    }
    head = (
        f"<script type='application/ld+json'>{json.dumps(data)}</script>"
        "<link rel='canonical' href='https://bee.example/mill'>"
    )
    article = cleaned(with_head(head), "text/html")[0]
    assert article.headline == HEADLINE
    assert article.outlet is not None
    assert (article.outlet.value, article.outlet.how) == (
        "The Aldmoor Bee", "stated in the page's metadata; not in the codebook",
    )  # fmt: skip
    assert article.published is not None
    assert article.published.value == "2024-05-03T18:38+02:00"
    assert [author.value for author in article.authors] == ["Jane Roe"]
    assert (article.language, article.url) == ("en", "https://bee.example/mill")


def test_the_address_in_the_codebook_decides_over_the_name_a_page_gives_itself() -> None:
    head = (
        "<meta property='og:site_name' content='Some Mirror'><meta property='og:url' content='https://www.bbc.co.uk/a'>"
    )
    outlet = cleaned(with_head(head), "text/html")[0].outlet
    assert outlet is not None
    assert outlet.value.startswith("BBC")


@pytest.mark.parametrize(
    ("head", "value", "inferred"),
    [
        ("<meta property='article:published_time' content='2024-05-03T18:38Z'>", "2024-05-03T18:38Z", False),
        ("<meta name='date' content='3 May 2024'>", "2024-05-03", False),
        ("<link rel='canonical' href='https://bee.example/2024/05/03/mill'>", "2024-05-03", True),
        ("<script type='application/ld+json'>{broken</script>", None, False),
        ("<meta property='article:published_time' content='yesterday'>", None, False),
    ],
)
def test_the_date_comes_from_what_is_stated_and_is_marked_where_inferred(
    head: str, value: str | None, *, inferred: bool
) -> None:
    published = cleaned(with_head(head), "text/html")[0].published
    assert (published.value if published else None) == value
    assert published is None or published.inferred is inferred


def test_a_visible_date_bears_out_the_metadata() -> None:
    head = "<meta property='article:published_time' content='2024-05-03T18:38Z'>"
    published = cleaned(with_head(head, f"<h1>{HEADLINE}</h1><p>3 May 2024</p>"), "text/html")[0].published
    assert published is not None
    assert published.span is not None
    assert published.span.exact == "3 May 2024"


def test_a_page_of_links_is_refused() -> None:
    with pytest.raises(Refused, match="no article text was found on the page"):
        page("<ul>" + "<li><a href='/'>Rain floods lower town</a></li>" * 20 + "</ul>")


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(Refused, match="nested more than 1,000 levels deep"):
        page("<div>" * 20_000 + paragraphs())


def test_a_page_cut_off_within_a_tag_is_refused() -> None:
    with pytest.raises(Refused, match="cut off"):
        cleaned(f"<html><body>{paragraphs()}<div cla", "text/html")


def test_dated_links_are_teasers_and_others_are_not() -> None:
    listed = (
        "<section><ul><li><a href='/a'>2 May 2024 Rain floods the lower town</a></li>"
        "<li><a href='/b'><h3>Fire at the harbour put out</h3></a><span>1 May 2024</span></li>"
        "<li><a href='/c'>Why the old mill matters so much</a></li></ul></section>"
    )
    head = "<meta name='date' content='2024-05-03'>"
    text = f"<html><head>{head}</head><body><article>{paragraphs()}</article>{listed}</body></html>"
    article, *teasers = cleaned(text, "text/html")
    assert [(teaser.text, teaser.published and teaser.published.value) for teaser in teasers] == [
        ("Rain floods the lower town", "2024-05-02"), ("Fire at the harbour put out", "2024-05-01"),
    ]  # fmt: skip
    assert all(teaser.teaser_of == article.id for teaser in teasers)
