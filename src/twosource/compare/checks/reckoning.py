"""Reckoning: one deed, told for two times that exclude each other as seen from the days of publication."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

from twosource.codebook.comparing import load_comparing
from twosource.codebook.kin import load_kin
from twosource.compare.checks.matching import Bar, Match, excluding
from twosource.compare.drafts import Draft
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.reckoned import Reckoned, reckoned
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import around, likeness

ALIKE = Bar(0.2, 1.5, 0)
DAYS = 7
"""Between two publications: "last month" is reckoned from each, and a wrong day of publication shows as a wide gap."""
FAR = 8
"""Words from a time within which its deed stands."""
PAST = "ed"


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
    deed = _deed(one.slot)
    if not deed or deed != _deed(other.slot):
        return None
    slots = one.slot, other.slot
    match = Match(*slots, likeness(*(around(slot, reading.rare[slot.line.article]) for slot in slots)))
    return match if ALIKE.reached(match.like) else None


def _deed(slot: Slot) -> str:
    """The stem of the past verb nearest to a time in its clause, "" for none."""
    words, bounds = slot.line.words, _bounds()
    near = []
    for step in (-1, 1):
        at = slot.first - 1 if step < 0 else slot.last
        while 0 <= at < len(words) and abs(at - slot.first) <= FAR:
            word = words[at]
            lower = word.text.lower()
            if (word.kind is Kind.MARK and lower not in "'’\"“”-") or lower in bounds:
                break
            past = lower.endswith(PAST) or load_comparing().irregular.get(lower, lower) != lower
            if word.kind is Kind.WORD and past and word.key not in _idle():
                near.append((abs(at - slot.first), word.key))
                break
            at += step
    return min(near)[1] if near else ""


@cache
def _bounds() -> frozenset[str]:
    return frozenset({"before", "after", "when", "while", "since", "until", "because", "which", "who", "and", "but"})


@cache
def _idle() -> frozenset[str]:
    """Verbs that tell no deed of their own."""
    known = load_comparing()
    return frozenset(map(known.stem, known.states | load_kin().generic))
