"""The library alone: what it exports is documented, and it is complete without the command line."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import twosource
from twosource import LISTS, Ledger, NotFound, Settings


def test_every_public_name_is_documented() -> None:
    for name in twosource.__all__:
        assert name == "LISTS" or inspect.getdoc(getattr(twosource, name)), name


def test_every_public_method_is_documented_and_typed() -> None:
    methods = [m for name, m in inspect.getmembers(Ledger, callable) if not name.startswith("_")]
    assert methods
    for method in methods:
        assert inspect.getdoc(method), method
        assert inspect.signature(method).return_annotation is not inspect.Signature.empty, method


def test_every_list_has_a_method_of_its_name(sample_ledger: Ledger) -> None:
    for noun in LISTS:
        assert getattr(sample_ledger, noun)(limit=2) == list(sample_ledger.rows(noun, limit=2))


def test_listing_loads_neither_parser_nor_stages(sample_read: tuple[Path, object]) -> None:
    program = (
        "import sys, twosource\n"
        f"twosource.Ledger.open({str(sample_read[0])!r}).events(limit=3)\n"
        "print([m for m in ('spacy', 'trafilatura', 'twosource.pipeline') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_an_article_comes_back_with_its_text_and_passages(sample_ledger: Ledger) -> None:
    row = next(row for row in sample_ledger.articles() if row["claims"] > 5)
    article = sample_ledger.article(row["id"])
    assert article.headline == row["headline"]
    assert [article.text[p.start : p.end] for p in article.passages] == [p["text"] for p in row["passages"]]
    with pytest.raises(NotFound):
        sample_ledger.article("article-none")


def test_the_default_file_is_the_one_the_settings_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWOSOURCE_LEDGER", "elsewhere.ledger")
    assert Ledger.open().path == Path("elsewhere.ledger")
    assert Ledger.open(settings=Settings()).path == Path("twosource.ledger")
