"""States of affairs that a later happening ends ("closed", "reopened"), read from `turns.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from twosource.codebook.comparing import load_comparing
from twosource.codebook.loading import HERE, Faults, read_yaml

FILE = "turns.yaml"


@dataclass(frozen=True, slots=True)
class Turn:
    """Stems that tell of a state, and stems that tell that it is over.

    `once`: the state cannot come back, so that its end is the later news whatever was published first. `open`: stems of
    what is said not to have happened so far, which tells of the state, too.
    """

    before: frozenset[str]
    after: frozenset[str]
    once: bool = False
    open: frozenset[str] = frozenset()


@cache
def load_turns(path: Path = HERE / FILE) -> tuple[Turn, ...]:
    """The rows of turns.yaml, as stems.

    Raises:
        CodebookError: all faults of the file.
    """
    faults = Faults()
    data = read_yaml(path, faults)
    faults.require(data, (FILE,), {"turns": list}, needed=("turns",))
    rows = data.get("turns") if isinstance(data, dict) else None
    found = [_turn(row, number, faults) for number, row in enumerate(rows if isinstance(rows, list) else [])]
    faults.raise_if_any()
    return tuple(turn for turn in found if turn is not None)


def _turn(row: object, number: int, faults: Faults) -> Turn | None:
    where = (FILE, "turns", number)
    if not isinstance(row, dict):
        faults.add(where, "must have the keys before and after")
        return None
    keys = ("before", "after", "open")
    state = [key for key in ("before", "open") if key in row] or ["before"]
    faults.require(row, where, {**dict.fromkeys(keys, list), "once": bool}, needed=(*state, "after"))
    found = {key: _stems(row[key], (*where, key), faults) if key in row else frozenset[str]() for key in keys}
    return Turn(**found, once=row.get("once") is True)


def _stems(words: object, where: tuple[object, ...], faults: Faults) -> frozenset[str]:
    found = (
        [word for word in words if isinstance(word, str) and word == word.lower()] if isinstance(words, list) else []
    )
    if not found or not isinstance(words, list) or len(found) != len(words):
        faults.add(where, "must be words in small letters")
    return frozenset(map(load_comparing().stem, found))
