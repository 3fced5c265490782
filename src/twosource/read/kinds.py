"""What a file holds: by its ending, else by how it begins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

TEXT, HTML, JSON, JSON_LINES = "text/plain", "text/html", "application/json", "application/jsonl"
SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".txt": TEXT,
        ".html": HTML,
        ".htm": HTML,
        ".xhtml": HTML,
        ".json": JSON,
        ".jsonl": JSON_LINES,
        ".ndjson": JSON_LINES,
    }
)
MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def kind_of(path: Path) -> str | None:
    """The media type by the file's ending, None where that says nothing."""
    return SUFFIXES.get(path.suffix.lower())


def sniffed(start: bytes) -> str:
    """The media type by the first bytes; what is neither a page nor JSON is text."""
    if MARKUP.match(start):
        return HTML
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    return JSON if bare[:1] in {b"{", b"["} and bare[1:].lstrip()[:1] in {b'"', b"{", b"}", b"]", b""} else TEXT
