"""Countries with their demonyms, capitals, the buildings that stand for their governments, regions and large cities.

Names and capitals are facts of common knowledge set down by the compilers; city names are from GeoNames (CC BY 4.0).
Codes are ISO 3166 alpha-3, with XKX for Kosovo and PLOVER's UNO and EUR for the two unions that have a capital.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twosource.codebook.lexicon import Entry, Sort
from twosource.codebook.loading import HERE, Faults, read_csv

FOLDER = HERE / "actors"
INTERNATIONAL = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"})
_COLUMNS = (
    ("aliases", Sort.COUNTRY),
    ("adjectives", Sort.ADJECTIVE),
    ("people", Sort.PEOPLE),
    ("capitals", Sort.CAPITAL),
    ("metonyms", Sort.METONYM),
)


@dataclass(frozen=True, slots=True)
class Country:
    """A country or union with all its names."""

    code: str
    name: str
    aliases: tuple[str, ...]


def load_countries(faults: Faults) -> Mapping[str, Country]:
    """Countries by code."""
    found: dict[str, Country] = {}
    for number, row in enumerate(read_csv(FOLDER / "countries.csv"), 2):
        code = row["code"]
        if len(code) != 3 or not code.isupper():
            faults.add(("countries.csv", number, "code"), "must be three capitals")
        if code in found:
            faults.add(("countries.csv", number, "code"), f"{code} stands here twice")
        found[code] = Country(code, row["name"], split(row["aliases"]))
    return found


def country_entries(faults: Faults, countries: Mapping[str, Country]) -> Iterator[tuple[str, Entry]]:
    """All words that lead to a country, with their entries."""
    for row in read_csv(FOLDER / "countries.csv"):
        code, name = row["code"], row["name"]
        yield name, Entry(Sort.COUNTRY, name, code)
        for column, sort in _COLUMNS:
            for written in split(row[column]):
                yield written, Entry(sort, name, code, plural=sort is Sort.PEOPLE)
    yield from _listed("regions.csv", Sort.REGION, faults, countries)
    yield from _listed("cities.csv", Sort.CITY, faults, countries)


def _listed(file: str, sort: Sort, faults: Faults, countries: Mapping[str, Country]) -> Iterator[tuple[str, Entry]]:
    for number, row in enumerate(read_csv(FOLDER / file), 2):
        if row["country"] and row["country"] not in countries:
            faults.add((file, number, "country"), f"{row['country']!r} is no country of countries.csv")
        for written in split(row["names"]):
            yield written, Entry(sort, written, row["country"], row.get("sector") or "")


def split(cell: str | None) -> tuple[str, ...]:
    """The parts of a cell that holds several, with | between them."""
    return tuple(part.strip() for part in (cell or "").split("|") if part.strip())
