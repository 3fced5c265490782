"""The cast of a claim: noun heads by part, the clauses that go with them, and how they become parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from twosource.codebook.events import Cues, Phrase
from twosource.coding.frames import is_party
from twosource.coding.nounphrases import noun_phrase
from twosource.coding.somebody import NAMED
from twosource.model import Party, Role
from twosource.syntax import Annotated

CLAUSE = 40
"""The most words of a clause taken as theme or cause."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Noun heads by part, and clauses as token ranges."""

    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    themes: tuple[tuple[int, int], ...] = ()
    instruments: tuple[tuple[int, int], ...] = ()
    causes: tuple[tuple[int, int], ...] = ()


def names(doc: Annotated, i: int) -> bool:
    """Whether the word names a person, body, people or place."""
    mention = doc.mention_at(i)
    return mention is not None and mention.kind in NAMED


def is_worn(doc: Annotated, i: int, phrase: Phrase | None) -> bool:
    """Whether the noun is a word of the phrase itself."""
    return phrase is not None and doc.tokens[i].lemma.lower() in phrase.words


def behind(doc: Annotated, heads: Iterable[int], links: frozenset[str], cues: Cues) -> list[int]:
    """The parties behind one of the prepositions under the words `heads`."""
    return [
        g.i
        for i in heads
        for c in doc.children(i)
        if c.lower in links and c.dep in {"prep", "agent"}
        for g in doc.children(c.i)
        if g.dep == "pobj" and is_party(doc, g.i, cues)
    ]


def causes(doc: Annotated, i: int, cues: Cues) -> Iterator[tuple[int, int]]:
    """Phrases that say why: 'in response to', 'over', 'because of', 'as part of'."""
    for child in doc.children(i):
        lemma = child.lemma.lower()
        if child.dep not in {"prep", "mark", "advcl"} or child.dep == "mark":
            continue
        if child.dep == "advcl":
            if any(g.dep == "mark" and g.lemma.lower() in {"because", "since", "after"} for g in doc.children(child.i)):
                yield clause(doc, child.i)
            continue
        heads = {g.lemma.lower() for g in doc.children(child.i)}
        if lemma in cues.cause_links or heads & cues.cause_heads.get(lemma, frozenset()):
            yield clause(doc, child.i)


def clause(doc: Annotated, i: int) -> tuple[int, int]:
    """The words under `i` that stand together with it, at most `CLAUSE` of them, without marks at the ends."""
    words = doc.subtree(i)
    at = words.index(i)
    first = last = at
    while first > 0 and words[first - 1] == words[first] - 1 and at - first < CLAUSE:
        first -= 1
    while last + 1 < len(words) and words[last + 1] == words[last] + 1 and last - at < CLAUSE:
        last += 1
    first, last = words[first], words[last] + 1
    while first < i and doc.tokens[first].pos == "PUNCT":
        first += 1
    while last - 1 > i and doc.tokens[last - 1].pos in {"PUNCT", "CCONJ"}:
        last -= 1
    return first, last


def parties(doc: Annotated, cast: Cast) -> tuple[Party, ...]:
    """The cast as parties with the words of their noun phrases, in the order of the text within each part."""
    found = [*_nouns(doc, Role.ACTOR, cast.actors), *_nouns(doc, Role.RECIPIENT, cast.recipients)]
    for role, ranges in ((Role.THEME, cast.themes), (Role.INSTRUMENT, cast.instruments), (Role.CAUSE, cast.causes)):
        found.extend(Party(role, doc.span(first, last)) for first, last in dict.fromkeys(ranges))
    return tuple(found)


def _nouns(doc: Annotated, role: Role, heads: Iterable[int]) -> Iterator[Party]:
    ranges = dict.fromkeys(noun_phrase(doc, i) for i in sorted(heads))
    kept: list[tuple[int, int]] = []
    for first, last in ranges:
        if not any(a <= first and last <= b for a, b in kept):
            kept.append((first, last))
            yield Party(role, doc.span(first, last))
