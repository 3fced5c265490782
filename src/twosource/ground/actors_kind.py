"""What sort of party somebody is: a person, a body of some kind, or a crowd."""

from __future__ import annotations

from twosource.codebook.countries import INTERNATIONAL
from twosource.codebook.lexicon import PLACES, Sort
from twosource.codebook.naming import load_naming
from twosource.codebook.roles import is_body
from twosource.ground.actors_phrase import Reading

INTERGOVERNMENTAL = frozenset({"UNO", "EUR", "IGO"})
_BY_SECTOR = {
    "GOV": "government",
    "MIL": "military",
    "PTY": "party",
    "REB": "armed group",
    "UAF": "armed group",
    "PRM": "armed group",
    "CRM": "armed group",
    "JUD": "court",
    "BUS": "company",
}


def kind_of(reading: Reading, mention: str) -> str:
    """The kind of party. `mention` is what the article's tagger takes the name for, "" where there is none."""
    if reading.head is not None and reading.head.sort is Sort.BODY:
        mention = "ORG"
    if mention == "PERSON" or (reading.is_person and mention in {"", "NOUN", "PRONOUN"}):
        return "person"
    head = reading.head
    if head is not None and head.name in load_naming().country_nouns and head.sort is Sort.WEAK:
        return "government" if reading.country else ""
    noun = head is not None and head.sort in {Sort.ROLE, Sort.WEAK, Sort.TITLE} and not reading.name
    if head is not None and noun and mention in {"", "NOUN", "PRONOUN"}:
        if reading.plural and not is_body(head.name):
            return "crowd"
        if not is_body(head.name):
            return "person" if head.sort is not Sort.WEAK else ""
    if head is not None and head.sort is Sort.PEOPLE:
        return "crowd"
    if head is not None and head.sort in PLACES | {Sort.METONYM}:
        if not reading.country:
            return ""
        return "international body" if reading.country in INTERNATIONAL else "government"
    if reading.country in INTERGOVERNMENTAL and (reading.body is not None or mention == "ORG"):
        return "international body"
    if reading.sector in _BY_SECTOR:
        return _BY_SECTOR[reading.sector]
    return "organisation" if reading.body is not None or mention == "ORG" or reading.sector else ""
