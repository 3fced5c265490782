"""A short name for an event, in the words of its clearest claim."""

from __future__ import annotations

from twosource.compare.scene import Group
from twosource.model import Claim, Modality, Role
from twosource.values import party

LONGEST = 100
PUT = {
    Modality.NEGATED: "said not to have happened",
    Modality.DENIED: "denied",
    Modality.FUTURE: "planned",
    Modality.HYPOTHETICAL: "hypothetical",
    Modality.DEMANDED: "demanded",
    Modality.FEARED: "feared",
    Modality.HISTORICAL: "long past",
}


def label(group: Group, modality: Modality) -> str:
    """Who did what to whom as written, with how it is put in brackets unless it is said to have happened."""
    claim = min((c for c in group if c.modality is modality), key=_clarity, default=group[0])
    who, whom = (_named(claim, role) for role in (Role.ACTOR, Role.RECIPIENT))
    did = " ".join(claim.span.exact.split())
    words = " ".join(filter(None, [who, did, whom] if who else [whom, did]))
    short = words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f"{short} ({PUT[modality]})" if modality in PUT else short


def _named(claim: Claim, role: Role) -> str:
    found = [" ".join(p.span.exact.split()) for p in claim.having(role) if party.words_of(p)]
    return " and ".join(found[:2])


def _clarity(claim: Claim) -> tuple[object, ...]:
    """Claims with both parties first, then the surer, then the shorter ones."""
    missing = sum(not _named(claim, role) for role in (Role.ACTOR, Role.RECIPIENT))
    length = sum(len(_named(claim, role)) for role in (Role.ACTOR, Role.RECIPIENT))
    return missing, -round(claim.probability, 2), length, claim.article, claim.span.start, claim.id
