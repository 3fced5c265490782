"""Reading codebook files: what is no word or no mapping is told with its path."""

from __future__ import annotations

from twosource.codebook.loading import Faults


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
