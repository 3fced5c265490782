"""Words by which two sentences are seen to speak of one thing, or not to, read from `comparing.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from twosource.codebook.loading import HERE, Faults, read_yaml

FILE = "comparing.yaml"
MAPPINGS = ("irregular", "counts", "of_all")
LEAST = 3
"""Letters that stay of a stem."""


@dataclass(frozen=True, slots=True)
class Comparing:
    """The lists of the file, explained at its head; mappings lead from a form to the key it stands under."""

    abbreviations: frozenset[str]
    endings: tuple[str, ...]
    irregular: Mapping[str, str]
    counts: Mapping[str, str]
    people: frozenset[str]
    tolls: frozenset[str]
    at_first: frozenset[str]
    turning: frozenset[str]
    reckoning: frozenset[str]
    moving: frozenset[str]
    persons: frozenset[str]
    relatives: frozenset[str]
    occasions: frozenset[str]
    parts: frozenset[str]
    up_to: frozenset[str]
    play: frozenset[str]
    numbered: frozenset[str]
    of_all: Mapping[str, str]
    entirely: frozenset[str]
    provisos: frozenset[str]
    publishing: frozenset[str]
    bounds: frozenset[str]
    auxiliaries: frozenset[str]
    negations: frozenset[str]
    states: frozenset[str]
    denying: frozenset[str]
    conditions: frozenset[str]
    since: frozenset[str]
    perfect: frozenset[str]
    so_far: frozenset[str]
    planning: frozenset[str]
    further: frozenset[str]
    moved: frozenset[str]
    taken_to: frozenset[str]
    locative: frozenset[str]
    titles: frozenset[str]
    other_holder: frozenset[str]
    causes: frozenset[str]
    against: frozenset[str]
    kinds_of_place: frozenset[str]
    unfulfilled: frozenset[str]
    onsets: frozenset[str]
    alarms: frozenset[str]

    def stem(self, word: str) -> str:
        """The stem of a word in small letters under which its forms meet: rougher than a lemma."""
        word = self.irregular.get(word, word)
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= LEAST:
                left = word.removesuffix(ending)
                double = len(left) > LEAST and left[-1] == left[-2] and left[-1] not in "sl"
                return left[:-1] if double else left
        return word


@cache
def load_comparing(path: Path = HERE / FILE) -> Comparing:
    """The bundled lists.

    Raises:
        CodebookError: parts that are missing or have the wrong shape, all at once.
    """
    faults = Faults()
    data = read_yaml(path, faults)
    lists = [f.name for f in fields(Comparing) if f.name not in MAPPINGS]
    faults.require(
        data, (FILE,), dict.fromkeys(lists, list) | dict.fromkeys(MAPPINGS, dict), needed=(*lists, *MAPPINGS)
    )
    words = {name: faults.words(data.get(name), (FILE, name), small=True) for name in lists}
    sets = {name: frozenset(found) for name, found in words.items() if name != "endings"}
    irregular, counts, of_all = (_forms(data.get(name), name, faults) for name in MAPPINGS)
    faults.raise_if_any()
    return Comparing(endings=words["endings"], irregular=irregular, counts=counts, of_all=of_all, **sets)


def _forms(part: object, name: str, faults: Faults) -> dict[str, str]:
    found: dict[str, str] = {}
    for word, forms in part.items() if isinstance(part, dict) else ():
        for form in (word, *faults.words(forms, (FILE, name, word), small=True)):
            if found.setdefault(form, word) != word:
                faults.add((FILE, name, word), f"{form!r} stands under {found[form]!r} too")
    return found
