"""The time of a deed that is told in the next sentence: "Police raided the house on Monday. Officers seized two guns."

Only where the text goes straight on: the sentence before tells of a deed of the same type by the same actor, and the
sentence itself names no time. The time is marked as inferred.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from twosource.model import Actor, Claim, Modality, PassageKind, When
from twosource.syntax import Annotated

PAST = frozenset({"VBD", "VBN"})
MANY = 2


def with_sequels(doc: Annotated, claims: tuple[Claim, ...], times: Sequence[When]) -> tuple[Claim, ...]:
    """The claims, where one goes on from the sentence before it with that one's time."""
    number = {sentence.start: sentence.i for sentence in doc.sentences}
    timed = {_number(doc, when.span.start) for when in times if when.span}
    told: defaultdict[int, list[Claim]] = defaultdict(list)
    found = []
    for claim in sorted(claims, key=lambda c: (c.sentence.start, c.span.start, c.id)):
        at = number.get(claim.sentence.start, -1)
        going_on = at >= 0 and at not in timed and _goes_on(doc, claim)
        before = next((c for c in _before(doc, at, told) if _same_hand(c, claim)), None) if going_on else None
        found.append(_dated(claim, before) if before else claim)
        told[at].append(found[-1])
    place = {claim.id: n for n, claim in enumerate(claims)}
    return tuple(sorted(found, key=lambda c: place[c.id]))


def _number(doc: Annotated, offset: int) -> int:
    """The number of the sentence that a character lies in; -1 for none."""
    at = bisect_right(doc.sentences, offset, key=lambda sentence: sentence.start) - 1
    return at if at >= 0 and offset < doc.sentences[at].end else -1


def _before(doc: Annotated, at: int, told: dict[int, list[Claim]]) -> Iterator[Claim]:
    """The dated deeds of the sentence before, the last one first."""
    if at > 0 and doc.sentences[at - 1].passage is PassageKind.BODY:
        yield from (c for c in reversed(told.get(at - 1, [])) if c.when and c.when.first and c.when.type == "DATE")


def _goes_on(doc: Annotated, claim: Claim) -> bool:
    """A deed in the past tense that has no time."""
    if claim.when is not None or claim.modality is not Modality.ASSERTED or not claim.type:
        return False
    first = bisect_left(doc.tokens, claim.span.start, key=lambda token: token.start)
    last = bisect_left(doc.tokens, claim.span.end, key=lambda token: token.start)
    return claim.passage is PassageKind.BODY and any(token.tag in PAST for token in doc.tokens[first:last])


def _same_hand(before: Claim, claim: Claim) -> bool:
    """Whether both are deeds of one type by one actor: the same name, or the same kind of body in no two countries."""
    if before.type != claim.type or before.modality is not Modality.ASSERTED:
        return False
    actors = product((p.actor for p in before.actors), (p.actor for p in claim.actors))
    return any(_is_one(a, b) for a, b in actors if a is not None and b is not None)


def _is_one(a: Actor, b: Actor) -> bool:
    countries = {a.country, b.country} - {""}
    return a.name == b.name or (a.sector == b.sector != "" and len(countries) < MANY)


def _dated(claim: Claim, before: Claim) -> Claim:
    if before.when is None:
        return claim
    how = f"{before.when.how}; told right after '{before.span.exact}', of the same actor"
    return replace(claim, when=replace(before.when, how=how, inferred=True))
