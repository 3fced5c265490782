"""Agencies, ministries, forces, parties, courts, companies and armed groups, by name and alias."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from twosource.codebook.countries import FOLDER, INTERNATIONAL, split
from twosource.codebook.lexicon import Entry, Sort
from twosource.codebook.loading import Faults, read_csv
from twosource.codebook.titles import SECTORS

GROUP_SECTORS: Mapping[str, str] = {
    "rebel": "REB",
    "separatist": "REB",
    "movement": "REB",
    "militia": "UAF",
    "pmc": "UAF",
    "far-right": "UAF",
    "paramilitary": "PRM",
    "cartel": "CRM",
    "gang": "CRM",
    "hackers": "CRM",
    "party": "PTY",
    "military": "MIL",
}
"""The sector of a group by its kind in groups.csv."""


def body_entries(
    faults: Faults, countries: Mapping[str, object], sources: Mapping[str, object]
) -> Iterator[tuple[str, Entry]]:
    """The bundled agencies and groups."""
    for file in ("agencies.csv", "groups.csv"):
        for number, row in enumerate(read_csv(FOLDER / file), 2):
            path = (file, number)
            country = row["country"]
            sector = GROUP_SECTORS.get(row["kind"], "?") if "kind" in row else row["sector"]
            if country and country not in countries and country not in INTERNATIONAL:
                faults.add((*path, "country"), f"{country!r} is no country of countries.csv and no code of PLOVER")
            if sector and sector not in SECTORS:
                faults.add(path, f"has no known kind or sector: {row.get('kind') or sector!r}")
            if row["source"] not in sources:
                faults.add((*path, "source"), f"{row['source']!r} is not in sources.csv")
            entry = Entry(Sort.BODY, row["name"], country, sector, source=row["source"])
            yield from ((written, entry) for written in (row["name"], *split(row["aliases"])))
    yield from _universities(faults, countries)


def _universities(faults: Faults, countries: Mapping[str, object]) -> Iterator[tuple[str, Entry]]:
    """Universities and colleges whose name does not itself say where they are."""
    for number, row in enumerate(read_csv(FOLDER / "universities.csv"), 2):
        if row["country"] not in countries:
            faults.add(("universities.csv", number, "country"), f"{row['country']!r} is no country of countries.csv")
        for name in split(row["names"]):
            yield name, Entry(Sort.BODY, name, row["country"], "EDU", source="universities")
