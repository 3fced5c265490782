"""The command line run in this process; tests of pipes and signals start a process of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from twosource import ReadReport
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


@pytest.fixture
def sample_file(sample_read: tuple[Path, ReadReport]) -> str:
    """The ledger of the bundled sample."""
    return str(sample_read[0])
