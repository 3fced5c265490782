"""How near a claim stands to public affairs, which the types are made for: politics, war, crime and justice.

Elsewhere (sport, business, show business, family) the same words are seldom deeds in PLOVER's sense, so a type is less
sure there. Looked at are the parties of the claim, the contexts of its sentence and those of the whole article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from twosource.codebook.events import Cues
from twosource.coding.doers import STATES, around
from twosource.syntax import Annotated

PUBLIC = frozenset(
    {
        "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy",
        "pro_autocracy", "legal", "reparations", "human_rights", "rights_freedoms", "repression", "diplomatic",
        "territory", "peacekeeping", "asylum", "migration", "terrorism", "cbrn", "crime", "corruption",
        "illegal_drugs", "trafficking",
    }
)  # fmt: skip
"""Contexts of public affairs; health, technology, business, disasters and the like say nothing either way."""
MANY = 0.3
"""From this share of sentences on that have such a context an article is one about public affairs."""
SURE: Mapping[int, float] = {0: 0.7, 1: 0.88, 2: 0.96, 3: 0.99}
"""How much of a type's probability is left, by how many of the three (parties, sentence, article) are public."""


def public_share(contexts: Sequence[tuple[str, ...]]) -> float:
    """The share of sentences, 0 to 1, that have a context of public affairs."""
    return sum(not PUBLIC.isdisjoint(found) for found in contexts) / len(contexts) if contexts else 0.0


def near(doc: Annotated, parties: Iterable[int], contexts: tuple[str, ...], share: float, cues: Cues) -> int:
    """0 to 3: whether a party of the claim, its sentence and its article are public. `parties`: noun heads."""
    return public_party(doc, parties, cues) + (not PUBLIC.isdisjoint(contexts)) + (share >= MANY)


def public_party(doc: Annotated, parties: Iterable[int], cues: Cues) -> bool:
    """Whether a party is a state or people, somebody in authority or under arms."""
    return any(_public(doc, i, cues) for i in parties)


def _public(doc: Annotated, i: int, cues: Cues) -> bool:
    mention = doc.mention_at(i)
    if mention is not None and mention.kind in STATES:
        return True
    return any(word in cues.authorities or word in cues.armed for word in around(doc, i))
