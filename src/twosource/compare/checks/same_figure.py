"""Two figures of one thing in lines that share few words: by unit, by what they describe, by how near they lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor, log10

from twosource.codebook.comparing import load_comparing
from twosource.codebook.units import load_units
from twosource.compare.checks.matching import (
    Bar,
    Match,
    other_bearer,
    other_occasion,
    other_offer,
    other_part,
    said_by_both,
)
from twosource.compare.reading.lines import Kind, Word
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.values import figure
from twosource.values.comparison import Relation

BEHIND = 3
"""Words behind a figure in which stands what it describes: "a 40-metre-deep dry well"."""
REACH = 10
"""Words behind a figure among which these are looked for, brackets left out."""
ALIKE = Bar(0.1, 0.8, 0)
"""What the lines of two ages must share where one of them stands without a noun."""
SALIENT = 3
"""Lines of an article from which on a word is one that the article is about."""
CLOSE_BY, DIGITS = 0.9, 3
"""Least ratio of two exact figures, and their digits that count, from which they are seldom two things."""
LARGE = 10_000
"""Least figure without a unit that is compared for nearness alone."""
NAMED = 10
"""Words around a sum in which the thing stands by name that the sum is the price of."""
RARE = 1.2
"""Rarity of such a name: one that half of the lines have tells nothing."""
APART = 0.5


def same_figure(reading: Reading) -> Iterator[Match]:
    """Pairs of exclusive figures of two articles that describe one thing, though their lines are little alike."""
    for a in range(len(reading.slots)):
        left = reading.slots[a]
        if left.sort is not Sort.NUMBER or left.figure is None or not (left.figure.unit or left.figure.best >= LARGE):
            continue
        for b in reading.with_unit(left.figure.unit):
            right = reading.slots[b]
            if right.line.article <= left.line.article or not _exclusive(left, right):
                continue
            match = Match(left, right, reading.like(a, b))
            if _one_thing(reading, match) and not _said_elsewhere(reading, left, right):
                yield match


def _exclusive(left: Slot, right: Slot) -> bool:
    if left.figure is None or right.figure is None or not left.figure.best or not right.figure.best:
        return False
    return figure.compare(left.figure, right.figure).relation is Relation.DIFFERENT


def _one_thing(reading: Reading, match: Match) -> bool:
    if said_by_both(reading, match):
        return False
    if not _unit(match.left):
        return _nearly(match) and bool(match.like.near) and not other_part(match)
    if _describe_one(reading, match) or _one_person(reading, match):
        return not other_occasion(reading, match) and not other_bearer(reading, match)
    one_price = _price_of_one(reading, match) and not other_offer(match)
    return (_nearly(match) or one_price) and not other_part(match)


def _unit(slot: Slot) -> str:
    return slot.figure.unit if slot.figure else ""


def _describe_one(reading: Reading, match: Match) -> bool:
    """Whether both stand before one noun that both articles are about: "the 450-pound bear"."""
    low, high = sorted(slot.figure.best for slot in (match.left, match.right) if slot.figure)
    nouns = [_described(reading, slot) for slot in (match.left, match.right)]
    return low >= APART * high and bool(nouns[0] & nouns[1])


def _described(reading: Reading, slot: Slot) -> frozenset[str]:
    frequency = reading.rare[slot.line.article].frequency
    words = _words_behind(slot)
    return frozenset(w.key for w in words if w.kind is Kind.WORD and frequency.get(w.key, 0) >= SALIENT)


def _words_behind(slot: Slot) -> list[Word]:
    """The words of meaning that follow a figure at once."""
    found: list[Word] = []
    units = load_units()
    for word in _past_brackets(slot.line.words[slot.last : slot.last + REACH])[:BEHIND]:
        if word.kind <= Kind.FUNCTION or word.kind is Kind.NUMBER:
            break
        if word.text.lower() not in units.measures and word.text.lower() not in units.scales:
            found.append(word)
    return found


def _past_brackets(words: Sequence[Word]) -> list[Word]:
    """The words without what stands in brackets: "the 400-pound (181-kg) bear"."""
    depth, found = 0, []
    for word in words:
        depth += word.text == "("
        if not depth:
            found.append(word)
        depth -= word.text == ")"
    return found


def _one_person(reading: Reading, match: Match) -> bool:
    """Whether one side gives an age in place of a noun ("the six-year-old fell") and the other of somebody salient."""
    if match.left.figure is None or match.left.figure.unit != "age" or not ALIKE.reached(match.like):
        return False
    bare = [not _words_behind(slot) for slot in (match.left, match.right)]
    persons = {load_comparing().stem(word) for word in load_comparing().persons}
    about = [_described(reading, slot) & persons for slot in (match.left, match.right)]
    return all(b or a for b, a in zip(bare, about, strict=True)) and any(bare)


def _nearly(match: Match) -> bool:
    """Whether two exact figures of a unit lie so near that they must be two accounts of one sum or length."""
    low, high = sorted(slot.figure.best if slot.figure else 0.0 for slot in (match.left, match.right))
    exact = min(_digits(low), _digits(high)) >= DIGITS or max(_digits(low), _digits(high)) > DIGITS
    return low >= CLOSE_BY * high and exact and bool(match.like.shared)


def _digits(value: float) -> int:
    """Digits that count: 3 of 103 billion, 2 of 47,000."""
    if not value:
        return 0
    text = f"{abs(value):.10g}" if abs(value) < 1e10 else f"{abs(value) / 10 ** (floor(log10(abs(value))) - 9):.0f}"
    return len(text.replace(".", "").strip("0"))


def _price_of_one(reading: Reading, match: Match) -> bool:
    """Whether both sums stand beside one name that few lines have."""
    if match.left.figure is None or match.right.figure is None or match.left.figure.unit not in PRICES:
        return False
    low, high = sorted((match.left.figure.best, match.right.figure.best))
    names = _names_near(reading, match.left) & _names_near(reading, match.right)
    return low >= APART * high and bool(names)


PRICES = frozenset({"dollar", "euro", "pound", "pound sterling", "yen"})


def _names_near(reading: Reading, slot: Slot) -> frozenset[str]:
    words = slot.line.words[max(0, slot.first - NAMED) : slot.last + NAMED]
    rare = reading.rare[slot.line.article]
    return frozenset(w.key for w in words if w.kind is Kind.NAME and rare.of(w.key) >= RARE)


def _said_elsewhere(reading: Reading, left: Slot, right: Slot) -> bool:
    """Whether one article also gives the other's value in this unit: then it tells of both."""
    for one, other in ((left, right), (right, left)):
        own = (s for s in reading.slots_of(other.figure.best if other.figure else 0.0) if s.figure and one.figure)
        if any(
            s.line.article == one.line.article and s.figure and s.figure.unit == left.figure.unit
            for s in own
            if left.figure
        ):
            return True
    return False
