"""Words given by a noun: "the claim that ...", "her promise to ...", "critics' calls for ..."."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.attribute.phrases import VERBAL, child, is_infinitive, noun_phrase, subject
from twosource.attribute.reading import Reading
from twosource.attribute.speech import Speech
from twosource.codebook.reporting import Sense
from twosource.syntax import Annotated, Token

LIGHT = frozenset(
    {"make", "have", "issue", "express", "offer", "repeat", "give", "voice", "take", "announce", "release"}
)
MAKERS = frozenset({"by", "from", "among"})


def by_noun(reading: Reading) -> Iterator[Speech]:
    """Speeches with a noun as cue. A bare topic ("talk of war") counts only where somebody's name or noun owns it."""
    for sentence in reading.read:
        for token in reading.doc.words(sentence):
            if token.pos == "NOUN":
                speech = _of_noun(reading, token)
                if speech is not None:
                    yield speech


def _of_noun(reading: Reading, token: Token) -> Speech | None:
    doc = reading.doc
    for sense in reading.reporting.nouns.get(token.lemma.lower(), ()):
        found = _complement(doc, token, sense)
        if found is None:
            continue
        who, maker = _maker(doc, token)
        if who is None and sense.frame != "clause":
            return None
        source = [] if who is None else noun_phrase(doc, who, token.i)
        cue = [t.i for t in (token, *maker, *found[1])]
        content = [i for i in found[0] if i not in source and i not in cue]
        return reading.speech(source, cue, content, sense, who)
    return None


def _complement(doc: Annotated, token: Token, sense: Sense) -> tuple[list[int], list[Token]] | None:
    if sense.frame == "preposition":
        found = next(
            (t for t in doc.children(token.i) if t.dep == "prep" and t.text.lower() in sense.prepositions), None
        )
        return None if found is None else ([i for i in doc.subtree(found.i) if i != found.i], [found])
    for t in doc.children(token.i):
        if (
            t.dep in {"acl", "ccomp", "relcl"}
            and t.i > token.i
            and (sense.frame == "infinitive") == is_infinitive(doc, t.i)
        ):
            marked = any(c.dep == "mark" and c.text.lower() == "that" for c in doc.children(t.i))
            if sense.frame == "infinitive" or marked:
                return doc.subtree(t.i), []
    return None


def _maker(doc: Annotated, token: Token) -> tuple[int | None, list[Token]]:
    """Whose words the noun holds: an owner, "by X", or the subject of a verb like "make" or "issue"."""
    owner = child(doc, token.i, "poss")
    if owner is not None:
        return owner.i, []
    by = next((t for t in doc.children(token.i) if t.dep == "prep" and t.text.lower() in MAKERS), None)
    of = None if by is None else child(doc, by.i, "pobj")
    if of is not None:
        return of.i, []
    verb = doc.tokens[token.head]
    if token.dep == "dobj" and verb.pos in VERBAL and verb.lemma.lower() in LIGHT:
        return subject(doc, verb.i), [verb]
    return None, []
