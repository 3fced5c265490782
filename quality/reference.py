"""Pages of docs/ that are made from the program itself, so that they cannot go stale.

    python -m quality.reference            says which pages are out of date; exit code 1 if any is
    python -m quality.reference --write    writes them

docs/cli.md and docs/settings.md are made as a whole; of docs/codebook.md the part between its two marks.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from typer.main import get_command

from twosource.cli.commands.upkeep import setting_rows
from twosource.cli.exits import MEANING
from twosource.cli.main import COMMANDS, application
from twosource.codebook.events import EventType, load_events
from twosource.settings import Settings

DOCS = Path(__file__).parents[1] / "docs"
MADE = "<!-- Made by `python -m quality.reference --write`; do not edit by hand. -->"
BEGIN, END = "<!-- event types: made by `python -m quality.reference --write` -->", "<!-- end of event types -->"


# ------------------------------------------------------------------------------------------------ the command line


def cli_page() -> str:
    """Every command as its --help shows it, and the exit codes."""
    root = get_command(application())
    parts = [f"# The command line\n\n{MADE}\n\n{_CLI_HEAD}"]
    parts += [f"## twosource {command.name}\n\n```\n{_help(root, command.name)}\n```\n" for command in COMMANDS]
    codes = "\n".join(f"| {code.value} | {meaning} |" for code, meaning in MEANING.items())
    parts.append(f"## Exit codes\n\n| code | meaning |\n|---|---|\n{codes}\n")
    return "\n".join(parts)


_CLI_HEAD = """Data goes to stdout, messages to stderr; a list stops quietly when the reader of its pipe closes it.
Lists take `--format table` (for people), `json`, `jsonl` or `csv`; the keys of their rows are in
[data-model.md](data-model.md). An id may be shortened to any beginning that no other id shares. Text from a page is
shown with its control characters made visible, never sent to the terminal. `twosource --install-completion` sets up
completion for your shell.
"""


def _help(root: Any, name: str) -> str:
    """The --help of a command, 100 columns wide."""
    found = root
    for word in name.split():
        found = found.commands[word]
    context = found.make_context(f"twosource {name}", [], resilient_parsing=True, terminal_width=100)
    return str(found.get_help(context)).rstrip()


def _cell(text: str | None) -> str:
    return " ".join((text or "").split()).replace("|", "\\|")


# ------------------------------------------------------------------------------------------------------- settings


def settings_page() -> str:
    """Every setting with default, unit and variable."""
    rows = "\n".join(_setting(row) for row in setting_rows(Settings()))
    return (
        f"# Settings\n\n{MADE}\n\n{_SETTINGS_HEAD}\n| setting | default | unit | meaning | environment variable |\n"
        f"|---|---|---|---|---|\n{rows}\n"
    )


def _setting(row: dict[str, Any]) -> str:
    default = "not set" if row["default"] == "" else row["default"]
    return f"| `{row['name']}` | {default} | {row['unit']} | {_cell(row['help'])} | `{row['variable']}` |"


_SETTINGS_HEAD = """A setting is given for one run by `--set name=value`, for all by its environment variable, and in
Python by `Settings.read(name=value)`; the first of these wins. An unknown name or a value that is not allowed is an
error, all of them at once. `twosource settings` shows what holds now.

What a document becomes depends on the program's version, `parser`, `coder_threshold` and the content of `codebook`:
after a change of one of these, reading a document again makes its claims anew. Stories, events and findings also depend
on `story_threshold`; the next `read`, or `rederive`, brings it to bear.
"""


# ---------------------------------------------------------------------------------------------------- event types


def types_part() -> str:
    """Every event type with its modes, and the contexts."""
    events = load_events()
    types = "\n".join(_type(kind) for kind in events.types.values())
    contexts = "\n".join(f"| `{name}` | {_cell(meaning)} |" for name, meaning in events.contexts.items())
    return (
        f"{BEGIN}\n\n| type | quad | what it covers | modes |\n|---|---|---|---|\n{types}\n\n"
        f"| context | what the sentence is about |\n|---|---|\n{contexts}\n\n{END}"
    )


def _type(kind: EventType) -> str:
    modes = " ".join(f"`{mode}`: {_cell(meaning)}" for mode, meaning in kind.modes.items())
    return f"| **{kind.name}** | {kind.quad} | {_cell(kind.help)} | {modes or 'none'} |"


def codebook_page() -> str:
    """The hand-written page with its made part renewed."""
    page = (DOCS / "codebook.md").read_text("utf-8")
    part = types_part()
    return re.sub(re.escape(BEGIN) + ".*?" + re.escape(END), lambda _: part, page, flags=re.DOTALL)


PAGES: dict[str, Callable[[], str]] = {"cli.md": cli_page, "settings.md": settings_page, "codebook.md": codebook_page}


def stale() -> list[str]:
    """The pages that are not as the program would make them."""
    return [name for name, make in PAGES.items() if not (DOCS / name).is_file() or _read(name) != make()]


def _read(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def main(words: list[str]) -> int:
    if words == ["--write"]:
        for name, make in PAGES.items():
            (DOCS / name).write_text(make(), "utf-8")
        return 0
    for name in stale():
        print(f"docs/{name} is out of date: python -m quality.reference --write")
    return 1 if stale() else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
