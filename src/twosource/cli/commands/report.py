"""`twosource report`: the ledger as one page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from twosource.cli.exits import guarded
from twosource.cli.options import Changes, LedgerFile, opened
from twosource.cli.terminal import out, safe

Out = Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="The file to write.")]


@guarded
def report(out_file: Out = Path("report.html"), ledger: LedgerFile = None, changes: Changes = None) -> None:
    """Writes one HTML page that opens offline.

    It shows the stories, their events, accounts and contradictions, and leads from each to the words it rests on. The
    name of the page is printed.
    """
    from twosource.report import write  # noqa: PLC0415 (only this command needs the templates)

    with opened(ledger, changes) as found:
        written = write(found, out_file)
    out().print(safe(str(written)), soft_wrap=True)
