"""Files of every bad kind in one run: each ends in one of four ways with a sentence, and the good ones are stored."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api import texts
from twosource import Ledger, ReadReport, Settings
from twosource.outcomes import Outcome, Status

BODY = texts.ARTICLES["elm"].split("\n\n")[-1]
PAGE = f"<html><head><title>Twelve arrested</title></head><body><article><h1>Twelve arrested</h1><p>{BODY}</p>"
BAD: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\r\n \xc2\xa0\n",
    "binary.txt": bytes(range(256)) * 40,
    "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(5000),
    "zeros.txt": bytes(100_000),
    "one-line.txt": b"word " * 2_000_000,
    "no-space.txt": b"a" * 3_000_000,
    "combining.txt": ("a" + "\u0301" * 200_000).encode(),
    "empty.json": b"",
    "number.json": b"42",
    "truncated.json": b'{"title": "Twelve arrested", "text": "Police',
    "wrong-types.json": b'{"title": 3, "text": ["a"], "date": {}}',
    "nested.json": b"[" * 200_000,
    "too-large.txt": b"Police arrested 12 people. " * 100_000,
    "no-article.html": b"<html><body><nav><a href=/>Home</a></nav></body></html>",
    "unknown.xyz": b"Police arrested 12 people.",
}
ODD: dict[str, bytes] = {
    # What may be read or not, as long as it does not break anything.
    "latin.txt": texts.ARTICLES["elm"].replace("Norland", "Norländ").encode("latin-1"),
    "utf16.txt": texts.ARTICLES["elm"].encode("utf-16"),
    "nested.html": b"<div>" * 50_000 + PAGE.encode(),
    "truncated.html": PAGE.encode()[:-40],
    "controls.txt": texts.ARTICLES["oak"].replace(" ", " \x1b[2J\x00").encode(),
    "directions.txt": texts.ARTICLES["oak"].replace(" river", " \u202eriver\u2066").encode(),
    "brackets.txt": ("Headline of brackets\n\n" + "(" * 20_000 + "[" * 20_000).encode(),
    "quotes.txt": ("Headline of quotes\n\n" + "“ ‘ \" ' " * 20_000).encode(),
    "commas.txt": ("Headline of commas\n\n" + "Police, " * 20_000 + "arrested him.").encode(),
    "ands.txt": ("Headline of conjunctions\n\n" + "Police arrested him and " * 2_000 + "left.").encode(),
    "numbers.txt": ("Headline of numbers\n\n" + "1,000,000.000.000,000 " * 5_000).encode(),
    "lines.jsonl": b'{"title": "Twelve arrested", "text": "' + BODY.strip().encode() + b'"}\nnot json\n[1]\n',
    "surrogate.json": b'{"title": "A half \\ud800 character", "text": "Police arrested \\udc00 12 people near Lund."}',
    "huge-number.json": b'{"title": "Twelve arrested", "text": "Police arrested 12 people.", "extra": 1e999}',
    "bad-date.txt": texts.ARTICLES["fir"].replace("May 4, 2031", "February 31, 20310").encode(),
}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ReadReport, Ledger]]:
    folder = texts.write(tmp_path_factory.mktemp("hostile") / "pages", "ash")
    for name, content in {**BAD, **ODD}.items():
        (folder / name).write_bytes(content)
    settings = Settings.read({}, document_bytes=11_000_000, document_seconds=10.0)
    with Ledger.open(folder.parent / "a.ledger", settings) as ledger:
        yield ledger.read(folder), ledger


def ended(report: ReadReport, name: str) -> list[Outcome]:
    """The documents of a file that were not stored."""
    return [outcome for outcome in report.problems if Path(outcome.source.partition("#")[0]).name.startswith(name)]


@pytest.mark.slow
def test_the_run_goes_on_and_the_counts_add_up(read: tuple[ReadReport, Ledger]) -> None:
    report, ledger = read
    assert len(ledger.readings()) == report.total >= len(BAD) + len(ODD) + 1
    assert report.counts[Status.REFUSED] + report.counts[Status.QUARANTINED] == len(report.problems)
    assert "Norland closes border with Sudria" in {row["headline"] for row in ledger.articles()}


@pytest.mark.slow
@pytest.mark.parametrize("name", BAD)
def test_what_is_no_article_is_told_so(read: tuple[ReadReport, Ledger], name: str) -> None:
    assert ended(read[0], name)


@pytest.mark.slow
def test_every_reason_is_one_sentence_without_the_words_of_a_programmer(read: tuple[ReadReport, Ledger]) -> None:
    for outcome in read[0].problems:
        assert re.fullmatch(r"[^\n]{10,300}", outcome.reason), outcome
        assert not re.search(r"program failed|Error\b|Traceback|NoneType|line \d+ column", outcome.reason), outcome


@pytest.mark.slow
def test_every_quote_is_in_its_article(read: tuple[ReadReport, Ledger]) -> None:
    ledger = read[1]
    texts_ = {row["id"]: ledger.article(row["id"]).text for row in ledger.articles()}
    for row in ledger.claims():
        assert texts_[row["article"]][row["start"] or 0 : row["end"]] == row["quote"]
    json.dumps(ledger.claims(), allow_nan=False)
