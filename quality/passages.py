"""Passages of careless scrapes: `python -m quality.passages --data IN.jsonl --out OUT.jsonl`; TASK passages.

IN is a line {id, text} for each scrape, OUT {id, labels: [[start, end, kind], ...], published}. The scrapes and their
labels are ours (`quality/scrapes`); `quality/score_passages.py` scores them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quality.harness import Line, run
from twosource.clean import clean
from twosource.codebook.outlets import load_outlets
from twosource.errors import Refused
from twosource.model import PassageKind, RawArticle

KINDS = {PassageKind.DATELINE: "date", PassageKind.LIST: "body"}


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """The kinds of all passages of each text; none where it is refused."""
    for line in lines:
        raw = RawArticle(line["text"].encode(), "text/plain", line["id"], "", "quality")
        try:
            article = clean(raw, load_outlets())[0]
        except Refused:
            yield {"id": line["id"], "labels": [], "published": None}
            continue
        labels = [[p.start, p.end, KINDS.get(p.kind, p.kind.value)] for p in article.passages]
        published = article.published.value[:10] if article.published else None
        yield {"id": line["id"], "labels": labels, "published": published}


if __name__ == "__main__":
    run(answer)
