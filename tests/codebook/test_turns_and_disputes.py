"""turns.yaml and disputing.yaml: what is bundled loads, and all faults are told at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from twosource.codebook.disputing import load_disputing
from twosource.codebook.turns import load_turns
from twosource.errors import CodebookError


def test_an_end_is_never_its_own_state() -> None:
    closed = [turn for turn in load_turns() if turn.before]
    assert all(turn.before - turn.after and turn.after - turn.before for turn in closed)
    assert all(turn.before or turn.open for turn in load_turns())


def test_no_word_both_denies_and_dismisses() -> None:
    known = load_disputing()
    assert known.deny.isdisjoint(known.dismiss)


def test_faults_of_turns_are_told(tmp_path: Path) -> None:
    file = tmp_path / "turns.yaml"
    file.write_text("turns:\n  - before: [Closed]\n    after: [reopen]\n  - 3\n", "utf-8")
    with pytest.raises(CodebookError) as told:
        load_turns(file)
    assert "small letters" in str(told.value)
    assert "with the keys before, after" in str(told.value)


def test_faults_of_disputing_are_told(tmp_path: Path) -> None:
    file = tmp_path / "disputing.yaml"
    file.write_text("deny: [Deny]\n", "utf-8")
    with pytest.raises(CodebookError, match="small letters"):
        load_disputing(file)
