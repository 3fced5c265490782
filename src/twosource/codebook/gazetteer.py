"""Names of places on earth: countries, their areas, counties, seas and regions, and populated places.

Populated places are GeoNames' (CC BY 4.0), from `places.tsv.xz`, which `places_table.py` makes. `regions.csv` holds
first- and second-level areas with the mean position of their populated places, `areas.csv` countries, states and
regions with their middle, from general knowledge of geography.
"""

from __future__ import annotations

import lzma
import unicodedata
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import numpy as np

from twosource.codebook.loading import HERE, Faults, read_csv

TABLE = HERE / "places.tsv.xz"
REMEMBERED = 1 << 13
"""Names kept with their places, so that a long reading does not hold every name it met."""
LEVELS = frozenset({"country", "first", "second", "area"})
SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}
WHOLE = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ł": "l", "ı": "i", "þ": "th", "ð": "d", "œ": "oe"})
"""Letters that Unicode does not take apart into a letter and its accent."""
NATIONS = HERE / "actors" / "countries.csv"


@dataclass(frozen=True, slots=True)
class Entry:
    """A place. `level` is country, first, second (counties), area (regions, seas) or city. Degrees are WGS 84.

    `admin` is the name of its first-level area ("" for a country), `country` ISO 3166 alpha-3 ("" for seas). `known`
    marks what is meant where nothing else is said: capitals, and the states and provinces of areas.csv.
    """

    name: str
    level: str
    latitude: float
    longitude: float
    country: str
    admin: str = ""
    code: str = ""
    geonames: int | None = None
    population: int = 0
    known: bool = False


class Gazetteer:
    """Places by name.

    `abbreviations` are those of states ("Calif.", "W.Va.", "TX"), `demonyms` adjectives and peoples with their
    country; both as written.
    """

    def __init__(
        self,
        table: bytes,
        areas: dict[str, list[Entry]],
        abbreviations: dict[str, Entry],
        demonyms: dict[str, Entry],
        capitals: frozenset[tuple[str, str]],
    ) -> None:
        self.abbreviations, self.demonyms, self._capitals = abbreviations, demonyms, capitals
        self._table, self._areas = table, areas
        self._admins = {(e.country, e.code): e.name for found in areas.values() for e in found if e.level == "first"}
        self._starts = _line_starts(table)
        self._found = lru_cache(maxsize=REMEMBERED)(self._look_up)

    def named(self, name: str) -> tuple[Entry, ...]:
        """All places of a name, in a fixed order; none for a name nobody knows."""
        return self._found(folded(name))

    def _look_up(self, key: str) -> tuple[Entry, ...]:
        return (*self._areas.get(key, ()), *self._marked(key, list(self._cities(key))))

    def _marked(self, key: str, cities: list[Entry]) -> Iterator[Entry]:
        """With the largest of a country that has a capital of that name marked as known."""
        largest = {city.country: city for city in sorted(cities, key=lambda c: c.population)}
        for city in cities:
            capital = (city.country, key) in self._capitals and largest[city.country] is city
            yield replace(city, known=True) if capital else city

    def _cities(self, key: str) -> Iterator[Entry]:
        if not key:
            return
        wanted = key.encode("utf-8") + b"\t"
        at = bisect_left(self._starts, wanted, key=self._key)
        while at < len(self._starts) and (line := self._line(at)).startswith(wanted):
            yield self._entry(line.decode("utf-8"))
            at += 1

    def _line(self, at: int) -> bytes:
        start = self._starts[at]
        return self._table[start : self._table.index(b"\n", start)]

    def _key(self, start: int) -> bytes:
        return self._table[start : self._table.index(b"\t", start) + 1]

    def _entry(self, line: str) -> Entry:
        _, number, latitude, longitude, country, code, population, name = line.split("\t")
        return Entry(
            name, "city", float(latitude), float(longitude), country, self._admins.get((country, code), ""), code,
            int(number), int(population),
        )  # fmt: skip


