"""Reading codebook files: every fault is collected with its path and reported together."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import lru_cache, update_wrapper
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

import yaml

from twosource.errors import CodebookError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")
L = TypeVar("L", bound="DataclassInstance")
HERE = Path(__file__).parent
STATES = 4
"""Files, or states of one file, of which a process keeps what it read."""


class Faults:
    """Collects what is wrong in codebook files. `at("file.yaml", "types", 3)` style paths lead to the entry."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def add(self, path: Iterable[object], what: str) -> None:
        self.found.append(f"{' > '.join(str(step) for step in path)}: {what}")

    def require(
        self,
        entry: Mapping[str, object],
        path: Iterable[object],
        allowed: Mapping[str, type | tuple[type, ...]],
        needed: Iterable[str] = (),
    ) -> None:
        """Checks the keys of one entry and the types of their values."""
        path = tuple(path)
        for key in entry:
            if key not in allowed:
                self.add((*path, key), f"unknown key; known are {', '.join(sorted(allowed))}")
            elif not isinstance(entry[key], allowed[key]):
                self.add((*path, key), f"must be {allowed[key]}, not {type(entry[key]).__name__}")
        for key in needed:
            if not entry.get(key):
                self.add((*path, key), "is missing")

    def words(self, value: object, path: Iterable[object], *, small: bool = False) -> tuple[str, ...]:
        """The words of a list, which may be missing: `require` says what must be there.

        `small` asks for small letters. YAML's bare on, off, yes and no are caught as the booleans they become.
        """
        path = tuple(path)
        if value is not None and not isinstance(value, list):
            self.add(path, "must be a list of words")
        listed = value if isinstance(value, list) else []
        kind = "a word in small letters" if small else "a word"
        for number, word in enumerate(listed):
            if not isinstance(word, str) or not word.strip() or (small and word != word.lower()):
                self.add((*path, number), f"must be {kind}, not {word!r}; put on, off, yes and no in quotes")
        return tuple(word for word in listed if isinstance(word, str) and word.strip())

    def mappings(
        self, value: object, path: Iterable[object], allowed: Mapping[str, type], needed: Iterable[str] | None = None
    ) -> Iterator[tuple[tuple[object, ...], dict[str, object]]]:
        """The mappings of a list with their paths, their keys checked; without `needed` all keys are needed."""
        for number, entry in enumerate(value if isinstance(value, list) else []):
            where = (*path, number)
            if isinstance(entry, dict):
                self.require(entry, where, allowed, allowed if needed is None else needed)
                yield where, entry
            else:
                self.add(where, f"must be a mapping with the keys {', '.join(allowed)}")

    def raise_if_any(self) -> None:
        """Raises CodebookError with all faults, if there are any."""
        if self.found:
            raise CodebookError(self.found)


def read_yaml(path: Path, faults: Faults) -> dict[str, object]:
    """The mapping in a YAML file; a file that is none is a fault and reads as empty."""
    try:
        # The C loader reads ten times faster and is as safe; not every build has it.
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        loaded = yaml.load(path.read_text("utf-8"), Loader=loader)  # noqa: S506
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        faults.add((path.name,), f"cannot be read: {error}")
        return {}
    if not isinstance(loaded, dict):
        faults.add((path.name,), "must hold a mapping at its top")
        return {}
    return {str(key): value for key, value in loaded.items()}


def read_lists(cls: type[L], path: Path) -> L:
    """A dataclass of sets of words in small letters, each a list of that name in the file.

    Raises:
        CodebookError: lists that are missing, unknown or hold something else than words, all at once.
    """
    faults = Faults()
    data = read_yaml(path, faults)
    names = [field.name for field in fields(cls)]
    faults.require(data, (path.name,), dict.fromkeys(names, list), needed=names)
    lists = {name: frozenset(faults.words(data.get(name), (path.name, name), small=True)) for name in names}
    faults.raise_if_any()
    return cls(**lists)


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV table with a header."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        head = next(rows)
        return [dict(zip(head, row, strict=True)) for row in rows if row]


def read_rows(path: Path, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The rows of a CSV table that has these columns, bare: for tables of which few rows are ever looked at."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        if (head := tuple(next(rows))) != columns:
            raise CodebookError([f"{path.name}: has the columns {', '.join(head)}, not {', '.join(columns)}"])
        return [tuple(row) for row in rows if row]


class PerFile(Generic[T]):
    """Reads a user's file or folder once, and again when it has changed: a process may outlive many edits."""

    def __init__(self, load: Callable[[Path | None], T]) -> None:
        update_wrapper(self, load)
        self._cached = lru_cache(maxsize=STATES)(lambda path, _: load(path))

    def __call__(self, path: Path | None = None) -> T:
        """What `load` makes of the file as it is now; of the bundled tables alone where there is none."""
        return self._cached(path, _state(path))

    def cache_clear(self) -> None:
        """Forgets all that was read."""
        self._cached.cache_clear()


def _state(path: Path | None) -> tuple[tuple[str, int, int], ...]:
    """Name, time of change and size of a file, or of all YAML files of a folder; empty where there is none."""
    if path is None or not path.exists():
        return ()
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    return tuple((str(file), (known := file.stat()).st_mtime_ns, known.st_size) for file in files)
