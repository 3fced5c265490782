"""The documentation is whole: every command, option, setting, event type and row key; what is made is made anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quality import reference
from twosource.cli.main import COMMANDS
from twosource.cli.options import FILTER_HELP
from twosource.cli.printing.flat import ROWS
from twosource.codebook.events import load_events
from twosource.ledger.conditions import CONDITIONS
from twosource.ledger.rows import shapes

DOCS = Path(__file__).parents[2] / "docs"
PARTS = {
    "quote": shapes.WordsRow,
    "actor": shapes.ActorRow,
    "office": shapes.OfficeRow,
    "when": shapes.WhenRow,
    "where": shapes.WhereRow,
    "figure": shapes.FigureRow,
    "voice": shapes.VoiceRow,
    "side of a finding": shapes.SideRow,
    "account of an event (`quotes`)": shapes.MentionRow,
    "merge of an origin": shapes.MergeRow,
    "passage": shapes.PassageRow,
}
NAMED_ABOVE = {"article", "quote", "start", "end", "outlet", "headline", "published"}
"""Keys that a part names in the sentence above its table."""


def test_pages_made_from_the_program_are_up_to_date() -> None:
    assert reference.stale() == []


def test_every_command_and_setting_has_its_place() -> None:
    page = (DOCS / "cli.md").read_text("utf-8")
    for command in COMMANDS:
        assert f"## twosource {command.name}\n" in page
        assert all(example in page for example in command.examples)


def test_every_filter_of_a_list_has_help_and_every_help_a_filter() -> None:
    used = {name for conditions in CONDITIONS.values() for name in conditions} | {"limit"}
    assert used == set(FILTER_HELP)


def test_every_event_type_mode_and_context_is_documented() -> None:
    page = (DOCS / "codebook.md").read_text("utf-8")
    events = load_events()
    for kind in events.types.values():
        assert f"| **{kind.name}** |" in page
        assert kind.help
        assert all(f"`{mode}`: " in page and meaning for mode, meaning in kind.modes.items())
    assert all(f"| `{context}` |" in page for context in events.contexts)


@pytest.mark.parametrize("noun", ROWS)
def test_every_key_of_a_list_is_documented_and_no_other(noun: str) -> None:
    assert documented(noun) == set(ROWS[noun].__annotations__)


@pytest.mark.parametrize("part", PARTS)
def test_every_key_of_a_part_is_documented_and_no_other(part: str) -> None:
    keys = set(PARTS[part].__annotations__)
    written = documented(part)
    assert written <= keys
    assert keys - written <= NAMED_ABOVE & words_above(part)


def test_the_keys_of_a_party_are_those_of_an_actor_with_a_role() -> None:
    actor = set(shapes.ActorRow.__annotations__) | set(shapes.WordsRow.__annotations__)
    assert set(shapes.PartyRow.__annotations__) - actor == documented("party")


def section(title: str) -> str:
    page = (DOCS / "data-model.md").read_text("utf-8")
    found = re.search(rf"^### {re.escape(title)}\n(.*?)(?=^##|\Z)", page, re.MULTILINE | re.DOTALL)
    assert found, title
    return found[1]


def documented(title: str) -> set[str]:
    """The keys in the first column of a section's table."""
    rows = re.findall(r"^\| (`[^|]*`) \|", section(title), re.MULTILINE)
    return {key for row in rows for key in re.findall(r"`(\w+)`", row)}


def words_above(title: str) -> set[str]:
    """The keys named in the text of a section before its table."""
    return set(re.findall(r"`(\w+)`", section(title).partition("\n|")[0]))
