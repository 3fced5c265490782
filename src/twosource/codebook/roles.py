"""Nouns for people and bodies by what they are: the sector of `rebels`, `lawmakers`, `a rebel commander`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twosource.codebook.countries import FOLDER
from twosource.codebook.lexicon import Entry, Sort
from twosource.codebook.loading import Faults, read_yaml
from twosource.codebook.naming import load_naming
from twosource.codebook.titles import SECTORS
from twosource.codebook.words import fold

FILE = "roles.yaml"
SETS = (
    "former",
    "pronouns",
    "speaking",
    "lowercase",
    "helped",
    "links",
    "belongs",
    "locating",
    "addressing",
    "relational",
    "bodies",
    "persons",
)
_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "person": "persons",
    "spokesperson": "spokespeople",
    "child": "children",
    "wife": "wives",
    "thief": "thieves",
}


@dataclass(frozen=True, slots=True)
class Roles:
    """Role nouns as lexicon entries.

    `former` are words for those who no longer are it, `pronouns` words that mean nobody by themselves, `speaking` those
    of them for whoever speaks, `lowercase` names that are common words without a capital. After a nationality and a
    hyphen, `helped` says that the party need not be of that country. `links` end the core of a noun phrase, `belongs`
    are those behind which a party's country or body stands; who is `relational` to a country is of another. A capital
    is a place behind the prepositions of `locating`, and a government as the object of the verbs of `addressing`.
    `bodies` are nouns for bodies and no persons, `persons` the weak nouns that are for persons.
    """

    entries: tuple[tuple[str, Entry], ...]
    former: frozenset[str]
    pronouns: frozenset[str]
    speaking: frozenset[str]
    lowercase: frozenset[str]
    helped: frozenset[str]
    links: frozenset[str]
    belongs: frozenset[str]
    locating: frozenset[str]
    addressing: frozenset[str]
    relational: frozenset[str]
    bodies: frozenset[str]
    persons: frozenset[str]


def load_roles(faults: Faults) -> Roles:
    """The nouns of roles.yaml with their plurals."""
    data = read_yaml(FOLDER / FILE, faults)
    entries = [*_heads(data, faults), *_weak(data, faults), *_modifiers(data, faults)]
    sets = {name: frozenset(fold(w) for w in _words(data.get(name))) for name in SETS}
    return Roles(tuple(entries), **sets)


def _heads(data: Mapping[str, object], faults: Faults) -> Iterator[tuple[str, Entry]]:
    for sector, words in _sectors(data, "heads", faults):
        for word in words:
            for plural, written in _forms(word):
                yield written, Entry(Sort.ROLE, word, sector=sector, plural=plural)


def _weak(data: Mapping[str, object], faults: Faults) -> Iterator[tuple[str, Entry]]:
    own = data.get("own_weak")
    own = {str(k): str(v or "") for k, v in own.items()} if isinstance(own, dict) else {}
    for sector in own.values():
        if sector and sector not in SECTORS:
            faults.add((FILE, "own_weak"), f"{sector!r} is no PLOVER sector")
    listed = data.get("weak")
    words = _words(listed.get("")) if isinstance(listed, dict) else []
    for word in dict.fromkeys([*words, *own]):
        for plural, written in _forms(word):
            yield written, Entry(Sort.WEAK, word, sector=own.get(word, ""), plural=plural)


def _modifiers(data: Mapping[str, object], faults: Faults) -> Iterator[tuple[str, Entry]]:
    for sector, words in _sectors(data, "modifiers", faults):
        yield from ((word, Entry(Sort.MODIFIER, word, sector=sector)) for word in words)


def _sectors(data: Mapping[str, object], part: str, faults: Faults) -> Iterator[tuple[str, list[str]]]:
    listed = data.get(part)
    if not isinstance(listed, dict):
        faults.add((FILE, part), "must be a mapping")
        return
    for sector, words in listed.items():
        if sector not in SECTORS:
            faults.add((FILE, part, sector), "is no PLOVER sector")
        yield str(sector), _words(words)


def _forms(word: str) -> Iterator[tuple[bool, str]]:
    """A noun and its plural."""
    yield word.endswith(("people", "men", "women", "children", "forces", "troops")), word
    head, space, last = word.rpartition(" ")
    yield True, head + space + _plural(last)


def _plural(noun: str) -> str:
    for one, many in _IRREGULAR.items():
        if noun.endswith(one):
            return noun.removesuffix(one) + many
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def is_body(noun: str, roles: Roles) -> bool:
    """Whether the noun in the singular is a body and no person."""
    naming = load_naming()
    last = noun.rpartition(" ")[2]
    return last.endswith("maker") or last in roles.bodies | naming.organisation_nouns | naming.group_nouns


def _words(value: object) -> list[str]:
    return [str(word) for word in value] if isinstance(value, list) else []
