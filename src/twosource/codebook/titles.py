"""Titles of office: which canonical office and sector a title stands for, and what changes who holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twosource.codebook.countries import FOLDER
from twosource.codebook.lexicon import Entry, Sort
from twosource.codebook.loading import Faults, read_yaml
from twosource.codebook.words import fold, key_of

FILE = "titles.yaml"
WORDS = ("former", "rank", "not_yet", "acting", "honorifics", "many", "shared", "unsaid", "local", "single")
SECTORS = frozenset({
    "GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "OPP", "REB", "UAF", "UNK", "PRM", "CRM", "CVL",
    "REF", "JRN", "EDU", "MED", "BUS", "LAB", "REL", "SOC", "NGO", "AGR", "ELI", "PRE",
})  # fmt: skip
"""PLOVER's sectors."""
_FORMS = (
    "{} minister", "minister of {}", "minister of the {}", "minister for {}", "minister for the {}", "{} secretary",
    "secretary of {}", "secretary for {}", "secretary of the {}", "secretary of state for {}", "{} commissioner",
    "commissioner for {}",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles as lexicon entries, and sets of words around a title, folded.

    `former`: no longer in office; `rank`: another, lower office; `not_yet`: not in office; `acting`: in office for a
    while; `honorifics`: say nothing. `many` and `shared` are offices that many, or a few, hold at once, `unsaid` titles
    that do not say which post they are, `local` offices of places and bodies, `single` those of which a country has one
    holder; `alike` are words of titles that say the same. `order` ranks offices, `sectors` gives an office its sector
    and further ones.
    """

    entries: tuple[tuple[str, Entry], ...]
    former: frozenset[str]
    rank: frozenset[str]
    not_yet: frozenset[str]
    acting: frozenset[str]
    honorifics: frozenset[str]
    many: frozenset[str]
    shared: frozenset[str]
    unsaid: frozenset[str]
    local: frozenset[str]
    single: frozenset[str]
    alike: Mapping[str, str]
    order: Mapping[str, int]
    sectors: Mapping[str, tuple[str, tuple[str, ...]]]

    def has(self, title: str) -> bool:
        """Whether these very words are a title."""
        key = key_of(title)
        return any(key_of(written) == key for written, _ in self.entries)


def load_titles(faults: Faults, countries: Mapping[str, object]) -> Titles:
    """The titles of titles.yaml; an office's place there is its rank among the offices of one person."""
    data = read_yaml(FOLDER / FILE, faults)
    words = {name: frozenset(fold(str(w)) for w in _listed(data.get(name))) for name in WORDS}
    only = data.get("only")
    only = only if isinstance(only, dict) else {}
    for title, country in only.items():
        if country not in countries and country != "IGO":
            faults.add((FILE, "only", title), f"{country!r} is no country of countries.csv")
    found: dict[str, Entry] = {}
    order: dict[str, int] = {}
    sectors: dict[str, tuple[str, tuple[str, ...]]] = {}
    for part in ("titles", "portfolios"):
        for office, entry in _mapping(data, part, faults):
            order.setdefault(office, len(order))
            sectors.setdefault(office, (str(entry.get("sector") or ""), tuple(_listed(entry.get("further")))))
            for title in _phrases(part, entry):
                found.setdefault(title, _entry(office, entry, str(only.get(title, "")), title))
    for office, entry in _mapping(data, "titles", faults):
        for title in _listed(entry.get("titles")):
            found.setdefault(_plural(title), _entry(office, entry, str(only.get(title, "")), title, plural=True))
    _check(data, faults)
    alike = data.get("alike")
    alike = {str(word): str(same) for word, same in alike.items()} if isinstance(alike, dict) else {}
    return Titles(tuple(found.items()), order=order, sectors=sectors, alike=alike, **words)


def _entry(office: str, part: Mapping[str, object], country: str, title: str, *, plural: bool = False) -> Entry:
    further = tuple(_listed(part.get("further")))
    return Entry(Sort.TITLE, title, country, str(part.get("sector") or ""), further, office, plural=plural)


def _phrases(part: str, entry: Mapping[str, object]) -> Iterator[str]:
    if part == "titles":
        yield from _listed(entry.get("titles"))
        return
    for word in _listed(entry.get("words")):
        for form in _FORMS:
            yield form.format(word)
        yield f"{word} ministers"


def _plural(title: str) -> str:
    head, _, tail = title.partition(" of ")
    return f"{head.removesuffix('.')}s{' of ' + tail if tail else ''}"


def _mapping(data: Mapping[str, object], part: str, faults: Faults) -> Iterator[tuple[str, Mapping[str, object]]]:
    entries = data.get(part)
    if not isinstance(entries, dict):
        faults.add((FILE, part), "must be a mapping")
        return
    yield from ((str(office), entry) for office, entry in entries.items() if isinstance(entry, dict))


def _check(data: Mapping[str, object], faults: Faults) -> None:
    for part in ("titles", "portfolios"):
        for office, entry in _mapping(data, part, faults):
            for sector in (entry.get("sector") or "", *_listed(entry.get("further"))):
                if sector and sector not in SECTORS:
                    faults.add((FILE, part, office), f"{sector!r} is no PLOVER sector")


def _listed(value: object) -> list[str]:
    return [str(word) for word in value] if isinstance(value, list) else []
