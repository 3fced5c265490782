"""Scores who a role filler is: the share that is taken for the right first mention.

    python quality/score_coreference.py coreference GOLD PRED.jsonl     figures as one JSON object
    python quality/score_coreference.py inputs coreference GOLD         the gold labels without their answers

GOLD is a file or a folder of files: {"id", "start", "end", "kind", "first"}. `first` is a list of spans, one for each
member where the filler is several parties, or null where it is nobody. An answer is right if its spans overlap all of
them and no other place; where the filler is nobody or its own first mention, also if it was left alone. Spans with
`thing` are no party (a ship, a pronoun for a thing) and count in `things` only.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

KINDS = ("pronoun", "description", "name")
Row = dict[str, Any]


def rows(path: Path) -> list[Row]:
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    return [json.loads(line) for file in files for line in file.read_text("utf-8").split("\n") if line]


def key(row: Row) -> tuple[str, int, int]:
    """What a label and its answer have in common."""
    return row["id"], row["start"], row["end"]


def right(gold: Row, given: list[list[int]] | None) -> bool:
    """Whether the answer names all members of the gold and nobody else; the span itself where there is none."""
    own = [gold["start"], gold["end"]]
    wanted = gold["first"] or [own]
    answer = given or [own]
    return _all_met(wanted, answer) and _all_met(answer, wanted)


def _all_met(spans: list[list[int]], others: list[list[int]]) -> bool:
    """Whether each of the spans overlaps one of the others."""
    return all(any(a < end and start < b for a, b in others) for start, end in spans)


def score(gold: list[Row], answers: list[Row]) -> Row:
    """Share right over all parties, by kind, for those that are first mentioned elsewhere, and for things."""
    given = {key(row): row["first"] for row in answers}
    judged = [(row, right(row, given.get(key(row)))) for row in gold]
    parties = [(row, good) for row, good in judged if not row.get("thing")]
    elsewhere = [good for row, good in parties if row["first"] not in (None, [[row["start"], row["end"]]])]
    found: Row = {"resolved": _share([good for _, good in parties]), "elsewhere": _share(elsewhere)}
    for kind in KINDS:
        found[kind] = _share([good for row, good in parties if row["kind"] == kind])
    found["things"] = _share([good for row, good in judged if row.get("thing")])
    found["fillers"] = {"parties": len(parties), "elsewhere": len(elsewhere), "things": len(judged) - len(parties)}
    return found


def _share(marks: list[bool]) -> float:
    return sum(marks) / max(1, len(marks))


def main(arguments: list[str]) -> None:
    if arguments[0] == "inputs":
        for row in rows(Path(arguments[2])):
            print(json.dumps({"id": row["id"], "start": row["start"], "end": row["end"]}))
    else:
        print(json.dumps(score(rows(Path(arguments[1])), rows(Path(arguments[2]))), indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
