"""Files, folders, globs and standard input become raw articles; what cannot be read says why."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from twosource.model import RawArticle
from twosource.outcomes import Outcome, Status
from twosource.read import raw_articles
from twosource.settings import Settings


def found(*paths: Path | str, settings: Settings | None = None) -> list[RawArticle | Outcome]:
    return list(raw_articles([str(path) for path in paths], settings or Settings()))


def names(items: list[RawArticle | Outcome]) -> list[str]:
    return [Path(item.source).name for item in items]


def reason(item: RawArticle | Outcome) -> str:
    assert isinstance(item, Outcome), item
    assert item.status is Status.REFUSED
    return item.reason


def test_a_folder_is_read_in_order_of_name_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", ".hidden.txt", "sub/c.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words")
    assert names(found(tmp_path)) == ["a.html", "b.txt", "c.txt"]


def test_the_parts_a_browser_saves_beside_a_page_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>words</p>")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "frame.html").write_text("<p>an advertisement</p>")
    assert names(found(tmp_path)) == ["page.html"]


def test_a_file_of_another_kind_in_a_folder_is_refused_and_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "scan.tiff").write_bytes(b"II*")
    assert "its ending is none of .txt, .html" in reason(found(tmp_path)[0])


def test_a_named_file_of_unknown_ending_is_told_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "page.php").write_text("\n<!DOCTYPE html><html><p>words</p></html>")
    (tmp_path / "plain").write_text("words")
    items = found(tmp_path / "page.php", tmp_path / "plain")
    assert [item.media_type for item in items if isinstance(item, RawArticle)] == ["text/html", "text/plain"]


def test_globs_and_what_they_do_not_match(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    assert names(found(tmp_path / "*.txt")) == ["a.txt"]
    assert reason(found(tmp_path / "*.html")[0]) == "no file matches it"
    assert reason(found(tmp_path / "none.txt")[0]) == "there is no such file or folder"


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    assert len(found(tmp_path / "a.txt", tmp_path, tmp_path / "*.txt")) == 1


def test_an_empty_folder_and_an_empty_file_say_so(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "a.txt").touch()
    assert reason(found(tmp_path / "folder")[0]) == "the folder holds no files"
    assert reason(found(tmp_path / "a.txt")[0]) == "it is empty"


def test_a_document_over_the_limit_is_refused_with_the_setting_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 1001)
    (tmp_path / "b.txt").write_bytes(b"x" * 1000)
    large, right = found(tmp_path, settings=replace(Settings(), document_bytes=1000))
    assert "larger than 1,000 bytes, the setting document_bytes" in reason(large)
    assert isinstance(right, RawArticle)


def test_the_digest_names_what_was_read_neither_where_nor_how(tmp_path: Path) -> None:
    for name, text in (("a.txt", "words"), ("b.txt", "words"), ("c.txt", "other words")):
        (tmp_path / name).write_text(text)
    a, b, c = (item.digest for item in found(tmp_path) if isinstance(item, RawArticle))
    assert a == b != c
    parsed_otherwise = found(tmp_path / "a.txt", settings=replace(Settings(), parser="another"))[0]
    assert parsed_otherwise.digest == a  # who made what of it is the ledger's to know


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        (b"Plain words.", ["text/plain"]),
        (b"<html><p>words</p></html>", ["text/html"]),
        (b'{"title": "A"}', ["application/json"]),
        (b'{"title": "A"}\n{"title": "B"}\n', ["application/json"] * 2),
        (b'[\n {"title": "A"},\n {"title": "B"}\n]', ["application/json"] * 2),
    ],
)
def test_standard_input_is_told_by_its_content(
    monkeypatch: pytest.MonkeyPatch, content: bytes, kinds: list[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    items = found("-")
    assert [item.media_type for item in items if isinstance(item, RawArticle)] == kinds
    assert items[0].source.startswith("standard input")


def test_records_carry_their_fields_and_address(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"title": "A", "url": "https://x.example/a"}, {"title": "B"}]))
    first, second = (item for item in found(tmp_path) if isinstance(item, RawArticle))
    assert (first.supplied["title"], first.url, first.content) == ("A", "https://x.example/a", b"")
    assert second.source.endswith("a.json, record 2")
