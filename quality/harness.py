"""What all harnesses share: the command line, JSON Lines in and out, and plain text as an article."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from twosource.annotate import annotate
from twosource.annotate.parser import load_parser
from twosource.ids import content_id
from twosource.model import Article, Passage, PassageKind, When
from twosource.settings import Settings
from twosource.syntax import Annotated

Line = dict[str, Any]


def run(answer: Callable[[Iterator[Line]], Iterable[Line]], arguments: list[str] | None = None) -> None:
    """Reads --data, writes what `answer` yields to --out, line by line."""
    parser = argparse.ArgumentParser(description=answer.__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options, _ = parser.parse_known_args(arguments)
    with options.out.open("w", encoding="utf-8") as out:
        for line in answer(read_lines(options.data)):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def read_lines(path: Path) -> Iterator[Line]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def plain_article(text: str, title: str = "", outlet: str = "", published: str | None = None) -> Article:
    """Clean text as an article: `title` in front of it as headline, each non-empty line of `text` a body passage.

    Offsets into `text` are the article's less `len(title) + 1`. `published` is an ISO day or minute.
    """
    whole = f"{title}\n{text}" if title else text
    passages, at = [], 0
    for number, line in enumerate(whole.split("\n")):
        kind = PassageKind.HEADLINE if title and number == 0 else PassageKind.BODY
        if line.strip():
            passages.append(Passage(kind, at, at + len(line)))
        at += len(line) + 1
    sort = "TIME" if published and "T" in published else "DATE"
    when = When(published, sort, published, published, "given with the text", inferred=False) if published else None
    return Article(content_id("article", whole, outlet, published), whole, tuple(passages), published=when)


def annotated_text(text: str, title: str = "", published: str | None = None) -> Annotated:
    """Clean text, annotated with the default parser."""
    return annotate(plain_article(text, title, published=published), load_parser(Settings().parser))
