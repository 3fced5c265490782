"""Frames: what stands around a verb or an event noun, by syntax. Roles and phrases are read off them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from twosource.codebook.casting import casting
from twosource.codebook.events import Cues
from twosource.coding.nounphrases import coordinated
from twosource.coding.subjects import RELATIVE, is_passive, subjects_of, tough_object
from twosource.syntax import Annotated, Token

COMPLEMENTS = frozenset({"attr", "acomp", "oprd"})
INSIDE = frozenset({"compound", "amod", "nmod", "nummod", "poss", "conj", "prep", "pobj", "quantmod", "appos"})
SOURCE = "according"
MONTHS = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"})
NEXT = 3
"""How far behind a verb one may stand that shares its object."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A prepositional phrase: the preposition's lemma and the tokens of preposition and noun."""

    link: str
    at: int
    noun: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one predicate. Token indices; `words` are lemmas a phrase may ask for.

    For a passive the grammatical subject stands in `objects` and the agent in `subjects`. `inner` is the head of a
    clause in it, `infinitive` whether that is a bare to-infinitive.
    """

    head: int
    noun: bool
    lemma: str
    passive: bool
    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    datives: tuple[int, ...] = ()
    slots: tuple[Slot, ...] = ()
    particles: frozenset[str] = frozenset()
    inner: int | None = None
    words: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    """Those of `words` that hang on the verb itself, on its object or on its complement."""
    object_words: frozenset[str] = frozenset()


def verb_frame(doc: Annotated, i: int, lemma: str, *, reduced: bool = False) -> Frame:
    """The frame of verb `i`. `reduced`: a headline's passive without its auxiliary."""
    # "According to the paper" says on whose word it is; the paper has no part in it.
    children = [c for c in doc.children(i) if c.lower != SOURCE]
    passive = reduced or is_passive(doc, i)
    subject = subjects_of(doc, i)
    objects = [c.i for c in children if c.dep in {"dobj", "attr", "oprd"} and c.lemma not in RELATIVE]
    agents = _agents(doc, i, children) or (_shared_agents(doc, i) if passive else [])
    if passive and lemma == "oppose" and not agents and any(c.lower == "to" for c in children):
        passive = False  # "A group opposed to talks" opposes them.
    if passive:
        objects, subject = [*_spread_before(doc, subject, i), *objects], agents
    elif not objects:
        objects = _relative_object(doc, i) or _shared_object(doc, i) or _judged(doc, children) or tough_object(doc, i)
    if agents and not passive and doc.tokens[i].tag == "VBG" and doc.tokens[i].dep != "acl":
        subject = agents
    datives = [p for c in children if c.dep == "dative" for p in _dative(doc, c)]
    objects = _spread(doc, objects) if not passive else objects
    slots = tuple(_slots(doc, [i, *objects]))
    particles = frozenset(c.lemma.lower() for c in children if c.dep in {"prt", "advmod", "neg", "prep", "agent"})
    complements = [c.i for c in children if c.dep in {"acomp", "oprd"}]
    inner = _inner(doc, children, complements, lemma)
    object_words = _inside(doc, objects)
    below = {s.lemma.lower() for c in complements for s in doc.children(c)}
    links = set(particles) | {s.link for s in slots} | below | _inner_words(doc, inner)
    links |= {doc.tokens[d].lemma.lower() for d in datives} | {c.lemma.lower() for c in children if c.dep == "dative"}
    words = set(particles) | object_words | _inside(doc, [s.noun for s in slots]) | {s.link for s in slots}
    words |= {doc.tokens[c].lemma.lower() for c in [*complements, *datives]} | _inner_words(doc, inner)
    words |= {s.lemma.lower() for c in complements for s in doc.children(c) if s.dep == "prep"}
    words -= {"not"} if _did(doc, i) else set()
    return Frame(
        head=i, noun=False, lemma=lemma, passive=passive, subjects=tuple(_spread_before(doc, subject, i)),
        objects=tuple(objects), datives=tuple(_spread(doc, datives)), slots=slots, particles=particles,
        inner=inner, words=frozenset(words), links=frozenset(links), object_words=frozenset(object_words),
    )  # fmt: skip