@lru_cache(maxsize=REMEMBERED)
def folded(name: str) -> str:
    """A name without accents, case, points and hyphens; "St." is "saint", "U.S." is "us"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    plain = plain.translate(WHOLE)
    words: list[str] = []
    single = False
    for word in plain.replace("’", "'").replace(".", " ").replace("-", " ").split():
        if len(word) == 1 and single:
            words[-1] += word
        else:
            words.append(word)
        single = len(word) == 1
    if len(words) > 1:
        words[0] = SHORT.get(words[0], words[0])
    return " ".join(words)


@cache
def load_gazetteer() -> Gazetteer:
    """The bundled gazetteer, once for each process.

    Raises:
        CodebookError: rows of regions.csv or areas.csv that are no places, all at once.
    """
    faults = Faults()
    rows = [*_rows("areas.csv", faults), *_rows("regions.csv", faults)]
    faults.raise_if_any()
    areas: defaultdict[str, list[Entry]] = defaultdict(list)
    admins: dict[tuple[str, str], str] = {}
    abbreviations: dict[str, Entry] = {}
    countries: dict[str, Entry] = {}
    for row in rows:
        if row["level"] == "first":
            admins.setdefault((row["country"], row["code"]), row["name"])
    for row in rows:
        entry = _area(row, admins)
        short = [alias for alias in (row.get("aliases") or "").split("|") if alias]
        abbreviations |= {
            alias: entry for alias in short if alias.endswith(".") or (alias.isupper() and entry.level == "first")
        }
        if entry.level == "country":
            countries[entry.country] = entry
        elif entry.country == "USA" and entry.level == "first" and len(entry.code) == 2:
            abbreviations.setdefault(entry.code, entry)
        _add(areas, [row["name"], *(alias for alias in short if not alias.endswith("."))], entry)
    demonyms = _nations(areas, countries)
    capitals = {(row["code"], folded(name)) for row in read_csv(NATIONS) for name in row["capitals"].split("|") if name}
    return Gazetteer(lzma.decompress(TABLE.read_bytes()), dict(areas), abbreviations, demonyms, frozenset(capitals))


def _rows(file: str, faults: Faults) -> Iterator[dict[str, str]]:
    for number, row in enumerate(read_csv(HERE / file), start=2):
        if row["level"] not in LEVELS:
            faults.add((file, number), f"unknown level {row['level']!r}; known are {', '.join(sorted(LEVELS))}")
        elif not _on_earth(row["latitude"], row["longitude"]):
            faults.add((file, number), "latitude and longitude must be degrees")
        else:
            yield row


def _on_earth(latitude: str, longitude: str) -> bool:
    try:
        return abs(float(latitude)) <= 90 and abs(float(longitude)) <= 180
    except ValueError:
        return False


def _area(row: dict[str, str], admins: dict[tuple[str, str], str]) -> Entry:
    level, country, code = row["level"], row["country"], row["code"]
    admin = admins.get((country, code), "") if level in {"first", "second"} else ""
    number = int(row["geonames"]) if row["geonames"] else None
    known = level == "first" and "aliases" in row
    return Entry(
        row["name"], level, float(row["latitude"]), float(row["longitude"]), country, admin, code, number, known=known
    )  # fmt: skip


def _add(areas: defaultdict[str, list[Entry]], names: list[str], entry: Entry) -> None:
    """Under all its names; of two rows for one place the first stays."""
    for key in dict.fromkeys(folded(name) for name in names):
        if not any((e.level, e.country, e.code) == (entry.level, entry.country, entry.code) for e in areas[key]):
            areas[key].append(entry)


def _nations(areas: defaultdict[str, list[Entry]], countries: dict[str, Entry]) -> dict[str, Entry]:
    """Names, adjectives and peoples of countries, from the table of actors. Adds the names to `areas`."""
    demonyms: dict[str, Entry] = {}
    for row in read_csv(NATIONS):
        entry = countries.get(row["code"])
        if entry is None:
            continue
        for name in [row["name"], *row["aliases"].split("|")]:
            if name and not areas[folded(name)]:
                areas[folded(name)].append(entry)
        for word in [*row["adjectives"].split("|"), *row["people"].split("|")]:
            if word and word not in {"US", "U.S."}:
                demonyms.setdefault(word, entry)
    return demonyms


def _line_starts(table: bytes) -> array[int]:
    ends = np.flatnonzero(np.frombuffer(table, dtype=np.uint8) == ord("\n"))
    return array("I", [0, *(ends[:-1] + 1).tolist()])
