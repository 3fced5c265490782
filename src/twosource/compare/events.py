"""Events: what the claims of one happening say, read off them; nothing is made up or averaged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from twosource.compare.labels import label
from twosource.compare.scene import Group
from twosource.ids import content_id
from twosource.model import Account, Actor, Claim, Event, Figure, Modality, Party, Role, Standing, When, Where
from twosource.values import figure, party, place, time
from twosource.values.comparison import Relation

FIRST = (Modality.ASSERTED, Modality.DENIED, Modality.NEGATED)
"""An event that some say happened and others deny is one that is said to have happened, and contested."""

FEW = 0.3
"""Share of the claims of an event that must have its type."""


def event_id(group: Group) -> str:
    """The id of the event made of these claims, in any order."""
    return content_id("event", *sorted(claim.id for claim in group))


def accounts(group: Group, origin_of: Callable[[Claim], str]) -> tuple[Account, ...]:
    """What each origin says of an event, sorted by origin."""
    told: defaultdict[str, list[str]] = defaultdict(list)
    for claim in group:
        told[origin_of(claim)].append(claim.id)
    return tuple(Account(origin, tuple(told[origin])) for origin in sorted(told))


def modality(group: Group) -> Modality:
    """That of its claims: the first of FIRST that any has, else the most frequent."""
    put = Counter(claim.modality for claim in group)
    return next((m for m in FIRST if put[m]), min(put, key=lambda m: (-put[m], m.value)))


def event(story: str, group: Group, told: tuple[Account, ...], standing: Standing) -> Event:
    """The event of a group of claims."""
    kind = _type(group)
    return Event(
        id=event_id(group),
        story=story,
        label=label(group, modality(group)),
        claims=tuple(claim.id for claim in group),
        accounts=told,
        modality=modality(group),
        standing=standing,
        type=kind,
        mode=_most((c.mode, c.probability) for c in group if c.type == kind),
        contexts=tuple(sorted({context for c in group if c.type == kind for context in c.contexts})),
        actors=_actors([p for c in group for p in c.having(Role.ACTOR)]),
        recipients=_actors([p for c in group for p in c.having(Role.RECIPIENT)]),
        when=_when([c.when for c in group if c.when]),
        where=_where([c.where for c in group if c.where]),
        figures=_figures([f for c in group for f in c.figures]),
    )


def _type(group: Group) -> str:
    """The type most of its claims have; none where only few have any: a word that has two meanings was taken amiss."""
    kind = _most((c.type, c.probability) for c in group)
    return kind if sum(c.type == kind for c in group) >= FEW * len(group) else ""


def _most(found: Iterable[tuple[str, float]]) -> str:
    """The value with the most probability behind it; "" where there is none."""
    weight: defaultdict[str, float] = defaultdict(float)
    for value, probability in found:
        if value:
            weight[value] += probability
    return min(weight, key=lambda value: (-round(weight[value], 6), value)) if weight else ""


def _actors(parties: Sequence[Party]) -> tuple[Actor, ...]:
    """The parties, each once under its fullest name; pronouns are nobody."""
    kept: list[Party] = []
    for one in sorted(parties, key=lambda p: (p.actor is None, -len(party.words_of(p)), p.span.exact)):
        if party.words_of(one) and not any(_are_one(one, other) for other in kept):
            kept.append(one)
    return tuple(p.actor or Actor(p.span.exact, "", "", "", (), "as written") for p in kept)


def _are_one(short: Party, full: Party) -> bool:
    return party.words_of(short) <= party.words_of(full)


def _when(found: Sequence[When]) -> When | None:
    """The most precise time that none of the others excludes; None where they contradict each other."""
    dated = [w for w in found if w.first and w.type != "DURATION"]
    if any(time.compare(a, b).relation is Relation.DIFFERENT for i, a in enumerate(dated) for b in dated[:i]):
        return None
    return min(
        dated, key=lambda w: (w.last is None, -len(w.first or ""), w.last or "", w.inferred, w.value), default=None
    )


def _where(found: Sequence[Where]) -> Where | None:
    """The most precise place that none of the others excludes; None where they contradict each other."""
    if any(place.compare(a, b).relation is Relation.DIFFERENT for i, a in enumerate(found) for b in found[:i]):
        return None
    return min(found, key=lambda w: (w.geonames is None, not w.admin, not w.country, w.name), default=None)


def _figures(found: Sequence[Figure]) -> tuple[Figure, ...]:
    """Every figure that is given, each once."""
    kept: list[Figure] = []
    for one in sorted(found, key=lambda f: (f.counted, f.unit, f.low, f.high, f.span.article, f.span.start)):
        if not any(figure.compare(one, other).relation is Relation.EQUAL for other in kept):
            kept.append(one)
    return tuple(kept)
