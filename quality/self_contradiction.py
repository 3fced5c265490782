"""Contradictions within one article: TASK self_contradiction. Each line is judged on its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quality.harness import Line, plain_article, run
from quality.whole import findings_among
from twosource.model import Article, Finding, Verdict

KINDS = {
    "office": "office_holder",
    "number": "number",
    "date": "date",
    "place": "place",
    "yes/no": "negation",
    "actor": "headline_actor",
}
AGAINST = frozenset({Verdict.CONTRADICTS, Verdict.DISPUTED})


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """Findings of something against something within each article, in the words of the task."""
    for line in lines:
        found = findings_among([article_of(line)])
        yield {"id": line["id"], "findings": [_written(f) for f in found if f.verdict in AGAINST]}


def article_of(line: Line) -> Article:
    """The first line is the headline; so offsets into the article are offsets into the line's text."""
    headline, _, body = line["text"].partition("\n")
    return plain_article(body, headline, line.get("outlet") or "", (line.get("date") or "")[:10] or None)


def _written(finding: Finding) -> Line:
    left, right = finding.left.span, finding.right.span
    kind = KINDS.get(finding.aspect, finding.aspect)
    return {"kind": kind, "left": [left.start, left.end], "right": [right.start, right.end]}


if __name__ == "__main__":
    run(answer)
