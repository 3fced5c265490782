"""The report: one HTML file about what a ledger holds, that opens offline and loads nothing.

`gather` reads the ledger, `build` says what the page shows, `render` prints it.
"""

from __future__ import annotations

from pathlib import Path

from twosource.api import Ledger
from twosource.report.build import build
from twosource.report.gather import Limits, gather
from twosource.report.render import render

__all__ = ["Limits", "write"]


def write(ledger: Ledger, out: Path, limits: Limits | None = None) -> Path:
    """Writes the report of a ledger to `out` and returns that path.

    Raises:
        LedgerError: there is no ledger, or it cannot be opened.
        OSError: the file cannot be written.
    """
    out.write_text(render(build(gather(ledger, limits))), "utf-8", errors="replace")
    return out
