"""Words that cannot both be said of one thing at one moment ("at large", "in custody"), read from `excluding.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from twosource.codebook.loading import HERE, Faults, read_yaml

FILE = "excluding.yaml"
ASPECTS = frozenset({"act", "actor", "cause", "date", "number", "place"})
DEGREES = frozenset({"fair", "loose", "person"})

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Sides of phrases, word by word, of which any two exclude each other."""

    aspect: str
    alike: str
    sides: tuple[frozenset[Phrase], ...]


@cache
def load_excluding(path: Path = HERE / FILE) -> tuple[Group, ...]:
    """The groups of excluding.yaml.

    Raises:
        CodebookError: all faults of the file.
    """
    faults = Faults()
    data = read_yaml(path, faults)
    faults.require(data, (FILE,), {"groups": list}, needed=("groups",))
    rows = faults.mappings(data.get("groups"), (FILE, "groups"), {"aspect": str, "alike": str, "sides": list})
    found = tuple(_group(row, where, faults) for where, row in rows)
    faults.raise_if_any()
    return found


def _group(row: Mapping[str, object], where: tuple[object, ...], faults: Faults) -> Group:
    for key, allowed in (("aspect", ASPECTS), ("alike", DEGREES)):
        if row.get(key) not in allowed:
            faults.add((*where, key), f"must be one of {', '.join(sorted(allowed))}")
    given = row.get("sides")
    sides = tuple(
        frozenset(tuple(phrase.split()) for phrase in faults.words(side, (*where, "sides", n), small=True))
        for n, side in enumerate(given if isinstance(given, list) else [])
    )
    if len(sides) < 2 or not all(sides):
        faults.add((*where, "sides"), "must be two lists or more, none of them empty")
    return Group(str(row.get("aspect")), str(row.get("alike")), sides)
