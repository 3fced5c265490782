"""Nouns for somebody: people and bodies of people, in the singular, as opposed to things and matters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from twosource.codebook.countries import FOLDER
from twosource.codebook.loading import Faults, read_yaml
from twosource.codebook.naming import load_naming
from twosource.codebook.roles import FILE

PLACES = frozenset(
    ["vehicle", "building", "station", "headquarters", "base", "camp", "facility", "site",
     "market", "tank", "house", "appeal", "enforcement", "utility", "journal", "post", "times", "air", "bench"]
)  # fmt: skip
"""Words of `roles.yaml` that help to say whose something is and are nobody by themselves."""
PERSONAL = ("ist", "ian", "man", "men", "woman", "women", "person", "people", "goer", "holder", "ee", "eer", "crat")
"""Endings of nouns for persons that no list can hold."""


@cache
def somebody_nouns() -> frozenset[str]:
    """The last words of all nouns of `roles.yaml`, and the nouns for bodies of `naming.yaml`."""
    faults = Faults()
    data = read_yaml(FOLDER / FILE, faults)
    faults.raise_if_any()
    found = {word.rpartition(" ")[2] for part in ("heads", "weak") for word in _words(data.get(part))}
    naming = load_naming()
    return frozenset(found | naming.organisation_nouns | naming.group_nouns) - PLACES


def _words(sectors: object) -> Iterator[str]:
    for words in sectors.values() if isinstance(sectors, dict) else ():
        yield from (str(word) for word in words)


def is_personal(noun: str) -> bool:
    """Whether the form of a noun alone tells that it is for persons: 'pianist', 'concertgoers'."""
    return noun.removesuffix("s").endswith(PERSONAL)