def _agents(doc: Annotated, i: int, children: list[Token]) -> list[int]:
    """Who stands behind 'by'."""
    by = [c for c in children if c.dep == "agent" or (c.lemma == "by" and doc.tokens[i].tag == "VBG")]
    return [p.i for c in by for p in doc.children(c.i) if p.dep in {"pobj", "pcomp"}]


def _shared_agents(doc: Annotated, i: int) -> list[int]:
    """'Was stopped, searched and robbed by a gang': who did all of it stands at the last."""
    for verb in doc.children(i):
        others = {c.dep for c in doc.children(verb.i)} & {"nsubj", "nsubjpass", "aux", "auxpass", "dobj"}
        if verb.dep == "conj" and verb.tag in {"VBN", "VBD"} and not others:
            return _agents(doc, verb.i, list(doc.children(verb.i))) or _shared_agents(doc, verb.i)
    return []


def _inner(doc: Annotated, children: list[Token], complements: list[int], lemma: str) -> int | None:
    """The verb of the clause inside: a complement, what is meant by a promise or threat, or an adjective's clause."""
    inner = next((c.i for c in children if c.dep in {"xcomp", "ccomp"}), None)
    if inner is None and lemma in casting().meant:
        inner = next((c.i for c in children if c.dep in {"advcl", "acl"} and _to(doc, c)), None)
    if inner is None:
        inner = next((g.i for c in complements for g in doc.children(c) if g.dep in {"xcomp", "ccomp"}), None)
    return inner


def noun_frame(doc: Annotated, i: int, lemma: str, cues: Cues) -> Frame:
    """The frame of an event noun: its modifiers and its prepositional phrases but for times ("a call on Monday")."""
    children = doc.children(i)
    slots = tuple(slot for slot in _slots(doc, [i]) if doc.tokens[slot.noun].lemma.lower() not in cues.times)
    before = {c.lemma.lower() for c in children if c.dep in {"compound", "amod", "nmod", "nummod"}}
    before |= {g.lemma.lower() for c in children if c.dep in {"compound", "amod"} for g in doc.children(c.i)}
    inner = next((c.i for c in children if c.dep in {"acl", "ccomp", "xcomp"} and c.tag == "VB"), None)
    words = before | {s.link for s in slots} | _inside(doc, [s.noun for s in slots]) | _inner_words(doc, inner)
    return Frame(i, noun=True, lemma=lemma, passive=False, slots=slots, inner=inner, words=frozenset(words))


def _did(doc: Annotated, i: int) -> bool:
    """A plain past: 'did not accept' tells of no refusal."""
    return any(c.dep == "aux" and c.text.lower() in {"did", "had", "has", "have"} for c in doc.children(i))


def _relative_object(doc: Annotated, i: int) -> list[int]:
    """The noun of an object relative clause ('the drugs which police seized', 'the deal they signed')."""
    token = doc.tokens[i]
    if token.dep != "relcl":
        return []
    own = [c for c in doc.children(i) if c.dep == "nsubj"]
    return [token.head] if own and own[0].lemma.lower() not in RELATIVE else []


def _to(doc: Annotated, token: Token) -> bool:
    return token.tag == "VB" and any(c.dep == "aux" and c.lemma == "to" for c in doc.children(token.i))


def _shared_object(doc: Annotated, i: int) -> list[int]:
    """'Condemned and sanctioned the junta': the object stands at the second verb."""
    second = next((c for c in doc.children(i) if c.dep == "conj" and c.tag == doc.tokens[i].tag), None)
    if second is None or second.i - i > NEXT or any(c.dep in {"xcomp", "ccomp", "prep"} for c in doc.children(i)):
        return []
    if any(c.dep in {"nsubj", "aux"} for c in doc.children(second.i)):
        return []
    return [c.i for c in doc.children(second.i) if c.dep == "dobj"]


def _dative(doc: Annotated, child: Token) -> list[int]:
    return [p.i for p in doc.children(child.i) if p.dep == "pobj"] if child.pos == "ADP" else [child.i]


