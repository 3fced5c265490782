"""The reporting codebook: verbs, nouns and phrases that give somebody's words, each with act, stance and complement.

`act` is what the speaker does: says, thinks, asks (wishes, demands, promises) or judges (supports, criticises).
`frame` is the complement that holds the content, in the terms of English grammar:

clause              finite or wh-clause: "said that it rained"
quote               only a quotation: "he continued: ..."
infinitive          "promised to leave"
addressed           person, then infinitive: "urged them to leave"
gerund              "denied taking it"
object              noun phrase: "announced a plan"
preposition         "warned of a flood"
object_preposition  person, then preposition: "criticised her for the delay"
as                  "described it as a success"
small_clause        "called it a success"
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from twosource.codebook.loading import HERE, Faults, read_yaml
from twosource.model import Stance

ACTS = frozenset({"says", "thinks", "asks", "judges"})
FRAMES = (
    *("clause", "infinitive", "addressed", "gerund", "as", "small_clause"),
    *("object_preposition", "object", "preposition", "quote"),
)
"""In the order of trust: a finite clause is surely what is said, an object often only what it is about."""
WITH_PREPOSITION = frozenset({"preposition", "object_preposition"})


@dataclass(frozen=True, slots=True)
class Sense:
    """One way of using a reporting word. `rest` are the words that must stand with it ("out" of "point out")."""

    act: str
    stance: Stance
    frame: str
    prepositions: frozenset[str] = frozenset()
    rest: tuple[str, ...] = ()


Senses = Mapping[str, tuple[Sense, ...]]


@dataclass(frozen=True, slots=True)
class Refusals:
    """The words of "declined to comment on", "did not respond to a request", "could not be reached"."""

    verbs: frozenset[str]
    negated: frozenset[str]
    what: frozenset[str]
    reached: frozenset[str]
    objects: frozenset[str]
    topics: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reporting:
    """The whole reporting codebook; every set holds lower-case lemmas, except `platforms`."""

    verbs: Senses
    adjectives: Senses
    nouns: Senses
    prepositions: tuple[tuple[str, ...], ...]
    citing: frozenset[str]
    as_verbs: frozenset[tuple[str, ...]]
    refusals: Refusals
    documents: frozenset[str]
    anonymous: frozenset[str]
    anonymity: frozenset[str]
    anonymity_phrases: tuple[str, ...]
    venue_nouns: frozenset[str]
    platforms: frozenset[str]
    handed: frozenset[str]
    carriers: frozenset[str]
    carrying: frozenset[str]
    breaks: frozenset[str]


@cache
def load_reporting(path: Path = HERE / "reporting.yaml") -> Reporting:
    """Reads and lints the reporting codebook.

    Raises:
        CodebookError: with every fault in the file.
    """
    faults = Faults()
    book = _Book(path.name, read_yaml(path, faults), faults)
    loaded = _reporting(book)
    faults.raise_if_any()
    return loaded


def _reporting(book: _Book) -> Reporting:
    refusals, venues, carriers = book.part("refusals"), book.part("venues"), book.part("carriers")
    return Reporting(
        verbs=book.senses("verbs"),
        adjectives=book.senses("adjectives"),
        nouns=book.senses("nouns"),
        prepositions=tuple(tuple(phrase.split()) for phrase in book.words("prepositions")),
        citing=frozenset(book.words("citing")),
        as_verbs=frozenset(tuple(phrase.split()) for phrase in book.words("as_verbs")),
        refusals=Refusals(*(frozenset(refusals.words(key)) for key in Refusals.__slots__)),
        documents=frozenset(book.words("documents")),
        anonymous=frozenset(book.words("anonymous")),
        anonymity=frozenset(book.words("anonymity")),
        anonymity_phrases=tuple(book.words("anonymity_phrases")),
        venue_nouns=frozenset(venues.words("nouns")),
        platforms=frozenset(venues.words("platforms")),
        handed=frozenset(venues.words("handed")),
        carriers=frozenset(carriers.words("nouns")),
        carrying=frozenset(carriers.words("determiners")),
        breaks=frozenset(carriers.words("breaks")),
    )


class _Book:
    """A mapping of the file with its name, for faults that lead to the entry."""

    def __init__(self, name: str, content: Mapping[str, object], faults: Faults) -> None:
        self._name, self._content, self._faults = name, content, faults

    def part(self, key: str) -> _Book:
        found = self._content.get(key)
        if not isinstance(found, dict):
            self._faults.add((self._name, key), "must be a mapping")
            found = {}
        return _Book(f"{self._name} > {key}", found, self._faults)

    def words(self, key: str) -> list[str]:
        """A list of words; a word that stands there twice, is empty or no text is a fault."""
        return self._words(self._content.get(key), (self._name, key))

    def _words(self, found: object, path: tuple[object, ...]) -> list[str]:
        if not isinstance(found, list) or not found:
            self._faults.add(path, "must be a list of words")
            return []
        words: list[str] = []
        for number, word in enumerate(found):
            if not isinstance(word, str) or not word.strip():
                self._faults.add((*path, number), f"must be a word, not {word!r}")
            elif word in words:
                self._faults.add((*path, number), f"{word!r} stands here twice")
            else:
                words.append(word)
        return words

    def senses(self, key: str) -> Senses:
        """The senses of each first word, in the order of the file."""
        groups = self._content.get(key)
        if not isinstance(groups, list):
            self._faults.add((self._name, key), "must be a list of groups")
            return {}
        senses: dict[str, list[Sense]] = {}
        for number, group in enumerate(groups):
            path = (self._name, key, number)
            if not isinstance(group, dict):
                self._faults.add(path, "must be a mapping")
                continue
            self._group(group, path, senses)
        return {word: tuple(sorted(found, key=_trust)) for word, found in senses.items()}

    def _group(self, group: dict[str, object], path: tuple[object, ...], senses: dict[str, list[Sense]]) -> None:
        allowed = {"act": str, "stance": str, "frames": list, "prepositions": list, "lemmas": list}
        self._faults.require(group, path, allowed, ("act", "stance", "frames", "lemmas"))
        stance = self._stance(group.get("stance"), path)
        act = self._known(group.get("act"), ACTS, (*path, "act"))
        frames = [self._known(f, FRAMES, (*path, "frames")) for f in _listed(group.get("frames"))]
        prepositions = frozenset(str(p) for p in _listed(group.get("prepositions")))
        if bool(prepositions) != any(frame in WITH_PREPOSITION for frame in frames):
            self._faults.add((*path, "prepositions"), "are listed where, and only where, a frame takes one")
        for word in self._words(group.get("lemmas"), (*path, "lemmas")):
            first, *rest = word.split()
            for frame in frames:
                with_it = prepositions if frame in WITH_PREPOSITION else frozenset()
                senses.setdefault(first, []).append(Sense(act, stance, frame, with_it, tuple(rest)))

    def _stance(self, value: object, path: tuple[object, ...]) -> Stance:
        return Stance(self._known(value, frozenset(Stance), (*path, "stance")) or Stance.STATES)

    def _known(self, value: object, allowed: Collection[str], path: tuple[object, ...]) -> str:
        if isinstance(value, str) and value in allowed:
            return value
        self._faults.add(path, f"{value!r} is none of {', '.join(sorted(allowed))}")
        return ""


def _trust(sense: Sense) -> tuple[int, int]:
    """Phrases before single words, then by frame."""
    return -len(sense.rest), FRAMES.index(sense.frame) if sense.frame in FRAMES else len(FRAMES)


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else ()
