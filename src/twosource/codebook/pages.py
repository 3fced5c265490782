"""The words by which the furniture of a news page is told from its article, from pages.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from twosource.codebook.loading import HERE, Faults, read_yaml

FILE = "pages.yaml"
LISTS = (
    "line", "begins", "within", "after", "after_begins", "comments", "credit_begins", "credit_holders", "byline",
    "roles", "calls", "caption_names", "standfirst_names", "published", "updated", "weekdays", "zones",
)  # fmt: skip
MAPPINGS = ("months", "languages")


@dataclass(frozen=True, slots=True)
class PageWords:
    """Phrases in small letters, by what they tell.

    `line`, `after` and `comments` are whole lines, `begins` and `after_begins` beginnings, `within` stands anywhere;
    `limit` is the most words a line may have for `begins` and `within` to count. `languages` maps an ISO 639-1 code
    to its commonest words, `months` a name to its number.
    """

    line: frozenset[str]
    begins: tuple[str, ...]
    within: tuple[str, ...]
    after: frozenset[str]
    after_begins: tuple[str, ...]
    comments: frozenset[str]
    credit_begins: frozenset[str]
    credit_holders: frozenset[str]
    byline: tuple[str, ...]
    roles: frozenset[str]
    calls: frozenset[str]
    caption_names: frozenset[str]
    standfirst_names: frozenset[str]
    published: frozenset[str]
    updated: frozenset[str]
    weekdays: frozenset[str]
    zones: frozenset[str]
    limit: int
    months: Mapping[str, int]
    languages: Mapping[str, frozenset[str]]


def plain_line(text: str) -> str:
    """A line as pages.yaml spells lines: small letters, digits as nothing, no punctuation at the ends."""
    bare = re.sub(r"\d+", "", text.casefold().replace("’", "'"))
    return " ".join(bare.split()).strip(" .,:;!?…»«›‹→←↓↑|/•·–—-+*#()[]")


@cache
def load_pages() -> PageWords:
    """The words of pages.yaml.

    Raises:
        CodebookError: all faults of the file.
    """
    faults = Faults()
    read = read_yaml(HERE / FILE, faults)
    allowed: dict[str, type | tuple[type, ...]] = {**dict.fromkeys(LISTS, list), **dict.fromkeys(MAPPINGS, dict)}
    faults.require(read, (FILE,), allowed | {"limit": int}, needed=[*LISTS, *MAPPINGS, "limit"])
    lists = {name: _phrases(read.get(name), (FILE, name), faults) for name in LISTS}
    languages = _mapping(read.get("languages"))
    words = {code: frozenset(_phrases(found, (FILE, "languages", code), faults)) for code, found in languages.items()}
    months = {name: number for name, number in _mapping(read.get("months")).items() if isinstance(number, int)}
    faults.raise_if_any()
    return PageWords(
        line=frozenset(lists["line"]),
        begins=lists["begins"],
        within=lists["within"],
        after=frozenset(lists["after"]),
        after_begins=lists["after_begins"],
        comments=frozenset(lists["comments"]),
        credit_begins=frozenset(lists["credit_begins"]),
        credit_holders=frozenset(lists["credit_holders"]),
        byline=lists["byline"],
        roles=frozenset(lists["roles"]),
        calls=frozenset(lists["calls"]),
        caption_names=frozenset(lists["caption_names"]),
        standfirst_names=frozenset(lists["standfirst_names"]),
        published=frozenset(lists["published"]),
        updated=frozenset(lists["updated"]),
        weekdays=frozenset(lists["weekdays"]),
        zones=frozenset(lists["zones"]),
        limit=limit if isinstance(limit := read["limit"], int) else 0,
        months=MappingProxyType(months),
        languages=MappingProxyType(words),
    )


def _mapping(found: object) -> dict[str, object]:
    return {str(key): value for key, value in found.items()} if isinstance(found, dict) else {}


def _phrases(found: object, path: tuple[str, ...], faults: Faults) -> tuple[str, ...]:
    """The phrases of one list in their order, each once."""
    phrases: list[str] = []
    for number, phrase in enumerate(found if isinstance(found, list) else (), 1):
        if not isinstance(phrase, str) or not phrase.strip() or phrase != phrase.casefold():
            faults.add((*path, number), f"must be words in small letters, not {phrase!r}")
        else:
            phrases.append(phrase)
    return tuple(dict.fromkeys(phrases))
