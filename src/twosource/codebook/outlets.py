"""Outlets: names, domains, countries and families, and how a page's words lead to one.

Sources of outlets.csv, named row by row: the State Media Matrix of the State Media Monitor (state-media-profiles, MIT),
the publishers supported by Fundus (MIT), and plain facts (names, domains, families; no text, no arrangement) read off
the feed list of worldmonitor. `unsourced` marks what is general knowledge and not yet checked against a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from twosource.codebook.loading import HERE, Faults, PerFile, read_csv, read_yaml

KINDS = frozenset({"agency", "broadcaster", "newspaper", "site", "state-media"})
IN_TEXT = frozenset({"all", "name", "none"})
ACRONYM = 5
"""Up to this many letters a name in capitals is an acronym, and its capitals count: AP is no `ap`."""

_ALLOWED: Mapping[str, type | tuple[type, ...]] = {
    "name": str,
    "aliases": list,
    "domains": list,
    "country": str,
    "kind": str,
    "family": str,
    "source": str,
}


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publication or agency.

    `country` is ISO 3166 alpha-3 or "", `kind` one of KINDS, `family` its owner ("" where unknown), `source` where the
    row comes from. `in_text` says which of its names mean it wherever they stand in a text: "all", its "name" and the
    aliases of two words or more, or "none" of them ("Today", "Metro").
    """

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str = ""
    kind: str = "site"
    family: str = ""
    source: str = ""
    in_text: str = "all"

    @property
    def is_agency(self) -> bool:
        return self.kind == "agency"


@dataclass(frozen=True, slots=True)
class Outlets:
    """All outlets, found by name or by host.

    `names` has every name and alias that means its outlet wherever it stands in a text, with and without "The".
    """

    all: tuple[Outlet, ...]
    names: Mapping[str, Outlet]
    _by_key: Mapping[str, Outlet] = field(repr=False)
    _by_host: Mapping[str, Outlet] = field(repr=False)

    def named(self, words: str) -> Outlet | None:
        """The outlet that bears exactly this name; None where none does, or several do."""
        return self._by_key.get(_key(words))

    def at(self, url_or_host: str) -> Outlet | None:
        """The outlet whose domain this URL or host belongs to."""
        labels = _host(url_or_host).split(".")
        tails = (".".join(labels[i:]) for i in range(len(labels) - 1))
        return next((self._by_host[tail] for tail in tails if tail in self._by_host), None)


@PerFile
def load_outlets(user_file: Path | None = None) -> Outlets:
    """The bundled outlets and those of `user_file`, a YAML mapping with a list `outlets`; the user's win.

    Raises:
        CodebookError: all faults of the file.
    """
    faults = Faults()
    bundled = [_from_row(row, number, faults) for number, row in enumerate(read_csv(HERE / "outlets.csv"), 2)]
    own = [] if user_file is None else _from_user(user_file, faults)
    faults.raise_if_any()
    return _indexed(own, bundled)


def _from_row(row: Mapping[str, str], number: int, faults: Faults) -> Outlet:
    path = ("outlets.csv", number)
    for column in ("name", "source"):
        if not row[column]:
            faults.add((*path, column), "is missing")
    for column, allowed in (("kind", KINDS), ("in_text", IN_TEXT)):
        if row[column] not in allowed:
            faults.add((*path, column), f"must be one of {', '.join(sorted(allowed))}")
    aliases, domains = (tuple(filter(None, row[column].split("|"))) for column in ("aliases", "domains"))
    return Outlet(
        row["name"],
        aliases,
        domains,
        row["country"],
        row["kind"],
        row["family"],
        row["source"],
        row["in_text"],
    )


def _from_user(path: Path, faults: Faults) -> list[Outlet]:
    entries = read_yaml(path, faults).get("outlets", [])
    if not isinstance(entries, list):
        faults.add((path.name, "outlets"), "must be a list")
        return []
    found = (_user_entry(entry, (path.name, "outlets", number), faults) for number, entry in enumerate(entries, 1))
    return [outlet for outlet in found if outlet is not None]


