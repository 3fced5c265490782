"""Whether a noun can be somebody: a person, a group, a body, a country. Things, kinds and matters do no deeds."""

from __future__ import annotations

from twosource.codebook.casting import casting
from twosource.codebook.events import Cues
from twosource.codebook.nations import load_nations
from twosource.codebook.somebody import is_personal, somebody_nouns
from twosource.coding.nounphrases import behind_of
from twosource.syntax import Annotated, Token

NAMED = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC", "FAC"})
THINGS = frozenset({"EVENT", "PRODUCT", "WORK"})
NOBODY = frozenset({"this", "that", "these", "something", "nothing", "everything", "anything", "what", "there"})
DEPTH = 3


def is_somebody(doc: Annotated, i: int, cues: Cues, depth: int = 0) -> bool:
    """A name, a pronoun for persons, a noun for people or bodies, or a part or number of such."""
    token = doc.tokens[i]
    mention = doc.mention_at(i)
    if token.pos == "PROPN" and token.lower in casting().papers and i and doc.tokens[i - 1].pos == "PROPN":
        return False
    if mention is not None and mention.kind in NAMED and (token.pos == "PROPN" or mention.head == i):
        return True
    if mention is not None and mention.kind in THINGS and mention.last - mention.first > 1:
        return False
    if token.pos == "PRON":
        return token.lemma.lower() not in NOBODY
    if token.pos in {"PROPN", "NUM"}:
        return True
    lemma = token.lemma.lower()
    if token.pos == "ADJ":
        return lemma not in cues.things
    if lemma in cues.doing.parts or token.lower in cues.doing.parts:
        inside = behind_of(doc, i)
        if not inside or depth > DEPTH:
            return _is_noun_for_somebody(token, cues)
        return any(is_somebody(doc, g, cues, depth + 1) for g in inside)
    if lemma in cues.things or lemma in cues.matters:
        return False
    return _is_noun_for_somebody(token, cues)


def _is_noun_for_somebody(token: Token, cues: Cues) -> bool:
    known = somebody_nouns() | cues.doing.people
    words = {token.lemma.lower(), token.lower, token.lower.rpartition("-")[2], token.lower.removesuffix("s")}
    if words & known or is_personal(token.lower):
        return True
    # Whoever does something: "rescuers". Of those that name a tool most stand among the things.
    agent = token.lower.removesuffix("s")
    return agent.endswith(("er", "or")) and len(agent) > 4 and agent not in cues.doing.tools


def is_country(doc: Annotated, i: int) -> bool:
    """Whether the word is in the name of a country or its people."""
    mention = doc.mention_at(i)
    if mention is None:
        return False
    name = " ".join(t.text for t in doc.tokens[mention.first : mention.last])
    return bool(load_nations().starting(name, [(0, len(name))], 0)[0])


def is_named_thing(doc: Annotated, i: int) -> bool:
    """Whether a thing is said to be of somebody named: 'Ruvian beef', 'the army of Ruvia'."""
    kinds = {"amod", "poss", "compound", "nmod"}
    return any(c.dep in kinds and (m := doc.mention_at(c.i)) is not None and m.kind in NAMED for c in doc.children(i))
