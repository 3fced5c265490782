"""Opening the ledger file: for one writer or for any number of readers, in the newest schema.

SQLite in WAL mode: readers see the last whole transaction while a writer goes on, and a process that is killed leaves
nothing half written. `synchronous` is NORMAL: a power cut may cost the last documents, never the file.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from importlib import resources
from pathlib import Path

from twosource.errors import LedgerError

APPLICATION = 0x54575352
"""PRAGMA application_id: "TWSR", so that another program's file is not taken for a ledger."""

BUSY_MILLISECONDS = 5000
CACHE = -262_144
"""Of a writer, as SQLite takes it: 256 MB. What is derived is written in one transaction, and a page that falls out of
the cache before its end is written more than once."""


def open_writer(path: Path) -> sqlite3.Connection:
    """A connection that may write; makes the file, or brings an older one up to date. The caller holds the lock.

    Raises:
        LedgerError: the place cannot be written, or the file is no ledger or a newer one.
    """
    if not path.parent.is_dir():
        raise LedgerError(f"the folder {str(path.parent)!r} does not exist; make it, or give another --ledger")
    connection = _connect(path, "rwc")
    try:
        version = _version(connection, path)
        _pragma(connection, "journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", f"cache_size = {CACHE}")
        _migrate(connection, version)
    except sqlite3.Error as error:
        connection.close()
        raise LedgerError(f"the ledger {str(path)!r} cannot be written: {error}") from error
    except LedgerError:
        connection.close()
        raise
    return connection


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that cannot write.

    Raises:
        LedgerError: there is no such file, or it is no ledger, or a newer one, or an older one.
    """
    if not path.is_file():
        raise LedgerError(f"there is no ledger at {str(path)!r}; make it with `twosource read PATH`, or give --ledger")
    connection = _connect(path, "ro")
    try:
        version = _version(connection, path)
    except LedgerError:
        connection.close()
        raise
    if version < newest():
        connection.close()
        raise LedgerError(f"the ledger {str(path)!r} is older than this program; `twosource rederive` updates it")
    return connection


def newest() -> int:
    """The schema version of this program."""
    return len(_scripts())


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    try:
        connection = _opened(path, f"mode={mode}")
        if mode == "ro":
            connection = _readable(connection, path)
    except sqlite3.Error as error:
        raise _unusable(path, error) from error
    connection.row_factory = sqlite3.Row
    return connection


def _unusable(path: Path, error: sqlite3.Error) -> LedgerError:
    """What is wrong with the file, as SQLite found it."""
    if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
        return LedgerError(f"{str(path)!r} is not a ledger; give another --ledger")
    wrong = "written" if "readonly" in error.sqlite_errorname.lower() else "opened"
    return LedgerError(f"the ledger {str(path)!r} cannot be {wrong}: {error}")


def _opened(path: Path, options: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{options}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_MILLISECONDS / 1000)


def _readable(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """A reader that works in a folder nothing may be written to, where WAL's index file cannot be made."""
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        if path.with_name(path.name + "-wal").exists():
            raise
        return _opened(path, "mode=ro&immutable=1")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _version(connection: sqlite3.Connection, path: Path) -> int:
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        application = int(connection.execute("PRAGMA application_id").fetchone()[0])
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except sqlite3.Error as error:
        raise _unusable(path, error) from error
    if application != APPLICATION and (tables or version):
        raise LedgerError(f"{str(path)!r} is a database of another program, not a ledger; give another --ledger")
    if version > newest():
        raise LedgerError(
            f"the ledger {str(path)!r} was made by a newer Twosource (schema {version}, this one knows {newest()}); "
            "update with: pip install --upgrade twosource"
        )
    return version


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    """Runs the scripts after `version`, each in a transaction of its own together with its number."""
    for number, script in enumerate(_scripts()[version:], version + 1):
        marks = f"PRAGMA user_version = {number}; PRAGMA application_id = {APPLICATION};"
        try:
            connection.executescript(f"BEGIN IMMEDIATE;\n{script}\n{marks}\nCOMMIT;")
        except sqlite3.Error:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise


def _scripts() -> list[str]:
    folder = resources.files("twosource.ledger") / "migrations"
    found = sorted((entry.name, entry) for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [entry.read_text("utf-8") for _, entry in found]


def _pragma(connection: sqlite3.Connection, *settings: str) -> None:
    for setting in settings:
        connection.execute(f"PRAGMA {setting}")
