"""Who held which office when.

Each row names its source; sources.csv gives the licence and whether a public source stands behind it. A row without an
end was still in office on the day its source was retrieved, and nothing is known after that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from twosource.codebook.countries import FOLDER
from twosource.codebook.loading import Faults, read_csv, read_rows
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
COLUMNS = ("country", "office", "title", "person", "wikidata", "start", "end", "source", "retrieved")
PERSON = COLUMNS.index("person")
Row = tuple[str, ...]
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
    """All terms, by office, by person and by surname. `latest` is the last ISO day that any source reaches.

    `terms` are made already, the user's own; `rows` are bare, with the columns `COLUMNS`, and become terms when they
    are asked for: an article names few of thousands.
    """

    def __init__(
        self,
        terms: Iterable[Term],
        order: Mapping[str, int],
        rows: Sequence[Row] = (),
        sources: Mapping[str, bool] | None = None,
    ) -> None:
        self._order, self._sources = order, sources or {}
        self._made = dict(enumerate(terms))
        self._rows = [_bare(term) for term in self._made.values()] + list(rows)
        reached = {row[-1] for row in self._rows}
        self.latest = max((day for day in reached if day < FOREVER), default="")

    @property
    def all(self) -> tuple[Term, ...]:
        """Every term there is."""
        return self._terms(range(len(self._rows)))

    def persons(self) -> dict[str, str]:
        """Full names of office holders with their country, "" where two countries have one of that name."""
        found: dict[str, str] = {}
        for country, _, _, name, *_ in self._rows:
            if " " in name:
                found[name] = country if found.get(name, country) == country else ""
        return found

    def _terms(self, numbers: Iterable[int]) -> tuple[Term, ...]:
        return tuple(self._term(number) for number in numbers)

    def _term(self, number: int) -> Term:
        if number not in self._made:
            self._made[number] = _term(self._rows[number], self._sources)
        return self._made[number]

    @cached_property
    def _by_office(self) -> Mapping[tuple[str, str], Sequence[int]]:
        found: dict[tuple[str, str], list[int]] = {}
        for number, (country, office, *_) in enumerate(self._rows):
            found.setdefault((country, office), []).append(number)
        return found

    @cached_property
    def _by_bearer(self) -> Mapping[tuple[str, str], Sequence[int]]:
        found: dict[tuple[str, str], list[int]] = {}
        for number, (country, _, _, person, *_) in enumerate(self._rows):
            found.setdefault((person, country), []).append(number)
        return found

    @cached_property
    def _by_last(self) -> Mapping[str, Sequence[int]]:
        """By the words that ways to spell the name end with."""
        found: dict[str, list[int]] = {}
        for (person, _), numbers in self._by_bearer.items():
            for word in _last_words(person):
                found.setdefault(word, []).extend(numbers)
        return found

    @cached_property
    def _by_surname(self) -> Mapping[tuple[str, ...], Sequence[int]]:
        found: dict[tuple[str, ...], list[int]] = {}
        for bearer, numbers in self._by_bearer.items():
            for surname in surnames(*bearer):
                found.setdefault(surname, []).extend(numbers)
        return found

    def _spelled(self, key: str) -> tuple[Term, ...]:
        """The terms of everyone whose name can be spelled like this key of `spellings`."""
        alike = sorted(self._by_last.get(key.rpartition(" ")[2], ()))
        return self._terms(n for n in alike if key in spellings(self._rows[n][PERSON]))

    def holders(self, country: str, office: str, on: str) -> tuple[Office, ...]:
        """Everyone a row puts into that office on that ISO day, the surest and then the latest first.

        A row is uncertain where no public source stands behind it, or where two sourced rows contradict each other.
        Nothing is said beyond the day a source was retrieved, so an empty answer is no evidence of anything.
        """
        rows = [t.office for t in self.in_same(country, office) if t.holds(on)]
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
            rows = [t for t in self._spelled(key) if not country or t.office.country == country]
            exact = exact or rows
            found.extend(t for t in rows if t not in found)
        known = {t.wikidata for t in exact if t.wikidata}
        found = [t for t in found if t in exact or not t.wikidata or not known or t.wikidata in known]
        countries = {t.office.country for t in found} - _SHARED
        return tuple(found) if len(countries) <= 1 else ()

    def terms_of_surname(self, surname: str) -> tuple[Term, ...]:
        """All terms of everyone with this surname."""
        return self._terms(sorted(self._by_surname.get(key_of(surname), ())))

    def in_same(self, country: str, office: str) -> tuple[Term, ...]:
        """All terms of one office of one country."""
        return self._terms(self._by_office.get((country, office), ()))

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


def _last_words(person: str) -> set[str]:
    """The last word of a full name as spelled, and the last that is no initial."""
    found: set[str] = set()
    for word in reversed(key_of(person)):
        found.add(same := spelled(word))
        if len(same) > 1:
            break
    return found


def office_rows() -> list[Row]:
    """The bundled rows; `office_faults` tells what is wrong in them."""
    return [row for file in FILES for row in read_rows(FOLDER / file, COLUMNS)]


def office_faults(faults: Faults, countries: Mapping[str, object], sources: Mapping[str, bool]) -> None:
    """Adds what is wrong in the bundled rows: too many to look through at every start."""
    for file in FILES:
        for number, row in enumerate(read_csv(FOLDER / file), 2):
            path = (file, number)
            if row["country"] not in countries and row["country"] != "IGO":
                faults.add((*path, "country"), f"{row['country']!r} is no country of countries.csv")
            if row["source"] not in sources:
                faults.add((*path, "source"), f"{row['source']!r} is not in sources.csv")
            if row["end"] and row["start"] > row["end"]:
                faults.add((*path, "end"), "lies before the start")


def _term(row: Row, sources: Mapping[str, bool]) -> Term:
    country, kind, title, person, wikidata, start, end, source, retrieved = row
    office = Office(country, kind, title, person, start, end, source, sources.get(source, False))
    return Term(office, wikidata, retrieved)


def _bare(term: Term) -> Row:
    held = term.office
    about = (held.country, held.office, held.title, held.person, term.wikidata, held.start, held.end)
    return (*about, held.source, term.retrieved)
