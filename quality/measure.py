"""Runs a harness on a task's input and scores its answer with the benchmark's own scorer, each in its own process."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quality.harness import Line, read_lines
from quality.tasks import Task

ROOT = Path(__file__).parents[1]
STORIES = "stories/giveme5w1h_dev.jsonl"


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one task, in the order of `Task.figures`; ours, and those of the silly baseline."""

    task: Task
    ours: tuple[float, ...]
    baseline: tuple[float, ...]
    fingerprint: str


def bench_folder() -> Path | None:
    """Where the benchmark lies: TWOSOURCE_BENCH, else ../shared/bench; None if it is not there."""
    folder = Path(os.environ.get("TWOSOURCE_BENCH", ROOT.parent / "shared" / "bench"))
    return folder if (folder / "score.py").is_file() else None


def fingerprint(bench: Path, task: Task) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of the task's gold file, or of the files of its folder."""
    gold = bench / task.gold
    files = sorted(gold.glob("*.jsonl")) if gold.is_dir() else [gold]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def measure(bench: Path, task: Task, work: Path) -> Measured:
    """Scores our answer and the baseline's. `work` is a folder for the files between the processes."""
    data = work / f"{task.name}.in.jsonl"
    lines = list(_inputs(bench, task))
    _write(data, lines)
    ours, silly = work / f"{task.name}.out.jsonl", work / f"{task.name}.silly.jsonl"
    arguments = [argument.format(bench=bench) for argument in task.arguments]
    command = [sys.executable, "-m", f"quality.{task.harness}", "--data", str(data), "--out", str(ours), *arguments]
    subprocess.run(command, cwd=ROOT, check=True)
    _write(silly, list(task.baseline(lines)))
    return Measured(task, _figures(bench, task, ours), _figures(bench, task, silly), fingerprint(bench, task))


def _inputs(bench: Path, task: Task) -> list[Line]:
    if task.name == "accounts":
        return _account_inputs(bench, task)
    command = [sys.executable, str(bench / task.scorer), "inputs", task.harness, str(bench / task.gold)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in printed.split("\n") if line]


def _account_inputs(bench: Path, task: Task) -> list[Line]:
    """The stories that editors have read, with the articles themselves and none of the answers."""
    fields = ("id", "outlet", "date", "title", "text", "url")
    articles = {a["id"]: {f: a.get(f) for f in fields} for a in read_lines(bench / STORIES)}
    return [
        {"cluster": gold["cluster"], "articles": [articles[a["id"]] for a in gold["articles"]]}
        for gold in read_lines(bench / task.gold)
    ]


def _write(path: Path, lines: list[Line]) -> None:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")


def _figures(bench: Path, task: Task, answer: Path) -> tuple[float, ...]:
    scorer = [sys.executable, str(bench / task.scorer)]
    gold = str(bench / task.gold)
    files = [gold, str(bench / STORIES), str(answer)] if task.name == "accounts" else [task.harness, gold, str(answer)]
    score = json.loads(subprocess.run([*scorer, *files], check=True, capture_output=True, text=True).stdout)
    return tuple(_at(score, path.removeprefix("-")) for path in task.figures)


def _at(score: Any, path: str) -> float:
    """A figure in the scorer's JSON; one that is not defined (nothing to count) is 0."""
    for step in path.split("."):
        score = score[step]
    return float(score or 0.0)
