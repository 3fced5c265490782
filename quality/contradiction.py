"""Does one text contradict another: TASK contradiction (RTE-3: premise, hypothesis; SummEdits: document, summary).

The shorter text is read as the headline of the longer one, so that the checks of one article apply.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from quality.harness import Line, plain_article, read_lines, run
from quality.whole import against_headline
from twosource.compare.reading.lines import lines_of
from twosource.model import PassageKind

COVERED = 0.7
"""Share of the words of a hypothesis in its premise from which it is taken to follow."""


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """RTE-3: entailment, unknown or contradiction; SummEdits: consistent or inconsistent."""
    documents = _documents()
    for line in lines:
        if "premise" in line:
            yield {"id": line["id"], "label": _entails(line["premise"], line["hypothesis"])}
        else:
            wrong = against_headline(documents[line["doc_id"]], line["summary"])
            yield {"id": line["id"], "label": "inconsistent" if wrong else "consistent"}


def _entails(premise: str, hypothesis: str) -> str:
    if against_headline(premise, hypothesis):
        return "contradiction"
    return "entailment" if covered(premise, hypothesis) >= COVERED else "unknown"


def covered(text: str, headline: str) -> float:
    """Share of the headline's words of meaning that the text has too."""
    lines = lines_of(plain_article(text, " ".join(headline.split())))
    head = frozenset[str]().union(*(line.keys for line in lines if line.passage is PassageKind.HEADLINE))
    body = frozenset[str]().union(*(line.keys for line in lines if line.passage is not PassageKind.HEADLINE))
    return len(head & body) / len(head) if head else 0.0


def _documents() -> dict[str, str]:
    parser = argparse.ArgumentParser()
    parser.add_argument("--docs", type=Path)
    options, _ = parser.parse_known_args()
    return {line["doc_id"]: line["text"] for line in read_lines(options.docs)} if options.docs else {}


if __name__ == "__main__":
    run(answer)
