"""People known for something else than an office of state: party and rebel leaders, generals, businesspeople.

All rows of people.csv are general knowledge and marked so; legislators.csv has members of parliaments, with a source.
`start` and `end` bound the time a row speaks of; a person may have several rows, one after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from twosource.codebook.countries import FOLDER, INTERNATIONAL, split
from twosource.codebook.loading import Faults, read_csv
from twosource.codebook.spelling import spellings
from twosource.codebook.titles import SECTORS


@dataclass(frozen=True, slots=True)
class Person:
    """A person with a sector. `start` and `end` are ISO days, "" where open.

    Few have heard of who is `obscure`: the name is taken for theirs only where the text speaks of their country.
    """

    name: str
    aliases: tuple[str, ...]
    country: str
    sector: str
    further: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    wikidata: str = ""
    source: str = ""
    own: bool = False
    obscure: bool = False

    def at(self, on: str | None) -> bool:
        """Whether the row speaks of that ISO day; of today if none is given."""
        if on is None:
            return not self.end
        return (not self.start or self.start <= on) and (not self.end or on <= self.end)


class People:
    """Rows by name and alias, whatever the usual ways of spelling them; the user's come first."""

    def __init__(self, rows: Iterable[Person]) -> None:
        self.all = tuple(rows)
        self._by_name: dict[str, list[Person]] = {}
        for row in self.all:
            for key in {key for name in (row.name, *row.aliases) for key in spellings(name)}:
                self._by_name.setdefault(key, []).append(row)

    def of(self, name: str) -> tuple[Person, ...]:
        """The rows of the person of this full name."""
        return next((tuple(self._by_name[key]) for key in spellings(name) if key in self._by_name), ())

    def named(self) -> Iterator[tuple[str, Person]]:
        """Every name and alias with its row, of all whose name alone tells who is meant."""
        known = (row for row in self.all if not row.obscure)
        yield from ((written, row) for row in known for written in (row.name, *row.aliases))


def load_people(faults: Faults, countries: Mapping[str, object], sources: Mapping[str, object]) -> list[Person]:
    """The bundled people."""
    return [
        *_rows("people.csv", faults, countries, sources),
        *_rows("legislators.csv", faults, countries, sources, obscure=True),
    ]


def _rows(
    file: str,
    faults: Faults,
    countries: Mapping[str, object],
    sources: Mapping[str, object],
    *,
    obscure: bool = False,
) -> list[Person]:
    found: list[Person] = []
    for number, row in enumerate(read_csv(FOLDER / file), 2):
        path = (file, number)
        if row["country"] and row["country"] not in countries and row["country"] not in INTERNATIONAL:
            faults.add((*path, "country"), f"{row['country']!r} is no country of countries.csv")
        if row["sector"] not in SECTORS:
            faults.add((*path, "sector"), f"{row['sector']!r} is no PLOVER sector")
        if row["source"] not in sources:
            faults.add((*path, "source"), f"{row['source']!r} is not in sources.csv")
        found.append(
            Person(
                row["name"],
                split(row["aliases"]),
                row["country"],
                row["sector"],
                split(row["further"]),
                row["start"],
                row["end"],
                source=row["source"],
                obscure=obscure,
            )
        )
    return found
