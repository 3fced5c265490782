"""Words by which places are named and pointed at, read from `placing.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from twosource.codebook.loading import HERE, Faults, read_yaml


@dataclass(frozen=True, slots=True)
class Placing:
    """Word lists in small letters, but for `area_nouns`, `area_fronts`, `road_nouns` and `road_numbers`."""

    at: frozenset[str]
    on: frozenset[str]
    towards: frozenset[str]
    from_: frozenset[str]
    moving: frozenset[str]
    reached: frozenset[str]
    settlements: frozenset[str]
    small_words: frozenset[str]
    area_nouns: frozenset[str]
    area_fronts: frozenset[str]
    road_nouns: frozenset[str]
    road_numbers: frozenset[str]
    directions: frozenset[str]
    never: frozenset[str]


@cache
def load_placing(path: Path = HERE / "placing.yaml") -> Placing:
    """The bundled words.

    Raises:
        CodebookError: lists that are missing or hold something else than words, all at once.
    """
    faults = Faults()
    data = read_yaml(path, faults)
    keys = {field.name: field.name.rstrip("_") for field in fields(Placing)}
    faults.require(data, (path.name,), dict.fromkeys(keys.values(), list), keys.values())
    lists = {name: frozenset(faults.words(data.get(key), (path.name, key))) for name, key in keys.items()}
    faults.raise_if_any()
    return Placing(**lists)
