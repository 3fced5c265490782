"""Bytes as they came, as text; what is no text is refused with what it is."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from types import MappingProxyType

from charset_normalizer import from_bytes

from twosource.errors import Refused

MAGIC: Mapping[bytes, str] = MappingProxyType(
    {
        b"%PDF": "a PDF file",
        b"PK\x03\x04": "a ZIP archive or office document",
        b"\x89PNG": "a picture",
        b"GIF8": "a picture",
        b"\xff\xd8\xff": "a picture",
        b"RIFF": "a picture or sound",
        b"\x1f\x8b": "a compressed file",
        b"BZh": "a compressed file",
        b"\xfd7zXZ": "a compressed file",
        b"7z\xbc\xaf": "a compressed file",
        b"SQLite format 3": "a database",
        b"\x7fELF": "a program",
        b"MZ": "a program",
        b"\xd0\xcf\x11\xe0": "an office document",
        b"{\\rtf": "an office document",
        b"ID3": "a sound",
        b"OggS": "a sound or film",
    }
)
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
WESTERN = frozenset({"cp1252", "latin_1"})
HEAD, SAMPLE = 4_096, 60_000
MOST_CONTROLS = 0.02
"""Share of control characters above which a text is none."""


def decoded(content: bytes) -> tuple[str, str]:
    """The text and, where its encoding could only be guessed, the name of that encoding (else "").

    Raises:
        Refused: it is empty, no text, or in an encoding that cannot be told.
    """
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Refused("it is empty" if not content else "it holds nothing but empty space")
    for magic, what in MAGIC.items():
        if content.startswith(magic):
            raise Refused(f"it is {what}, not a text")
    text, guessed = _text(content)
    if len(CONTROLS.findall(text[:SAMPLE])) > MOST_CONTROLS * min(len(text), SAMPLE):
        raise Refused("it is binary data, not a text")
    return text, guessed


def _text(content: bytes) -> tuple[str, str]:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _by(content[len(mark) :], encoding), ""
    if content[:HEAD].count(0) > len(content[:HEAD]) // 4:
        return _by(content, _wide(content)), ""
    try:
        return content.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        if error.start >= len(content) - 3 and error.reason == "unexpected end of data" and error.start:
            raise Refused("it ends in the middle of a character: the file is cut off") from None
    declared = _declared(content)
    return (_by(content, declared), "") if declared else _guessed(content)


def _wide(content: bytes) -> str:
    """Which UTF-16 it is where no mark tells: where the zero bytes of Latin letters stand.

    Raises:
        Refused: the zero bytes stand everywhere.
    """
    head = content[:HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < 4 * min(even, odd) + 2:
        raise Refused("it is binary data, not a text")
    return "utf-16-le" if odd > even else "utf-16-be"


def _by(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused(f"it says that it is {encoding}, but byte {error.start + 1} is none of its characters") from None


def _declared(content: bytes) -> str | None:
    """The encoding a page declares; one it cannot be in, because it is no UTF-8, counts as none."""
    match = DECLARED.search(content[:HEAD])
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii", "replace")).name
    except LookupError:
        return None
    # Browsers, and so all writers of pages, take ISO-8859-1 to mean Windows-1252.
    return None if name.startswith(("utf-8", "ascii")) else {"iso8859-1": "cp1252"}.get(name, name)


def _guessed(content: bytes) -> tuple[str, str]:
    matches = from_bytes(content[:SAMPLE])
    best = matches.best()
    encoding = best.encoding if best is not None else None
    # Of encodings that fit alike the commonest on the web is the likeliest.
    alike = [match for match in matches if best is not None and match.chaos <= best.chaos]
    if any(not WESTERN.isdisjoint((match.encoding, *match.could_be_from_charset)) for match in alike):
        encoding = "cp1252"
    try:
        text = content.decode(encoding) if encoding else None
    except (UnicodeDecodeError, LookupError):
        text = None
    if text is None or encoding is None:
        raise Refused("it is no text in any encoding that can be told; if it is one, save it as UTF-8")
    return text, encoding
