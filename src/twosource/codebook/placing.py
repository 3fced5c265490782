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
    for key in keys.values():
        listed = data.get(key)
        for number, word in enumerate(listed if isinstance(listed, list) else []):
            if not isinstance(word, str):
                faults.add(
                    (path.name, key, number), "must be a word; put it in quotes if YAML takes it for something else"
                )
    faults.raise_if_any()
    return Placing(**{name: frozenset(data[key]) for name, key in keys.items()})  # type: ignore[call-overload]
