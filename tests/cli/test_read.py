"""`twosource read`: the counts add up, problems are listed, standard input works."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.api import texts
from tests.cli.conftest import Run
from twosource.cli.exits import Exit

ONE = ("--set", "workers=1")


def test_the_counts_add_up_and_every_problem_is_listed(run: Run, tmp_path: Path) -> None:
    folder = texts.write(tmp_path / "pages", "ash", "oak")
    (folder / "empty.txt").write_text("")
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 8)
    ledger = str(tmp_path / "a.ledger")
    result = run("read", str(folder), "--ledger", ledger, *ONE)
    assert result.exit_code == 0
    assert re.match(r"4 read in .* seconds: 2 stored, 0 already known, 2 refused, 0 quarantined\.\n", result.stdout)
    words = " ".join(result.stdout.split())
    assert "empty.txt" in words
    assert "picture.txt" in words
    assert f"{ledger} holds 2 articles" in words
    again = json.loads(run("read", str(folder), "--format", "json", "--ledger", ledger, *ONE).stdout)
    assert (again["total"], again["already known"], again["refused"]) == (4, 2, 2)
    assert [Path(problem["source"]).name for problem in again["problems"]] == ["empty.txt", "picture.txt"]


def test_headlines_on_other_pages_are_told_from_articles(run: Run, sample_file: str) -> None:
    """The report counts articles alone: both must be true."""
    folder = str(Path(sample_file).parent / "none")
    Path(folder).mkdir(exist_ok=True)
    told = run("read", folder, "--ledger", sample_file, *ONE).stdout
    found = re.search(r"holds (\d+) articles \((\d+) of them only a headline on another page\)", " ".join(told.split()))
    assert found is not None
    assert int(found[1]) - int(found[2]) == 18


def test_the_exit_code_tells_whether_anything_was_read(run: Run, tmp_path: Path) -> None:
    folder = texts.write(tmp_path / "pages", "ash")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "nothing").mkdir()
    ledger = ("--ledger", str(tmp_path / "a.ledger"), *ONE)
    assert run("read", str(tmp_path / "empty.txt"), *ledger).exit_code == Exit.NOTHING_READ
    nothing = run("read", str(tmp_path / "nothing"), *ledger)
    assert nothing.exit_code == Exit.NOTHING_READ
    missing = run("read", str(tmp_path / "missing"), *ledger)
    assert missing.exit_code == Exit.NOTHING_READ
    assert "missing" in missing.stdout
    assert run("read", str(folder), str(tmp_path / "empty.txt"), *ledger).exit_code == 0
    assert run("read", "--strict", str(folder), str(tmp_path / "empty.txt"), *ledger).exit_code == Exit.NOTHING_READ


def test_a_page_can_come_through_standard_input(run: Run, tmp_path: Path) -> None:
    ledger = ("--ledger", str(tmp_path / "a.ledger"))
    result = run("read", "-", *ledger, *ONE, input=texts.ARTICLES["ash"])
    assert "1 stored" in result.stdout
    assert "Norland closes border with Sudria" in run("articles", *ledger).stdout


def test_no_progress_is_shown_where_there_is_no_terminal(run: Run, tmp_path: Path) -> None:
    folder = texts.write(tmp_path / "pages", "ash")
    assert run("read", str(folder), "--ledger", str(tmp_path / "a.ledger"), *ONE).stderr == ""
