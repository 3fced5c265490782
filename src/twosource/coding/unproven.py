"""What is open though no cue stands above it in the syntax, a bill's ban or what somebody is accused of; and what is a
fact though one does.
"""

from __future__ import annotations

from twosource.codebook.casting import casting
from twosource.codebook.cues import Cues
from twosource.coding.frames import Frame
from twosource.coding.own import Put, modal_of
from twosource.model import Modality
from twosource.syntax import Annotated, Token

NEAR = 8
"""How many words before a predicate are looked at."""
LAID = frozenset({"accuse", "suspect"})
ASKED = frozenset({"why", "how"})
LETTING = frozenset({"allow", "enable", "permit"})
KNOWN = frozenset({"the", "this", "that", "those", "these"})
COMING = frozenset({"come", "step", "go"})
OUT = frozenset({"forward", "forwards", "out"})


def unproven(doc: Annotated, frame: Frame) -> Put | None:
    """Hypothetical, where a bill does it or somebody is only accused of it."""
    return _drafted(doc, frame) or _laid_to(doc, frame.head)


def _drafted(doc: Annotated, frame: Frame) -> Put | None:
    """'A bill banning', 'the bill bans': until it is passed, nothing is banned by it."""
    token = doc.tokens[frame.head]
    if frame.noun or token.tag not in {"VBG", "VBZ"}:
        return None
    heads = [token.head] if token.dep == "acl" and token.tag == "VBG" else []
    heads += [c.i for c in doc.children(frame.head) if c.dep == "nsubj" and token.tag == "VBZ"]
    found = next(
        (i for i in heads if doc.tokens[i].pos == "NOUN" and doc.tokens[i].lemma.lower() in casting().drafts), None
    )
    return None if found is None else Put(Modality.HYPOTHETICAL, (found, found + 1))


def _laid_to(doc: Annotated, i: int) -> Put | None:
    """'Accused by a dozen women of assault', wherever the parser has hung the 'of'."""
    while i and doc.tokens[i - 1].head == i and doc.tokens[i - 1].dep in {"amod", "compound"}:
        i -= 1
    before = doc.tokens[i - 1] if i else None
    if before is None or before.lower != "of":
        return None
    for j in range(i - 2, max(-1, i - 2 - NEAR), -1):
        token = doc.tokens[j]
        if token.pos == "PUNCT" or token.dep in {"nsubj", "nsubjpass"}:
            return None
        if token.lemma.lower() in LAID and token.tag in {"VBN", "VBD", "VBZ", "VBP", "VBG", "VB"}:
            return Put(Modality.HYPOTHETICAL, (j, j + 1))
    return None


def taken_as_fact(doc: Annotated, head: Token, at: Token, lemma: str) -> bool:
    """'The failure allowed the breach', the one meant; 'questioned why she had waited': she had."""
    if at.dep == "ccomp" and any(c.dep == "advmod" and c.lower in ASKED for c in doc.children(at.i)):
        return True
    told = head.tag == "VBD" and lemma in LETTING and at.dep == "dobj"
    return told and any(c.dep == "det" and c.lower in KNOWN for c in doc.children(at.i))


def done_by_that(doc: Annotated, verb: Token) -> bool:
    """'Came forward to accuse', 'used his speech to accuse': and did."""
    below = doc.children(verb.i)
    if verb.lemma.lower() == "use":
        return verb.tag in {"VBD", "VBN"} and any(c.dep in {"dobj", "nsubjpass"} for c in below)
    return verb.lemma.lower() in COMING and any(c.lower in OUT for c in below)


def not_prevented(doc: Annotated, verb: Token, cues: Cues) -> bool:
    """'Failed to prevent the raid', 'did not stop the raid': it took place; what may not be prevented is open."""
    if verb.lemma.lower() not in casting().preventing:
        return False
    above = doc.tokens[verb.head]
    if verb.dep in {"xcomp", "acl", "ccomp"} and above.lemma.lower() in casting().failing:
        return modal_of(doc, above.i, cues) is None
    return modal_of(doc, verb.i, cues) is None and any(c.dep == "neg" for c in doc.children(verb.i))
