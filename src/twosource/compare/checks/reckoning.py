"""Reckoning: one deed, told for two times that exclude each other as seen from the days of publication."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from twosource.compare.checks.bearer import two_bearers
from twosource.compare.checks.matching import Bar, Match, excluding, match_of
from twosource.compare.drafts import Draft
from twosource.compare.reading.deeds import bounds, deed
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.reckoned import Reckoned, reckoned
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading

ALIKE = Bar(0.2, 1.5, 0)
DAYS = 7
"""Between two publications: "last month" is reckoned from each, and a wrong day of publication shows as a wide gap."""


def check(reading: Reading) -> Iterator[Draft]:
    """A deed that one article puts into this month or year and another one into the last ("approved last month")."""
    times = {(line.article, line.number): _times(reading, line) for line in reading.lines}
    for a, b in reading.pairs:
        left, right = reading.lines[a], reading.lines[b]
        if left.article != right.article and (reading.days_between(left.article, right.article) or 0) <= DAYS:
            pairs = product(times[left.article, left.number], times[right.article, right.number])
            matches = (_match(reading, one, other) for one, other in pairs if _apart(one, other))
            yield from (excluding(reading, "date", match) for match in matches if match is not None)


def _times(reading: Reading, line: Line) -> list[Reckoned]:
    dates = [reading.slots[i] for i in reading.slots_on(line, Sort.DATE)]
    return list(reckoned(reading.scene.articles[line.article], line, reading.published(line.article), dates))


def _apart(one: Reckoned, other: Reckoned) -> bool:
    return (one.relative or other.relative) and (one.last < other.first or other.last < one.first)


def _match(reading: Reading, one: Reckoned, other: Reckoned) -> Match | None:
    told = deed(one.slot)
    if not told or told != deed(other.slot):
        return None
    slots = one.slot, other.slot
    match = match_of(reading, *slots)
    if two_bearers(*slots) or not _one_doer(*slots, told):
        return None
    return match if ALIKE.reached(match.like) else None


def _one_doer(left: Slot, right: Slot, told: str) -> bool:
    """Whether one line has a word of the other's doers; where neither names any, nothing tells them apart."""
    doers = [_doers(slot, told) for slot in (left, right)]
    sides = ((doers[0], right.line), (doers[1], left.line))
    return not any(doers) or any(not side.isdisjoint(line.keys) for side, line in sides)


def _doers(slot: Slot, told: str) -> frozenset[str]:
    """The words of meaning in front of a deed in its clause, without the time itself."""
    words, found = slot.line.words, []
    at = next((i for i, word in enumerate(words) if word.key == told), 0)
    for i in range(at - 1, -1, -1):
        if words[i].kind is Kind.MARK or words[i].text.lower() in bounds():
            break
        if Kind.FUNCTION < words[i].kind < Kind.NUMBER and i not in slot.inside:
            found.append(words[i].key)
    return frozenset(found)
