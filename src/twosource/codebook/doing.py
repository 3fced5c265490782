"""The nouns and verbs of `modality.yaml` that tell who does a deed and to whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


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


def read_doing(words: Callable[[str], tuple[str, ...]]) -> Doing:
    """The lists; `words` reads one of them by its name."""
    return Doing(
        evading=frozenset(words("evading")),
        people=frozenset(words("people")),
        parts=frozenset(words("parts")),
        tools=frozenset(words("tools")),
        patients=frozenset(words("patients")),
        aiming=frozenset(words("aiming")),
        borne=frozenset(words("borne")),
        family=frozenset(words("family")),
        press=frozenset(words("press")),
        helplines=frozenset(words("helplines")),
        animals=frozenset(words("animals")),
        physical=frozenset(words("physical")),
        rescuers=frozenset(words("rescuers")),
    )