def _spread(doc: Annotated, heads: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(i for head in heads for i in coordinated(doc, head)))


def _spread_before(doc: Annotated, heads: Iterable[int], i: int) -> list[int]:
    """With what is coordinated, but nothing behind the verb with a noun before it: 'a group that asks and a firm'."""
    heads = list(heads)
    return [n for head in heads for n in coordinated(doc, head) if n < i or head > i or n == head]


def _judged(doc: Annotated, children: Iterable[Token]) -> list[int]:
    """'Held them accountable': the parser takes whom is judged for the subject of the judgement."""
    small = [c for c in children if c.dep in {"ccomp", "xcomp"} and c.pos == "ADJ"]
    return [g.i for c in small for g in doc.children(c.i) if g.dep == "nsubj" and g.i < c.i]


def _slots(doc: Annotated, heads: list[int]) -> Iterable[Slot]:
    for head in heads:
        for child in doc.children(head):
            link = child.dep in {"prep", "dative", "agent", "prt"} and child.pos in {"ADP", "SCONJ", "VERB"}
            if link and child.lower != SOURCE:
                yield from _nouns_of(doc, child, child.lemma.lower())


def _nouns_of(doc: Annotated, link: Token, lemma: str) -> Iterable[Slot]:
    for child in doc.children(link.i):
        if child.dep == "pobj":
            yield from (Slot(lemma, link.i, noun) for noun in coordinated(doc, child.i))
        elif child.dep == "prep":
            yield from (Slot(child.lemma.lower(), child.i, g.i) for g in doc.children(child.i) if g.dep == "pobj")


def _inside(doc: Annotated, heads: Iterable[int], limit: int = 24) -> set[str]:
    """The lemmas in the noun phrases of `heads`, clauses left out; at most `limit` words for each."""
    found: set[str] = set()
    for head in heads:
        waiting, left = [head], limit
        while waiting and left:
            at = waiting.pop()
            left -= 1
            found.add(doc.tokens[at].lemma.lower())
            waiting.extend(c.i for c in doc.children(at) if c.dep in INSIDE)
    return found


def inside(doc: Annotated, heads: Iterable[int]) -> set[str]:
    """The lemmas in the noun phrases of `heads`."""
    return _inside(doc, heads)


def _inner_words(doc: Annotated, inner: int | None) -> set[str]:
    if inner is None:
        return set()
    found = {doc.tokens[inner].lemma.lower()}
    for child in doc.children(inner):
        if child.dep == "aux" and child.lemma == "to":
            found.add("to")
        elif child.dep == "mark" and child.lemma == "that":
            found.add("that")
        elif child.dep in {"prt", "dobj"}:
            found.add(child.lemma.lower())
    return found if "to" in found else found | {"that"}


def listed_parties(doc: Annotated, heads: Iterable[int], cues: Cues) -> list[int]:
    """Those of the nouns `heads`, and of the nouns listed with them, that can be parties."""
    return [n for i in heads for n in coordinated(doc, i) if is_party(doc, n, cues)]


def is_party(doc: Annotated, i: int, cues: Cues) -> bool:
    """Whether a noun can be somebody or something: no time, no bare number, no relative or question word."""
    token = doc.tokens[i]
    if (
        token.lower.rstrip(".") in MONTHS
        or token.lemma.lower() in cues.times
        or token.lemma.lower() in RELATIVE
        or token.tag in {"WRB", "EX"}
    ):
        return False
    if token.lemma.lower() in casting().time_spans and _of_time(doc, i, cues):
        return False
    if token.lower in casting().circumstances and token.dep == "pobj" and doc.tokens[token.head].lower == "on":
        return False
    some = not token.text[:1].isdigit() or any(c.lower == "of" for c in doc.children(i))  # "21 of the girls".
    return token.pos in {"NOUN", "PROPN", "PRON", "ADJ"} or (token.pos == "NUM" and some)


def _of_time(doc: Annotated, i: int, cues: Cues) -> bool:
    """'The end of June' is a time."""
    return any(g.lemma.lower() in cues.times for c in doc.children(i) if c.lower == "of" for g in doc.children(c.i))
