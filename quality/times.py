"""Times: `python -m quality.times --data IN.jsonl --out OUT.jsonl`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quality.harness import Line, annotated_text, run
from twosource.ground.times import find_times
from twosource.model import When


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """TIMEX3 types and values of the times in each text, counted from its document date."""
    for line in lines:
        doc = annotated_text(line["text"], published=line.get("dct"))
        yield {"id": line["id"], "timex": [_timex(when) for when in find_times(doc)]}


def _timex(when: When) -> Line:
    span = when.span
    return {"start": span.start, "end": span.end, "type": when.type, "value": when.value} if span else {}


if __name__ == "__main__":
    run(answer)
