"""Opening: migrations, files that are no ledger, folders that cannot be written."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.ledger.factory import outcome, two_accounts, written
from twosource import Ledger, LedgerError, Settings
from twosource.ledger import connection as opening
from twosource.ledger.connection import newest, open_reader, open_writer
from twosource.ledger.lock import writing


def test_a_new_file_gets_the_newest_schema(tmp_path: Path) -> None:
    with closing(open_writer(tmp_path / "a.ledger")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == newest()
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_an_older_file_is_brought_up_to_date_by_a_writer_and_keeps_its_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "a.ledger", outcome(two_accounts()[0]))
    scripts = [*opening._scripts(), "ALTER TABLE article ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';"]
    monkeypatch.setattr(opening, "_scripts", lambda: scripts)
    with pytest.raises(LedgerError, match="older than this program"):
        open_reader(path)
    open_writer(path).close()
    with closing(open_reader(path)) as connection:
        assert [row["mood"] for row in connection.execute("SELECT mood FROM article")] == ["calm"]


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "a.ledger", outcome(two_accounts()[0]))
    good = opening._scripts()
    monkeypatch.setattr(opening, "_scripts", lambda: [*good, "DELETE FROM article; SELECT nothing FROM nowhere;"])
    with pytest.raises(LedgerError, match="cannot be written"):
        open_writer(path)
    monkeypatch.setattr(opening, "_scripts", lambda: good)
    with Ledger.open(path, Settings()) as ledger:
        assert len(ledger.articles()) == 1


def test_a_file_of_a_newer_version_is_not_touched(tmp_path: Path) -> None:
    path = written(tmp_path / "a.ledger")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    for open_ in (open_reader, open_writer):
        with pytest.raises(LedgerError, match="newer Twosource"):
            open_(path)


def test_what_is_no_ledger_is_left_alone(tmp_path: Path) -> None:
    text, other = tmp_path / "notes.txt", tmp_path / "other.db"
    text.write_text("not a database, but long enough to be looked at as one" * 40)
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE mine (id)")
    before = text.read_bytes(), other.read_bytes()
    for path, said in ((text, "not a ledger"), (other, "another program"), (tmp_path, "ledger")):
        for open_ in (open_reader, open_writer):
            with pytest.raises(LedgerError, match=said):
                open_(path)
    assert (text.read_bytes(), other.read_bytes()) == before


def test_a_ledger_that_is_not_there_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="make it with `twosource read PATH`"):
        open_reader(tmp_path / "missing.ledger")
    with pytest.raises(LedgerError, match=r"the folder .* does not exist"):
        open_writer(tmp_path / "no-such-folder" / "a.ledger")


def test_a_damaged_ledger_is_an_error_and_no_guess(tmp_path: Path) -> None:
    path = written(tmp_path / "a.ledger", outcome(two_accounts()[0]))
    path.write_bytes(path.read_bytes()[:5000])
    with Ledger.open(path, Settings()) as ledger, pytest.raises((sqlite3.DatabaseError, LedgerError)):
        ledger.articles()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders are guarded in another way there")
def test_a_ledger_is_read_in_a_folder_that_nothing_can_be_written_to() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = written(folder / "a.ledger", outcome(two_accounts()[0]))
        with read_only(folder):
            with Ledger.open(path, Settings()) as ledger:
                assert len(ledger.articles()) == 1
            with pytest.raises(LedgerError, match="cannot be written"):
                open_writer(path)
            with pytest.raises(LedgerError, match="cannot be written"), writing(path):
                pass


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Within, this process may not write into the folder; root gives up its rights for the time."""
    root = os.geteuid() == 0
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)
