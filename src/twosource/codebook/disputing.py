"""Words by which a statement of somebody else is denied, read from `disputing.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from twosource.codebook.loading import HERE, read_lists

FILE = "disputing.yaml"


@dataclass(frozen=True, slots=True)
class Disputing:
    """The lists of the file, in small letters; its head explains each."""

    deny: frozenset[str]
    dismiss: frozenset[str]
    statement: frozenset[str]
    false: frozenset[str]
    lacking: frozenset[str]
    part: frozenset[str]
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
    return read_lists(Disputing, path)
