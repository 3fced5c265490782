"""How a reading ended: the four counts, which add up, and each document that could not be read."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console

from twosource.api import ReadReport
from twosource.cli.printing.blocks import coloured, indented, line
from twosource.cli.printing.rows import json_text, utf8
from twosource.cli.terminal import safe
from twosource.outcomes import Outcome, Status

MOST_PROBLEMS = 50
"""More than these are counted; `twosource readings` lists them all."""
HELD = ("articles", "claims", "events", "stories", "findings")


def report(console: Console, read: ReadReport, counts: Mapping[str, int], path: Path) -> None:
    """Prints counts, problems, and what the ledger at `path` holds now."""
    amounts = ", ".join(f"{read.counts[status]} {status}" for status in Status)
    console.print(safe(f"{read.total} read in {read.seconds:.1f} seconds: {amounts}."), soft_wrap=True)
    for outcome in read.problems[:MOST_PROBLEMS]:
        console.print(line(coloured(outcome.status.value), outcome.source), soft_wrap=True)
        indented(console, line((outcome.reason, "dim")))
    if (more := len(read.problems) - MOST_PROBLEMS) > 0:
        console.print(f"... and {more} more: twosource readings --outcome refused (or quarantined)", soft_wrap=True)
    console.print(safe(f"{path} holds {_held(counts)}."), soft_wrap=True)


def _held(counts: Mapping[str, int]) -> str:
    """The counts in words; headlines that stood on other articles' pages are articles too, and said to be no more."""
    articles, *others = (f"{counts[noun]} {noun}" for noun in HELD)
    headlines = counts["headlines"]
    bare = f" ({headlines} of them only a headline on another page)" if headlines else ""
    return ", ".join([articles + bare, *others])


def as_json(read: ReadReport, counts: Mapping[str, int], path: Path) -> None:
    """Writes the same as one JSON object."""
    utf8()
    value = {
        "total": read.total,
        **{status.value: read.counts[status] for status in Status},
        "seconds": round(read.seconds, 3),
        "problems": [_problem(outcome) for outcome in read.problems],
        "ledger": {"file": str(path), **counts},
    }
    sys.stdout.write(json_text(value, 2) + "\n")


def _problem(outcome: Outcome) -> dict[str, str]:
    return {"source": outcome.source, "outcome": outcome.status.value, "reason": outcome.reason}
