"""Words that show what a name is: titles, portfolios, organisation nouns, given names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from twosource.codebook.loading import HERE, Faults, read_yaml

FILE = "naming.yaml"
PARTS = ("particles", "first_halves", "settlements", "parting_titles", "firm_ends")
LISTS = ("office_nouns", "portfolios", "titles", "organisation_nouns", "country_nouns", "group_nouns", *PARTS)


@dataclass(frozen=True, slots=True)
class Naming:
    """Sets of words, lower case but for `portfolios`; `gender` maps given names and honorifics to male or female."""

    office_nouns: frozenset[str]
    portfolios: frozenset[str]
    titles: frozenset[str]
    organisation_nouns: frozenset[str]
    country_nouns: frozenset[str]
    group_nouns: frozenset[str]
    particles: frozenset[str]
    first_halves: frozenset[str]
    settlements: frozenset[str]
    parting_titles: frozenset[str]
    firm_ends: frozenset[str]
    gender: dict[str, str]


@cache
def load_naming() -> Naming:
    """The bundled words.

    Raises:
        CodebookError: all faults of naming.yaml.
    """
    faults = Faults()
    data = read_yaml(HERE / FILE, faults)
    faults.require(data, [FILE], {**dict.fromkeys(LISTS, list), "honorifics": dict, "given_names": dict}, LISTS)
    words = {name: frozenset(faults.words(data.get(name), (FILE, name))) for name in LISTS}
    gender = _genders(data, faults)
    faults.raise_if_any()
    return Naming(**words, gender=gender)


def _genders(data: dict[str, object], faults: Faults) -> dict[str, str]:
    """A name in both lists says nothing and is left out."""
    found: dict[str, set[str]] = {}
    for part in ("honorifics", "given_names"):
        lists = data.get(part)
        for gender in ("male", "female"):
            listed = lists.get(gender) if isinstance(lists, dict) else None
            for word in faults.words(listed, (FILE, part, gender)):
                found.setdefault(word, set()).add(gender)
    return {word: min(genders) for word, genders in found.items() if len(genders) == 1}
