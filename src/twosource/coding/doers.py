"""Whether whoever stands as the subject can do a deed of the type: things accuse nobody, and films grant no leave."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.codebook.casting import casting
from twosource.codebook.events import Cues, Phrase
from twosource.coding.frames import Frame
from twosource.syntax import Annotated

UNWILLED = frozenset({"ASSAULT"})
"""Types of deed that a thing is said to do as well: a bomb kills. Every other takes a person, group or country."""
ABLE = frozenset({"AID", "CONCEDE", "SUPPORT"})
"""Types that 'it' stands for a thing in as often as for a body: 'it helps', 'it allows'."""
STATES = frozenset({"GPE", "NORP"})
NAMED = frozenset({"GPE", "NORP", "ORG", "PERSON"})


def can_do(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> bool:
    """Whether the subjects of the frame can have done what the phrase says; nobody named can."""
    if frame.noun:
        return True
    if phrase.type not in UNWILLED and frame.subjects and all(_cannot(doc, i, phrase, cues) for i in frame.subjects):
        return False
    if phrase.doer == "authority":
        things = frame.objects or _allowed(doc, frame)
        if phrase.type == "CONCEDE" and things and all(is_thing(doc, i, cues) for i in things):
            return False
        return not frame.subjects or any(_is(doc, i, cues.authorities) for i in frame.subjects)
    if phrase.doer == "armed":
        return is_armed(doc, frame, cues)
    if phrase.doer == "rescuer":
        return any(cues.doing.rescuers & set(around(doc, i)) for i in frame.subjects)
    return True


def _allowed(doc: Annotated, frame: Frame) -> tuple[int, ...]:
    """Who is allowed to do something, where the parser takes him for the subject of that."""
    inner = frame.inner
    return () if inner is None else tuple(c.i for c in doc.children(inner) if c.dep in {"nsubj", "nsubjpass"})


def _cannot(doc: Annotated, i: int, phrase: Phrase, cues: Cues) -> bool:
    return is_thing(doc, i, cues) and (phrase.type in ABLE or doc.tokens[i].lemma.lower() != "it")


def is_thing(doc: Annotated, i: int, cues: Cues) -> bool:
    """A common noun or pronoun for what has no will of its own."""
    mention = doc.mention_at(i)
    if mention is not None and mention.kind in NAMED:
        return False
    token = doc.tokens[i]
    return token.pos != "PROPN" and token.lemma.lower() in cues.things


def is_armed(doc: Annotated, frame: Frame, cues: Cues) -> bool:
    """Whether somebody under arms, or a state, acts, or the thing acted on is a weapon and nothing else."""
    if any(_is(doc, i, cues.armed) for i in frame.subjects):
        return True
    words = {w for i in frame.objects for w in around(doc, i)}
    return bool(words & casting().arms) or not (words & casting().civil or frame.subjects)


def _is(doc: Annotated, i: int, known: frozenset[str]) -> bool:
    """Whether a noun, or a word of its phrase, is known, or it names a state or people; 'they' may be anybody."""
    mention = doc.mention_at(i)
    token = doc.tokens[i]
    if mention is not None and (mention.kind in STATES or token.pos == "PROPN"):
        return mention.kind != "ORG" or bool(known & set(around(doc, i))) or len(token.text) <= LETTERS
    return (token.pos == "PRON" and token.lemma.lower() in {"he", "she", "they", "who"}) or bool(
        known & set(around(doc, i))
    )


LETTERS = 4
"""Names of bodies as short as this are initials of states and alliances as often as of firms."""


def around(doc: Annotated, i: int) -> Iterator[str]:
    """The lemmas of a noun and of what stands before or beside it."""
    yield doc.tokens[i].lemma.lower()
    for child in doc.children(i):
        if child.dep in {"compound", "amod", "nmod", "poss", "appos"}:
            yield child.lemma.lower()
