"""What a claim's predicate is called, and which words of the text it is."""

from __future__ import annotations

from twosource.codebook.events import Cues, Phrase
from twosource.coding.frames import COMPLEMENTS, Frame
from twosource.syntax import Annotated

NEAR = 6
"""An object further off than this is not part of the predicate's span."""
BASIC = "constitutional"
REFUSE = frozenset({"decline", "refuse", "fail"})
SILENT = frozenset({"comment", "respond", "reply", "answer", "return"})


def predicate_of(doc: Annotated, frame: Frame, phrase: Phrase | None) -> str:
    """The lemma phrase: verb, particle, worn object, infinitive; for nouns the modifiers of the phrase and the noun."""
    if frame.noun:
        mods = [c.lemma.lower() for c in doc.children(frame.head) if phrase and c.lemma.lower() in phrase.words]
        return " ".join(
            [*(m for m, c in zip(mods, doc.children(frame.head), strict=False) if c.i < frame.head), frame.lemma]
        )
    children = doc.children(frame.head)
    negated = phrase is not None and bool({"not", "never"} & phrase.words)
    refused = phrase is None and frame.lemma in SILENT and any(c.dep == "neg" for c in children)
    words = ["not", frame.lemma] if negated or refused else [frame.lemma]
    words += [c.lemma.lower() for c in children if c.dep == "prt"]
    words += [doc.tokens[i].lemma.lower() for i in _worn(doc, frame, phrase)]
    if frame.lemma == "be":
        words += [c.lemma.lower() for c in children if c.dep in COMPLEMENTS][:1]
    if frame.inner is not None and doc.tokens[frame.inner].dep == "xcomp" and "to" in frame.words:
        words += ["to", doc.tokens[frame.inner].lemma.lower()]
    return " ".join(words)


def _worn(doc: Annotated, frame: Frame, phrase: Phrase | None) -> list[int]:
    if phrase is None:
        return []
    asked = phrase.words | (phrase.objects if phrase.recipient[:1] != ("object",) else frozenset())
    return [i for i in frame.objects if doc.tokens[i].lemma.lower() in asked][:1]


def words_of(doc: Annotated, frame: Frame, phrase: Phrase | None) -> tuple[int, int]:
    """The tokens [first, last) of the predicate."""
    first = last = frame.head
    for child in doc.children(frame.head):
        if frame.noun and phrase and child.i == first - 1 and child.lemma.lower() in phrase.words:
            first = child.i
        if not frame.noun and child.dep == "prt" and child.i == last + 1:
            last = child.i
    for i in _worn(doc, frame, phrase):
        if last < i <= last + NEAR:
            last = i
    if not frame.noun and frame.inner is not None and last < frame.inner <= last + 2 and "to" in frame.words:
        last = frame.inner
    return first, last + 1


def comment_refused(doc: Annotated, frame: Frame, cues: Cues) -> bool:
    """'Declined to comment', 'did not respond'."""
    if frame.noun:
        return False
    if frame.lemma in REFUSE and frame.inner is not None:
        return doc.tokens[frame.inner].lemma.lower() in cues.no_comment
    negated = any(c.dep == "neg" for c in doc.children(frame.head))
    return negated and frame.lemma in SILENT and frame.lemma in cues.no_comment


def proposal_of(doc: Annotated, frame: Frame, cues: Cues) -> str:
    """'propose reform': the name under which wordings of one proposal meet; "" where nothing is proposed.

    A change of the constitution is one thing, whether it is called reform, amendment or change.
    """
    if frame.noun or frame.lemma not in cues.proposal_verbs:
        return ""
    things = [i for i in frame.objects if doc.tokens[i].lemma.lower() in cues.proposal_things]
    if not things:
        return ""
    modifiers = {c.lemma.lower() for i in things for c in doc.children(i)}
    basic = BASIC in modifiers or any(doc.tokens[i].lemma.lower() == "constitution" for i in things)
    return f"propose {BASIC} reform" if basic else f"propose {doc.tokens[things[0]].lemma.lower()}"
