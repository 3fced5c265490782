"""Everything the codebook knows of parties: one lexicon of names and nouns, and who held which office when."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from twosource.codebook.bodies import body_entries
from twosource.codebook.countries import FOLDER, Country, country_entries, load_countries
from twosource.codebook.lexicon import PLACES, Entry, Lexicon, Sort
from twosource.codebook.loading import STATES, Faults, PerFile, read_csv
from twosource.codebook.offices import Offices, office_rows
from twosource.codebook.people import People, load_people
from twosource.codebook.roles import Roles, load_roles
from twosource.codebook.spelling import transliterated
from twosource.codebook.titles import Titles, load_titles
from twosource.codebook.user import Own, read_own
from twosource.codebook.words import key_of, words_of
from twosource.model import Office

ALIASED = frozenset({Sort.COUNTRY, Sort.BODY})
ARMED = frozenset({"REB", "UAF", "PRM"})
PARTIES = frozenset({"PTY"})
TELLING = 7
"""Letters that a key of spellings must have."""


@dataclass(frozen=True, slots=True, eq=False)
class Who:
    """The tables of actors. `people` are those known for something else than an office."""

    lexicon: Lexicon
    offices: Offices
    countries: Mapping[str, Country]
    people: People
    titles: Titles
    roles: Roles
    sources: Mapping[str, bool]

    def alias(self, name: str) -> str:
        """The one name of a country or body that has several; the name itself where it is unknown."""
        found = next((match for match in self.lexicon.matches(words_of(name))), None)
        entry = found.of(*ALIASED) if found is not None else None
        if entry is None or found is None or found.last - found.first < len(_without_the(name)):
            return name
        return entry.name

    def respelled(self, name: str) -> Entry | None:
        """The armed group that bears a name in another spelling; None where none does, or several could."""
        return _groups(self).get(transliterated(name))

    def is_common(self, party: Entry) -> bool:
        """Whether parties of other countries have every word of a party's name in theirs: "Social Democrats"."""
        words = _party_words(self)
        return all(len(words.get(key, ())) > 1 for key in key_of(party.name) if key != "the")

    def named(self, title_words: str, country_hint: str = "") -> tuple[str, str] | None:
        """The country and canonical office that the words of a title name, None if they name none that is certain.

        Args:
            title_words: as written, "US Secretary of Defense"; what is former, deputy or elect names no office.
            country_hint: the country to take where the words name none.
        """
        country, title = "", None
        changed = self.titles.former | self.titles.rank | self.titles.not_yet
        words = words_of(title_words)
        covered: set[int] = set()
        for match in self.lexicon.matches(words):
            entry = match.of(Sort.TITLE)
            if match.last - match.first == 1 and words[match.first].key in changed:
                continue
            covered.update(range(match.first, match.last))
            if entry is not None and title is None:
                title = entry
            elif (place := match.of(*PLACES, Sort.BODY, Sort.METONYM)) is not None and not country:
                country = place.country
        if title is None or any(word.key in changed for i, word in enumerate(words) if i not in covered):
            return None
        country = country or title.country or country_hint
        return (country, title.office) if country and title.office else None

    def holders(self, country: str, office: str, on: str) -> tuple[Office, ...]:
        """See `Offices.holders`."""
        return self.offices.holders(country, office, on)


@lru_cache(maxsize=STATES)
def _groups(who: Who) -> Mapping[str, Entry]:
    """Armed groups by the key of their spellings, if one group alone has it."""
    found: dict[str, dict[str, Entry]] = defaultdict(dict)
    for written, entry in who.lexicon.bodies(ARMED):
        if len(key := transliterated(written)) >= TELLING:
            found[key][entry.name] = entry
    return {key: next(iter(entries.values())) for key, entries in found.items() if len(entries) == 1}


@lru_cache(maxsize=STATES)
def _party_words(who: Who) -> Mapping[str, frozenset[str]]:
    """The countries of the parties that have a word in their names."""
    found: dict[str, set[str]] = defaultdict(set)
    for written, entry in who.lexicon.bodies(PARTIES):
        for key in written.split():
            found[key].add(entry.country)
    return {key: frozenset(countries) for key, countries in found.items()}


def _without_the(name: str) -> list[str]:
    words = [word.key for word in words_of(name)]
    return words[1:] if len(words) > 1 and words[0] == "the" else words


@PerFile
def load_who(user_file: Path | None = None) -> Who:
    """The bundled tables and those of the user's file, which win.

    Raises:
        CodebookError: all faults of the tables and of the file.
    """
    # Sixty thousand small objects that all stay: collecting garbage meanwhile takes a third of the time for nothing.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _loaded(user_file)
    finally:
        if collecting:
            gc.enable()


def _loaded(user_file: Path | None) -> Who:
    faults = Faults()
    sources = _sources(faults)
    countries = load_countries(faults)
    titles, roles = load_titles(faults, countries), load_roles(faults)
    own = Own() if user_file is None else read_own(user_file, faults, countries)
    offices = Offices(own.terms, titles.order, office_rows(), sources)
    people = People([*own.people, *load_people(faults, countries, sources)])
    entries = [
        *own.entries,
        *_own_titles(own, titles, roles),
        *body_entries(faults, countries, sources),
        *country_entries(faults, countries),
    ]
    lexicon = Lexicon(
        [*entries, *_person_entries(people), *titles.entries, *roles.entries], roles.lowercase, offices.persons()
    )
    faults.raise_if_any()
    return Who(lexicon, offices, countries, people, titles, roles, sources)


def _own_titles(own: Own, titles: Titles, roles: Roles) -> Iterator[tuple[str, Entry]]:
    """Titles of the user's rows that no bundled title leads to that office by; of one country where all rows are."""
    if not own.terms:
        return
    bundled = Lexicon(titles.entries, roles.lowercase)
    rows: dict[tuple[str, str], set[str]] = defaultdict(set)
    for office in (term.office for term in own.terms if term.office.title):
        known = (match.of(Sort.TITLE) for match in bundled.matches(words_of(office.title)))
        leads = any(entry is not None and entry.office == office.office for entry in known)
        if not leads and not titles.has(office.title):
            rows[office.title, office.office].add(office.country)
    for (title, name), countries in rows.items():
        sector, further = titles.sectors.get(name, ("GOV", ()))
        country = next(iter(countries)) if len(countries) == 1 else ""
        yield title, Entry(Sort.TITLE, title, country, sector, further, name, own=True)


def _sources(faults: Faults) -> Mapping[str, bool]:
    found = {row["key"]: row["certain"] == "yes" for row in read_csv(FOLDER / "sources.csv")}
    for number, row in enumerate(read_csv(FOLDER / "sources.csv"), 2):
        if not row["licence"]:
            faults.add(("sources.csv", number, "licence"), "is missing")
    return MappingProxyType(found)


def _person_entries(people: People) -> Iterator[tuple[str, Entry]]:
    for written, row in people.named():
        yield written, Entry(Sort.PERSON, row.name, row.country, own=row.own)
