"""What it means that two places are the same, lie in one another, or exclude each other."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from twosource.model import Where
from twosource.values.comparison import Comparison, cannot_tell, different, equal, more_precise, overlapping

EARTH_RADIUS = 6371.0088
SAME_PLACE = 5.0
"""Kilometres up to which two entries are taken for one place: a town and its municipality."""
NEIGHBOURS = 30.0
"""Kilometres up to which two places may be a city and its outskirts."""
ACROSS = 120.0
"""Kilometres up to which a place may lie in a county of the same region; only the county's middle is known."""
COUNTIES = (" county", " parish", " borough", " district", " province", " governorate", " prefecture", " department")


def compare(a: Where, b: Where) -> Comparison:
    """How two places stand to each other; an unresolved place can only be recognised by its name."""
    same_name = a.name.casefold() == b.name.casefold()
    if not (a.country and b.country):
        return equal(f"both say {a.name}") if same_name else cannot_tell("a place is not resolved")
    if same_name and (a.geonames, a.country, a.admin) == (b.geonames, b.country, b.admin):
        return equal(f"both are {a.name}")
    if a.geonames is not None and a.geonames == b.geonames:
        return equal(f"{a.name} and {b.name} are one place")
    if a.country != b.country:
        return different(f"{a.name} ({a.country}) and {b.name} ({b.country}) lie in different countries")
    return _within_country(a, b)


def distance(a: Where, b: Where) -> float | None:
    """Kilometres between two places on the great circle; None where a coordinate is missing."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    lat1, lon1, lat2, lon2 = (radians(x) for x in (a.latitude, a.longitude, b.latitude, b.longitude))
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(h)))


def is_country(place: Where) -> bool:
    return bool(place.country) and not place.admin


def is_region(place: Where) -> bool:
    """A state or province: it carries itself as its administrative area."""
    return bool(place.admin) and place.admin == place.name


def is_county(place: Where) -> bool:
    """A second-level area, by its name: its point is only its middle."""
    return place.name.casefold().endswith(COUNTIES)


def _within_country(a: Where, b: Where) -> Comparison:
    for finer, inner, outer in (("left", a, b), ("right", b, a)):
        if is_country(outer) and not is_country(inner):
            return more_precise(finer, f"{inner.name} lies in {outer.name}")
        if is_region(outer) and inner.admin == outer.admin and not is_region(inner):
            return more_precise(finer, f"{inner.name} lies in {outer.name}")
    away = distance(a, b)
    if (
        a.admin
        and b.admin
        and a.admin != b.admin
        and (is_region(a) or is_region(b))
        and (away is None or away > NEIGHBOURS)
    ):
        return different(f"{a.name} and {b.name} lie in different regions ({a.admin}, {b.admin})")
    return _by_distance(a, b)


def _by_distance(a: Where, b: Where) -> Comparison:
    away = distance(a, b)
    if away is None:
        return cannot_tell("the coordinates of a place are not known")
    if away <= SAME_PLACE:
        return overlapping(f"{a.name} and {b.name} are {away:.0f} km apart", 0.8)
    county = a.admin == b.admin and (is_county(a) != is_county(b))
    if county and away <= ACROSS:
        return overlapping(f"{a.name} and {b.name} lie in one region, {away:.0f} km apart", 0.5)
    if away <= NEIGHBOURS:
        return overlapping(f"{a.name} and {b.name} are neighbours, {away:.0f} km apart", 0.5)
    return different(f"{a.name} and {b.name} are {away:.0f} km apart")
