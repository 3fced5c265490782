"""Words by which a statement of somebody else is denied, read from `disputing.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from twosource.codebook.loading import HERE, Faults, read_yaml

FILE = "disputing.yaml"


@dataclass(frozen=True, slots=True)
class Disputing:
    """The lists of the file, in small letters; its head explains each."""

    deny: frozenset[str]
    dismiss: frozenset[str]
    statement: frozenset[str]
    false: frozenset[str]
    lacking: frozenset[str]
    granting: frozenset[str]
    courts: frozenset[str]
    idle: frozenset[str]
    asserting: frozenset[str]
    wishing: frozenset[str]


@cache
def load_disputing(path: Path = HERE / FILE) -> Disputing:
    """The bundled lists.

    Raises:
        CodebookError: parts that are missing or have the wrong shape, all at once.
    """
    faults = Faults()
    data = read_yaml(path, faults)
    names = [f.name for f in fields(Disputing)]
    faults.require(data, (FILE,), dict.fromkeys(names, list), needed=tuple(names))
    lists = {name: _words(data.get(name), name, faults) for name in names}
    faults.raise_if_any()
    return Disputing(**lists)


def _words(part: object, name: str, faults: Faults) -> frozenset[str]:
    entries = part if isinstance(part, list) else []
    for entry in entries:
        if not isinstance(entry, str) or entry != entry.lower():
            faults.add((FILE, name, entry), "must be a word in small letters (quote on, off, yes and no)")
    return frozenset(entry for entry in entries if isinstance(entry, str))
