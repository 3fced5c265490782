"""The cues of `modality.yaml`: what makes a happening negated, planned, feared, and which verbs only carry a noun."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from twosource.codebook.doing import Doing, read_doing
from twosource.codebook.loading import Faults


@dataclass(frozen=True, slots=True)
class Cues:
    """The lists of `modality.yaml`, as lemmas. `embedding` maps a cue (with its particles) to a modality's value."""

    auxiliaries: Mapping[str, str]
    embedding: Mapping[str, str]
    modifiers: Mapping[str, str]
    adverbs: Mapping[str, str]
    marks: frozenset[str]
    determiners: frozenset[str]
    without: frozenset[str]
    doubting: frozenset[str]
    denial: Mapping[str, frozenset[str]]
    past_nouns: frozenset[str]
    reporting: frozenset[str]
    through: frozenset[str]
    light: frozenset[str]
    opinion: Mapping[str, frozenset[str]]
    no_comment: frozenset[str]
    proposal_verbs: frozenset[str]
    proposal_things: frozenset[str]
    boilerplate: tuple[str, ...]
    times: frozenset[str]
    cause_heads: Mapping[str, frozenset[str]]
    cause_links: frozenset[str]
    things: frozenset[str]
    matters: frozenset[str]
    spots: frozenset[str]
    authorities: frozenset[str]
    armed: frozenset[str]
    undergoing: frozenset[str]
    doing: Doing


KINDS = {
    "future": "future", "hypothetical": "hypothetical", "demanded": "demanded", "feared": "feared",
    "negation": "negated", "denial": "denied",
}  # fmt: skip
"""The sections of the file that name a modality, and its value."""


AUXILIARIES = ("future", "hypothetical", "opinion")


def _lists(raw: Mapping[str, Any], faults: Faults) -> Callable[..., tuple[str, ...]]:
    """Reads the list that the given keys lead to, one inside the other."""

    def words(*steps: str) -> tuple[str, ...]:
        at: Any = raw
        for step in steps[:-1]:
            at = at.get(step, {}) if isinstance(at, dict) else {}
        found = at.get(steps[-1]) if isinstance(at, dict) else None
        return faults.words(found, ("modality.yaml", *steps))

    return words


def read_cues(raw: Mapping[str, Any], faults: Faults) -> Cues:
    """The lists of the file, each fault with its path."""
    words = _lists(raw, faults)
    return Cues(
        auxiliaries={word: kind for kind in AUXILIARIES for word in words("auxiliaries", kind)},
        embedding={word: value for kind, value in KINDS.items() for word in words(kind, "embedding")},
        modifiers={word: kind for kind in ("hypothetical", "future") for word in words(kind, "modifiers")},
        adverbs={
            word: value
            for kind, value in {**KINDS, "historical": "historical"}.items()
            for word in words(kind, "adverbs")
        },
        marks=frozenset(words("hypothetical", "marks")),
        determiners=frozenset(words("negation", "determiners")),
        without=frozenset(words("negation", "without")),
        doubting=frozenset(words("negation", "doubting")),
        denial={kind: frozenset(words("denial", kind)) for kind in ("tales", "untrue", "true")},
        past_nouns=frozenset(words("historical", "nouns")),
        reporting=frozenset(words("reporting")),
        through=frozenset(words("through")),
        light=frozenset(words("light")),
        opinion={kind: frozenset(words("opinion", kind)) for kind in ("adjectives", "nouns", "verbs")},
        no_comment=frozenset(words("no_comment", "verbs")),
        proposal_verbs=frozenset(words("proposal", "verbs")),
        proposal_things=frozenset(words("proposal", "things")),
        boilerplate=words("boilerplate"),
        times=frozenset(words("times")),
        cause_heads={link: frozenset(words("causes", "heads", link)) for link in ("in", "as", "on")},
        cause_links=frozenset(words("causes", "links")),
        things=frozenset(words("doers", "things")),
        matters=frozenset(words("doers", "matters")),
        spots=frozenset(words("doers", "spots")),
        authorities=frozenset(words("doers", "authorities")),
        armed=frozenset(words("doers", "armed")),
        undergoing=frozenset(words("doers", "undergoing")),
        doing=read_doing(lambda name: words("doers", name)),
    )
