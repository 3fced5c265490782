"""What a page says cannot act on a terminal, a spreadsheet or a JSON reader."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.ledger.factory import article, claim, outcome, story_of, written
from twosource import LISTS
from twosource.outcomes import ArticleRecord

EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202eDrahcir\u2066 [bold]markup[/bold] :bomb: <b>&amp;"
HARMFUL = [chr(c) for c in (*range(9), *range(11, 32), *range(0x7F, 0xA0), 0x202E, 0x2066, 0x2028)]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger of two accounts in which every text from a page holds escape sequences."""
    records = []
    for outlet in ("=cmd|' /C calc'!A0", f"Elm {EVIL}"):
        page = article(outlet, f"{EVIL} head\nNorland threatens Sudria {EVIL} with 3 ships.", url=f"http://x/{EVIL}")
        said = claim(page, f"Norland threatens Sudria {EVIL} with 3 ships.", "THREATEN", who=("Norland", EVIL))
        records.append(ArticleRecord(page, (said,)))
    outcomes = [outcome(record, source=f"{EVIL}.txt") for record in records]
    derived = story_of(records)
    derived = replace(derived, stories=(replace(derived.stories[0], title=EVIL),))
    return str(written(tmp_path_factory.mktemp("hostile") / "a.ledger", *outcomes, derived=derived, accepted=EVIL))


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv"])
@pytest.mark.parametrize("noun", LISTS)
def test_no_list_sends_a_control_character(run: Run, hostile: str, noun: str, format: str) -> None:
    shown = run(noun, "--format", format, "-l", hostile).stdout
    assert [c for c in HARMFUL if c in shown] == []
    assert "x1b" in shown or "u001b" in shown  # it is shown as what it is


@pytest.mark.parametrize("noun", [noun for noun in LISTS if noun != "readings"])
def test_no_explanation_sends_a_control_character(run: Run, hostile: str, noun: str) -> None:
    for row in json.loads(run(noun, "--format", "json", "-l", hostile).stdout):
        for shape in ("text", "json"):
            shown = run("explain", row["id"], "--format", shape, "-l", hostile).stdout
            assert [c for c in HARMFUL if c in shown] == []


def test_markup_of_the_terminal_library_is_plain_text(run: Run, hostile: str) -> None:
    assert "[bold]markup[/bold] :bomb:" in " ".join(run("articles", "-l", hostile).stdout.split())


def test_json_gives_back_the_exact_words(run: Run, hostile: str) -> None:
    rows = json.loads(run("claims", "--format", "json", "-l", hostile).stdout)
    assert all(EVIL in row["quote"] for row in rows)


def test_no_cell_is_a_formula(run: Run, hostile: str) -> None:
    cells = [
        cell for row in csv.reader(io.StringIO(run("articles", "-f", "csv", "-l", hostile).stdout)) for cell in row
    ]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    assert any(cell.startswith("'=cmd") for cell in cells)


def test_a_file_name_cannot_act_on_the_terminal(run: Run, tmp_path: Path) -> None:
    name = tmp_path / "bad\x1b[2J\nname.txt"
    name.write_text("")
    result = run("read", str(name), "--ledger", str(tmp_path / "a.ledger"), "--set", "workers=1")
    assert "\x1b" not in result.stdout
    missing = run("explain", "x\x1b[2J", "--ledger", str(tmp_path / "a.ledger"))
    assert "\x1b" not in missing.stderr
