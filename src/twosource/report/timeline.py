"""The events of one story by date; those dated by publication only, and those without a date, are kept apart."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.model import Event, When
from twosource.report.dates import say_when
from twosource.report.happenings import Numbers, is_light
from twosource.report.labels import MARKS, name_of
from twosource.report.view import Day, Moment, Timeline


def timeline(events: Iterable[Event], numbers: Numbers) -> Timeline:
    """Events of weight on their days, in order; a date no words of the article state is one of publication only."""
    days: dict[tuple[str, str], list[Event]] = {}
    published: dict[tuple[str, str], list[Event]] = {}
    undated = []
    for event in events:
        if is_light(event):
            continue
        if event.when is None or not event.when.first:
            undated.append(event)
        elif event.when.span is None:
            published.setdefault(_day(event.when), []).append(event)
        else:
            days.setdefault(_day(event.when), []).append(event)
    return Timeline(
        _in_order(days, numbers), _in_order(published, numbers), tuple(_moment(event, numbers) for event in undated)
    )


def _day(when: When) -> tuple[str, str]:
    return ((when.first or "")[:10], (when.last or "")[:10])


def _in_order(days: dict[tuple[str, str], list[Event]], numbers: Numbers) -> tuple[Day, ...]:
    made = []
    for day in sorted(days):
        events = sorted(days[day], key=lambda e: _number(e, numbers))
        said = min((say_when(event.when) for event in events if event.when), key=lambda words: (len(words), words))
        made.append(Day(said, day[0], tuple(_moment(event, numbers) for event in events)))
    return tuple(made)


def _number(event: Event, numbers: Numbers) -> int:
    return int(numbers.event(event.id).label[1:])


def _moment(event: Event, numbers: Numbers) -> Moment:
    back = numbers.event(event.id)
    return Moment(back.label, back.href, name_of(event), MARKS[event.modality], event.standing.kind.value)
