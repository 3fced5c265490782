"""The codebook of happenings: PLOVER's types with their phrases and contexts, and the cues of modality.

Everything is read from YAML: `plover/types.yaml`, `plover/sets.yaml`, `plover/contexts.yaml`, one file for each type in
`plover/phrases/`, and `modality.yaml`. Another folder of the same layout adds types, phrases, sets and contexts.

A phrase is a string of lemmas. For verbs the first is the verb, the others must stand in its frame: as particle,
preposition, object or object of a preposition ("carry out attack"). For nouns the word before the first preposition is
the event noun, words before it must modify it, words after it must stand in its prepositional phrases ("withdrawal of
troop"). `objects` asks for one of its words within the object; `unless_object` bars an object (for nouns: what stands
before the noun or behind its "of" or "for") that is one of its words, "*" any object; `unless_subject` likewise, and
`unless_near` any word of the sentence.
`recipient` lists where the recipient stands, first match first: object, dative, or a preposition.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from twosource.codebook.cues import Cues, read_cues
from twosource.codebook.loading import HERE, Faults, PerFile, read_yaml

__all__ = ["Cues", "EventType", "Events", "Phrase", "beside", "load_events", "text_beside"]

QUADS = frozenset({"VC", "MC", "VX", "MX"})
NOUN_LINKS = frozenset({
    "of", "on", "in", "to", "for", "with", "against", "between", "by", "from", "at", "over",
    "into", "as", "among", "about", "near", "across", "off", "within", "after", "outside",
})  # fmt: skip
"""Prepositions that end the modifiers of an event noun in a phrase."""
STRENGTH = 0.85
"""How sure a phrase is of its type where its group says nothing."""
DEFAULT_RECIPIENT = ("object", "dative", "against", "on", "to", "with", "at", "from", "for")
DOERS = ("", "authority", "armed", "rescuer")
OF_ROLES = ("actor", "recipient", "theme")


@dataclass(frozen=True, slots=True)
class EventType:
    """One type. `mode_from` maps the type (or TYPE/mode) of what is threatened, asked or refused to a mode."""

    name: str
    quad: str
    score: float
    help: str
    modes: Mapping[str, str]
    mode_from: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say a type. `number` counts the phrases of its file, from 1, so that reasons can name it."""

    type: str
    mode: str
    noun: bool
    text: str
    head: str
    words: frozenset[str]
    objects: frozenset[str]
    inner: frozenset[str]
    unless_subject: frozenset[str]
    unless_object: frozenset[str]
    needs_actor: bool
    needs_object: bool
    recipient: tuple[str, ...]
    of: str
    reciprocal: bool
    strength: float
    number: int
    note: str
    unless_near: frozenset[str] = frozenset()
    doer: str = ""
    """Whose deed alone it is: "authority", "armed" or "rescuer"; "" is anybody's."""

    @property
    def source(self) -> str:
        """Where the phrase stands in the codebook."""
        return f"phrase {self.number} in {self.type}.yaml"


@dataclass(frozen=True, slots=True)
class Events:
    """The whole codebook of happenings, indexed by the lemma a phrase hangs on."""

    types: Mapping[str, EventType]
    verbs: Mapping[str, tuple[Phrase, ...]]
    nouns: Mapping[str, tuple[Phrase, ...]]
    folds: Mapping[str, Mapping[str, str]]
    contexts: Mapping[str, str]
    context_cues: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    cues: Cues


OWN = "events"
"""The folder beside a user's codebook file that may hold event types, phrases, sets and contexts of their own."""


def beside(codebook: Path | None) -> Path | None:
    """The user's own folder of happenings: `events` beside their codebook file; None where there is none."""
    folder = codebook.parent / OWN if codebook else None
    return folder if folder is not None and folder.is_dir() else None


def text_beside(codebook: Path | None) -> str:
    """All that is written in that folder, "" without one: it decides what a document becomes."""
    folder = beside(codebook)
    files = sorted(folder.rglob("*.yaml")) if folder else []
    return "\0".join(path.read_text("utf-8", "replace") for path in files)


