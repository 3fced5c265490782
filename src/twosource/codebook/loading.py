"""Reading codebook files: every fault is collected with its path and reported together."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from twosource.errors import CodebookError

HERE = Path(__file__).parent


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


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV table with a header."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
