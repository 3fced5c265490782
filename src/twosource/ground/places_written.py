"""How places are written: abbreviations, directions in front, areas and roads by their nouns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from twosource.codebook.gazetteer import Entry, Gazetteer, folded
from twosource.codebook.placing import load_placing


@dataclass(frozen=True, slots=True)
class Name:
    """A place name at [start, end). `kind`: "place", "nation" (an adjective or people) or "street".

    `key` is the folded name that `entries` were found under; for "Oslo Town Hall" that is "oslo".
    """

    start: int
    end: int
    key: str
    kind: str
    entries: tuple[Entry, ...]


def abbreviated(text: str, start: int, end: int, gazetteer: Gazetteer) -> tuple[str, int]:
    """The words at [start, end), with the point behind them where it makes them an abbreviation ("Calif.")."""
    written = text[start:end]
    if text[end : end + 1] == "." and written + "." in gazetteer.abbreviations:
        return written + ".", end + 1
    return written, end


def entries_of(written: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """All places a name can stand for; "northern Chad" and "Northwest D.C." are looked for without their direction."""
    state = gazetteer.abbreviations.get(written)
    if state is not None and written.endswith("."):
        return (state,)
    found = gazetteer.named(written)
    if found:
        return found
    if state is not None:
        return (state,)
    front, _, rest = written.partition(" ")
    if rest and front.lower().rstrip(".") in load_placing().directions:
        return tuple(e for e in entries_of(rest, gazetteer) if e.level != "city" or e.known)
    return ()


def town_in(written: str, gazetteer: Gazetteer) -> tuple[str, tuple[Entry, ...]]:
    """The town at the front of a longer name ("Oslo Town Hall"), with its key; nothing for a road."""
    words = written.split()
    if words and words[-1].rstrip(".") in load_placing().road_nouns:
        return folded(written), ()
    for n in range(min(3, len(words) - 1), 0, -1):
        front = " ".join(words[:n])
        if folded(front) not in load_placing().never and (entries := entries_of(front, gazetteer)):
            return folded(front), entries
    return folded(written), ()


def roads_in(text: str, start: int, end: int) -> Iterator[Name]:
    """Roads by their noun or number."""
    for match in _patterns()[0].finditer(text, start, end):
        yield Name(match.start(), match.end(), folded(match[0]), "street", ())


def areas_in(text: str, start: int, end: int, gazetteer: Gazetteer) -> Iterator[Name]:
    """Counties, lakes and the like by their noun, known or not."""
    for match in _patterns()[1].finditer(text, start, end):
        written, at = match[0], match.start()
        entries = gazetteer.named(written)
        while not entries and " " in (rest := written.partition(" ")[2]):
            at, written = at + len(written) - len(rest), rest
            entries = gazetteer.named(written)
        if entries:
            yield Name(at, at + len(written), folded(written), "place", entries)
        else:
            yield Name(match.start(), match.end(), folded(match[0]), "place", ())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = load_placing()
    roads, numbers = _either(words.road_nouns), _either(words.road_numbers)
    nouns, fronts = _either(words.area_nouns), _either(words.area_fronts)
    return (
        re.compile(
            rf"\b(?:[NSEW]\.?\s)?(?:[A-Z][\w'’.-]{{0,40}}\s){{1,3}}(?:{roads})\b(?:\.(?=\s[a-z,]))?|\b(?:{numbers})\.?\s?\d{{1,4}}\b"
        ),
        re.compile(rf"\b(?:[A-Z][\w'’.-]{{0,40}}\s){{1,2}}(?:{nouns})\b|\b(?:{fronts})\s[A-Z]\w{{1,40}}\b"),
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