@PerFile
def load_events(more: Path | None = None) -> Events:
    """The bundled codebook, and that of the folder `more` beside it.

    Raises:
        CodebookError: all faults, each with file and path.
    """
    faults = Faults()
    folders = [HERE / "plover", *([more] if more else [])]
    merged = [_folder(folder, faults) for folder in folders]
    types = {name: found for part in merged for name, found in part["types"].items()}
    sets = {name: words for part in merged for name, words in part["sets"].items()}
    phrases = [p for folder in folders for p in _phrases(folder, types, sets, faults)]
    contexts = {name: found for part in merged for name, found in part["contexts"].items()}
    events = Events(
        types,
        _by_head(p for p in phrases if not p.noun),
        _by_head(p for p in phrases if p.noun),
        _folds([part["folds"] for part in merged], types, faults),
        {name: about for name, (about, _) in contexts.items()},
        _context_index(contexts),
        read_cues(read_yaml(HERE / "modality.yaml", faults), faults),
    )
    faults.raise_if_any()
    return events


def _by_head(phrases: Iterator[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        found[phrase.head].append(phrase)
    return {head: tuple(several) for head, several in found.items()}


def _folder(folder: Path, faults: Faults) -> dict[str, Any]:
    """Types, sets, folds and contexts of one folder; each file may be missing in a user's folder."""
    raw = {name: _optional(folder / f"{name}.yaml", faults) for name in ("types", "sets", "contexts")}
    types = {
        name: found
        for name, entry in _entries(raw["types"], ("types.yaml", "types"), faults)
        if (found := _type(str(name), entry, faults))
    }
    contexts = {
        name: (str(entry.get("help", "")), faults.words(entry.get("cues"), ("contexts.yaml", name, "cues")))
        for name, entry in _entries(raw["contexts"], ("contexts.yaml", "contexts"), faults)
    }
    sets = raw["sets"].get("sets", {})
    if not isinstance(sets, dict):
        faults.add(("sets.yaml", "sets"), "must be a mapping of names to lists of words")
        sets = {}
    sets = {str(name): faults.words(sets[name], ("sets.yaml", name)) for name in sets}
    return {"types": types, "contexts": contexts, "sets": sets, "folds": raw["types"].get("folds", {})}


def _optional(path: Path, faults: Faults) -> dict[str, Any]:
    return read_yaml(path, faults) if path.exists() else {}


def _entries(raw: Mapping[str, Any], path: tuple[str, str], faults: Faults) -> Iterator[tuple[str, dict[str, Any]]]:
    """The named mappings under a key of a file; anything else there is a fault."""
    found = raw.get(path[1], {})
    if not isinstance(found, dict):
        faults.add(path, "must be a mapping")
        return
    for name, entry in found.items():
        if isinstance(entry, dict):
            yield str(name), entry
        else:
            faults.add((*path, name), "must be a mapping")


def _type(name: str, entry: dict[str, Any], faults: Faults) -> EventType | None:
    path = ("types.yaml", "types", name)
    allowed: dict[str, type | tuple[type, ...]] = {
        "quad": str, "score": (int, float), "help": str, "modes": dict, "mode_from": dict, "mode_from_modes": dict,
    }  # fmt: skip
    before = len(faults.found)
    faults.require(entry, path, allowed, ("quad", "help"))
    if len(faults.found) > before:
        return None
    if entry["quad"] not in QUADS:
        faults.add((*path, "quad"), f"must be one of {', '.join(sorted(QUADS))}")
    mode_from = {**entry.get("mode_from", {}), **entry.get("mode_from_modes", {})}
    modes = {str(mode): str(about) for mode, about in entry.get("modes", {}).items()}
    for key, mode in mode_from.items():
        if mode not in modes:
            faults.add((*path, "mode_from", key), f"{mode!r} is no mode of {name}")
    return EventType(name, entry["quad"], float(entry.get("score", 0.0)), entry["help"], modes, mode_from)


def _phrases(
    folder: Path, types: Mapping[str, EventType], sets: Mapping[str, tuple[str, ...]], faults: Faults
) -> Iterator[Phrase]:
    for path in sorted((folder / "phrases").glob("*.yaml")):
        raw = read_yaml(path, faults)
        name = str(raw.get("type", ""))
        if name not in types:
            faults.add((path.name, "type"), f"{name!r} is no type; known are {', '.join(sorted(types))}")
            continue
        groups = raw.get("phrases", [])
        if not isinstance(groups, list):
            faults.add((path.name, "phrases"), "must be a list")
            continue
        number = 0
        for i, group in enumerate(groups):
            for phrase in _group(group, (path.name, "phrases", i), types, (sets, number), faults, name):
                number = phrase.number
                yield phrase


ALLOWED: Mapping[str, type | tuple[type, ...]] = {
    "note": str, "mode": str, "strength": (int, float), "verbs": list, "nouns": list, "objects": list, "inner": list,
    "recipient": list, "of": str, "reciprocal": bool, "needs_actor": bool, "needs_object": bool, "unless_subject": list,
    "unless_object": list, "unless_near": list, "doer": str,
}  # fmt: skip


def _group(
    group: object,
    path: tuple[object, ...],
    types: Mapping[str, EventType],
    given: tuple[Mapping[str, tuple[str, ...]], int],
    faults: Faults,
    name: str,
) -> Iterator[Phrase]:
    if not isinstance(group, dict):
        faults.add(path, "must be a mapping")
        return
    before = len(faults.found)
    faults.require(group, path, ALLOWED, ("note",))
    if len(faults.found) > before:
        return
    _lint(group, types, name, path, faults)
    sets, number = given
    objects = _objects(faults.words(group.get("objects"), (*path, "objects")), sets, (*path, "objects"), faults)
    subjects, barred, elsewhere = (
        _objects(faults.words(group.get(key), (*path, key)), sets, (*path, key), faults)
        for key in ("unless_subject", "unless_object", "unless_near")
    )
    for noun, key in ((False, "verbs"), (True, "nouns")):
        for text in dict.fromkeys(filter(str.strip, faults.words(group.get(key), (*path, key)))):
            number += 1
            head, words = _noun(text) if noun else (text.split()[0], frozenset(text.split()[1:]))
            yield Phrase(
                type=name, mode=group.get("mode", ""), noun=noun, text=text, head=head, words=words,
                objects=frozenset() if noun else objects, inner=frozenset(group.get("inner", ())),
                unless_subject=subjects, unless_object=barred, unless_near=elsewhere,
                needs_actor=bool(group.get("needs_actor")) and not noun,
                needs_object=bool(group.get("needs_object")) and not noun,
                recipient=tuple(map(str, group.get("recipient", DEFAULT_RECIPIENT))), of=group.get("of", "recipient"),
                reciprocal=bool(group.get("reciprocal")), strength=float(group.get("strength", STRENGTH)),
                number=number, note=group["note"], doer=group.get("doer", ""),
            )  # fmt: skip


def _lint(
    group: dict[str, Any], types: Mapping[str, EventType], name: str, path: tuple[object, ...], faults: Faults
) -> None:
    mode = group.get("mode", "")
    if mode and mode not in types[name].modes:
        faults.add((*path, "mode"), f"{mode!r} is no mode of {name}; known are {', '.join(types[name].modes)}")
    if group.get("of", "recipient") not in OF_ROLES:
        faults.add((*path, "of"), f"must be one of {', '.join(OF_ROLES)}")
    if group.get("doer", "") not in DOERS:
        faults.add((*path, "doer"), "must be authority, armed or rescuer")
    if not 0 < float(group.get("strength", STRENGTH)) <= 1:
        faults.add((*path, "strength"), "must be above 0 and at most 1")
    for other in faults.words(group.get("inner"), (*path, "inner")):
        if other not in types:
            faults.add((*path, "inner", other), "is no type")
    faults.words(group.get("recipient"), (*path, "recipient"))


def _objects(
    words: tuple[str, ...], sets: Mapping[str, tuple[str, ...]], path: tuple[object, ...], faults: Faults
) -> frozenset[str]:
    """The words of `objects`, with $names replaced by their sets."""
    found: set[str] = set()
    for word in words:
        name = word.removeprefix("$")
        if word.startswith("$") and name and name not in sets:
            faults.add(path, f"there is no set {word}; known are {', '.join(sorted(sets))}")
        found.update(sets.get(name, ()) if word.startswith("$") and name else (word,))
    return frozenset(found)


def _noun(text: str) -> tuple[str, frozenset[str]]:
    """The event noun of a noun phrase, and the words that must stand around it."""
    words = text.split()
    cut = next((i for i, word in enumerate(words) if i and word in NOUN_LINKS), len(words))
    return words[cut - 1], frozenset((*words[: cut - 1], *words[cut:]))


def _folds(parts: list[Any], types: Mapping[str, EventType], faults: Faults) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {"future": {}, "refused": {}}
    for part in parts:
        for kind, table in part.items():
            for source, target in table.items():
                if kind not in found or source not in types or target not in types:
                    faults.add(
                        ("types.yaml", "folds", kind, source), "must map a type to a type, for future or refused"
                    )
                else:
                    found[kind][source] = target
    return found


def _context_index(
    contexts: Mapping[str, tuple[str, tuple[str, ...]]],
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word of a cue to the cue's words and context."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name, (_, cues) in contexts.items():
        for cue in cues:
            words = tuple(cue.split())
            found[words[0]].append((words, name))
    return {first: tuple(several) for first, several in found.items()}
