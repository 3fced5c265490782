"""Alarm: help is called to what has happened, so an hour of the call before the hour of the happening excludes it."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.codebook.comparing import load_comparing
from twosource.compare.drafts import Draft
from twosource.compare.reading.lines import Line
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.model import Verdict

NEAR = 8
"""Words from an hour within which it is said what happened at it."""
BENDING = frozenset({"after", "before", "around", "about", "by", "until", "shortly", "nearly", "almost"})
SPAN = 60
"""Minutes within which a call and a happening belong together."""
SCORE = 0.7


def check(reading: Reading) -> Iterator[Draft]:
    """The hour of a happening after the hour at which help was called to it."""
    known = load_comparing()
    hours = [reading.slots[i] for line in reading.lines for i in reading.slots_on(line, Sort.CLOCK)]
    onsets = [slot for slot in hours if _says(slot, known.onsets) and not _says(slot, known.alarms)]
    for alarm in hours:
        if not _says(alarm, known.alarms):
            continue
        for onset in onsets:
            late = _minutes(onset) - _minutes(alarm)
            if 0 < late <= SPAN and _shared(onset.line, alarm.line) and _same_day(reading, onset, alarm):
                ends = reading.end(onset.span, onset.span.exact), reading.end(alarm.span, alarm.span.exact)
                reason = (
                    f"One says it happened at {ends[0].value}, the other that help was called to it at {ends[1].value}."
                )
                yield Draft("date", Verdict.CONTRADICTS, SCORE, reason, *ends, reading.group(*ends))


def _says(slot: Slot, words: frozenset[str]) -> bool:
    """Whether one of the words stands near an hour that is given to the minute."""
    if not BENDING.isdisjoint(word.text.lower() for word in slot.line.words[max(0, slot.first - 2) : slot.first]):
        return False
    near = slot.line.words[max(0, slot.first - NEAR) : slot.last + NEAR]
    return any(word.text.lower() in words for word in near)


def _minutes(slot: Slot) -> int:
    hour, minute = slot.value.split(":")
    return 60 * int(hour) + int(minute)


def _shared(left: Line, right: Line) -> bool:
    """Whether two lines have a word that means something in common, or one of them says little else."""
    return bool(left.keys & right.keys) or min(len(left.keys), len(right.keys)) <= 4


def _same_day(reading: Reading, left: Slot, right: Slot) -> bool:
    days = [{reading.slots[i].value for i in reading.slots_on(s.line, Sort.DATE)} for s in (left, right)]
    apart = reading.days_between(left.line.article, right.line.article)
    return (not all(days) or bool(days[0] & days[1])) and apart is not None and apart <= 2
