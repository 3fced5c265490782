"""Reading codebook files: what is no word or no mapping is told with its path."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from twosource.codebook.loading import Faults, read_lists
from twosource.errors import CodebookError


@dataclass(frozen=True)
class Dock:
    moorings: frozenset[str]
    tides: frozenset[str]


def test_words_of_a_list_and_what_is_none() -> None:
    faults = Faults()
    assert faults.words(["moor", True, " ", "Cast off"], ("dock.yaml", "verbs"), small=True) == ("moor", "Cast off")
    assert faults.words("moor", ("dock.yaml", "nouns")) == ()
    assert faults.words(None, ("dock.yaml", "none")) == ()
    assert [fault.partition(":")[0] for fault in faults.found] == [
        "dock.yaml > verbs > 1", "dock.yaml > verbs > 2", "dock.yaml > verbs > 3", "dock.yaml > nouns",
    ]  # fmt: skip


def test_mappings_of_a_list_and_what_is_none() -> None:
    faults = Faults()
    rows = list(faults.mappings([{"left": ["up"]}, 3], ("dock.yaml", "tides"), {"left": list, "right": list}))
    assert rows == [(("dock.yaml", "tides", 0), {"left": ["up"]})]
    assert faults.found == [
        "dock.yaml > tides > 0 > right: is missing",
        "dock.yaml > tides > 1: must be a mapping with the keys left, right",
    ]


def test_a_file_of_lists_has_each_of_them_and_no_other(tmp_path: Path) -> None:
    file = tmp_path / "dock.yaml"
    file.write_text("moorings: [rope, chain]\ntides: [ebb]\n", "utf-8")
    assert read_lists(Dock, file) == Dock(frozenset({"rope", "chain"}), frozenset({"ebb"}))
    file.write_text("moorings: [rope, on]\nquays: [north]\n", "utf-8")
    with pytest.raises(CodebookError) as told:
        read_lists(Dock, file)
    assert [fault.partition(":")[0] for fault in told.value.faults] == [
        "dock.yaml > quays", "dock.yaml > tides", "dock.yaml > moorings > 1",
    ]  # fmt: skip
