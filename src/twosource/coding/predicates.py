"""Which words of a sentence can be the predicate of a claim, and which sentences have none."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.codebook.events import Cues, Events
from twosource.coding.frames import COMPLEMENTS, Frame, noun_frame, verb_frame
from twosource.coding.headline import in_headline_style, reduced_passive
from twosource.coding.lemmas import lemma_in
from twosource.syntax import Annotated, Sentence, Token

NO_CLAIM = frozenset({"aux", "auxpass", "amod", "compound", "case", "mark", "cc", "punct", "det", "prt"})
FIRST_SECOND = frozenset({"i", "we", "you"})
NAMES = frozenset({"ORG", "WORK", "PRODUCT", "FAC", "PERSON"})
STANDS = frozenset({"confirm"})
"""Who confirms something takes a stand, as who denies it does: that is news of its own."""
SHORT = 240
"""A boilerplate line is not longer than this."""


def is_silent(doc: Annotated, sentence: Sentence, cues: Cues) -> bool:
    """A question, or a service line."""
    text = doc.article.text[sentence.start : sentence.end]
    if text.rstrip("\"'”’) ").endswith("?"):
        return True
    low = text.lower()
    return len(text) < SHORT and any(phrase in low for phrase in cues.boilerplate)


def frames_of(doc: Annotated, sentence: Sentence, events: Events) -> Iterator[Frame]:
    """The frames of all verbs and known event nouns of the sentence, in order."""
    for token in doc.words(sentence):
        if token.dep in NO_CLAIM and token.pos != "NOUN":
            continue
        if token.pos == "VERB" or (
            token.pos == "AUX" and token.dep in {"ROOT", "ccomp", "relcl", "conj", "advcl", "acl"}
        ):
            yield _verb(doc, token, sentence, events)
        elif token.pos in {"NOUN", "PROPN"} and token.dep != "compound":
            lemma = lemma_in(token, events.nouns)
            if lemma in events.nouns and not _in_name(doc, token, sentence):
                yield noun_frame(doc, token.i, lemma, events.cues)


def _in_name(doc: Annotated, token: Token, sentence: Sentence) -> bool:
    """'The Front for the Liberation of Norland' tells of no liberation. In headlines any word may have a capital."""
    mention = doc.mention_at(token.i)
    named = mention is not None and mention.kind in NAMES and mention.last - mention.first > 1
    return named and token.pos == "PROPN" and not in_headline_style(doc, sentence)


def _verb(doc: Annotated, token: Token, sentence: Sentence, events: Events) -> Frame:
    lemma = lemma_in(token, events.verbs)
    return verb_frame(doc, token.i, lemma, reduced=reduced_passive(doc, token.i, lemma, sentence, events))


def is_reporting(doc: Annotated, frame: Frame, cues: Cues) -> bool:
    """A verb of saying with what is said: the attribute stage's cue, no claim of its own."""
    if frame.noun or frame.lemma not in cues.reporting or (frame.lemma in STANDS and frame.subjects):
        return False
    token = doc.tokens[frame.head]
    deps = {c.dep for c in doc.children(token.i)}
    infinitive = frame.inner is not None and doc.tokens[frame.inner].dep == "xcomp" and "to" in frame.words
    return ("ccomp" in deps and not infinitive) or token.dep == "parataxis" or not frame.objects


def is_opinion(doc: Annotated, frame: Frame, cues: Cues) -> bool:
    """A judgement or a wish: should and must, good and bad, what one likes or thinks."""
    children = doc.children(frame.head)
    if any(c.dep == "aux" and cues.auxiliaries.get(c.lemma.lower()) == "opinion" for c in children):
        return True
    if frame.lemma == "be":
        return any(_judges(doc, c, cues) for c in children if c.dep in COMPLEMENTS)
    if frame.lemma in cues.opinion["verbs"]:
        return True
    return any(c.dep == "nsubj" and c.text.lower() in FIRST_SECOND and frame.lemma in cues.reporting for c in children)


def _judges(doc: Annotated, child: Token, cues: Cues) -> bool:
    lemma = child.lemma.lower()
    if child.dep == "acomp" or child.pos == "ADJ":
        return lemma in cues.opinion["adjectives"]
    modified = any(g.dep == "amod" and g.lemma.lower() in cues.opinion["adjectives"] for g in doc.children(child.i))
    return modified or lemma in cues.opinion["nouns"]
