"""What sort of party somebody is: a person, a body of some kind, or a crowd."""

from __future__ import annotations

from twosource.codebook.countries import INTERNATIONAL
from twosource.codebook.lexicon import PLACES, Sort
from twosource.codebook.naming import load_naming
from twosource.codebook.roles import Roles, is_body
from twosource.ground.actors_phrase import Reading

INTERGOVERNMENTAL = frozenset({"UNO", "EUR", "IGO"})
INTERNATIONAL_BODY = "international body"
NOUNS = frozenset({Sort.ROLE, Sort.WEAK, Sort.TITLE})
NOT_NAMED = frozenset({"", "NOUN", "PRONOUN"})
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


def kind_of(reading: Reading, mention: str, roles: Roles) -> str:
    """The kind of party.

    Args:
        reading: what the article says.
        mention: what the tagger takes the name for, "" where there is none.
        roles: the nouns for people and bodies.
    """
    head = reading.head
    if head is not None and head.sort in PLACES | {Sort.BODY, Sort.METONYM}:
        mention = "ORG"
    if mention == "PERSON" or (reading.is_person and mention in NOT_NAMED):
        return "person"
    if head is not None and head.sort in NOUNS and not reading.name and mention in NOT_NAMED:
        if head.name in load_naming().country_nouns and head.sort is Sort.WEAK:
            return "government" if reading.country else ""
        if head.sort is Sort.WEAK and head.name not in roles.persons:
            return _BY_SECTOR.get(reading.sector, "")
        if not is_body(head.name, roles):
            return "crowd" if reading.plural else "person"
        if reading.sector == "CVL":
            return "crowd"  # a family, the families
    if head is not None and head.sort is Sort.PEOPLE:
        return "crowd"
    if head is not None and head.sort in PLACES | {Sort.METONYM}:
        return "" if not reading.country else INTERNATIONAL_BODY if reading.country in INTERNATIONAL else "government"
    return _body(reading, mention)


def _body(reading: Reading, mention: str) -> str:
    known = reading.body is not None or mention == "ORG"
    if reading.country in INTERGOVERNMENTAL and known:
        return INTERNATIONAL_BODY
    return _BY_SECTOR.get(reading.sector, "organisation" if known or reading.sector else "")
