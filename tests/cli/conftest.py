"""The command line run in this process; tests of pipes and signals start a process of their own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from twosource import Ledger, ReadReport, Settings
from twosource.cli.main import application

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("events", "--limit", "1")`: exit code, stdout and stderr. No error may end as a traceback."""
    monkeypatch.setenv("COLUMNS", "80")
    runner, app = CliRunner(), application()

    def run_(*words: str, input: str | bytes | None = None) -> Result:
        result = runner.invoke(app, list(words), input=input)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run_


@pytest.fixture(scope="session")
def sample_read(
    sample_read: tuple[Path, ReadReport], sample_settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, ReadReport]:
    """A copy of the bundled sample's ledger with a decision, so that no list is empty."""
    path = tmp_path_factory.mktemp("decided") / "sample.ledger"
    shutil.copy(sample_read[0], path)
    with Ledger.open(path, sample_settings) as ledger:
        finding = next(ledger.rows("findings", limit=1))["id"]
        ledger.decide("accept", finding, who="A. Lind", why="both texts were read again")
    return path, sample_read[1]


@pytest.fixture
def sample_file(sample_read: tuple[Path, ReadReport]) -> str:
    """The ledger of the bundled sample."""
    return str(sample_read[0])
