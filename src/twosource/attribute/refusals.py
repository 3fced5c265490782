"""Who declined to comment, did not respond or could not be reached, and about what."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.attribute.phrases import VERBAL, auxiliaries, child, is_infinitive, noun_phrase, subject
from twosource.attribute.reading import Reading
from twosource.attribute.speech import Speech
from twosource.codebook.reporting import Sense
from twosource.model import Stance
from twosource.syntax import Token

SILENT = Sense("will not comment", Stance.WILL_NOT_COMMENT, "infinitive")


def refusals(reading: Reading) -> Iterator[Speech]:
    """Refusals as speeches: the content is what no comment was made on, or the comment itself."""
    for sentence in reading.read:
        for token in reading.doc.words(sentence):
            if token.pos in VERBAL or token.pos == "ADJ":
                speech = _declined(reading, token) or _not_answered(reading, token) or _not_reached(reading, token)
                if speech is not None:
                    yield speech


def _declined(reading: Reading, token: Token) -> Speech | None:
    """As in "Declined to comment on the call"."""
    doc, words = reading.doc, reading.reporting.refusals
    if token.lemma.lower() not in words.verbs:
        return None
    about = next((t for t in doc.children(token.i) if t.dep in {"xcomp", "ccomp"} and is_infinitive(doc, t.i)), None)
    if about is None or about.lemma.lower() not in words.what:
        return None
    return _silence(reading, token, about)


def _not_answered(reading: Reading, token: Token) -> Speech | None:
    """As in "Did not respond to a request for comment", "would not comment"."""
    doc, words = reading.doc, reading.reporting.refusals
    if token.lemma.lower() not in words.negated or child(doc, token.i, "neg") is None:
        return None
    asked = any(doc.tokens[i].lemma.lower() in words.objects for i in doc.subtree(token.i) if i > token.i)
    if not asked and token.lemma.lower() not in {"comment", "respond", "elaborate"}:
        return None
    if any(t.dep == "ccomp" for t in doc.children(token.i)):
        return None
    return _silence(reading, token, token)


def _not_reached(reading: Reading, token: Token) -> Speech | None:
    """As in "Could not be reached for comment", "was not available for comment"."""
    doc, words = reading.doc, reading.reporting.refusals
    if token.text.lower() not in words.reached:
        return None
    verb = token if token.pos in VERBAL else doc.tokens[token.head]
    asked = any(doc.tokens[i].lemma.lower() == "comment" for i in doc.subtree(token.i))
    if not asked or child(doc, verb.i, "neg") is None:
        return None
    who = child(doc, verb.i, "nsubjpass", "nsubj")
    return None if who is None else _speech(reading, [verb.i, token.i], who.i, doc.subtree(token.i))


def _silence(reading: Reading, verb: Token, about: Token) -> Speech | None:
    doc = reading.doc
    who = subject(doc, verb.i)
    if who is None:
        return None
    topic = _topic(reading, about)
    cue = sorted({*auxiliaries(doc, verb.i), *auxiliaries(doc, about.i)})
    rest = [i for i in doc.subtree(about.i) if i > verb.i and i not in cue]
    return _speech(reading, cue, who, topic or rest or [about.i])


def _topic(reading: Reading, about: Token) -> list[int]:
    """What follows "on", "about", "whether", or the object where that is no mere request."""
    doc, words = reading.doc, reading.reporting.refusals
    for t in doc.children(about.i):
        if t.dep == "prep" and t.i > about.i and t.text.lower() in words.topics:
            return [i for i in doc.subtree(t.i) if i != t.i]
        if t.dep in {"ccomp", "advcl", "dobj"} and t.i > about.i and t.lemma.lower() not in words.objects:
            return doc.subtree(t.i)
    return []


def _speech(reading: Reading, cue: list[int], who: int, content: list[int]) -> Speech | None:
    source = [i for i in noun_phrase(reading.doc, who, cue[0]) if i not in cue]
    content = [i for i in content if i not in source and i not in cue]
    # With nothing beyond the refusal itself, its last word is both cue and content: no comment.
    return reading.speech(source, cue, content or cue[-1:], SILENT, who)
