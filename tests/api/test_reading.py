"""Reading: the same ledger in any order, one by one, twice, and after being killed half way."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.api import texts
from twosource import CodebookError, Ledger, LedgerError, Progress, ReadReport, Settings, SettingsError, sample
from twosource.engines.local import Worker
from twosource.outcomes import Status

ONE = Settings.read({}, workers=1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return texts.write(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def read_once(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("once") / "once.ledger"
    with Ledger.open(path, ONE) as ledger:
        ledger.read(folder)
    return path


def digest(path: Path) -> str:
    with Ledger.open(path, ONE) as ledger:
        return ledger.digest()


def test_the_order_of_input_does_not_show(folder: Path, read_once: Path, tmp_path: Path) -> None:
    files = sorted(folder.iterdir(), reverse=True)
    with Ledger.open(tmp_path / "reversed.ledger", Settings.read({}, workers=2)) as ledger:
        ledger.read(files)
        assert ledger.digest() == digest(read_once)


def test_one_by_one_gives_the_same_as_all_at_once(folder: Path, read_once: Path, tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "single.ledger", ONE) as ledger:
        for file in sorted(folder.iterdir()):
            ledger.read(file)
        assert ledger.digest() == digest(read_once)


def test_reading_again_changes_nothing_and_needs_no_worker(
    folder: Path, read_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "again.ledger"
    path.write_bytes(read_once.read_bytes())
    monkeypatch.setattr(Worker, "_start", lambda _: pytest.fail("a worker was started"))
    with Ledger.open(path, ONE) as ledger:
        report = ledger.read(folder)
        assert report.counts == {status: 4 if status is Status.KNOWN else 0 for status in Status}
        assert ledger.digest() == digest(read_once)


def test_one_text_from_two_places_is_one_article(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes((folder / "ash.txt").read_bytes())
    with Ledger.open(tmp_path / "a.ledger", ONE) as ledger:
        report = ledger.read([folder / "ash.txt", copy])
        assert (report.counts[Status.STORED], report.counts[Status.KNOWN]) == (1, 1)
        assert len(ledger.articles()) == 1


def test_progress_counts_every_document_and_then_the_comparison(folder: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    with Ledger.open(tmp_path / "a.ledger", ONE) as ledger:
        ledger.read(folder, told.append)
    assert [progress.done for progress in told] == [1, 2, 3, 4, 4]
    assert told[-1].outcome is None


@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_reading_that_is_stopped_leaves_a_whole_ledger_and_reading_on_completes_it(
    stop: signal.Signals, sample_read: tuple[Path, ReadReport], tmp_path: Path
) -> None:
    path = tmp_path / "stopped.ledger"
    with Reading(path) as process:
        wait_for_articles(path, 3, process)
        process.send_signal(stop)
        code = process.wait(30)
    assert code == (130 if stop is signal.SIGINT else -stop)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    with Ledger.open(path, Settings.read({}, codebook=str(sample.CODEBOOK))) as ledger:
        before = len(ledger.readings())
        assert ledger.is_stale()
        assert before < 18
        report = ledger.read(sample.ARTICLES)
        assert report.counts[Status.KNOWN] == before
        assert ledger.digest() == digest(sample_read[0])


class Reading:
    """A `twosource read` of the sample in a process of its own."""

    def __init__(self, path: Path) -> None:
        options = ["--ledger", str(path), "--set", f"codebook={sample.CODEBOOK}", "--set", "workers=1"]
        command = [sys.executable, "-m", "twosource", "read", str(sample.ARTICLES), *options]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self) -> subprocess.Popen[bytes]:
        return self.process

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()


def wait_for_articles(path: Path, count: int, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        if path.exists() and stored(path) >= count:
            return
        time.sleep(0.005)
    pytest.fail("it ended before it could be stopped")


def stored(path: Path) -> int:
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM reading").fetchone()[0])
    except sqlite3.OperationalError:  # the tables are not made yet
        return 0


def test_a_parser_that_is_not_installed_is_told_before_any_work(folder: Path, tmp_path: Path) -> None:
    with (
        Ledger.open(tmp_path / "a.ledger", Settings.read({}, parser="no_such_parser")) as ledger,
        pytest.raises(SettingsError, match="'no_such_parser' is not installed"),
    ):
        ledger.read(folder)
    assert not (tmp_path / "a.ledger").exists()


def test_a_codebook_with_faults_is_told_before_any_work(folder: Path, tmp_path: Path) -> None:
    book = tmp_path / "book.yaml"
    book.write_text("outlets: [{domains: x}, 3]", "utf-8")
    for name in (str(book), str(tmp_path / "missing.yaml")):
        with (
            Ledger.open(tmp_path / "a.ledger", Settings.read({}, codebook=name)) as ledger,
            pytest.raises(CodebookError, match="fault"),
        ):
            ledger.read(folder)
    assert not (tmp_path / "a.ledger").exists()


def test_another_codebook_is_read_with_and_compared_anew(folder: Path, tmp_path: Path) -> None:
    book = tmp_path / "book.yaml"
    book.write_text("outlets: [{name: Ash Herald, family: Grove}]", "utf-8")
    with Ledger.open(tmp_path / "a.ledger", ONE) as ledger:
        ledger.read(folder / "ash.txt")
    with Ledger.open(tmp_path / "a.ledger", Settings.read({}, workers=1, codebook=str(book))) as ledger:
        assert ledger.read(folder / "ash.txt").counts[Status.STORED] == 1
        assert len(ledger.articles()) == 1


def test_a_ledger_that_is_being_written_is_not_written_twice(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"

    def read_too(_: Progress) -> None:
        with Ledger.open(path, ONE) as other:
            assert other.articles() is not None  # reading goes on meanwhile
            with pytest.raises(LedgerError, match="another process is writing"):
                other.read(folder / "elm.txt")

    with Ledger.open(path, ONE) as ledger:
        ledger.read(folder / "ash.txt", read_too)


def test_nothing_to_read_makes_an_empty_ledger(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.ledger", ONE) as ledger:
        assert ledger.read([]).total == 0
        assert set(ledger.counts().values()) == {0}


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("TWOSOURCE_")]:
        monkeypatch.delenv(name)
