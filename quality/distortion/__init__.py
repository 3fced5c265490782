"""What "confirmed" means, tried on sixty happenings: a faithful retelling may confirm one, a distorted one never."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from quality.harness import plain_article
from twosource.align import align
from twosource.codebook.outlets import load_outlets
from twosource.compare import compare
from twosource.group import copies
from twosource.model import Claim, Event, Known, StandingKind, Story
from twosource.outcomes import ArticleRecord
from twosource.pipeline import Tools, claims_of

PAIRS = Path(__file__).with_name("pairs.yaml")
DAY = "2025-03-15"
MARK = re.compile(r"\[([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Retelling:
    """One happening and one other account of it, each with its telling word in square brackets."""

    kind: str
    original: str
    retold: str
    faithful: bool


def retellings() -> Iterator[Retelling]:
    """The faithful and the distorted retelling of each happening of pairs.yaml."""
    for entry in yaml.safe_load(PAIRS.read_text("utf-8")):
        for way in ("faithful", "distorted"):
            yield Retelling(entry["kind"], entry["original"], entry[way], way == "faithful")


def confirmed(retelling: Retelling, tools: Tools) -> bool:
    """Whether two outlets that print the two accounts come out as confirming each other."""
    first, second = (_read(text, name, tools) for text, name in _two(retelling))
    records = [first[0], second[0]]
    articles = [record.article for record in records]
    same = copies(articles)
    story = Story("story", "", tuple(sorted(article.id for article in articles)))
    found = compare(story, records, align(records), same, load_outlets())
    return any(_is_confirmed(event, first, second) for event in found.events)


def _two(retelling: Retelling) -> Sequence[tuple[str, str]]:
    return ((retelling.original, "The Harlow Gazette"), (retelling.retold, "Tarn Bay Herald"))


def _read(marked: str, outlet: str, tools: Tools) -> tuple[ArticleRecord, tuple[Claim, ...]]:
    """The account as an article with its claims, and those of them that the marked word tells."""
    mark = MARK.search(marked)
    if mark is None:
        raise ValueError(f"no word is marked in {marked!r}")
    article = replace(plain_article(MARK.sub(r"\1", marked), "", outlet, DAY), outlet=Known(outlet, "given"))
    claims = claims_of(article, tools)
    start, end = mark.start(), mark.end() - 2
    return ArticleRecord(article, claims), tuple(c for c in claims if c.span.start < end and start < c.span.end)


def _is_confirmed(
    event: Event, first: tuple[ArticleRecord, tuple[Claim, ...]], second: tuple[ArticleRecord, tuple[Claim, ...]]
) -> bool:
    if event.standing.kind is not StandingKind.CORROBORATED:
        return False
    return all(any(claim.id in event.claims for claim in claims) for _, claims in (first, second))
