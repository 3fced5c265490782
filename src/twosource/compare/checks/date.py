"""Date and time: two days, years or hours of the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import cast

from twosource.codebook.comparing import load_comparing
from twosource.compare.checks.aligned import Pair, Value, compared
from twosource.compare.checks.bearer import slot_at, two_bearers, two_casts
from twosource.compare.checks.matching import (
    SAME_SENTENCE,
    Bar,
    Match,
    best_matches,
    excluding,
    other_names,
    other_occasion,
    other_subject,
    said_by_both,
    sureness,
)
from twosource.compare.checks.sameness import held
from twosource.compare.drafts import Draft
from twosource.compare.reading.deeds import deed
from twosource.compare.reading.denials import is_verb_form, kinds
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.model import Claim, Verdict, When
from twosource.values import time
from twosource.values.comparison import Comparison

CLEAR = Bar(0.65, 4.5, 1)
FAIR = Bar(0.35, 3.0, 1)
ONE_SENTENCE = 0.95
"""Share of words from which two sentences are one, whoever else they name."""
SAYING = 8
"""Words before a day within which stands the verb whose day it is."""
SAID = frozenset({"said", "told", "wrote"})
RELATIVE = frozenset({"today", "yesterday", "tomorrow", "tonight"})
FULL = 2
"""Parts of the value of a date that has a year."""
LATE, EARLY = frozenset({"night", "evening"}), frozenset({"morning"})
WEEK = 7
TELLING, SHORT = 3, 4
"""Words of meaning of a line that tells something, those of few letters all in capitals ("EDT") left out."""
NOW = frozenset({"currently", "now", "presently", "at present", "nowadays"})
"""Words for the time of whatever is told."""
CLOSE = Bar(0.3, 4.0, 4)


def check(reading: Reading) -> Iterator[Draft]:
    """Days, years or hours of one thing that agree or exclude each other."""
    yield from held(reading, _found(reading))


def _found(reading: Reading) -> Iterator[Draft]:
    yield from compared(reading, _times, _compare, partial(_differing, reading), "date")
    for sort in (Sort.DATE, Sort.CLOCK):
        for match in best_matches(reading, sort, FAIR, CLEAR, CLOSE):
            draft = _compared(reading, match)
            if draft is not None:
                yield draft


def _times(claim: Claim) -> list[Value]:
    when = claim.when
    if when and when.span and when.span.exact.lower() in NOW:
        return []
    return [Value(when.span, when.span.exact, when)] if when and when.span and when.type in {"DATE", "TIME"} else []


def _compare(a: Value, b: Value) -> Comparison:
    return time.compare(cast("When", a.of), cast("When", b.of))


def _differing(reading: Reading, _pair: Pair, a: Value, b: Value) -> Verdict | None:
    """Two days of one event exclude each other where neither is guessed, which may go wrong, or stamps a page."""
    guessed = any(cast("When", value.of).inferred for value in (a, b))
    stamped = any(slot is not None and _says_nothing(slot) for slot in (slot_at(reading, v.span) for v in (a, b)))
    return None if guessed or stamped else Verdict.CONTRADICTS


def _compared(reading: Reading, match: Match) -> Draft | None:
    left, right = match.left, match.right
    across = left.line.article != right.line.article
    if across and left.value == right.value:
        ends = reading.end(left.span, left.span.exact), reading.end(right.span, right.span.exact)
        reason = f"Both say {left.span.exact}."
        return Draft("date", Verdict.AGREES, sureness(match.like), reason, *ends, reading.group(*ends))
    if exclude(left.value, right.value) and _one_thing(reading, match):
        return excluding(reading, "date", match)
    return None


def _one_thing(reading: Reading, match: Match) -> bool:
    if said_by_both(reading, match) or other_occasion(reading, match):
        return False
    if two_bearers(match.left, match.right) or _adjoining(match):
        return False
    if any(_stamped(slot) or _says_nothing(slot) for slot in (match.left, match.right)):
        return False
    across = match.left.line.article != match.right.line.article
    said = [_of_saying(slot) for slot in (match.left, match.right)]
    if across and any(said) and not all(said):
        return False  # what happened, and when it was said
    if any(said) and not (CLEAR if said[0] == said[1] else SAME_SENTENCE).reached(match.like):
        return False
    if across and (two_casts(match.left.line, match.right.line) or _other_day(match.left) or _other_day(match.right)):
        return False
    if across and _two_deeds(*(deed(slot) for slot in (match.left, match.right))):
        return False
    if other_subject(reading, match) and not CLEAR.reached(match.like):
        return False
    return match.like.share >= ONE_SENTENCE or not other_names(match)


def _adjoining(match: Match) -> bool:
    """Whether two weekdays with their part of the day lie within one night: "Sunday night", "Monday morning"."""
    sides = []
    for slot in (match.left, match.right):
        behind = slot.line.words[slot.last : slot.last + 1]
        part = behind[0].text.lower() if behind else ""
        sides.append((slot.value.split(), part in LATE, part in EARLY))
    for (one, late, _), (other, _, early) in (sides, sides[::-1]):
        days = one[0] == other[0] == "weekday"
        if days and late and early and (int(one[1]) + 1) % WEEK == int(other[1]):
            return True
    return False


def _two_deeds(one: str, other: str) -> bool:
    """Whether two times stand beside two deeds of no common kind: "identified on Friday", "killed on Thursday"."""
    return bool(one and other) and set(kinds(one)).isdisjoint(kinds(other))


def _other_day(slot: Slot) -> bool:
    """Whether a line tells of today or yesterday, too: which day is whose cannot be told."""
    return not RELATIVE.isdisjoint(word.text.lower() for word in slot.line.words)


def _says_nothing(slot: Slot) -> bool:
    """Whether a line is but a stamp: "UPDATED: TUESDAY, MAY 12, 2026, 9:36 AM EDT"."""
    words = [w for i, w in enumerate(slot.line.words) if Kind.FUNCTION < w.kind < Kind.NUMBER and i not in slot.inside]
    return sum(not (word.text.isupper() and len(word.text) <= SHORT) for word in words) < TELLING


def _stamped(slot: Slot) -> bool:
    """Whether a full date opens a line as the stamp of a picture: "3/8 2 May 2026 The mayor greets ..."."""
    words = slot.line.words
    opens = all(word.kind in {Kind.NUMBER, Kind.MARK} for word in words[: slot.first])
    plain = slot.last < len(words) and words[slot.last].kind is not Kind.MARK
    return opens and plain and len(slot.value.split()) > FULL


def _of_saying(slot: Slot) -> str:
    """The nearest verb before a day, where it tells that something was said, shown or published; else ""."""
    for word in reversed(slot.line.words[max(0, slot.first - SAYING) : slot.first]):
        if word.text.lower() in SAID or (word.kind is Kind.WORD and is_verb_form(word.text)):
            if word.text.lower() in SAID:
                return "say"
            stem = load_comparing().stem(word.text.lower())
            return stem if stem in _publishing() else ""
    return ""


@cache
def _publishing() -> frozenset[str]:
    return frozenset(map(load_comparing().stem, load_comparing().publishing))


def exclude(left: str, right: str) -> bool:
    """Whether two values of one shape cannot both be meant: another weekday, day, month, year or hour."""
    if left == right:
        return False
    a, b = left.split(), right.split()
    if len(a) == 1:
        return True
    return a[0] == b[0] and a[1] != b[1]
