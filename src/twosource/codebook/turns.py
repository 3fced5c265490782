"""States of affairs that a later happening ends ("closed", "reopened"), read from `turns.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from twosource.codebook.comparing import load_comparing
from twosource.codebook.loading import HERE, Faults, read_yaml

FILE = "turns.yaml"
STATES = ("before", "after", "open")


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
    keys = dict.fromkeys(STATES, list)
    rows = faults.mappings(data.get("turns"), (FILE, "turns"), {**keys, "once": bool}, needed=("after",))
    found = tuple(_turn(row, where, faults) for where, row in rows)
    faults.raise_if_any()
    return found


def _turn(row: Mapping[str, object], where: tuple[object, ...], faults: Faults) -> Turn:
    if not row.get("before") and not row.get("open"):
        faults.add((*where, "before"), "is missing, and open is, too")
    stem = load_comparing().stem
    found = {key: frozenset(map(stem, faults.words(row.get(key), (*where, key), small=True))) for key in STATES}
    return Turn(**found, once=row.get("once") is True)
