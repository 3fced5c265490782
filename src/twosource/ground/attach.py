"""Which time, place and figures belong to which claim: by the syntax between them.

A value belongs to the nearest claim above it in the syntax, if no other clause lies between: what is in "who fled in
2006" is no part of "was arrested on Monday". Figures also reach a claim through its parties; times and places through
verbs that only carry a happening ("the call, which took place on Monday") and on to a verb that goes on from another.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from twosource.ground.attach_places import Placed, placed
from twosource.ground.attach_tree import Tree
from twosource.ground.reading import Reading
from twosource.model import Claim, Figure, Span, When, Where
from twosource.syntax import Annotated

LENGTH = "DURATION"
"""How long something lasts does not answer when; it is kept as a figure."""
WORTH = {"DATE": 0, "TIME": 0, "SET": 2}
HANDED_ON = 3
"""How often a value is handed on along coordinated verbs."""
V = TypeVar("V", When, Where)


@dataclass(frozen=True, slots=True)
class Values:
    """What was found in the whole article, in order of the text."""

    times: tuple[When, ...]
    places: tuple[Where, ...]
    figures: tuple[Figure, ...]


def attached(doc: Annotated, claims: Sequence[Claim], values: Values) -> tuple[Claim, ...]:
    """The claims with the time, place and figures of their clauses; what a clause does not give stays empty.

    A claim whose word turns out to be part of a time ("on March 10") is none.
    """
    return tuple(_Attaching(doc, claims, values).all())


class _Attaching:
    """Values by the predicate that owns them, for one article."""

    def __init__(self, doc: Annotated, claims: Sequence[Claim], values: Values) -> None:
        self._tree = Tree(Reading(doc), claims, [when.span for when in values.times if when.span])
        self._claims = claims
        self._whens = self._best_times(values.times)
        self._wheres = self._best_places(values.places)
        self._figures = [(figure, self._tree.head(figure.span)) for figure in values.figures]
        self._starts = [figure.span.start for figure in values.figures]
        self._told = self._by_name()

    def all(self) -> Iterator[Claim]:
        for claim in self._claims:
            if claim.id in self._tree.no_happening:
                continue
            predicate = self._tree.predicates[claim.id]
            if predicate is None:
                yield claim
                continue
            when = self._shared(predicate, self._whens) or self._of_order(predicate) or self._spoken_of(predicate)
            where = self._shared(predicate, self._wheres)
            yield replace(claim, when=when, where=where, figures=tuple(self._figures_of(claim, predicate)))

    def _best_times(self, times: Sequence[When]) -> dict[int, When]:
        found: defaultdict[int, list[tuple[int, int, int, When]]] = defaultdict(list)
        for order, when in enumerate(times):
            head = self._tree.head(when.span) if when.span else None
            owner = self._tree.owner_of_time(when.span) if when.span else None
            if when.type != LENGTH and head is not None and owner is not None:
                worth = WORTH.get(when.type, 3) + (0 if when.first or when.last else 1)
                found[owner].append((worth, abs(head - owner), order, when))
        return {owner: min(options, key=lambda o: o[:3])[3] for owner, options in found.items()}

    def _best_places(self, places: Sequence[Where]) -> dict[int, Where]:
        found: defaultdict[int, list[tuple[int, int, int, Where]]] = defaultdict(list)
        for order, where in enumerate(places):
            here = placed(self._tree, where)
            for owner in self._owners_of(here) if here is not None else ():
                found[owner].append((here.rank if here else 0, abs((here.link if here else 0) - owner), order, where))
        return {owner: min(options, key=lambda o: o[:3])[3] for owner, options in found.items()}

    def _owners_of(self, here: Placed) -> Iterator[int]:
        """The claim around a place; in front of a verb of saying ("In Oslo, police said ...") also what is said."""
        owner = self._tree.owner(here.link)
        if owner is not None:
            yield owner
            return
        above = self._tree.doc.tokens[here.under]
        if above.pos == "VERB" and here.link < above.i:
            yield from (c.i for c in self._tree.doc.children(above.i) if c.dep == "ccomp" and c.i in self._tree.claimed)

    def _shared(self, predicate: int, owned: Mapping[int, V]) -> V | None:
        """Its own value, that of a verb that only carries it, or that of the verb it goes on from."""
        for at in (predicate, *self._tree.carriers(predicate)):
            if at in owned:
                return owned[at]
        waiting, seen = [*self._tree.leaders(predicate)], {predicate}
        while waiting and len(seen) <= HANDED_ON:
            leader = waiting.pop(0)
            if leader in owned:
                found = owned[leader]
                return replace(found, how=f"{found.how}; carried over from '{self._tree.doc.tokens[leader].text}'")
            if leader not in seen:
                seen.add(leader)
                waiting.extend(self._tree.leaders(leader))
        return None

    def _of_order(self, predicate: int) -> When | None:
        """The time of the order, for what is ordered."""
        order = self._tree.ordered(predicate)
        when = self._whens.get(order) if order is not None else None
        if when is None or order is None:
            return None
        return replace(when, how=f"{when.how}; carried over from '{self._tree.doc.tokens[order].text}'")

    def _spoken_of(self, predicate: int) -> When | None:
        """The time of a happening told before, where this one is said to be part of it: "during the raid"."""
        tokens = self._tree.doc.tokens
        for noun in self._tree.amid(predicate):
            definite = any(child.lower in {"the", "that", "this"} for child in self._tree.doc.children(noun))
            told = self._told.get(tokens[noun].lemma.lower(), [])
            before = bisect_left(told, noun)
            if definite and before:
                when = self._whens[self._anchor[told[before - 1]]]
                return replace(when, how=f"{when.how}; the time of '{tokens[noun].text}', told before", inferred=True)
        return None

    def _by_name(self) -> dict[str, list[int]]:
        """Timed happenings by their lemma and by those of their occasions ("arrested in a raid"), in order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        self._anchor: dict[int, int] = {}
        for at in sorted(self._whens):
            for i in (at, *self._tree.amid(at)):
                found[self._tree.doc.tokens[i].lemma.lower()].append(i)
                self._anchor[i] = at
        return {lemma: sorted(places) for lemma, places in found.items()}

    def _figures_of(self, claim: Claim, predicate: int) -> Iterator[Figure]:
        """Those the predicate owns, and those in the words of a party that belong to no claim within these words."""
        first, last = (bisect_left(self._starts, at) for at in (claim.sentence.start, claim.sentence.end))
        for figure, head in self._figures[first:last]:
            if head is None:
                continue
            owner = self._tree.owner(head)
            if owner == predicate or any(self._in_party(figure, party.span, owner) for party in claim.parties):
                yield figure

    def _in_party(self, figure: Figure, words: Span, owner: int | None) -> bool:
        if not (words.start <= figure.span.start and figure.span.end <= words.end):
            return False
        return owner is None or owner not in self._tree.reading.within(words.start, words.end)
