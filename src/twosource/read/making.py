"""Makes raw articles and refusals: time of reading, digest, and names that can be shown and stored."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from twosource.ids import content_id
from twosource.model import RawArticle
from twosource.outcomes import Outcome, Status
from twosource.read.kinds import JSON
from twosource.settings import Settings


def shown(path: Path) -> str:
    """A path as text; bytes of a name that are no UTF-8 are replaced, so that it can be printed and stored."""
    return os.fsencode(path).decode("utf-8", "replace")


class Maker:
    """Makes what `raw_articles` yields, under one set of settings."""

    def __init__(self, settings: Settings) -> None:
        self.limit = settings.document_bytes
        self.too_large = f"it is larger than {settings.document_bytes:,} bytes, the setting document_bytes"

    def document(self, content: bytes, media_type: str, source: str) -> RawArticle:
        """A raw article of bytes as they came."""
        digest = content_id("raw", media_type, None, hashlib.sha256(content).hexdigest())
        return RawArticle(content, media_type, source, now(), "files", digest=digest)

    def record(self, fields: Mapping[str, object], source: str) -> RawArticle:
        """A raw article of the fields of a JSON record."""
        url = fields.get("url") if isinstance(fields.get("url"), str) else None
        digest = content_id("raw", JSON, url, json.dumps(fields, sort_keys=True))
        return RawArticle(b"", JSON, source, now(), "files", str(url) if url else None, fields, digest)

    def refused(self, source: str, reason: str) -> Outcome:
        """The outcome of a document that cannot be read."""
        return Outcome(source, Status.REFUSED, reason, read_at=now())


def now() -> str:
    """The present instant in UTC, as ISO to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
