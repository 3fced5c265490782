"""Scores passages word by word, in the manner of the benchmark's scorer.

    python quality/score_passages.py passages GOLD.jsonl PRED.jsonl    figures as one JSON object
    python quality/score_passages.py inputs passages GOLD.jsonl        the gold file without its answers

A word counts for a kind where the passage that holds it has that kind. `mean.f1` is the mean of the F1 of headline,
caption, date and furniture; `published` the share of scrapes whose day of publication is right (or rightly unknown).
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

WORD = re.compile(r"\w+")
COUNTED = ("headline", "caption", "date", "furniture")
SHOWN = (*COUNTED, "standfirst", "credit", "body")
Row = dict[str, Any]


def rows(path: str) -> list[Row]:
    return [json.loads(line) for line in Path(path).read_text("utf-8").split("\n") if line]


def kinds(text: str, labels: list[list[Any]]) -> list[str]:
    """The kind of each word of the text, "" where it is in no passage."""
    at = {i: kind for start, end, kind in labels for i in range(start, end)}
    return [at.get(match.start(), "") for match in WORD.finditer(text)]


def score(gold: list[Row], answers: list[Row]) -> Row:
    """F1 of every kind, their mean, and the share of right days."""
    by_id = {row["id"]: row for row in answers}
    hits: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for row in gold:
        wanted = kinds(row["text"], row["labels"])
        given = kinds(row["text"], by_id[row["id"]]["labels"])
        true.update(wanted)
        said.update(given)
        hits.update(a for a, b in zip(wanted, given, strict=True) if a == b)
    found: Row = {kind: {"f1": 2 * hits[kind] / max(1, said[kind] + true[kind])} for kind in SHOWN}
    found["mean"] = {"f1": sum(found[kind]["f1"] for kind in COUNTED) / len(COUNTED)}
    found["published"] = sum(row["published"] == by_id[row["id"]]["published"] for row in gold) / len(gold)
    return found


def main(arguments: list[str]) -> None:
    if arguments[0] == "inputs":
        for row in rows(arguments[2]):
            print(json.dumps({"id": row["id"], "text": row["text"]}, ensure_ascii=False))
    else:
        print(json.dumps(score(rows(arguments[1]), rows(arguments[2])), indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
