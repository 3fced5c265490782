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
    for number, row in enumerate(_rows(data, "families")):
        for word in _words(row, (path.name, "families", number), faults):
            families[word].add(number)
    sides = _sides(_rows(data, "opposed"), path.name, faults)
    lists = {key: frozenset(_words(_rows(data, key), (path.name, key), faults)) for key in LISTS}
    faults.raise_if_any()
    return Kin(families={word: frozenset(rows) for word, rows in families.items()}, sides=sides, **lists)


def _rows(data: Mapping[str, object], key: str) -> list[object]:
    rows = data.get(key)
    return rows if isinstance(rows, list) else []


def _words(row: object, path: tuple[object, ...], faults: Faults) -> list[str]:
    if not isinstance(row, list) or not row:
        faults.add(path, "must be a list of words")
        return []
    for word in row:
        if not isinstance(word, str) or word != word.lower():
            faults.add((*path, word), "must be a word in small letters (quote on, off, yes and no)")
    return [word for word in row if isinstance(word, str)]


def _sides(rows: list[object], name: str, faults: Faults) -> dict[str, frozenset[tuple[int, str]]]:
    sides: defaultdict[str, set[tuple[int, str]]] = defaultdict(set)
    for number, row in enumerate(rows):
        path = (name, "opposed", number)
        if not isinstance(row, dict):
            faults.add(path, "must have the keys left and right")
            continue
        faults.require(row, path, {"left": list, "right": list}, needed=("left", "right"))
        for side in ("left", "right"):
            for word in _words(row.get(side), (*path, side), faults):
                sides[word].add((number, side))
    return {word: frozenset(found) for word, found in sides.items()}
