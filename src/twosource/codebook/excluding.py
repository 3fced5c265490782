"""Words that cannot both be said of one thing at one moment ("at large", "in custody"), read from `excluding.yaml`."""

from __future__ import annotations

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
    rows = data.get("groups") if isinstance(data, dict) else None
    found = [_group(row, number, faults) for number, row in enumerate(rows if isinstance(rows, list) else [])]
    faults.raise_if_any()
    return tuple(group for group in found if group is not None)


def _group(row: object, number: int, faults: Faults) -> Group | None:
    where = (FILE, "groups", number)
    if not isinstance(row, dict):
        faults.add(where, "must have the keys aspect, alike and sides")
        return None
    keys = {"aspect": str, "alike": str, "sides": list}
    faults.require(row, where, keys, needed=tuple(keys))
    for key, allowed in (("aspect", ASPECTS), ("alike", DEGREES)):
        if row.get(key) not in allowed:
            faults.add((*where, key), f"must be one of {', '.join(sorted(allowed))}")
    given = row.get("sides")
    sides = tuple(_side(side, (*where, "sides", n), faults) for n, side in enumerate(given or []))
    if len(sides) < 2:
        faults.add((*where, "sides"), "must be two lists or more")
    return Group(str(row.get("aspect")), str(row.get("alike")), sides)


def _side(phrases: object, where: tuple[object, ...], faults: Faults) -> frozenset[Phrase]:
    given = phrases if isinstance(phrases, list) else []
    found = [phrase for phrase in given if isinstance(phrase, str) and phrase == phrase.lower() and phrase.strip()]
    if not found or len(found) != len(given):
        faults.add(where, "must be words in small letters")
    return frozenset(tuple(phrase.split()) for phrase in found)
