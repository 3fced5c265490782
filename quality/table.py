"""`make quality`: every task scored by the benchmark's own scorer, in one table, against floors that only rise."""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rich.console import Console
from rich.table import Table

from quality.floors import below, on_other_data, read_floors, write_floors
from quality.measure import Measured, bench_folder, measure
from quality.tasks import TASKS, Task


def table(results: list[Measured]) -> Table:
    """Our figures beside the silly baseline, the floor and the best known peer; a minus: less is better."""
    floors = read_floors()
    shown = Table("task", "figure", "ours", "baseline", "floor", "best known peer")
    for measured in results:
        entry = floors.get(measured.task.name, {}).get("floors", {})
        for n, path in enumerate(measured.task.figures):
            shown.add_row(
                measured.task.name if n == 0 else "",
                path,
                f"{measured.ours[n]:.3f}",
                f"{measured.baseline[n]:.3f}",
                f"{entry[path]:.3f}" if path in entry else "",
                measured.task.peer if n == 0 else "",
            )
    return shown


def measured_tasks(bench: Path, tasks: list[Task]) -> list[Measured]:
    """All figures; two harnesses run side by side."""
    with tempfile.TemporaryDirectory() as work, ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda task: measure(bench, task, Path(work)), tasks))


def answered_tasks() -> list[Task]:
    """The tasks that have a harness."""
    return [task for task in TASKS if importlib.util.find_spec(f"quality.{task.harness}") is not None]


def main() -> int:
    """Prints the table; exit code 1 when a figure is below its floor, 2 when there is nothing to measure on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tasks", nargs="*", help="only these tasks")
    parser.add_argument("--gate", action="store_true", help="without the tasks that take many minutes")
    parser.add_argument("--raise-floors", action="store_true", help="keep what was reached as the new floors")
    options = parser.parse_args()
    bench = bench_folder()
    if bench is None:
        print("The benchmark is not here: set TWOSOURCE_BENCH to the folder that holds score.py.", file=sys.stderr)
        return 2
    asked = [t for t in answered_tasks() if not options.tasks or t.name in options.tasks]
    results = measured_tasks(bench, [t for t in asked if t.in_gate or not options.gate])
    floors = read_floors()
    faults = [fault for measured in results for fault in below(measured, floors)]
    unchecked = [told for measured in results if (told := on_other_data(measured, floors))]
    if options.raise_floors:
        write_floors(results)
    Console(width=None if sys.stdout.isatty() else 140).print(table(results))
    print("\n".join([*unchecked, *(faults or ["No figure is below its floor."])]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
