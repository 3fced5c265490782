"""Bytes become text, or a sentence says what they are."""

from __future__ import annotations

import random

import pytest

from tests.clean.factory import BODY, cleaned
from twosource.clean.decode import decoded
from twosource.errors import Refused

TEXT = "\n".join(BODY)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_and_without_mark(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding)) == (TEXT, "")


def test_a_declared_encoding_is_used() -> None:
    text = '<html><head><meta charset="windows-1250"></head><p>Jiří přišel</p></html>'
    assert decoded(text.encode("cp1250")) == (text, "")


def test_a_guessed_encoding_is_named_on_the_article() -> None:
    text = "\n".join(line.replace("mayor", "señora alcaldesa María Muñoz") for line in BODY)
    article = cleaned(text.encode("cp1252"))[0]
    assert "señora" in article.text
    assert article.extra["encoding"] == "cp1252, guessed from the bytes"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is empty"),
        (b" \n\t\n", "nothing but empty space"),
        (b"%PDF-1.7 ...", "it is a PDF file"),
        (b"\x89PNG\r\n\x1a\n....", "it is a picture"),
        (b"PK\x03\x04....", "archive or office document"),
        (bytes(range(32)) * 40, "binary data"),
        (TEXT.encode() + "é".encode()[:1], "the file is cut off"),
        (b'<meta charset="utf-16-le"><p>x\xff', "it says that it is utf-16"),
    ],
)
def test_what_is_no_text_says_what_it_is(content: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        decoded(content)


def test_random_bytes_are_refused() -> None:
    for seed in range(20):
        with pytest.raises(Refused):
            decoded(random.Random(seed).randbytes(3000))  # noqa: S311


def test_one_line_of_ten_megabytes_is_refused() -> None:
    with pytest.raises(Refused, match="one line of it has"):
        cleaned(b"word " * 2_000_000)


@pytest.mark.parametrize(
    ("content", "media_type", "reason"),
    [
        (f"{BODY[0]} {BODY[0]}\n" * 20_000, "text/plain", "more than the 3,000,000"),
        ("ab c\n" * 30_001, "text/plain", "more than the 30,000"),
        ("<html><body>" + "<b></b>" * 150_000, "text/html", "more than 200,000 tags"),
    ],
)
def test_more_than_any_page_holds_is_refused_before_work_is_done_on_it(
    content: str, media_type: str, reason: str
) -> None:
    with pytest.raises(Refused, match=reason):
        cleaned(content, media_type)
