"""Common nouns by which an article takes up people and bodies: what sort they are, and which may be the same party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from twosource.codebook.loading import HERE, Faults, read_yaml
from twosource.codebook.naming import load_naming
from twosource.codebook.somebody import is_personal, somebody_nouns

FILE = "describing.yaml"
FIGHTER = "militant"
"""Stands for all nouns of its row."""
OTHERS = (
    "firms",
    "company_words",
    "pairs",
    "spokesmen",
    "scholars",
    "quantities",
    "quoting",
    "empty",
    "trades",
    "states",
)
LISTS = ("male", "female", "bodies", "gatherings", "standing", "fresh", "light", "sides", "towns", "things", *OTHERS)
KEYS = ("rows", *LISTS)


@dataclass(frozen=True, slots=True)
class Describing:
    """Words of describing.yaml, in small letters; `rows` gives the numbers of the rows a noun stands in."""

    rows: Mapping[str, frozenset[int]]
    irregular: Mapping[str, str]
    people: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    bodies: frozenset[str]
    gatherings: frozenset[str]
    standing: frozenset[str]
    fresh: frozenset[str]
    light: frozenset[str]
    sides: frozenset[str]
    towns: frozenset[str]
    things: frozenset[str]
    firms: frozenset[str]
    company_words: frozenset[str]
    pairs: frozenset[str]
    spokesmen: frozenset[str]
    scholars: frozenset[str]
    quantities: frozenset[str]
    quoting: frozenset[str]
    empty: frozenset[str]
    trades: frozenset[str]
    states: frozenset[str]

    def related(self, left: str, right: str) -> bool:
        """Whether the two nouns may be for the same party."""
        return left == right or not self.rows.get(left, frozenset()).isdisjoint(self.rows.get(right, frozenset()))

    def gender(self, noun: str) -> str:
        """What the noun tells of the gender of a person; "" where it tells nothing."""
        return "male" if noun in self.male else "female" if noun in self.female else ""

    def is_body(self, noun: str) -> bool:
        """Whether the noun is for one body of people."""
        return noun in self.bodies

    def is_fighter(self, word: str) -> bool:
        """Whether a word, be it a plural, is for who fights for a group: "militants"."""
        return self.related(self.singular(word), FIGHTER)

    def is_person(self, noun: str) -> bool:
        """Whether the noun is for a person, by the tables or by its form."""
        if noun in self.people:
            return True
        return noun not in self.things and (is_personal(noun) or (noun.endswith(("er", "or")) and len(noun) > 4))

    def singular(self, word: str) -> str:
        """A plural in small letters as a known noun; the word itself where that gives none."""
        if word in self.irregular:
            return self.irregular[word]
        for known in (word.removesuffix("s"), f"{word.removesuffix('ies')}y"):
            if word.endswith("s") and known != word and (known in self.people or known in self.bodies):
                return known
        return word


@cache
def load_describing(path: Path = HERE / FILE) -> Describing:
    """The nouns of describing.yaml.

    Raises:
        CodebookError: all faults of the file.
    """
    faults = Faults()
    data = read_yaml(path, faults)
    faults.require(data, (path.name,), {**dict.fromkeys(KEYS, list), "irregular": dict}, needed=KEYS)
    rows: defaultdict[str, set[int]] = defaultdict(set)
    listed = data.get("rows")
    for number, row in enumerate(listed if isinstance(listed, list) else []):
        for noun in faults.words(row, (path.name, "rows", number)):
            rows[noun].add(number)
    lists = {key: frozenset(faults.words(data.get(key), (path.name, key))) for key in LISTS}
    odd = data.get("irregular")
    faults.raise_if_any()
    naming = load_naming()
    lists["bodies"] |= naming.group_nouns | naming.country_nouns | lists["towns"]
    people = somebody_nouns() | set(rows) | lists["male"] | lists["female"] | lists["standing"]
    people = people - lists["bodies"] - lists["things"]
    irregular = {str(a): str(b) for a, b in odd.items()} if isinstance(odd, dict) else {}
    return Describing({n: frozenset(r) for n, r in rows.items()}, irregular, frozenset(people), **lists)
