"""Exit codes, and errors as one sentence on stderr."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from twosource.cli.exits import MEANING, Exit

HERE = Path(__file__)


def test_every_exit_code_has_a_meaning() -> None:
    assert set(MEANING) == set(Exit)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["events", "--ledger", "missing.ledger"], Exit.FAILED, "there is no ledger at 'missing.ledger'"),
        (["ledger-digest", "--ledger", str(HERE)], Exit.FAILED, "is not a ledger"),
        (["rederive", "--ledger", "missing.ledger"], Exit.FAILED, "there is no ledger"),
        (["read", "x", "--ledger", "no/such/folder/a.ledger"], Exit.FAILED, "no/such/folder"),
        (["events", "--set", "wrokers=2"], Exit.USAGE, "did you mean 'workers'?"),
        (["events", "--set", "workers"], Exit.USAGE, "NAME=VALUE"),
        (["events", "--format", "xml"], Exit.USAGE, "xml"),
        (["events", "--verdict", "agrees"], Exit.USAGE, "--verdict"),
        (["evnets"], Exit.USAGE, "events"),
        (["read"], Exit.USAGE, "PATH"),
        (["explain"], Exit.USAGE, "ID"),
        (["codebook", "check", "missing.yaml"], Exit.FAILED, "missing.yaml"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_an_exit_code(
    run: Run, words: list[str], code: Exit, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*words)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["events", "--since", "soon"], Exit.USAGE, "--since must be a day"),
        (["events", "--limit", "-1"], Exit.USAGE, "--limit must not be negative"),
        (["explain", "event-zzz"], Exit.FAILED, "nothing in this ledger has the id 'event-zzz'"),
        (["explain", "article-"], Exit.FAILED, "more than one id"),
        (["report", "--out", "/no/such/folder/page.html"], Exit.FAILED, "/no/such/folder/page.html"),
    ],
)
def test_what_cannot_be_answered_by_a_ledger_is_said(
    run: Run, sample_file: str, words: list[str], code: Exit, said: str
) -> None:
    result = run(*words, "--ledger", sample_file)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv"])
def test_a_list_stops_quietly_when_the_pipe_closes(sample_file: str, format: str) -> None:
    command = [sys.executable, "-m", "twosource", "claims", "--format", format, "--ledger", sample_file]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        said = process.stderr.read()
        assert (process.wait(30), said) == (0, b"")


def test_data_is_utf8_whatever_the_terminal_says(sample_file: str) -> None:
    command = [sys.executable, "-m", "twosource", "articles", "--ledger", sample_file, "--format"]
    plain = {"PYTHONIOENCODING": "ascii", "PATH": ""}
    result = subprocess.run([*command, "jsonl"], capture_output=True, env=plain, check=True)
    assert result.stdout.decode("utf-8").isprintable() or "\n" in result.stdout.decode("utf-8")
    assert subprocess.run([*command, "table"], capture_output=True, env=plain, check=True).stdout
