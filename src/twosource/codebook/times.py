"""Words of time, read from `times.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from twosource.codebook.loading import HERE, Faults, read_yaml

FILE = "times.yaml"
LISTED = ("months", "weekdays", "seasons", "parts", "units", "habits", "references")
MAPPED = ("ordinals", "decades", "zones")
WORDS = ("some", "ahead", "scheduled", "carriers", "light", "ordering", "amid")
UNIT_CODES = frozenset({"TS", "TM", "TH", "D", "NI", "WE", "W", "M", "Q", "Y", "DE", "CE"})


@dataclass(frozen=True, slots=True)
class Times:
    """From each word in small letters, without a final point, to what it stands for.

    `holidays` gives (month, day), or (month, ISO weekday, which of them; -1 the last).
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    parts: Mapping[str, str]
    units: Mapping[str, str]
    habits: Mapping[str, str]
    references: Mapping[str, str]
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    zones: Mapping[str, str]
    holidays: Mapping[str, tuple[int, ...]]
    some: tuple[str, ...]
    ahead: frozenset[str]
    scheduled: frozenset[str]
    carriers: frozenset[str]
    light: frozenset[str]
    ordering: frozenset[str]
    amid: frozenset[str]


@cache
def load_times(path: Path = HERE / FILE) -> Times:
    """The bundled words of time.

    Raises:
        CodebookError: parts that are missing or have the wrong shape, all at once.
    """
    faults = Faults()
    data = read_yaml(path, faults)
    shapes: dict[str, type] = dict.fromkeys((*LISTED, *MAPPED, "holidays"), dict) | dict.fromkeys(WORDS, list)
    faults.require({k: v for k, v in data.items() if v}, (FILE,), dict.fromkeys(shapes, object), shapes)
    for key, shape in shapes.items():
        if not isinstance(data.get(key), shape):
            faults.add((FILE, key), f"must be a {shape.__name__}")
    faults.raise_if_any()
    listed = {key: _inverted(data[key], key, faults) for key in LISTED}
    mapped = {key: _plain(data[key]) for key in MAPPED}
    for code in sorted(set(listed["units"].values()) - UNIT_CODES):
        faults.add((FILE, "units", code), f"unknown unit; known are {', '.join(sorted(UNIT_CODES))}")
    holidays = _holidays(data["holidays"], faults)
    faults.raise_if_any()
    words = {key: tuple(str(word).lower() for word in _list(data[key])) for key in WORDS}
    parts: dict[str, Any] = {**listed, **mapped, **{key: frozenset(words[key]) for key in WORDS[1:]}}
    return Times(**parts, holidays=holidays, some=words["some"])


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _plain(part: object) -> dict[str, Any]:
    return {str(key).lower(): value for key, value in part.items()} if isinstance(part, dict) else {}


def _inverted(part: object, key: str, faults: Faults) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for code, words in part.items() if isinstance(part, dict) else ():
        for word in _list(words):
            if not isinstance(word, str):
                faults.add((FILE, key, code), f"{word!r} is not a word")
            else:
                found[word.lower().rstrip(".")] = code
        if not _list(words):
            faults.add((FILE, key, code), "must be a list of words")
    return found


def _holidays(part: object, faults: Faults) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for name, numbers in part.items() if isinstance(part, dict) else ():
        if len(_list(numbers)) in {2, 3} and all(isinstance(n, int) for n in _list(numbers)):
            found[str(name).lower()] = tuple(int(str(n)) for n in _list(numbers))
        else:
            faults.add((FILE, "holidays", name), "must be [month, day] or [month, weekday, which]")
    return found
