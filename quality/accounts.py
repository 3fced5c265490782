"""Findings between the articles of a story, and their origins: TASK accounts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quality.harness import Line, plain_article, run
from quality.whole import compared, tools
from twosource.compare.origins_articles import origins_of_articles
from twosource.group import copies
from twosource.model import Article, Finding, Known, Side, Verdict
from twosource.outcomes import ArticleRecord

VERDICTS = {
    Verdict.CONTRADICTS: "contradict",
    Verdict.DISPUTED: "contradict",
    Verdict.AGREES: "agree",
    Verdict.ADDS: "compatible",
    Verdict.INCOMPARABLE: "compatible",
    Verdict.UPDATES: "update",
}


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """Each line is one story: its findings with their quotes, and a partition of its articles into origins."""
    for line in lines:
        ids = {article_of(article).id: article["id"] for article in line["articles"]}
        articles = [article_of(article) for article in line["articles"]]
        done = compared(articles)
        found = [_written(finding, ids) for finding in done.findings]
        yield {"cluster": line["cluster"], "findings": found, "origins": _origins(articles, ids)}


def article_of(line: Line) -> Article:
    """The title is the headline, so that offsets into the article are those of title, line break and text."""
    outlet = line.get("outlet") or ""
    article = plain_article(line["text"], line.get("title") or "", outlet, _moment(line.get("date") or ""))
    known = tools().outlets.at(outlet) or tools().outlets.named(outlet) if outlet else None
    name = known.name if known else outlet
    return replace(article, outlet=Known(name, "given with the text") if name else None, url=line.get("url"))


def _moment(stamp: str) -> str | None:
    """The ISO minute of a stamp, or its day where it gives no hour: midnight to the second is how a day is stored."""
    match = re.match(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?)?", stamp)
    if match is None:
        return None
    return match[1] if not match[2] or match[2] == "00:00" else f"{match[1]}T{match[2]}"


def _written(finding: Finding, ids: dict[str, str]) -> Line:
    left, right = (_end(side, ids) for side in (finding.left, finding.right))
    return {"verdict": VERDICTS[finding.verdict], "aspect": finding.aspect, "left": left, "right": right}


def _end(side: Side, ids: dict[str, str]) -> Line:
    return {"article": ids[side.article], "quote": side.span.exact, "start": side.span.start, "end": side.span.end}


def _origins(articles: list[Article], ids: dict[str, str]) -> list[list[str]]:
    found = origins_of_articles([ArticleRecord(article) for article in articles], copies(articles), tools().outlets)
    return [[ids[key] for key in group] for group in found]


if __name__ == "__main__":
    run(answer)
