"""Place: two places of the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from twosource.codebook.comparing import load_comparing
from twosource.compare.checks.aligned import Pair, Value, compared
from twosource.compare.checks.matching import Bar, Match, excluding, matches, other_occasion, other_subject
from twosource.compare.checks.places import apart
from twosource.compare.drafts import Draft
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.model import Claim, PassageKind, Verdict, Where
from twosource.values import place
from twosource.values.comparison import Comparison

FAIR = Bar(0.5, 3.5, 1)
CLEAR = Bar(0.4, 5.5, 1)
LONE = Bar(0.25, 2.0, 1)
"""Enough where one of the places is named this once only, and the other is one the article is about."""
ACROSS = Bar(0.35, 3.5, 1)
"""Enough between two articles."""
KIND = Bar(0.25, 1.2, 0)
"""Enough between two names of one kind of place."""
SHORTEST = 3
"""Letters of a name of a place."""
AT = frozenset({"in", "at", "near", "outside"})
TO = frozenset({"to", "into"})
WAYS = (AT, TO, frozenset({"from"}), frozenset({"off"}), frozenset({"through", "across"}))


def check(reading: Reading) -> Iterator[Draft]:
    """Places of one thing that lie apart; a town in its country, or two neighbours, do not."""
    yield from compared(reading, _places, _compare, _differing, "place")
    for match in matches(reading, Sort.NAME, FAIR, CLEAR, LONE):
        left, right = match.left, match.right
        if left.line.article == right.line.article and _one_question(reading, match) and apart(reading, left, right):
            yield excluding(reading, "place", match)
    yield from _across(reading)
    yield from _of_one_kind(reading)


def _of_one_kind(reading: Reading) -> Iterator[Draft]:
    """Two names of one kind of place ("the Celtic Sea", "the Baltic Sea") that no article names both."""
    for i, j in reading.matched(Sort.NAME):
        left, right = reading.slots[i], reading.slots[j]
        across = left.line.article != right.line.article
        if across and _kind(left) == _kind(right) != "" and _own_names(left).isdisjoint(_own_names(right)):
            match = Match(left, right, reading.like(i, j))
            named = _named_there(reading, left, right) or _named_there(reading, right, left)
            if KIND.reached(match.like) and not named:
                yield excluding(reading, "place", match)


def _kind(slot: Slot) -> str:
    """The last word of a name where it says what kind of place it is, "" for none."""
    words = slot.value.split()
    return words[-1] if len(words) > 1 and words[-1] in load_comparing().kinds_of_place else ""


def _own_names(slot: Slot) -> frozenset[str]:
    """The words of a name that are its own, without the kind of place."""
    return frozenset(slot.value.split()) - load_comparing().kinds_of_place


def _across(reading: Reading) -> Iterator[Draft]:
    """Places of two articles in lines that are much alike, where neither article ever names the other's place."""
    for i, j in reading.matched(Sort.NAME):
        left, right = reading.slots[i], reading.slots[j]
        if left.line.article == right.line.article or not _one_way(reading, left, right):
            continue
        if _named_there(reading, left, right) or _named_there(reading, right, left) or not apart(reading, left, right):
            continue
        match = Match(left, right, reading.like(i, j))
        if ACROSS.reached(match.like) and not other_occasion(reading, match):
            yield excluding(reading, "place", match)


def _one_way(reading: Reading, left: Slot, right: Slot) -> bool:
    """Whether both stand behind one preposition; behind "of", with one word before it ("the port of")."""
    if any(len(slot.value) < SHORTEST or "'" in slot.value or "’" in slot.value for slot in (left, right)):
        return False
    links = [reading.link(slot) for slot in (left, right)]
    if links[0] != "of":
        return any(links[0] in way and links[1] in way for way in WAYS)
    before = [slot.line.words[slot.first - 2].key if slot.first > 1 else "" for slot in (left, right)]
    return links[1] == "of" and before[0] == before[1] != ""


def _named_there(reading: Reading, slot: Slot, other: Slot) -> bool:
    """Whether the article of `other` names the place of `slot` too."""
    frequency = reading.rare[other.line.article].frequency
    return any(frequency.get(key, 0) for key in _own_names(slot))


def _places(claim: Claim) -> list[Value]:
    return [Value(claim.where.span, claim.where.span.exact, claim.where)] if claim.where else []


def _compare(a: Value, b: Value) -> Comparison:
    return place.compare(cast("Where", a.of), cast("Where", b.of))


def _differing(_pair: Pair, _a: Value, _b: Value) -> Verdict | None:
    """A place near a happening need not be where it happened, so the sentences must be alike too."""
    return None


def _one_question(reading: Reading, match: Match) -> bool:
    """Whether both names say where (or where to, or where from) the same thing was."""
    left, right = match.left, match.right
    if other_occasion(reading, match) or other_subject(reading, match):
        return False
    same_way = any(reading.link(left) in way and reading.link(right) in way for way in WAYS)
    if same_way and (FAIR.reached(match.like) or CLEAR.reached(match.like)):
        return True
    lone, other = sorted((left, right), key=reading.mentions)
    if reading.mentions(lone) > 1 or reading.mentions(other) < 2 or reading.link(lone) not in AT | TO:
        return False
    return same_way or (other.line.passage is PassageKind.HEADLINE and _is_place(reading, other))


def _is_place(reading: Reading, slot: Slot) -> bool:
    """Whether a name is a country, or stands behind "in" or the like elsewhere in the article."""
    if slot.line.words[slot.first].kind is Kind.NATION:
        return True
    own = (
        reading.slots[i] for line in reading.by_article[slot.line.article] for i in reading.slots_on(line, Sort.NAME)
    )
    return any(s.value == slot.value and reading.link(s) in AT for s in own)
