"""Updates: a count that later reports put higher and higher, a value that moves, a value said to be overtaken."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from twosource.codebook.comparing import load_comparing
from twosource.codebook.wording import WORD
from twosource.compare.checks.aligned import Pair
from twosource.compare.checks.matching import Match
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.slots import Slot
from twosource.compare.reading.story import Reading
from twosource.model import Claim, Figure, Verdict
from twosource.values import figure

NEAR = 8
"""Words around a figure in which it is said that victims are counted."""
FIRST = 5
"""Words behind "initially" or "previously" within which somebody says or reckons what was overtaken."""
PRICED = frozenset({"percent", "dollar", "euro", "pound", "pound sterling", "yen", "percentage point", "point"})
AGE = "year of age"
ROUNDED, MANY = 0.9, 100
"""From this ratio of the lower to the higher on, two large figures that fit are one, rounded."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as an article tells it: `words` are stems of what is said around it."""

    article: str
    figure: Figure
    words: frozenset[str]


def of_slot(slot: Slot) -> Told | None:
    """The figure of a slot with the words near it."""
    words = slot.line.words[max(0, slot.first - NEAR) : slot.last + NEAR]
    stems = frozenset(word.key for word in words if word.kind is Kind.WORD)
    return Told(slot.line.article, slot.figure, stems) if slot.figure else None


def of_claim(claim: Claim, figure: Figure) -> Told:
    """The figure of a claim with the words of its predicate and of what is counted."""
    stem = load_comparing().stem
    words = (match.group().lower() for match in WORD.finditer(f"{claim.predicate} {figure.counted}"))
    return Told(claim.article, figure, frozenset(map(stem, words)))


def later_count(reading: Reading, match: Match) -> Verdict | None:
    """What two exclusive figures of one thing are to each other in time, by the words around them; see `carried_on`."""
    left, right = of_slot(match.left), of_slot(match.right)
    return carried_on(reading, left, right) if left and right else None


def later_claim(reading: Reading, pair: Pair, left: Figure, right: Figure) -> Verdict | None:
    """What two exclusive figures of one event are to each other in time; see `carried_on`."""
    return carried_on(reading, of_claim(pair.left, left), of_claim(pair.right, right))


def carried_on(reading: Reading, left: Told, right: Told) -> Verdict | None:
    """UPDATES where one figure carries the other on, INCOMPARABLE where a count cannot be put in order, else None.

    A count of victims, arrests or the like is carried on where the later report has more and no report after it falls
    back to the lower value; a price where it is said to move; any value where some report says that it was overtaken.
    """
    if _vague(left.figure) or _vague(right.figure):
        return None
    if overtaken(reading, left.figure) or overtaken(reading, right.figure):
        return Verdict.UPDATES
    if left.article == right.article:
        return None
    times = reading.published(left.article), reading.published(right.article)
    moves = all(told.words & _stems("moving") for told in (left, right))
    if left.figure.unit in PRICED and moves:
        return Verdict.UPDATES if all(times) and times[0] != times[1] else None
    about = left.words & right.words & _stems("tolls")
    counted = about or (left.words & _stems("tolls") and right.words & _stems("tolls"))
    if not counted or left.figure.unit in PRICED:
        return None
    if not all(times):
        return Verdict.INCOMPARABLE
    low, high = sorted((left, right), key=lambda told: told.figure.best)
    before = earlier(reading.published(low.article), reading.published(high.article))
    if before is None:
        return Verdict.UPDATES if _open(reading, low) else None
    return Verdict.UPDATES if before and not _falls_back(reading, low, high) else None


def revised(reading: Reading, match: Match) -> Verdict | None:
    """UPDATES where a later report puts a large count a little higher, and none after it falls back."""
    left, right = of_slot(match.left), of_slot(match.right)
    if left is None or right is None:
        return None
    low, high = sorted((left, right), key=lambda told: told.figure.best)
    before = earlier(reading.published(low.article), reading.published(high.article))
    return Verdict.UPDATES if before and not _falls_back(reading, low, high) else None


def risen(reading: Reading, match: Match) -> bool:
    """Whether two counts that fit are an earlier and a later stand of one toll; see `risen_between`."""
    left, right = of_slot(match.left), of_slot(match.right)
    return left is not None and right is not None and risen_between(reading, left, right)


def risen_claim(reading: Reading, pair: Pair, left: Figure, right: Figure) -> bool:
    """Whether two counts of one event that fit are an earlier and a later stand of one toll; see `risen_between`."""
    return risen_between(reading, of_claim(pair.left, left), of_claim(pair.right, right))


