"""One writer at a time, told apart from a writer that died.

The lock is SQLite's own, on an empty file beside the ledger: the system lets go of it when the process ends, however it
ends, and it works the same on every system.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from twosource.errors import LedgerError


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Holds the ledger at `path` for writing.

    Raises:
        LedgerError: another process holds it, or the folder cannot be written.
    """
    beside = path.with_name(path.name + "-lock")
    try:
        connection = sqlite3.connect(beside, isolation_level=None, timeout=0)
    except sqlite3.Error as error:
        raise LedgerError(f"the ledger {str(path)!r} cannot be written there: {error}") from error
    try:
        _take(connection, path)
        try:
            yield
        finally:
            # A writer that has just opened this file may now lock a file without a name: harmless, since every
            # transaction is whole by itself and a stale derivation is seen by its fingerprint.
            with suppress(OSError):
                beside.unlink()
    finally:
        connection.close()


def _take(connection: sqlite3.Connection, path: Path) -> None:
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise LedgerError(
                f"another process is writing to the ledger {str(path)!r}; wait until it has ended, then try again"
            ) from error
        raise LedgerError(f"the ledger {str(path)!r} cannot be written there: {error}") from error
