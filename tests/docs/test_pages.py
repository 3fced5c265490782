"""The hand-written pages: links lead somewhere, the README's example runs, its commands exist."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from twosource.cli.main import COMMANDS, application

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    targets = [t for t in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in t]
    assert [t for t in targets if not (page.parent / t).exists()] == []


def test_the_first_commands_of_the_readme_are_those_of_the_makefile() -> None:
    first = re.search(r"```\n(.*?)```", readme(), re.DOTALL)
    assert first
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.findall(r"^make (\w+)", first[1], re.MULTILINE)
    assert targets == ["demo", "test"]
    assert all(f"\n{target}:" in makefile for target in targets)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_in_a_page_is_one_that_exists(page: Path) -> None:
    blocks = re.findall(r"```(?:sh|console)?\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("twosource ")]
    runner, names = CliRunner(), {command.name for command in COMMANDS}
    for line in lines:
        words = shlex.split(line, comments=True)[1:]
        name = " ".join(words[:2]) if " ".join(words[:2]) in names else words[0]
        assert name in names, line
        asked = runner.invoke(application(), [*name.split(), "--help"]).stdout
        assert all(word in asked for word in words if word.startswith("--")), line


def test_the_readmes_python_example_runs(tmp_path: Path) -> None:
    example = re.search(r"```python\n(.*?)```", readme(), re.DOTALL)
    assert example
    assert len(example[1].splitlines()) <= 12
    program = example[1].replace("border.ledger", str(tmp_path / "border.ledger"))
    result = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "18 stored of 18" in result.stdout


def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")
