"""Who did what to whom: typed events of one story, gathered by actors, type and recipients."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.model import Actor, Event, Modality
from twosource.report.labels import MARKS
from twosource.report.words import Back

NAME = 60
"""Characters of a party's name."""


@dataclass(frozen=True, slots=True)
class DeedGroup:
    """Events of one type by the same actors to the same recipients, all happened or all not.

    `origins` is the most that stand behind one of them; `mark` is empty where they are said to have happened; `known`
    where an actor is known to be somebody.
    """

    actors: tuple[str, ...]
    type: str
    quad: str
    mark: str
    recipients: tuple[str, ...]
    events: tuple[Back, ...]
    origins: int
    known: bool = True

    @property
    def what(self) -> str:
        """The type, how often, and the mark: "THREATEN, restrict (2) planned"."""
        times = f" ×{len(self.events)}" if len(self.events) > 1 else ""
        return f"{self.type}{times}" + (f", {self.mark}" if self.mark else "")


def deeds(events: Iterable[tuple[Event, Back]], quads: Mapping[str, str]) -> tuple[DeedGroup, ...]:
    """The deeds that have a type and an actor: what happened first, then known actors, then by number of origins."""
    gathered: dict[tuple[tuple[str, ...], str, str, tuple[str, ...]], list[tuple[Event, Back]]] = {}
    for event, back in events:
        actors, recipients = _names(event.actors), _names(event.recipients)
        if event.type and actors:
            mark = "" if event.modality is Modality.ASSERTED else MARKS[event.modality]
            gathered.setdefault((actors, event.type, mark, recipients), []).append((event, back))
    made = [
        DeedGroup(actors, name, quads.get(name, ""), mark, recipients, tuple(b for _, b in found), *_weight(found))
        for (actors, name, mark, recipients), found in gathered.items()
    ]
    return tuple(sorted(made, key=lambda d: (bool(d.mark), not d.known, -d.origins, not d.recipients, -len(d.events))))


def _weight(found: list[tuple[Event, Back]]) -> tuple[int, bool]:
    """The most origins behind one of the events, and whether an actor is known to be somebody."""
    origins = max(event.standing.origins for event, _ in found)
    return origins, any(actor.kind for event, _ in found for actor in event.actors)


def _names(actors: Sequence[Actor]) -> tuple[str, ...]:
    """The names of the parties that are known to be somebody; where none is, the words of the text."""
    known = [actor for actor in actors if actor.kind] or actors
    names = (" ".join(actor.name.split()) or actor.country for actor in known)
    return tuple(dict.fromkeys(name if len(name) <= NAME else name[: NAME - 1] + "…" for name in names if name))
