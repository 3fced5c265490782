"""The nouns and verbs of `modality.yaml` that tell who does a deed and to whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Doing:
    """The lists under `doers`, as lemmas; the file says what each is for."""

    evading: frozenset[str]
    people: frozenset[str]
    parts: frozenset[str]
    tools: frozenset[str]
    patients: frozenset[str]
    aiming: frozenset[str]
    borne: frozenset[str]
    family: frozenset[str]
    press: frozenset[str]
    helplines: frozenset[str]
    animals: frozenset[str]
    physical: frozenset[str]
    rescuers: frozenset[str]
    cautious: frozenset[str]
    needy: frozenset[str]
    filming: frozenset[str]


def read_doing(words: Callable[[str], tuple[str, ...]]) -> Doing:
    """The lists; `words` reads one of them by its name."""
    return Doing(**{field.name: frozenset(words(field.name)) for field in fields(Doing)})
