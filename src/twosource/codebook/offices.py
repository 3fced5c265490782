"""Who held which office when.

Each row names its source; sources.csv gives the licence and whether a public source stands behind it. A row without an
end was still in office on the day its source was retrieved, and nothing is known after that day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from sys import intern

from twosource.codebook.countries import FOLDER
from twosource.codebook.loading import Faults, read_csv
from twosource.codebook.spelling import spelled, spellings
from twosource.codebook.words import key_of
from twosource.model import Office

FILES = (
    "offices_wikidata.csv",
    "offices_cabinets.csv",
    "offices_world_leaders.csv",
    "offices_archigos.csv",
    "offices_unsourced.csv",
)
SURNAME_FIRST = frozenset({"CHN", "PRK", "KOR", "VNM", "TWN", "HKG", "MAC", "KHM"})
"""Countries whose people are named with the surname first in English texts."""
FOREVER = "9999-12-31"
"""The day to which the user's own rows reach."""
CLEAR = 3
"""A word of a name that is longer than this tells people apart."""
CLOSE = 90
"""Days by which two sources may differ on when a term began."""


@dataclass(frozen=True, slots=True)
class Term:
    """One row: the office, the Wikidata id of the person ("" if unknown), and the day the source was retrieved."""

    office: Office
    wikidata: str
    retrieved: str

    def began(self, on: str) -> bool:
        return not self.office.start or self.office.start <= on

    def holds(self, on: str) -> bool:
        """In office on that ISO day, as far as the source reaches."""
        return self.began(on) and on <= (self.office.end or self.retrieved)

    def may_hold(self, on: str) -> bool:
        """In office on that day, or in office when the source ended before it."""
        return self.began(on) and (not self.office.end or on <= self.office.end)


class Offices:
    """All terms, by office, by person and by surname. `latest` is the last ISO day that any source reaches."""

    def __init__(self, terms: Iterable[Term], order: Mapping[str, int]) -> None:
        self.all = tuple(terms)
        self.latest = max((t.retrieved for t in self.all if t.retrieved < FOREVER), default="")
        self._order = order
        self._by_office: dict[tuple[str, str], list[Term]] = defaultdict(list)
        self._by_name: dict[str, list[Term]] = defaultdict(list)
        self._by_surname: dict[tuple[str, ...], list[Term]] = defaultdict(list)
        known: dict[tuple[str, str], set[tuple[str, ...]]] = {}
        for term in self.all:
            office = term.office
            self._by_office[office.country, office.office].append(term)
            for key in spellings(office.person):
                self._by_name[key].append(term)
            bearer = office.person, office.country
            if bearer not in known:
                known[bearer] = surnames(*bearer)
            for surname in known[bearer]:
                self._by_surname[surname].append(term)

    def holders(self, country: str, office: str, on: str) -> tuple[Office, ...]:
        """Everyone a row puts into that office on that ISO day, the surest and then the latest first.

        A row is uncertain where no public source stands behind it, or where two sourced rows contradict each other.
        Nothing is said beyond the day a source was retrieved, so an empty answer is no evidence of anything.
        """
        rows = [t.office for t in self._by_office.get((country, office), ()) if t.holds(on)]
        sure = [o for o in rows if o.certain]
        found = sure + [o for o in rows if not o.certain and not any(same_term(o, other) for other in sure)]
        if any(not same_term(sure[0], other) for other in sure[1:]):
            # Two sourced rows that contradict each other are no evidence against anybody.
            found = [replace(o, certain=False) for o in found]
        return tuple(sorted(found, key=lambda o: (o.certain, o.start, o.person), reverse=True))

    def terms_of(self, name: str, country: str = "") -> tuple[Term, ...]:
        """All terms of the person of this full name; none where two countries have one of that name and none is given.

        Names match whatever their accents, middle names, initials and usual ways of spelling them in English.
        """
        exact: list[Term] = []
        found: list[Term] = []
        for key in spellings(name):
            rows = [t for t in self._by_name.get(key, ()) if not country or t.office.country == country]
            exact = exact or rows
            found.extend(t for t in rows if t not in found)
        known = {t.wikidata for t in exact if t.wikidata}
        found = [t for t in found if t in exact or not t.wikidata or not known or t.wikidata in known]
        countries = {t.office.country for t in found} - _SHARED
        return tuple(found) if len(countries) <= 1 else ()

    def terms_of_surname(self, surname: str) -> tuple[Term, ...]:
        """All terms of everyone with this surname."""
        return tuple(self._by_surname.get(key_of(surname), ()))

    def in_same(self, country: str, office: str) -> tuple[Term, ...]:
        """All terms of one office of one country."""
        return tuple(self._by_office.get((country, office), ()))

    def main(self, terms: Iterable[Term]) -> Term | None:
        """The highest office of several; of equals the surest and latest."""
        return min(terms, key=self._weight, default=None)

    def _weight(self, term: Term) -> tuple[int, bool, tuple[int, ...]]:
        late = tuple(-ord(c) for c in term.office.start)
        return self._order.get(term.office.office, len(self._order)), not term.office.certain, late


