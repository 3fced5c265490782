"""Names and nouns for parties, found in a phrase by longest match."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from twosource.codebook.words import Word, key_of

ACRONYM = 5
"""Up to this many letters a name in capitals is an acronym, and its capitals count: ICE is no `ice`."""


class Sort(StrEnum):
    """What an entry of the lexicon is. Of two that share their words, the one named first here is taken first."""

    BODY = "body"
    COUNTRY = "country"
    METONYM = "metonym"
    CAPITAL = "capital"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    REGION = "region"
    CITY = "city"
    PERSON = "person"
    TITLE = "title"
    ROLE = "role"
    WEAK = "weak"
    MODIFIER = "modifier"


RANK = {sort: number for number, sort in enumerate(Sort)}
PLACES = frozenset({Sort.COUNTRY, Sort.CAPITAL, Sort.ADJECTIVE, Sort.PEOPLE, Sort.REGION, Sort.CITY})
PROPER = PLACES | {Sort.BODY, Sort.METONYM, Sort.PERSON}


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of some words. `country` and `sector` are PLOVER codes, "" where the words alone do not say.

    `office` is the canonical office of a title; `form` what sort of body it is; `plural` whether the words mean many.
    """

    sort: Sort
    name: str
    country: str = ""
    sector: str = ""
    further: tuple[str, ...] = ()
    office: str = ""
    source: str = ""
    plural: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Words [first, last) of a phrase and what they may mean, the likeliest first."""

    first: int
    last: int
    entries: tuple[Entry, ...]

    def of(self, *sorts: Sort) -> Entry | None:
        return next((entry for entry in self.entries if entry.sort in sorts), None)


class Lexicon:
    """Entries by their words. `lowercase` are names that are common words where they have no capital.

    `persons` are names of persons with their countries: thousands, of which a text names few, so that they become
    entries when the first word of the name is met.
    """

    def __init__(
        self, named: Iterable[tuple[str, Entry]], lowercase: frozenset[str], persons: Mapping[str, str] | None = None
    ) -> None:
        entries: dict[tuple[str, ...], list[tuple[bool, Entry]]] = defaultdict(list)
        for written, entry in named:
            key = key_of(written)
            if key:
                entries[key].append((_is_acronym(written), entry))
        self._entries = {key: _ranked(found) if found[1:] else (found[0],) for key, found in entries.items()}
        self._longest: dict[str, int] = {}
        for key in self._entries:
            self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))
        self._lowercase = lowercase
        self._persons = persons or {}
        self._waiting: dict[str, list[str]] = {}
        for name in self._persons:
            self._waiting.setdefault(_first_key(name), []).append(name)

    def __len__(self) -> int:
        """How many different words have an entry by now."""
        return len(self._entries)

    def bodies(self, sectors: frozenset[str]) -> Iterator[tuple[str, Entry]]:
        """The names of all bodies of these sectors, as keys."""
        for key, entries in self._entries.items():
            found = (entry for _, entry in entries if entry.sort is Sort.BODY and entry.sector in sectors)
            yield from ((" ".join(key), entry) for entry in found)

    def matches(self, words: Sequence[Word]) -> Iterator[Match]:
        """What stands in a phrase, from left to right, each time the longest."""
        keys = [word.key for word in words]
        i = 0
        while i < len(words):
            match = self._at(words, keys, i)
            if match is not None:
                yield match
            i = match.last if match is not None else i + 1

    def _meet(self, first: str) -> None:
        """Makes entries of the persons whose name begins with this key."""
        for name in self._waiting[first]:
            key = key_of(name)
            entry = Entry(Sort.PERSON, name, self._persons[name])
            self._entries[key] = _ranked([*self._entries.get(key, ()), (_is_acronym(name), entry)])
            self._longest[first] = max(self._longest.get(first, 0), len(key))
        self._waiting.pop(first, None)

    def _at(self, words: Sequence[Word], keys: list[str], i: int) -> Match | None:
        if keys[i] in self._waiting:
            self._meet(keys[i])
        for size in range(min(self._longest.get(keys[i], 0), len(words) - i), 0, -1):
            found = self._entries.get(tuple(keys[i : i + size]))
            if found is None:
                continue
            run = words[i : i + size]
            fitting = tuple(entry for acronym, entry in found if self._fits(run, entry, acronym=acronym))
            if fitting:
                return Match(i, i + size, fitting)
        return None

    def _fits(self, run: Sequence[Word], entry: Entry, *, acronym: bool) -> bool:
        """Whether the letters' case allows this meaning."""
        if entry.sort not in PROPER:
            return True
        if acronym:
            return all(word.text[:1].isdigit() or word.text.isupper() or "." in word.text for word in run)
        if any(word.text[:1].isupper() or word.text[:1].isdigit() for word in run):
            return True
        return entry.sort in PLACES and not any(word.key in self._lowercase for word in run)


def _ranked(found: Iterable[tuple[bool, Entry]]) -> tuple[tuple[bool, Entry], ...]:
    """The entries of the same words, the user's first, then by what they are."""
    return tuple(sorted(found, key=lambda pair: (not pair[1].own, RANK[pair[1].sort])))


def _first_key(name: str) -> str:
    """The first key of a name; most first words are plain and need no closer look."""
    first = name.partition(" ")[0]
    if first.isascii() and first.isalpha() and (low := first.lower()) != "the":
        return low
    return next(iter(key_of(name)), "")


def _is_acronym(written: str) -> bool:
    if not written.isupper() or len(written) > 2 * ACRONYM:
        return False
    return 1 < sum(c.isalpha() for c in written) <= ACRONYM
