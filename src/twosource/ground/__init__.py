"""Stage 6: words become values. Every claim gets its time, its place, its figures and who its parties are.

`times`, `places` and `figures` find and read what is written anywhere in the article; `attach` gives each to the
claims it belongs to, by syntax; `actors` tells who a party is on the day of the article; `sequel` lets a deed that is
told right after another have its time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from twosource.codebook.gazetteer import Gazetteer, load_gazetteer
from twosource.codebook.units import Units, load_units
from twosource.ground.actors import Actors, load_actors, with_actors
from twosource.ground.attach import Values, attached
from twosource.ground.figures import find_figures
from twosource.ground.places import find_places
from twosource.ground.sequel import with_sequels
from twosource.ground.times import find_times
from twosource.model import Claim
from twosource.syntax import Annotated


@dataclass(frozen=True, slots=True)
class Grounds:
    """All tables that grounding needs, loaded once in each process."""

    gazetteer: Gazetteer
    units: Units
    actors: Actors

    @property
    def alias(self) -> Callable[[str], str]:
        return self.actors.alias


def load_grounds(user_file: Path | None = None) -> Grounds:
    """The bundled tables with the user's own beside them.

    Raises:
        CodebookError: faults in a table, all at once.
    """
    return Grounds(load_gazetteer(), load_units(), load_actors(user_file))


def ground(doc: Annotated, claims: tuple[Claim, ...], grounds: Grounds) -> tuple[Claim, ...]:
    """The claims with `when`, `where`, `figures` and the actor of each party; what is not in the text stays empty."""
    times = find_times(doc)
    values = Values(times, find_places(doc, grounds.gazetteer), find_figures(doc, grounds.units, times))
    return with_sequels(doc, with_actors(doc, attached(doc, claims, values), grounds.actors), times)
