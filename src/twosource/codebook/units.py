"""Words for numbers, units, money and rates, and what bends a number ("at least"), read from `units.yaml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

from twosource.codebook.loading import HERE, Faults, read_yaml

FILE = "units.yaml"
CHANGES = frozenset({"<", ">", "~"})
_Entry = Callable[[object], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """All keys in small letters, except the signs of money, which are as written.

    `measures`, `money_words` and `money_signs` lead from what is written to the unit's name; `before`, `after` and
    `change` to the change they say.
    """

    cardinals: Mapping[str, float]
    scales: Mapping[str, float]
    short_scales: Mapping[str, float]
    fractions: Mapping[str, float]
    vague: Mapping[str, tuple[float, float]]
    vague_times: Mapping[str, float]
    before: Mapping[str, str]
    after: Mapping[str, str]
    change: Mapping[str, str]
    measures: Mapping[str, str]
    money_words: Mapping[str, str]
    money_signs: Mapping[str, str]
    rates: frozenset[str]
    labels: frozenset[str]
    partitives: frozenset[str]


@cache
def load_units(path: Path = HERE / FILE) -> Units:
    """The bundled vocabulary of quantities.

    Raises:
        CodebookError: entries of the wrong shape, all at once.
    """
    faults = Faults()
    data = read_yaml(path, faults)
    part = _Parts(data, faults)
    money = part.mapping("money", _is_money)
    units = Units(
        **{key: part.numbers(key) for key in ("cardinals", "scales", "short_scales", "fractions", "vague_times")},
        vague={word: (float(low), float(high)) for word, (low, high) in part.mapping("vague", _is_range).items()},
        before=part.inverted("before", CHANGES),
        after=part.inverted("after", CHANGES),
        change=part.inverted("change", frozenset({"up", "down"})),
        measures=_measures(part.mapping("measures", _is_words)),
        money_words={word.lower(): name for name, entry in money.items() for word in entry["words"]},
        money_signs={"".join(sign.split()): name for name, entry in money.items() for sign in entry["signs"]},
        rates=part.words("rates"),
        labels=part.words("labels"),
        partitives=part.words("partitives"),
    )
    faults.raise_if_any()
    return units


class _Parts:
    """The file's parts, checked as they are taken; what is wrong is left out and becomes a fault."""

    def __init__(self, data: Mapping[str, object], faults: Faults) -> None:
        self._data, self._faults = data, faults

    def mapping(self, key: str, good: _Entry) -> dict[str, Any]:
        """A mapping whose values all pass `good`."""
        part = self._data.get(key)
        if not isinstance(part, dict) or not part:
            self._faults.add((FILE, key), "must be a mapping that is not empty")
            return {}
        for name, value in part.items():
            if not good(value):
                self._faults.add((FILE, key, name), f"has the wrong shape: {value!r}")
        return {str(name): value for name, value in part.items() if good(value)}

    def numbers(self, key: str) -> dict[str, float]:
        return {word: float(value) for word, value in self.mapping(key, _is_number).items()}

    def inverted(self, key: str, allowed: frozenset[str]) -> dict[str, str]:
        """From each word to the heading it stands under."""
        part = self.mapping(key, _is_words)
        for name in sorted(set(part) - allowed):
            self._faults.add((FILE, key, name), f"unknown key; known are {', '.join(sorted(allowed))}")
        return {word.lower(): name for name, words in part.items() for word in words}

    def words(self, key: str) -> frozenset[str]:
        part = self._data.get(key)
        if not _is_words(part) or not part:
            self._faults.add((FILE, key), "must be a list of words that is not empty")
            return frozenset()
        return frozenset(word.lower() for word in cast("list[str]", part))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_range(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(x, int | float) for x in value)
        and value[0] <= value[1]
    )


def _is_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


def _is_money(value: object) -> bool:
    return isinstance(value, dict) and all(_is_words(value.get(key)) for key in ("signs", "words"))


def _measures(entries: Mapping[str, list[str]]) -> dict[str, str]:
    found = {}
    for name, written in entries.items():
        for word in (name, f"{name}s", *written):
            found[word.lower()] = name
    return found
