"""A short name for an event, in the words of its clearest claim."""

from __future__ import annotations

from twosource.compare.scene import Group
from twosource.model import Claim, Modality, Party, Role
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
    words = _stretch(claim) or " ".join(filter(None, _named(claim)))
    short = words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f"{short} ({PUT[modality]})" if modality in PUT else short


def _stretch(claim: Claim) -> str:
    """The words from the first party to the last, predicate between them, where they are few enough to be read."""
    spans = [claim.span, *(p.span for p in (*_told(claim, Role.ACTOR), *_objects(claim)))]
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    start = claim.sentence.start
    if last - first > LONGEST or first < start or last > claim.sentence.end:
        return ""
    return " ".join(claim.sentence.exact[first - start : last - start].split())


def _named(claim: Claim) -> tuple[str, str, str]:
    who, whom = (" and ".join(" ".join(p.span.exact.split()) for p in found[:2]) for found in _both(claim))
    did = " ".join(claim.span.exact.split())
    return (who, did, whom) if who else (whom, did, "")


def _both(claim: Claim) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    return _told(claim, Role.ACTOR), _objects(claim)


def _objects(claim: Claim) -> tuple[Party, ...]:
    return _told(claim, Role.RECIPIENT) or _told(claim, Role.THEME)


def _told(claim: Claim, role: Role) -> tuple[Party, ...]:
    """The parties of one role that are more than a pronoun."""
    return tuple(p for p in claim.having(role) if party.words_of(p))


def _clarity(claim: Claim) -> tuple[object, ...]:
    """Claims with both parties first, then the surer, then the shorter ones."""
    missing = sum(not found for found in _both(claim))
    length = sum(len(p.span.exact) for found in _both(claim) for p in found)
    return missing, -round(claim.probability, 1), length, claim.article, claim.span.start, claim.id
