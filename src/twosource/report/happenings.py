"""The events of one story, numbered and grouped by standing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from twosource.model import Claim, Event, Figure, Modality, StandingKind
from twosource.report.anchors import Citations, anchor
from twosource.report.dates import say_when
from twosource.report.labels import MARKS, NOT_HAPPENED, OFFICES, STANDINGS, name_of, sentence
from twosource.report.material import Material
from twosource.report.view import AccountView, EventGroup, EventView
from twosource.report.words import Back, Cite, Part

OPEN = {"contested": 12, "corroborated": 12, "offices": 0}
FEW = 6
"""Events that a group shows unfolded: OPEN by its key, else FEW."""


class Numbers:
    """Short names on the page, E1 and C1, in the order in which they are asked for."""

    def __init__(self) -> None:
        self._events = count(1)
        self._findings = count(1)
        self.of: dict[str, Back] = {}

    def event(self, identifier: str) -> Back:
        return self._named(identifier, "E", self._events)

    def finding(self, identifier: str) -> Back:
        return self._named(identifier, "C", self._findings)

    def _named(self, identifier: str, letter: str, numbers: Iterator[int]) -> Back:
        if identifier not in self.of:
            self.of[identifier] = Back(f"{letter}{next(numbers)}", f"#{anchor(identifier)}")
        return self.of[identifier]


def grouped(
    events: Iterable[Event], offices: frozenset[str] = frozenset()
) -> Iterator[tuple[str, tuple[str, str], list[Event]]]:
    """The events by standing, contested first; then those that did not happen as stated, then who holds an office.

    What is contested stands there in any case. `offices` are the ids of the last.
    """
    ordered = sorted(events, key=weight)
    contested = [e for e in ordered if e.standing.kind is StandingKind.CONTESTED]
    held = [e for e in ordered if e.id in offices and e not in contested]
    rest = [e for e in ordered if e not in contested and e not in held]
    yield StandingKind.CONTESTED.value, STANDINGS[StandingKind.CONTESTED], contested
    for kind in (StandingKind.CORROBORATED, StandingKind.SINGLE_ORIGIN):
        happened = [e for e in rest if e.standing.kind is kind and e.modality is Modality.ASSERTED]
        yield kind.value, STANDINGS[kind], happened
    yield "not-happened", NOT_HAPPENED, [e for e in rest if e.modality is not Modality.ASSERTED]
    yield "offices", OFFICES, held


def weight(event: Event) -> tuple[int, bool, int, str, str]:
    """Sorts what most origins say first, then typed before untyped, then by number of claims and date."""
    first = (event.when.first or "9999") if event.when else "9999"
    return (-event.standing.origins, not event.type, -len(event.claims), first, event.id)


def is_light(event: Event) -> bool:
    """Whether an event may be folded away: one origin, no type, no figure."""
    return event.standing.origins < 2 and not event.type and not event.figures


class Events:
    """Makes the views of events, citing their claims."""

    def __init__(self, material: Material, citations: Citations, numbers: Numbers) -> None:
        self._material = material
        self._citations = citations
        self._numbers = numbers

    def groups(self, events: Iterable[Event]) -> tuple[EventGroup, ...]:
        """The groups that are not empty, each with its first events open and the light ones folded."""
        return tuple(self._group(key, words, found) for key, words, found in self._grouped(events) if found)

    def _grouped(self, events: Iterable[Event]) -> Iterator[tuple[str, tuple[str, str], list[Event]]]:
        return grouped(events, self._material.offices)

    def _group(self, key: str, words: tuple[str, str], events: list[Event]) -> EventGroup:
        heavy = [event for event in events if not is_light(event)]
        open_ = OPEN.get(key, FEW)
        shown = (heavy or events)[:open_]
        folded = [event for event in events if event not in shown]
        views = {event.id: self.view(event) for event in (*shown, *folded)}
        return EventGroup(key, *words, tuple(views[e.id] for e in shown), tuple(views[e.id] for e in folded))

    def view(self, event: Event) -> EventView:
        by = self._numbers.event(event.id)
        when = event.when
        return EventView(
            number=by.label,
            anchor=by.href.removeprefix("#"),
            id=event.id,
            label=name_of(event),
            standing=event.standing.kind.value,
            standing_reason=_reason(event),
            mark=MARKS[event.modality],
            type=type_of(event),
            quad=self._material.quads.get(event.type, ""),
            date=say_when(when) if when else "",
            date_note=when.how if when and when.inferred else "",
            place=event.where.name if event.where else "",
            figures=_figures(event),
            accounts=self._accounts(event, by),
        )

    def _accounts(self, event: Event, by: Back) -> tuple[AccountView, ...]:
        found = []
        for account in event.accounts:
            claims = [self._material.claims[key] for key in account.claims if key in self._material.claims]
            cites = together(self._citations.claim(claim, by) for claim in one_a_sentence(claims))
            if cites:
                found.append(AccountView(self._material.origin_name(account.origin), cites))
        return tuple(found)


def together(cites: Iterable[Cite]) -> tuple[Cite, ...]:
    """Quotes that read the same become one that leads to each of its places."""
    found: dict[tuple[Part, ...], Cite] = {}
    for cite in cites:
        first = found.get(cite.parts)
        found[cite.parts] = replace(first, also=(*first.also, cite)) if first else cite
    return tuple(found.values())


def _reason(event: Event) -> str:
    """The reason of a standing where the accounts shown do not say it already."""
    contested = event.standing.kind is StandingKind.CONTESTED
    return sentence(event.standing.reason) if contested or event.standing.origins != len(event.accounts) else ""


def _figures(event: Event) -> tuple[str, ...]:
    """The figures of an event, each once."""
    said = {words.casefold(): words for words in map(say_figure, reversed(event.figures))}
    return tuple(reversed(said.values()))


def one_a_sentence(claims: Iterable[Claim]) -> list[Claim]:
    """The claims in order, leaving out those whose sentence was there already."""
    seen: dict[tuple[str, int, int], Claim] = {}
    for claim in claims:
        seen.setdefault((claim.article, claim.sentence.start, claim.sentence.end), claim)
    return list(seen.values())


def type_of(event: Event) -> str:
    return ", ".join(filter(None, (event.type, event.mode)))


def say_figure(figure: Figure) -> str:
    """A figure as written, with what is counted where the words do not say it."""
    written = " ".join(figure.span.exact.split())
    return written if not figure.counted or figure.counted in written else f"{written} {figure.counted}"