def _user_entry(entry: object, path: tuple[object, ...], faults: Faults) -> Outlet | None:
    if not isinstance(entry, dict):
        faults.add(path, "must be a mapping")
        return None
    before = len(faults.found)
    faults.require(entry, path, _ALLOWED, needed=("name",))
    for column in ("aliases", "domains"):
        value = entry.get(column)
        if isinstance(value, list) and not all(isinstance(item, str) for item in value):
            faults.add((*path, column), "must be a list of words")
    kind = str(entry.get("kind", "site"))
    if kind not in KINDS:
        faults.add((*path, "kind"), f"must be one of {', '.join(sorted(KINDS))}")
    if len(faults.found) > before:
        return None
    texts = {key: str(entry.get(key, "")) for key in ("name", "country", "family")}
    lists = {key: tuple(entry.get(key, ())) for key in ("aliases", "domains")}
    source = str(entry.get("source", path[0]))
    return Outlet(texts["name"], lists["aliases"], lists["domains"], texts["country"], kind, texts["family"], source)


def _indexed(own: list[Outlet], bundled: list[Outlet]) -> Outlets:
    by_key = _unambiguous(bundled) | _unambiguous(own)
    names: dict[str, Outlet] = {}
    for outlet in (*own, *bundled):
        for written in _written(outlet):
            if by_key.get(_key(written)) == outlet:
                names.setdefault(written, outlet)
    by_host = {domain.lower(): outlet for outlet in (*bundled, *own) for domain in outlet.domains}
    frozen = (MappingProxyType(index) for index in (names, by_key, by_host))
    return Outlets((*own, *bundled), *frozen)


def _unambiguous(outlets: Iterable[Outlet]) -> dict[str, Outlet]:
    """Keys that one outlet alone bears; where several do, the one whose name stands for it in a text."""
    bearers: dict[str, list[Outlet]] = {}
    for outlet in outlets:
        for key in {_key(name): None for name in (outlet.name, *outlet.aliases)}:
            bearers.setdefault(key, []).append(outlet)
    chosen: dict[str, Outlet] = {}
    for key, found in bearers.items():
        known = [outlet for outlet in found if outlet.in_text != "none"] if len(found) > 1 else found
        if key and len(known) == 1:
            chosen[key] = known[0]
    return chosen


def _written(outlet: Outlet) -> Iterable[str]:
    """Its names as they may stand in a text. "The" is left off only where two words or more remain."""
    aliases = outlet.aliases if outlet.in_text == "all" else tuple(alias for alias in outlet.aliases if " " in alias)
    for name in () if outlet.in_text == "none" else (outlet.name, *aliases):
        bare = re.sub(r" \([^)]*\)$", "", name)
        # A name that needs a country in brackets to be told from others is not plain enough for running text.
        if bare == name:
            yield name
            if name.startswith("The ") and name.count(" ") > 1:
                yield name.removeprefix("The ")


def _key(words: str) -> str:
    """Names that are the same but for case, "The", spaces and a final stop share a key; acronyms keep their case."""
    bare = " ".join(words.split()).strip(" .,;:")
    short = re.sub(r"^(?:the|The|THE) (?=\S)", "", bare)
    # "The Sun" and "Sun" stay apart: one word without its article is too little to know an outlet by.
    bare = short if " " in short or _is_acronym(short) else bare
    return bare if _is_acronym(bare) else bare.casefold()


def _is_acronym(words: str) -> bool:
    return len(words) <= ACRONYM and words.isupper()


def _host(url_or_host: str) -> str:
    words = url_or_host.strip().lower()
    try:
        host = urlsplit(words if "//" in words else f"//{words}").hostname
    except ValueError:
        return ""
    return (host or "").rstrip(".")
