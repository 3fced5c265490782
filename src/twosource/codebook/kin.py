"""Which words name the same kind of happening, which ones contradict each other, and which say too little."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from twosource.codebook.loading import HERE, Faults, read_yaml

FILE = "kin.yaml"
LISTS = ("generic", "tolls", "handover", "occasions", "outlet_words", "whole", "part", "bringing")
KEYS = ("families", "opposed", *LISTS)


@dataclass(frozen=True, slots=True)
class Kin:
    """Words by the numbers of the rows they stand in; all are lemmas in small letters."""

    families: Mapping[str, frozenset[int]]
    generic: frozenset[str]
    sides: Mapping[str, frozenset[tuple[int, str]]]
    tolls: frozenset[str]
    handover: frozenset[str]
    occasions: frozenset[str]
    outlet_words: frozenset[str]
    whole: frozenset[str]
    part: frozenset[str]
    bringing: frozenset[str]

    def related(self, left: str, right: str) -> bool:
        """Whether both words stand in one row of happenings."""
        return not self.families.get(left, frozenset()).isdisjoint(self.families.get(right, frozenset()))

    def opposed(self, left: str, right: str) -> bool:
        """Whether the words stand on the two sides of one opposition."""
        other = {"left": "right", "right": "left"}
        theirs = self.sides.get(right, frozenset())
        return any((row, other[side]) in theirs for row, side in self.sides.get(left, frozenset()))


@cache
def load_kin(path: Path = HERE / FILE) -> Kin:
    """The rows of kin.yaml.

    Raises:
        CodebookError: all faults of the file.
    """
    faults = Faults()
    data = read_yaml(path, faults)
    faults.require(data, (path.name,), dict.fromkeys(KEYS, list), needed=KEYS)
    families: defaultdict[str, set[int]] = defaultdict(set)
    listed = data.get("families")
    for number, row in enumerate(listed if isinstance(listed, list) else []):
        for word in faults.words(row, (path.name, "families", number), small=True):
            families[word].add(number)
    sides = _sides(data.get("opposed"), path.name, faults)
    lists = {key: frozenset(faults.words(data.get(key), (path.name, key), small=True)) for key in LISTS}
    faults.raise_if_any()
    return Kin(families={word: frozenset(rows) for word, rows in families.items()}, sides=sides, **lists)


def _sides(rows: object, name: str, faults: Faults) -> dict[str, frozenset[tuple[int, str]]]:
    sides: defaultdict[str, set[tuple[int, str]]] = defaultdict(set)
    for number, (path, row) in enumerate(faults.mappings(rows, (name, "opposed"), {"left": list, "right": list})):
        for side in ("left", "right"):
            for word in faults.words(row.get(side), (*path, side), small=True):
                sides[word].add((number, side))
    return {word: frozenset(found) for word, found in sides.items()}
