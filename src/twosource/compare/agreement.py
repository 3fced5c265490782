"""Whether two claims say the same: only then does one stand behind the other.

Fired and resigned, strengthened and weakened, planned and done, yes and no never back each other; nor do accounts whose
parties, times, places or figures exclude each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from twosource.codebook.kin import load_kin
from twosource.model import Account, Claim, Role
from twosource.values import figure, party, place, time
from twosource.values.comparison import Relation


def agreeing(accounts: Sequence[Account], claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """The largest set of origins that all have a claim which says the same as one claim; the first by id of equals."""
    best: tuple[str, ...] = ()
    for origin, claim in ((a.origin, claims[key]) for a in accounts for key in a.claims):
        others = [
            a.origin for a in accounts if a.origin != origin and any(same(claim, claims[key]) for key in a.claims)
        ]
        found = tuple(sorted([origin, *others]))
        if (-len(found), found) < (-len(best), best):
            best = found
    return best


def same(left: Claim, right: Claim) -> bool:
    """Whether two claims of one event say the same thing of it."""
    return (
        left.modality is right.modality
        and not _opposed(left, right)
        and _fits([time.compare(left.when, right.when)] if left.when and right.when else [])
        and _fits([place.compare(left.where, right.where)] if left.where and right.where else [])
        and _figures_fit(left, right)
        and all(_roles_fit(left, right, role) for role in (Role.ACTOR, Role.RECIPIENT))
    )


def _opposed(left: Claim, right: Claim) -> bool:
    kin = load_kin()
    return any(kin.opposed(a, b) for a, b in product(left.predicate.lower().split(), right.predicate.lower().split()))


def _fits(found: Sequence[object]) -> bool:
    return all(getattr(comparison, "relation", None) is not Relation.DIFFERENT for comparison in found)


def _figures_fit(left: Claim, right: Claim) -> bool:
    return _fits([figure.compare(a, b) for a, b in product(left.figures, right.figures)])


def _roles_fit(left: Claim, right: Claim, role: Role) -> bool:
    """Whether the parties of one role can be the same: one pair at least is not of different parties."""
    found = [party.compare(a, b).relation for a, b in product(left.having(role), right.having(role))]
    return not found or any(relation is not Relation.DIFFERENT for relation in found)
