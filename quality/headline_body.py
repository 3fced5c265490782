"""Does a text agree with a headline: TASK headline_body (Fake News Challenge)."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from quality.contradiction import covered
from quality.harness import Line, read_lines, run
from quality.whole import against_headline, told_doubtfully

RELATED = 0.3
"""Share of the headline's words in the text below which it is about something else."""


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """Unrelated by words, disagree by a finding of the pipeline, else discuss where it is told by hearsay, or agree."""
    bodies = _bodies()
    yield from ({"id": line["id"], "label": _label(line["headline"], bodies[line["body_id"]])} for line in lines)


def _label(headline: str, body: str) -> str:
    if covered(body, headline) < RELATED:
        return "unrelated"
    if against_headline(body, headline):
        return "disagree"
    return "discuss" if told_doubtfully(body, headline) else "agree"


def _bodies() -> dict[str, str]:
    parser = argparse.ArgumentParser()
    parser.add_argument("--bodies", type=Path, required=True)
    options, _ = parser.parse_known_args()
    return {line["body_id"]: line["text"] for line in read_lines(options.bodies)}


if __name__ == "__main__":
    run(answer)
