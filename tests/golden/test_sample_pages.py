"""The bundled sample: pages read as docs/sample.md says, with outlet, date, headline, teasers and no furniture."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.golden.facts import Facts
from twosource import ReadReport
from twosource.outcomes import Status

PAGES = [
    # file, outlet, agency, published (to the minute where stated)
    ("01", "Radio Kestrel", None, "2026-03-13T08:45"),
    ("02", "The Chaco Monitor", None, "2026-03-11T18:20"),
    ("03", "Daily Meridian", None, "2026-03-12"),
    ("04", "The Lantern Post", "Tessera News Agency", "2026-03-13T16:05"),
    ("05", "Adriatic Standard", None, "2026-03-13T17:32"),
    ("06", "The Evening Lantern", None, "2026-03-14"),
    ("07", "Daily Meridian", None, "2026-03-15"),
    ("08", "Adriatic Standard", None, "2026-04-22T07:15"),
    ("09", "Radio Kestrel", None, "2026-04-22T12:10"),
    ("10", "The Lantern Post", None, "2026-04-24"),
    ("11", "Northline News", None, "2026-04-24T06:55"),
    ("12", "Adriatic Standard", None, "2026-04-25T20:30"),
    ("13", "Harbour Courier", None, "2026-05-05T07:40"),
    ("14", "Northline News", None, "2026-05-05T09:12"),
    ("15", "Harbour Courier", None, "2026-05-06T10:05"),
    ("16", "The Evening Lantern", None, "2026-05-05"),
    ("17", "Radio Kestrel", None, "2026-05-07"),
    ("18", None, None, None),
]
HEADLINES = {
    "01": "Vallejos threatened to close Bolivia's border with Paraguay, Daily Meridian reports",
    "02": "Bolivia's defence minister threatens to close border in call to Paraguay",
    "03": "Bolivia threatens Paraguay with border closure and 15 percent tariff",
    "04": "Paraguay sends troops to border after Bolivia brands six groups terrorists",
    "05": "Cantero tells Bolivia to respect border",
    "06": "Paraguay lists four armed groups as terrorists and reinforces border",
    "07": "Bolivia denies threat to close border with Paraguay",
    "08": "Police raid Rijeka customs office and arrest 14",
    "09": "Croatian police arrest 11 in cigarette raid",
    "10": "Judge orders customs chief held for 30 days as dockworkers march in Rijeka",
    "11": "Dockworkers march in Rijeka over customs raid",
    "12": "Dockworkers call off strike after talks with minister",
    "13": "Three dead as ferry hits quay in Molde",
    "14": "Ferry crash kills three in western Norway",
    "15": "Toll of Molde ferry accident rises to five",
    "16": "Three killed in Norwegian ferry crash",
    "17": "Fog, not engine, blamed for Molde ferry accident",
    "18": "Ferry company to pay 50 million kroner after Molde accident",
}
TEASERS = {"04": 4, "06": 2, "10": 2, "12": 7, "16": 2}
STORIES = (("01", "02", "03", "04", "05", "06", "07"), ("08", "09", "10", "11", "12"),
           ("13", "14", "15", "16", "17", "18"))  # fmt: skip
HIDDEN = ("Twenty people were killed", "confessed to all charges", "shot two officers", "released all suspects")
FURNITURE = ("Skip to content", "SIGN IN", "All rights reserved", "cookies", "ADVERTISEMENT", "Follow us", "Tip us",
             "Share this article", "Send to a friend", "Tags:", "established 1911", "Español", "part of Lantern Media",
             "not responsible for the content")  # fmt: skip


def test_eighteen_are_read_and_stored_and_nothing_is_refused(sample_read: tuple[Path, ReadReport]) -> None:
    counts = sample_read[1].counts
    assert counts == {Status.STORED: 18, Status.KNOWN: 0, Status.REFUSED: 0, Status.QUARANTINED: 0}


@pytest.mark.parametrize(("file", "outlet"), [(p[0], p[1]) for p in PAGES])
def test_outlet(facts: Facts, file: str, outlet: str | None) -> None:
    assert facts.article(file)["outlet"] == outlet


@pytest.mark.parametrize(("file", "agency"), [(p[0], p[2]) for p in PAGES])
def test_agency(facts: Facts, file: str, agency: str | None) -> None:
    assert facts.article(file)["agency"] == agency


@pytest.mark.parametrize(("file", "published"), [(p[0], p[3]) for p in PAGES])
def test_published(facts: Facts, file: str, published: str | None) -> None:
    row = facts.article(file)
    assert (row["published"] or "")[:16] == (published or "")
    assert row["published_inferred"] in (None, False)


@pytest.mark.parametrize("file", HEADLINES)
def test_headline_appears_once(facts: Facts, file: str) -> None:
    row = facts.article(file)
    headline = HEADLINES[file]
    assert row["headline"] == headline
    others = [p for p in row["passages"] if p["kind"] not in ("headline", "furniture") and headline in p["text"]]
    assert others == []


@pytest.mark.parametrize(("file", "count"), TEASERS.items())
def test_teasers(facts: Facts, file: str, count: int) -> None:
    teasers = facts.teasers(file)
    assert len(teasers) == count
    assert all((row["published"] or "").startswith("2026-") and row["published_inferred"] for row in teasers)


def test_no_other_page_has_teasers_with_a_date(facts: Facts) -> None:
    dated = Counter(facts.file(row["teaser_of"]) for row in facts.articles if row["teaser_of"] and row["published"])
    assert set(dated) - {"08"} == set(TEASERS)  # 08 lists three dated headlines, in its page's markup


@pytest.mark.parametrize("words", HIDDEN)
def test_hidden_text_is_nowhere(facts: Facts, words: str) -> None:
    assert [p for row in facts.articles for p in row["passages"] if words in p["text"]] == []


@pytest.mark.parametrize("words", FURNITURE)
def test_furniture_makes_no_claim(facts: Facts, words: str) -> None:
    assert [row["id"] for row in facts.claims if words in (row["quote"] or "")] == []
    kinds = {p["kind"] for row in facts.articles for p in row["passages"] if words in p["text"]}
    assert kinds <= {"furniture"}


@pytest.mark.parametrize(
    ("file", "caption", "credit"),
    [
        ("01", "Bolivian Defence Minister Irma Vallejos at a border post", "Tessera News Agency"),
        ("08", "Cranes in the port of Rijeka on Tuesday", "Luka Barbir"),
        ("10", "Dockworkers march in Rijeka on Thursday", "Lantern Post/A. Brannigan"),
        ("13", "The ferry Solveig at the quay in Molde on Monday night", "Eirik Tveit / Harbour Courier"),
    ],
)
def test_caption_and_credit(facts: Facts, file: str, caption: str, credit: str) -> None:
    passages = facts.article(file)["passages"]
    assert any(p["kind"] == "caption" and caption in p["text"] for p in passages)
    assert any(p["kind"] == "credit" and credit in p["text"] for p in passages)


@pytest.mark.parametrize("files", STORIES, ids=lambda files: "-".join((files[0], files[-1])))
def test_story(facts: Facts, files: tuple[str, ...]) -> None:
    found = facts.story(files[0])["articles"]
    assert {facts.file(a["article"]) for a in found} - {""} == set(files)


@pytest.mark.parametrize("files", STORIES, ids=lambda files: "-".join((files[0], files[-1])))
def test_no_teaser_joins_but_of_an_article_of_the_sample(facts: Facts, files: tuple[str, ...]) -> None:
    found = facts.story(files[0])["articles"]
    cut = "Judge orders customs chief held for 30 days"
    assert {a["headline"] for a in found} <= {*(HEADLINES[f] for f in files), cut}
