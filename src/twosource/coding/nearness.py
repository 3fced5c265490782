"""How near a claim stands to public affairs, which the types are made for: politics, war, crime and justice.

Elsewhere (sport, business, show business, family) the same words are seldom deeds in PLOVER's sense, so a type is less
sure there. Looked at are the parties of the claim, the contexts of its sentence and those of the whole article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from twosource.codebook.events import Cues
from twosource.coding.doers import STATES, around
from twosource.syntax import Annotated, Token

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

EVERYDAY = frozenset({"CONSULT", "COOPERATE", "THREATEN", "MOBILIZE"})
"""Types whose words are words of everyday life: people meet, work together, warn and send."""
FAR = 0.5
"""What is left of a type of these where nothing is public."""


def sureness(kind: str, nearness: int) -> float:
    """How much of the probability of type `kind` is left at a nearness of 0 to 3."""
    return FAR if nearness == 0 and kind in EVERYDAY else SURE[nearness]


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
    if doc.tokens[i].lemma.lower() in cues.doing.people and any(_of_state(doc, c) for c in doc.children(i)):
        return True
    return any(word in cues.authorities or word in cues.armed for word in around(doc, i))


def _of_state(doc: Annotated, token: Token) -> bool:
    """'Norlandic ships', 'Norland's patrol'."""
    mention = doc.mention_at(token.i)
    return token.dep in {"amod", "compound", "poss", "nmod"} and mention is not None and mention.kind in STATES
