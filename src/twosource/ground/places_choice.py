"""Which of the places that share a name is meant: the one that fits the other places of the article.

Size speaks for a place, nearness to what else is named speaks for it more: the minimality of Leidner et al. (HLT 2003)
in the form of a few rounds in which every name asks all others how well each of its readings goes with theirs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log10

import numpy as np

from twosource.codebook.gazetteer import Entry, folded

ROUNDS = 6
MOST, LEAST = 30, 3
"""Readings of one name that are weighed; further ones are smaller."""
NAMES, TOTAL = 400, 1500
"""Names of one article and readings of all of them that are weighed at once; memory grows with their square."""
CLOSE = 0.7
"""Less than this between the best two readings, and the choice is a guess: five times as many people."""
CONTEXT = 9.0
"""What full agreement with the other places counts, in the units of size (powers of ten of population)."""
NEAR = 50.0
"""Kilometres over which nearness falls to a third."""
SAME_AREA, SAME_COUNTRY, NEARNESS = 0.6, 0.25, 3.0
HOME_COUNTRY, HOME_TOWN = 1.5, 3.5
SHARP = 2.0
PRIOR = {"country": 9.0, "area": 7.0, "first": 4.5, "second": 4.0}
WELL_KNOWN = 7.0
"""A first-level area of a country whose areas English news names every day: those listed in areas.csv."""
OTHER_NAME = 1.5
CAPITAL = 1.3
EARTH = 6371.0


@dataclass(frozen=True, slots=True)
class Home:
    """What is known of where the outlet is: its country by the ending of its address, and its own name."""

    country: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    entry: Entry
    how: str


def chosen(
    readings: Mapping[str, Sequence[Entry]], counts: Counter[str], within: Mapping[str, Entry], home: Home
) -> dict[str, Choice]:
    """The place of each name.

    Args:
        readings: all places of each name; each has one at least.
        counts: how often the article has each name.
        within: the area a name is said to lie in ("Paris, Texas").
        home: where the outlet is.
    """
    weighed = sorted(readings, key=lambda name: (-counts[name], name))[:NAMES]
    most = max(LEAST, min(MOST, TOTAL // max(1, len(weighed))))
    kept = {name: _fitting(name, readings[name], within.get(name), most) for name in sorted(weighed)}
    names = [name for name, entries in kept.items() for _ in entries]
    entries = [entry for found in kept.values() for entry in found]
    if not entries:
        return {}
    scores = _scores(names, entries, counts, home)
    first, found = 0, {}
    for name, listed in kept.items():
        mine = scores[first : first + len(listed)]
        first += len(listed)
        found[name] = _best(listed, mine, within.get(name), len(readings[name]))
    return found


def _fitting(name: str, entries: Sequence[Entry], area: Entry | None, most: int) -> list[Entry]:
    """The readings worth weighing: those in the area where one is named, else the largest."""
    inside = [e for e in entries if area is not None and _lies_in(e, area)] or entries
    return sorted(inside, key=lambda e: (-_prior(e, name), e.country, e.code, e.latitude, e.longitude))[:most]


def _lies_in(entry: Entry, area: Entry) -> bool:
    if area.level == "country":
        return entry.country == area.country and entry.level != "country"
    return (entry.country, entry.code) == (area.country, area.code) and entry.level not in {"country", "first"}


def _prior(entry: Entry, name: str) -> float:
    """Size as the power of ten of its people, for areas by level; less under a name that is not its first."""
    if entry.level != "city":
        return WELL_KNOWN if entry.known else PRIOR[entry.level]
    other = OTHER_NAME if folded(entry.name) != name else 0.0
    return log10(entry.population + 100) + CAPITAL * entry.known - other


def _scores(names: list[str], entries: list[Entry], counts: Counter[str], home: Home) -> np.ndarray:
    prior = np.array([_prior(e, name) + _at_home(name, e, home) for name, e in zip(names, entries, strict=True)])
    order = sorted(set(names))
    owner = np.array([order.index(name) for name in names])
    weight = np.array([min(3.0, counts[name]) ** 0.5 for name in order])
    together = _together(entries)
    together[owner[:, None] == owner[None, :]] = 0.0
    scores = prior
    for _ in range(ROUNDS):
        belief = _belief(scores, owner, len(order)) * weight[owner]
        support = together @ belief
        scores = prior + CONTEXT * support / (support + 1.5)
    return scores


def _belief(scores: np.ndarray, owner: np.ndarray, count: int) -> np.ndarray:
    """How likely each reading is among those of its name, summing to one for each name."""
    most = np.full(count, -np.inf)
    np.maximum.at(most, owner, scores)
    raw = np.exp(SHARP * (scores - most[owner]))
    return np.asarray(raw / np.bincount(owner, weights=raw, minlength=count)[owner])


def _at_home(name: str, entry: Entry, home: Home) -> float:
    bonus = HOME_COUNTRY if home.country and entry.country == home.country else 0.0
    if home.name and len(name) > 3 and name.replace(" ", "") in home.name and entry.level in {"city", "second"}:
        bonus += HOME_TOWN
    return bonus


def _together(entries: list[Entry]) -> np.ndarray:
    """How well two readings go together, 0 to about 4, for each pair."""
    latitude, longitude = (np.radians([getattr(e, f) for e in entries]) for f in ("latitude", "longitude"))
    a = np.sin((latitude[:, None] - latitude) / 2) ** 2
    b = np.cos(latitude)[:, None] * np.cos(latitude) * np.sin((longitude[:, None] - longitude) / 2) ** 2
    distance = 2 * EARTH * np.arcsin(np.sqrt(np.minimum(1.0, a + b)))
    point = np.array([e.level in {"city", "second"} for e in entries])
    near = NEARNESS * np.exp(-distance / NEAR) * (point[:, None] & point)
    country = np.array([e.country or f"-{i}" for i, e in enumerate(entries)])
    area = np.array([f"{e.country}/{e.code}" if e.code else f"-{i}" for i, e in enumerate(entries)])
    return np.asarray(near + SAME_COUNTRY * (country[:, None] == country) + SAME_AREA * (area[:, None] == area))


def _best(entries: Sequence[Entry], scores: np.ndarray, area: Entry | None, total: int) -> Choice:
    """The reading with the highest score and why; of equals the more prominent one."""
    best = int(np.argmax(scores))
    entry = entries[best]
    if area is not None and _lies_in(entry, area):
        return Choice(entry, f"named as lying in {area.name}")
    if total == 1:
        return Choice(entry, "the only place of that name in the gazetteer")
    runner_up = float(np.max(np.delete(scores, best))) if len(entries) > 1 else -np.inf
    guess = "a guess: " if float(scores[best]) - runner_up < CLOSE else ""
    if best == 0:
        return Choice(entry, f"{guess}the most prominent of {total} places of that name")
    return Choice(entry, f"{guess}of {total} places of that name the one that goes best with the other places")
