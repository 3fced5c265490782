"""`twosource read`: documents into the ledger, and how each ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from twosource.api import Progress, ReadReport
from twosource.cli.exits import Exit, guarded
from twosource.cli.options import Changes, LedgerFile, OneFormat, Shown, opened
from twosource.cli.printing.reading import as_json, report
from twosource.cli.terminal import err, out, safe, say
from twosource.outcomes import Status

Paths = Annotated[list[str], typer.Argument(metavar="PATH", help='Files, folders and globs; "-" reads standard input.')]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 3 if any document was refused or quarantined.")]


@guarded
def read(
    paths: Paths,
    strict: Strict = False,
    format: OneFormat = Shown.TEXT,
    ledger: LedgerFile = None,
    changes: Changes = None,
) -> None:
    """Reads news pages and compares all articles.

    Takes .txt (as scraped), .html, .json and .jsonl; folders are read with all that is below them. Reading the same
    again changes nothing; a reading that was cut off is completed by the same command.
    """
    with opened(ledger, changes) as found, _bar() as advance:
        read = found.read(paths, advance)
        counts = found.counts()
    if format is Shown.JSON:
        as_json(read, counts, found.path)
    else:
        report(out(), read, counts, found.path)
    _end(read, strict=strict)


def _end(read: ReadReport, *, strict: bool) -> None:
    bad = read.counts[Status.REFUSED] + read.counts[Status.QUARANTINED]
    if not read.total:
        say("No document was found there.")
    if bad == read.total or (strict and bad):
        raise typer.Exit(Exit.NOTHING_READ)


@contextmanager
def _bar() -> Iterator[Callable[[Progress], None]]:
    """A progress bar on stderr, and nothing where that is no terminal. How many documents there are is not known."""
    console = err()
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(20), TimeElapsedColumn())
    with Bar(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("starting", total=None)
        yield lambda progress: bar.update(task, description=_told(progress))


def _told(progress: Progress) -> str:
    if progress.outcome is None:
        return f"{progress.done} read, comparing"
    name = safe(Path(progress.outcome.source).name)
    return f"{progress.done} read  {name[:40]}"
