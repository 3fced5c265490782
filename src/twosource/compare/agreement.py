"""Whether two claims say the same: only then does one stand behind the other.

Fired and resigned, strengthened and weakened, planned and done, yes and no never back each other; nor do accounts whose
parties, times, places or figures exclude each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from twosource.codebook.kin import load_kin
from twosource.model import Account, Claim, Party, Role, Stance, Where
from twosource.values import figure, party, place, time
from twosource.values.comparison import Comparison, Relation

MEETING = frozenset({Relation.EQUAL, Relation.OVERLAPPING, Relation.MORE_PRECISE})


def agreeing(accounts: Sequence[Account], claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """The largest set of origins found that say the same, each with one claim and all with one another."""
    best: tuple[str, ...] = ()
    for first in accounts:
        for key in first.claims:
            found = _with(first.origin, claims[key], accounts, claims)
            best = min(best, found, key=lambda origins: (-len(origins), origins))
    return best


def _with(origin: str, claim: Claim, accounts: Sequence[Account], claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """The origins that agree with a claim and with each other."""
    chosen, origins = [claim], [origin]
    for account in accounts:
        fitting = (claims[key] for key in account.claims if all(_confirm(claims[key], one) for one in chosen))
        if account.origin != origin and (found := next(fitting, None)) is not None:
            chosen.append(found)
            origins.append(account.origin)
    return tuple(sorted(origins))


def _confirm(left: Claim, right: Claim) -> bool:
    """Whether two claims of two origins stand behind each other.

    What one article tells besides what it cites confirms that only where somebody expressly does.
    """
    express = any(v.stance is Stance.CONFIRMS for c in (left, right) for v in c.attribution.voices)
    return same(left, right) and (left.article != right.article or express)


def same(left: Claim, right: Claim) -> bool:
    """Whether two claims of one event say the same thing of it.

    Nothing may exclude it, and something that both name must speak for it.
    """
    when = [time.compare(left.when, right.when)] if left.when and right.when else []
    places = _place(left), _place(right)
    where = [place.compare(places[0], places[1])] if places[0] and places[1] else []
    figures = [figure.compare(a, b) for a, b in product(left.figures, right.figures)]
    parties = [_roles(left, right, role) for role in (Role.ACTOR, Role.RECIPIENT, Role.THEME)]
    return (
        left.modality is right.modality
        and not (left.type and right.type and left.type != right.type)
        and not _opposed(left, right)
        and not _swapped(left, right)
        and _extent(left) * _extent(right) >= 0
        and _fits([*when, *where, *figures])
        and all(_one_can_be(found) for found in parties[:2])
        and _backed(parties, figures, when, where)
    )


def _backed(
    parties: Sequence[Sequence[Comparison]],
    figures: Sequence[Comparison],
    when: Sequence[Comparison],
    where: Sequence[Comparison],
) -> bool:
    """Whether enough is named on both sides: who acts, or else on whom, a figure, or time and place.

    Where both say who acts and it is not known to be the same, one of the others alone is too little.
    """
    actors, objects = parties[0], [*parties[1], *parties[2]]
    if _meet(actors):
        return True
    if actors:
        return sum(map(_meet, (objects, figures, when, where))) > 1
    return _meet(objects) or _meet(figures) or (_meet(when) and _meet(where))


def _opposed(left: Claim, right: Claim) -> bool:
    kin = load_kin()
    return any(kin.opposed(a, b) for a, b in product(left.predicate.lower().split(), right.predicate.lower().split()))


def _place(claim: Claim) -> Where | None:
    """Where it happened; a country that acts or is acted on is no place of it."""
    where = claim.where
    if where is None or not place.is_country(where):
        return where
    parties = (*claim.actors, *claim.recipients)
    return None if any(p.span.start <= where.span.start < p.span.end for p in parties) else where


def _swapped(left: Claim, right: Claim) -> bool:
    """Whether who acts in one is acted on in the other, and the other way round."""
    return _meet(_between(left.actors, right.recipients)) and _meet(_between(left.recipients, right.actors))


def _extent(claim: Claim) -> int:
    """1 where all of something is meant, -1 where expressly a part, 0 where it is not said."""
    kin = load_kin()
    words = [f" {' '.join(p.span.exact.lower().split())} " for p in claim.parties]
    if any(f" {word} " in party for party in words for word in kin.part):
        return -1
    return int(any(f" {word} " in party for party in words for word in kin.whole))


def _fits(found: Iterable[Comparison]) -> bool:
    return all(comparison.relation is not Relation.DIFFERENT for comparison in found)


def _meet(found: Iterable[Comparison]) -> bool:
    return any(comparison.relation in MEETING for comparison in found)


def _roles(left: Claim, right: Claim, role: Role) -> list[Comparison]:
    return _between(left.having(role), right.having(role))


def _between(left: Sequence[Party], right: Sequence[Party]) -> list[Comparison]:
    return [party.compare(a, b) for a, b in product(left, right)]


def _one_can_be(found: Sequence[Comparison]) -> bool:
    """Whether the parties of one role can be the same: one pair at least is not of different parties."""
    return not found or any(comparison.relation is not Relation.DIFFERENT for comparison in found)