def risen_between(reading: Reading, left: Told, right: Told) -> bool:
    """Whether the lower of two counts is only a least or a vague one, and not of a later report: "at least five"."""
    if not left.words & right.words & _stems("tolls") or left.article == right.article:
        return False
    low, high = sorted((left, right), key=lambda told: told.figure.best)
    near = low.figure.best > ROUNDED * high.figure.best and high.figure.best >= MANY
    if low.figure.best == high.figure.best or near or low.figure.change != ">":
        return False
    before = earlier(reading.published(low.article), reading.published(high.article))
    return before is not False and not _falls_back(reading, low, high)


def _vague(figure: Figure) -> bool:
    return figure.high > figure.low > 0


def earlier(one: str, other: str) -> bool | None:
    """Whether ISO day or minute `one` lies before `other`; None where the day is one and an hour is not known."""
    if not one or not other:
        return None
    if one[:10] != other[:10]:
        return one[:10] < other[:10]
    hours = one[11:16], other[11:16]
    return None if not all(hours) or hours[0] == hours[1] else hours[0] < hours[1]


def dated(reading: Reading, article: str) -> str:
    """When an article was published, in brackets, "" where it is unknown: for a reason."""
    when = reading.published(article).replace("T", " ")
    return f" (reported {when})" if when else ""


def in_turn(reading: Reading, left: Told, right: Told) -> str:
    """Why one of two figures carries the other on, in one sentence with the times of both reports."""
    first, then = sorted((left, right), key=lambda told: (reading.published(told.article), told.figure.best))
    old = next((told for told in (left, right) if overtaken(reading, told.figure)), None)
    if old is not None:
        now = right if old is left else left
        return f"{figure.shown(old.figure)} was said at first, {figure.shown(now.figure)} in its place."
    words = [f"{figure.shown(told.figure)}{dated(reading, told.article)}" for told in (first, then)]
    if earlier(reading.published(first.article), reading.published(then.article)):
        return f"It moved on: first {words[0]}, then {words[1]}."
    return f"A count that goes on: {words[0]} and {words[1]}."


def _falls_back(reading: Reading, low: Told, high: Told) -> bool:
    """Whether an article after the one with the higher figure gives the lower one again: then no count has risen."""
    since = reading.published(high.article)
    for slot in reading.slots_of(low.figure.best):
        if slot.figure is None or slot.figure.change != "=" or slot.figure.unit != low.figure.unit:
            continue
        told = of_slot(slot)
        again = told is not None and told.words & high.words & _stems("tolls")
        if again and earlier(since, reading.published(slot.line.article)):
            return True
    return False


def _open(reading: Reading, low: Told) -> bool:
    """Whether the article says of its figure, anywhere, that it is only the least."""
    if low.figure.change == ">" or low.figure.high > low.figure.low:
        return True
    return any(
        slot.line.article == low.article and slot.figure is not None and slot.figure.change == ">"
        for slot in reading.slots_of(low.figure.best)
    )


def overtaken(reading: Reading, figure: Figure) -> bool:
    """Whether some line of the story says that this value was what was said at first ("initially put at four")."""
    unit = "age" if figure.unit == AGE else figure.unit
    return any(
        slot.figure is not None and slot.figure.unit == unit and said_at_first(slot)
        for slot in reading.slots_of(figure.best)
    )


def said_at_first(slot: Slot) -> bool:
    """Whether "initially", "previously" or the like stands before a value, together with a verb of saying."""
    known = load_comparing()
    words = slot.line.words[: slot.first]
    firsts = [i for i, word in enumerate(words) if word.text.lower() in known.at_first]
    if firsts and not known.turning.isdisjoint(word.text.lower() for word in words[firsts[-1] :]):
        return False  # "initially four, but police later said three"
    return any(_reckons(slot.line, i, slot.first) for i in firsts[-1:] if slot.first - i <= 2 * NEAR)


def _reckons(line: Line, i: int, end: int) -> bool:
    words = line.words[max(0, i - 2) : min(i + FIRST, end)]
    return any(load_comparing().stem(word.text.lower()) in _stems("reckoning") for word in words)


@cache
def _stems(name: str) -> frozenset[str]:
    known = load_comparing()
    lists = {"tolls": known.tolls, "moving": known.moving, "reckoning": known.reckoning}
    return frozenset(known.stem(word) for word in lists[name])