_SHARED = frozenset({"UNO", "EUR", "IGO"})


def same_term(one: Office, other: Office) -> bool:
    """Whether two rows of one office tell of the same term: of one person, or of names alike and days close."""
    if same_person(one.person, other.person):
        return True
    alike = {w for w in _tokens(one.person) if len(w) > CLEAR} & {w for w in _tokens(other.person) if len(w) > CLEAR}
    return bool(alike) and days_between(one.start, other.start) <= CLOSE


def days_between(one: str, other: str) -> float:
    """Days between two ISO days; infinite where one is unknown."""
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    except ValueError:
        return float("inf")


def same_person(name: str, other: str) -> bool:
    """Whether two names can be one person's: the same surname, and no given names that speak against it."""
    a, b = _tokens(name), _tokens(other)
    if not a or not b:
        return False
    if len(a) == 1 or len(b) == 1:
        return bool(set(a) & set(b))
    return a == b or (a[-1] == b[-1] and a[0] == b[0]) or set(a) <= set(b) or set(b) <= set(a)


def _tokens(name: str) -> list[str]:
    return [spelled(key) for key in key_of(name) if len(key) > 1]


def surnames(person: str, country: str) -> set[tuple[str, ...]]:
    """The forms a bare surname can take: its last word, its last two, or the first where that is the custom."""
    key = key_of(person)
    if "of" in key:
        key = key[: key.index("of")]
    if len(key) < 2 or country in SURNAME_FIRST:
        return {key[:1]}
    return {key[-1:]} | ({key[-2:]} if len(key) > 2 else set())


def load_terms(faults: Faults, countries: Mapping[str, object], sources: Mapping[str, bool]) -> list[Term]:
    """The bundled rows."""
    found: list[Term] = []
    for file in FILES:
        for number, row in enumerate(read_csv(FOLDER / file), 2):
            path = (file, number)
            if row["country"] not in countries and row["country"] != "IGO":
                faults.add((*path, "country"), f"{row['country']!r} is no country of countries.csv")
            if row["source"] not in sources:
                faults.add((*path, "source"), f"{row['source']!r} is not in sources.csv")
            if row["end"] and row["start"] > row["end"]:
                faults.add((*path, "end"), "lies before the start")
            found.append(_term(row, certain=sources.get(row["source"], False)))
    return found


def _term(row: Mapping[str, str], *, certain: bool) -> Term:
    # Thousands of rows share these words: one copy of each takes a fifth of the memory away.
    country, kind, title, source = (intern(row[column]) for column in ("country", "office", "title", "source"))
    office = Office(country, kind, title, row["person"], row["start"], row["end"], source, certain)
    return Term(office, row["wikidata"], intern(row["retrieved"]))


def persons(terms: Sequence[Term]) -> dict[str, str]:
    """Full names of office holders with their country, "" where two countries have one of that name."""
    found: dict[str, str] = {}
    for term in terms:
        name, country = term.office.person, term.office.country
        if " " in name:
            found[name] = country if found.get(name, country) == country else ""
    return found
