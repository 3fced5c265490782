"""The page: `python -m quality.pages --data IN.jsonl --out OUT.jsonl [--html FOLDER]`; TASKS pages and residue."""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from quality.harness import Line, run
from twosource.clean import clean
from twosource.codebook.outlets import load_outlets
from twosource.errors import Refused
from twosource.model import Article, PassageKind, RawArticle

SAID = frozenset({PassageKind.BODY, PassageKind.LIST})


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """The body of the page FOLDER/ID.html.gz of a line; where there is none, the body found in the line's text."""
    folder = _folder(sys.argv[1:])
    for line in lines:
        page = folder / f"{line['id']}.html.gz" if folder else None
        if page is not None and page.is_file():
            yield {"id": line["id"], "articleBody": body_of(gzip.decompress(page.read_bytes()), "text/html")}
        else:
            yield {"id": line["id"], "articleBody": body_of(line["text"].encode(), "text/plain")}


def _folder(arguments: list[str]) -> Path | None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--html", type=Path)
    return parser.parse_known_args(arguments)[0].html  # type: ignore[no-any-return]


def body_of(content: bytes, media_type: str) -> str:
    """The body passages of the page's own article, a line each, with the dateline in front; "" where it is refused."""
    try:
        article = clean(RawArticle(content, media_type, "", "", "quality"), load_outlets())[0]
    except Refused:
        return ""
    return "\n".join(
        article.text[_start(article, i) : passage.end]
        for i, passage in enumerate(article.passages)
        if passage.kind in SAID
    )


def _start(article: Article, i: int) -> int:
    """Where passage `i` begins with its dateline: what we keep apart from a paragraph, others count with it."""
    own = article.passages[i].start
    before = article.passages[i - 1] if i else None
    opens = before is not None and before.kind is PassageKind.DATELINE and "\n" not in article.text[before.end : own]
    return before.start if before is not None and opens else own


if __name__ == "__main__":
    run(answer)
