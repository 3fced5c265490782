"""The user's own file: people, offices, groups and outlets in one YAML mapping, read beside the bundled tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from twosource.codebook.bodies import GROUP_SECTORS
from twosource.codebook.countries import INTERNATIONAL
from twosource.codebook.lexicon import Entry, Sort
from twosource.codebook.loading import Faults, read_yaml
from twosource.codebook.offices import FOREVER, Term
from twosource.codebook.people import Person
from twosource.codebook.titles import SECTORS
from twosource.model import Office

SECTIONS = ("groups", "offices", "outlets", "people")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_Shape = Mapping[str, type | tuple[type, ...]]
_NAMED: _Shape = {"name": str, "aliases": list, "country": str, "sector": str, "wikidata": str, "source": str}
PERSON: _Shape = {**_NAMED, "sectors": list, "start": (str, date), "end": (str, date)}
GROUP: _Shape = {**_NAMED, "kind": str}
OFFICE: _Shape = {
    **dict.fromkeys(("country", "office", "title", "person", "wikidata", "source"), str),
    **dict.fromkeys(("start", "end"), (str, date)),
}


@dataclass(frozen=True, slots=True)
class Own:
    """What a user's file adds."""

    people: tuple[Person, ...] = ()
    terms: tuple[Term, ...] = ()
    entries: tuple[tuple[str, Entry], ...] = ()


def read_own(path: Path, faults: Faults, countries: Mapping[str, object]) -> Own:
    """The people, offices and groups of the file; every fault is added with its path. Outlets are read elsewhere."""
    data = read_yaml(path, faults)
    for section in data:
        if section not in SECTIONS:
            faults.add((path.name, section), f"unknown section; known are {', '.join(SECTIONS)}")
    reader = _Reader(path.name, data, faults, countries)
    return Own(tuple(reader.people()), tuple(reader.terms()), tuple(reader.groups()))


@dataclass(frozen=True, slots=True)
class _Reader:
    file: str
    data: Mapping[str, object]
    faults: Faults
    countries: Mapping[str, object]

    def people(self) -> Iterator[Person]:
        for _, entry in self._entries("people", PERSON, ("name", "sector")):
            lists = [tuple(map(str, _listed(entry.get(key)))) for key in ("aliases", "sectors")]
            texts = ("country", "sector", "start", "end", "wikidata")
            country, sector, start, end, wikidata = (str(entry.get(key) or "") for key in texts)
            about = (start, end, wikidata, self._source(entry))
            yield Person(str(entry["name"]), lists[0], country, sector, lists[1], *about, own=True)

    def terms(self) -> Iterator[Term]:
        for path, entry in self._entries("offices", OFFICE, ("country", "office", "person", "start")):
            start, end = str(entry["start"]), str(entry.get("end") or "")
            if end and start > end:
                self.faults.add((*path, "end"), "lies before the start")
                continue
            country, office, title, person = (str(entry.get(k) or "") for k in ("country", "office", "title", "person"))
            # With a source named it is the user's finding; without one it informs like any unsourced row.
            sure = bool(entry.get("source"))
            held = Office(country, office, title, person, start, end, self._source(entry), sure)
            yield Term(held, str(entry.get("wikidata") or ""), FOREVER)

    def groups(self) -> Iterator[tuple[str, Entry]]:
        for path, entry in self._entries("groups", GROUP, ("name",)):
            kind, sector = str(entry.get("kind") or ""), str(entry.get("sector") or "")
            if kind and kind not in GROUP_SECTORS:
                self.faults.add((*path, "kind"), f"must be one of {', '.join(sorted(GROUP_SECTORS))}")
                continue
            name, country = str(entry["name"]), str(entry.get("country") or "")
            body = Entry(
                Sort.BODY, name, country, sector or GROUP_SECTORS.get(kind, ""), source=self._source(entry), own=True
            )
            yield from ((str(written), body) for written in (name, *_listed(entry.get("aliases"))))

    def _entries(
        self, section: str, shape: _Shape, needed: tuple[str, ...]
    ) -> Iterator[tuple[tuple[object, ...], Mapping[str, object]]]:
        """The entries of one section that have no fault."""
        listed = self.data.get(section, [])
        if not isinstance(listed, list):
            self.faults.add((self.file, section), "must be a list")
            return
        for number, entry in enumerate(listed, 1):
            path = (self.file, section, number)
            before = len(self.faults.found)
            if isinstance(entry, dict):
                self.faults.require(entry, path, shape, needed)
                self._values(entry, path)
            else:
                self.faults.add(path, "must be a mapping")
            if len(self.faults.found) == before:
                yield path, entry

    def _values(self, entry: Mapping[str, object], path: tuple[object, ...]) -> None:
        country, sector = entry.get("country"), entry.get("sector")
        if country and country not in self.countries and country not in INTERNATIONAL:
            self.faults.add((*path, "country"), f"{country!r} is no ISO 3166 alpha-3 code and no code of PLOVER")
        further = entry.get("sectors")
        for one in (sector, *(further if isinstance(further, list) else ())):
            if one and one not in SECTORS:
                self.faults.add(
                    (*path, "sector"), f"{one!r} is no PLOVER sector; they are {', '.join(sorted(SECTORS))}"
                )
        for key in ("start", "end"):
            if entry.get(key) and not _DAY.match(str(entry[key])):
                self.faults.add((*path, key), f"{entry[key]!r} is no day; write it like 2025-01-31")

    def _source(self, entry: Mapping[str, object]) -> str:
        return str(entry.get("source") or self.file)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
