"""Each command: what it prints, where, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from tests.cli.conftest import Run
from twosource import LISTS, Ledger, sample
from twosource.cli.main import COMMANDS
from twosource.cli.printing import tables
from twosource.cli.printing.flat import ROWS


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_help_with_examples_that_name_it(run: Run, command: object) -> None:
    name, examples = command.name, command.examples  # type: ignore[attr-defined]
    result = run(*name.split(), "--help")
    assert result.exit_code == 0
    assert "Example" in result.stdout
    for example in examples:
        assert f"twosource {name}" in example
        assert example in result.stdout


def test_help_lists_every_command_with_a_whole_sentence(run: Run) -> None:
    result = run("--help")
    for command in COMMANDS:
        assert command.name.split()[0] in result.stdout
    assert "..." not in result.stdout.partition("Commands:")[2]


@pytest.mark.parametrize("noun", LISTS)
def test_a_list_is_the_same_rows_in_json_and_jsonl(
    run: Run, noun: str, sample_file: str, sample_ledger: Ledger
) -> None:
    rows = [json.loads(json.dumps(row)) for row in sample_ledger.rows(noun)]
    assert rows
    as_json = run(noun, "--format", "json", "--ledger", sample_file)
    as_lines = run(noun, "-f", "jsonl", "-l", sample_file)
    assert json.loads(as_json.stdout) == rows
    assert [json.loads(line) for line in as_lines.stdout.splitlines()] == rows
    assert as_json.stderr == as_lines.stderr == ""


@pytest.mark.parametrize("noun", LISTS)
def test_a_list_as_csv_has_a_header_and_every_row(run: Run, noun: str, sample_file: str, sample_ledger: Ledger) -> None:
    result = run(noun, "--format", "csv", "-l", sample_file)
    header, *rows = csv.reader(io.StringIO(result.stdout))
    assert len(rows) == len(list(sample_ledger.rows(noun)))
    assert {len(row) for row in rows} == {len(header)}
    for key in ROWS[noun].__annotations__:
        assert any(column == key or column.startswith(f"{key}_") for column in header), key


@pytest.mark.parametrize("width", ["80", "120"])
@pytest.mark.parametrize("noun", LISTS)
def test_a_table_fits_its_terminal_and_names_every_entry(
    run: Run, noun: str, width: str, sample_file: str, sample_ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    result = run(noun, "-l", sample_file)
    assert max(len(line) for line in result.stdout.splitlines()) <= int(width)
    for row in sample_ledger.rows(noun):
        kind, _, digits = (row.get("id") or row.get("article") or "").rpartition("-")
        assert f"{kind}-{digits[:8]}" in result.stdout


def test_copies_of_one_text_stand_under_one_disagreement(sample_ledger: Ledger) -> None:
    counted = [row for row in sample_ledger.findings(verdict="contradicts") if row["aspect"] == "number"]
    troops = [row for row in counted if {row["left"]["value"], row["right"]["value"]} == {"400", "650"}]
    page = io.StringIO()
    undecided: list[Any] = [{**row, "decided": ""} for row in troops]
    assert tables.findings(Console(file=page, width=80), undecided) == len(troops) > 1
    shown = page.getvalue()
    assert (shown.count("400 and 650 exclude each other."), shown.count("likewise")) == (1, len(troops) - 1)


def test_an_empty_list_is_empty_on_stdout_and_said_on_stderr(run: Run, sample_file: str) -> None:
    for shape, empty in (("jsonl", ""), ("json", "[]\n")):
        result = run("events", "--actor", "Atlantis", "--format", shape, "-l", sample_file)
        assert (result.exit_code, result.stdout) == (0, empty)
        assert result.stderr == "No events match.\n"


@pytest.mark.parametrize("noun", ["articles", "claims", "events", "findings", "origins", "stories"])
def test_explain_shows_the_entry_for_people_and_for_programs(
    run: Run, noun: str, sample_file: str, sample_ledger: Ledger
) -> None:
    row = next(iter(sample_ledger.rows(noun)))
    shown = run("explain", row["id"], "-l", sample_file)
    assert row["id"] in shown.stdout
    assert max(len(line) for line in shown.stdout.splitlines()) <= 80
    told = json.loads(run("explain", row["id"][:16], "--format", "json", "-l", sample_file).stdout)
    assert told == json.loads(json.dumps(sample_ledger.explain(row["id"]).as_dict()))


def test_report_writes_a_page_and_prints_its_name(run: Run, sample_file: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = run("report", "--out", str(page), "-l", sample_file)
    assert result.stdout == f"{page}\n"
    assert "<html" in page.read_text("utf-8")[:500]


def test_ledger_digest_prints_the_digest_alone(run: Run, sample_file: str, sample_ledger: Ledger) -> None:
    assert run("ledger-digest", "-l", sample_file).stdout == f"{sample_ledger.digest()}\n"


def test_rederive_gives_the_same_again_and_brings_other_settings_to_bear(
    run: Run, sample_file: str, sample_ledger: Ledger, tmp_path: Path
) -> None:
    path = tmp_path / "copy.ledger"
    path.write_bytes(Path(sample_file).read_bytes())
    book = f"codebook={sample.CODEBOOK}"
    result = run("rederive", "-l", str(path), "--set", book)
    assert result.stdout == ""
    assert f"{len(sample_ledger.stories())} stories" in result.stderr
    assert run("ledger-digest", "-l", str(path)).stdout.strip() == sample_ledger.digest()
    result = run("rederive", "-l", str(path), "--set", book, "--set", "story_threshold=1")
    assert f"{len(sample_ledger.stories())} stories" not in result.stderr


def test_settings_are_listed_with_the_value_they_have_now(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWOSOURCE_WORKERS", "3")
    rows = json.loads(run("settings", "--format", "json", "--set", "story_threshold=0.3").stdout)
    values = {row["name"]: row["value"] for row in rows}
    assert (values["workers"], values["story_threshold"], values["document_seconds"]) == (3, 0.3, 30.0)
    assert "TWOSOURCE_WORKERS" in run("settings").stdout


def test_sample_prints_where_the_sample_is(run: Run) -> None:
    assert run("sample").stdout == f"{sample.ARTICLES}\n"
    assert run("sample", "--codebook").stdout == f"{sample.CODEBOOK}\n"


def test_a_codebook_is_checked_and_all_its_faults_are_listed(run: Run, tmp_path: Path) -> None:
    good = run("codebook", "check", str(sample.CODEBOOK))
    assert (good.exit_code, good.stdout) == (0, "")
    assert "no faults" in good.stderr
    bad = tmp_path / "bad.yaml"
    bad.write_text("outlets:\n  - name: Ash Herald\n    kind: blimp\n  - family: Grove\n", "utf-8")
    result = run("codebook", "check", str(bad))
    assert result.exit_code == 1
    assert "outlets > 1 > kind" in result.stderr
    assert "outlets > 2 > name: is missing" in result.stderr


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout.startswith("twosource 0.")
