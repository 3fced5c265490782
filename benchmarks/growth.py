"""How time and memory grow with the ledger: `python -m benchmarks.growth [--sizes 1000 30000]`.

For each size: articles of the newsroom are read into a new ledger, then a hundred more. Printed are the ratios to the
first size: time per article, time of the hundred more; and the peak memory of the reading process. Time is that of the
processors, of this process and its workers together, so that other work on the machine does not count.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.cost import peak
from benchmarks.newsroom import newsroom
from twosource import Ledger

MORE = 100


@dataclass(frozen=True, slots=True)
class Grown:
    """One size measured: processor seconds for all, seconds for MORE articles on top, peak memory in MB."""

    size: int
    seconds: float
    more: float
    memory: float


def main() -> None:
    """Measures each size in a process of its own and prints the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=[500, 2000])
    options.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.one:
        grown = measure(given.one)
        print(json.dumps([grown.size, grown.seconds, grown.more, grown.memory]))
        return
    _print([_in_own_process(size) for size in given.sizes])


def _in_own_process(size: int) -> Grown:
    command = [sys.executable, "-m", "benchmarks.growth", "--one", str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Grown(*json.loads(done.stdout.splitlines()[-1]))


def measure(size: int) -> Grown:
    """Reads `size` articles, then MORE, into a new ledger."""
    with tempfile.TemporaryDirectory() as folder:
        records = (made.record for made in newsroom(size + MORE))
        first, more = Path(folder) / "first.jsonl", Path(folder) / "more.jsonl"
        _write(first, islice(records, size))
        _write(more, records)
        with Ledger.open(Path(folder) / "growth.ledger") as ledger:
            return Grown(size, _timed(ledger, first), _timed(ledger, more), peak())


def _write(path: Path, records: Iterable[dict[str, str]]) -> None:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")


def _timed(ledger: Ledger, path: Path) -> float:
    started = _processors()
    ledger.read([path])
    return _processors() - started


def _processors() -> float:
    """Seconds that processors spent so far on this process and on the workers it has ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def _print(grown: list[Grown]) -> None:
    base = grown[0]
    for one in grown:
        per_article = (one.seconds / one.size) / (base.seconds / base.size)
        print(
            f"{one.size:7,} articles: {one.seconds:8.1f} s, time per article x{per_article:.2f}, "
            f"{MORE} more x{one.more / base.more:.2f} ({one.more:.1f} s), {one.memory:.0f} MB"
        )


if __name__ == "__main__":
    main()
