"""How alike two claims are: in their words, and by type, parties and time where those are known."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.codebook.kin import Kin
from twosource.model import Claim, Modality, Role
from twosource.values import party, time
from twosource.values.comparison import Relation
from twosource.values.happening import Happening, wording

WORLD = {
    Modality.ASSERTED: "said to have happened or not",
    Modality.NEGATED: "said to have happened or not",
    Modality.DENIED: "said to have happened or not",
    Modality.FUTURE: "to come",
    Modality.HYPOTHETICAL: "may be",
    Modality.FEARED: "may be",
    Modality.DEMANDED: "wanted",
    Modality.HISTORICAL: "long past",
}
"""A plan and its fulfilment are two events, a claim and its denial are one."""

OTHER_TYPE = 0.6
OTHER_MODE = 0.85
SAME_PARTY = 1.1
OTHER_PARTY = 0.75
OTHER_TIME = 0.4
"""Factors on the likeness of wording."""


def likeness(claims: Sequence[Claim], happenings: Sequence[Happening], kin: Kin) -> dict[tuple[int, int], float]:
    """How alike claims are, 0 to 1, for the pairs that are alike at all."""
    found = {}
    for (i, j), alike in wording(happenings, kin).items():
        fit = _fit(claims[i], claims[j])
        if fit:
            found[i, j] = min(1.0, alike * fit)
    return found


def _fit(left: Claim, right: Claim) -> float:
    if WORLD[left.modality] != WORLD[right.modality]:
        return 0.0
    return _types(left, right) * _parties(left, right) * _times(left, right)


def _types(left: Claim, right: Claim) -> float:
    if not left.type or not right.type:
        return 1.0
    if left.type != right.type:
        return OTHER_TYPE
    return 1.0 if left.mode == right.mode or not left.mode or not right.mode else OTHER_MODE


def _parties(left: Claim, right: Claim) -> float:
    factor = 1.0
    for role in (Role.ACTOR, Role.RECIPIENT):
        found = [party.compare(a, b).relation for a in left.having(role) for b in right.having(role)]
        if any(relation in {Relation.EQUAL, Relation.OVERLAPPING} for relation in found):
            factor *= SAME_PARTY
        elif found and all(relation is Relation.DIFFERENT for relation in found):
            factor *= OTHER_PARTY
    return factor


def _times(left: Claim, right: Claim) -> float:
    if left.when is None or right.when is None:
        return 1.0
    found = time.compare(left.when, right.when)
    return OTHER_TIME if found.relation is Relation.DIFFERENT and found.score < 0.2 else 1.0
