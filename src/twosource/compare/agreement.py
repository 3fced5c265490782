"""Whether two claims say the same: only then does one stand behind the other.

Fired and resigned, strengthened and weakened, planned and done, yes and no never back each other; nor do accounts whose
parties, times, places or figures exclude each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product

from twosource.codebook.kin import load_kin
from twosource.model import Account, Claim, Party, Role, Stance, Where
from twosource.values import figure, party, place, time
from twosource.values.comparison import Comparison, Relation

HEARD = 12
"""Claims of one origin that are compared with those of others."""
STRONG = 0.6
"""Parties that only stand for one state meet with this score: too weak to say that they are one."""
MEETING = frozenset({Relation.EQUAL, Relation.OVERLAPPING, Relation.MORE_PRECISE})


def agreeing(accounts: Sequence[Account], claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """The largest set of origins found that say the same, each with one claim and all with one another."""
    told = {account.origin: _clearest([claims[key] for key in account.claims]) for account in accounts}
    best: tuple[str, ...] = ()
    asked: dict[tuple[str, str], bool] = {}

    def confirm(left: Claim, right: Claim) -> bool:
        """`_confirm`, asked once of each two claims."""
        key = left.id, right.id
        if key not in asked:
            asked[key] = _confirm(left, right)
        return asked[key]

    for origin, own in told.items():
        for claim in own:
            found = _with(origin, claim, told, confirm)
            best = min(best, found, key=lambda origins: (-len(origins), origins))
    return best


def _clearest(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that say most: an origin that tells of an event a hundred times need not be heard each time."""
    said = {claim.id: len(claim.parties) + len(claim.figures) + (claim.when is not None) for claim in claims}
    return sorted(claims, key=lambda c: (-said[c.id], c.article, c.span.start, c.id))[:HEARD]


def _with(
    origin: str, claim: Claim, told: Mapping[str, Sequence[Claim]], confirm: Callable[[Claim, Claim], bool]
) -> tuple[str, ...]:
    """The origins that agree with a claim and with each other."""
    chosen, origins = [claim], [origin]
    for other, own in told.items():
        fitting = (c for c in own if all(confirm(c, one) for one in chosen)) if other != origin else iter(())
        if (found := next(fitting, None)) is not None:
            chosen.append(found)
            origins.append(other)
    return tuple(sorted(origins))


def _confirm(left: Claim, right: Claim) -> bool:
    """Whether two claims of two origins stand behind each other.

    What one article tells besides what it cites confirms that only where somebody expressly does.
    """
    express = any(v.stance is Stance.CONFIRMS for c in (left, right) for v in c.attribution.voices)
    return same(left, right) and (left.article != right.article or express)


def same(left: Claim, right: Claim) -> bool:
    """Whether two claims of one event say the same thing of it.

    Nothing may exclude it, and enough that both name must speak for it.
    """
    if not _alike_told(left, right):
        return False
    places = _place(left), _place(right)
    values = (
        [time.compare(left.when, right.when)] if left.when and right.when else [],
        [place.compare(places[0], places[1])] if places[0] and places[1] else [],
        [figure.compare(a, b) for a, b in product(left.figures, right.figures)],
    )
    if not all(_fits(found) for found in values):
        return False
    roles = _between(left.actors, right.actors), _between(left.recipients, right.recipients)
    if not all(_one_can_be(found) for found in roles) or _swapped(left, right):
        return False
    told = [*roles[1], *_between(left.having(Role.THEME), right.having(Role.THEME))]
    return _backed((roles[0], told), values, alike=left.predicate == right.predicate, empty=_is_empty(left))


def _alike_told(left: Claim, right: Claim) -> bool:
    """Whether two claims are put alike, by words alone: not opposed, nor part and whole."""
    return (
        left.modality is right.modality
        and not (left.type and right.type and left.type != right.type)
        and not _opposed(left.predicate.lower(), right.predicate.lower())
        and _extent(left) * _extent(right) >= 0
    )


def _backed(
    roles: Sequence[Sequence[Comparison]], values: Sequence[Sequence[Comparison]], *, alike: bool, empty: bool
) -> bool:
    """Whether enough speaks for it: who acts, on whom, time, place or a figure that both name.

    One is enough, two where the word for the happening says too little ("be", "take"); for each role that both fill
    without its being known to be the same, one more, and then the same word for the happening counts too.
    """
    named = sum(_meet(found, STRONG) for found in roles) + sum(map(_meet, values))
    open_roles = sum(bool(found) and not _meet(found) for found in roles)
    return named >= (2 if empty else 1) and named + alike > open_roles


def _is_empty(claim: Claim) -> bool:
    head = claim.predicate.lower().partition(" ")[0]
    return head in load_kin().generic or not head.isalpha()


@lru_cache(maxsize=20_000)
def _opposed(left: str, right: str) -> bool:
    """Whether two predicates have words that exclude each other."""
    kin = load_kin()
    return any(kin.opposed(a, b) for a, b in product(left.split(), right.split()))


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
    return _extent_of(tuple(party.span.exact for party in claim.parties))


@lru_cache(maxsize=20_000)
def _extent_of(parties: tuple[str, ...]) -> int:
    kin = load_kin()
    words = [f" {' '.join(party.lower().split())} " for party in parties]
    if any(f" {word} " in party for party in words for word in kin.part):
        return -1
    return int(any(f" {word} " in party for party in words for word in kin.whole))


def _fits(found: Iterable[Comparison]) -> bool:
    return all(comparison.relation is not Relation.DIFFERENT for comparison in found)


def _meet(found: Iterable[Comparison], least: float = 0.0) -> bool:
    return any(comparison.relation in MEETING and comparison.score > least for comparison in found)


def _between(left: Sequence[Party], right: Sequence[Party]) -> list[Comparison]:
    return [party.compare(a, b) for a, b in product(left, right)]


def _one_can_be(found: Sequence[Comparison]) -> bool:
    """Whether the parties of one role can be the same: one pair at least is not of different parties."""
    return not found or any(comparison.relation is not Relation.DIFFERENT for comparison in found)
