"""What a source is: a person or body, a document, an outlet; named or not; and the outlet the words were given to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from twosource.attribute.mentioned import Mentioned
from twosource.attribute.phrases import antecedent
from twosource.attribute.reading import Reading
from twosource.attribute.speech import Speech
from twosource.model import VoiceKind

GIVEN_TO = frozenset({"to", "with", "on", "in", "by", "for"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK", "EVENT"})


def described(reading: Reading, speech: Speech) -> Speech:
    """The speech with the kind of its source, whether that has a name, and its venue."""
    venue = _venue(reading, speech)
    speech = replace(
        speech,
        source_kind=_kind(reading, speech),
        anonymous=_anonymous(reading, speech),
    )
    if venue is None:
        return speech
    span = reading.doc.span(venue.first, venue.last)
    return replace(speech, venue=venue.outlet.name, venue_span=span)


def _kind(reading: Reading, speech: Speech) -> VoiceKind:
    if speech.head is None:
        return VoiceKind.SPEAKER
    head = antecedent(reading.doc, speech.head)
    if reading.outlet_at(head) is not None or reading.outlet_taken_up(head) is not None:
        return VoiceKind.OUTLET
    token = reading.doc.tokens[head]
    document = token.lemma.lower() in reading.reporting.documents and _names_nobody(reading, head)
    return VoiceKind.DOCUMENT if document else VoiceKind.SPEAKER


def _names_nobody(reading: Reading, head: int) -> bool:
    """Whether the head is a common noun, not part of somebody's name."""
    mention = reading.doc.mention_at(head)
    return mention is None or mention.kind not in NAMED or reading.doc.tokens[head].pos == "NOUN"


def _anonymous(reading: Reading, speech: Speech) -> bool:
    """Whether the source is described but not named: kept as such, never resolved to somebody."""
    if speech.head is None:
        return not speech.source
    words = " ".join(span.exact for span in speech.source).lower()
    if any(word in words.split() for word in reading.reporting.anonymity):
        return True
    if any(phrase in words for phrase in reading.reporting.anonymity_phrases):
        return not _has_person(reading, speech)
    token = reading.doc.tokens[antecedent(reading.doc, speech.head)]
    common = token.pos in {"NOUN", "ADJ", "PRON", "DET", "NUM"} and token.lemma.lower() in reading.reporting.anonymous
    return common and not _has_person(reading, speech)


def _has_person(reading: Reading, speech: Speech) -> bool:
    """Whether a person is named beside the head ("spokeswoman Anna Reyes", "the mayor, Anna Reyes")."""
    doc = reading.doc
    for i in (i for span in speech.source for i in reading.tokens_of(span)):
        mention = doc.mention_at(i)
        if mention is not None and mention.kind == "PERSON":
            token = doc.tokens[mention.head]
            if (
                mention.head == speech.head
                or token.dep == "appos"
                or (token.head == speech.head and token.dep != "poss")
            ):
                return True
    return False


def _venue(reading: Reading, speech: Speech) -> Mentioned | None:
    """The outlet that was told, gave the interview or saw the document, named in the cue's sentence."""
    if not speech.cue:
        return None
    first = reading.token_at(speech.cue[0].start)
    sentence = reading.doc.sentence_of(first)
    for mention in reading.outlet_mentions:
        if sentence.first <= mention.first < sentence.last and _gave(reading, speech, mention, first):
            return mention
    return None


def _gave(reading: Reading, speech: Speech, mention: Mentioned, cue: int) -> bool:
    doc = reading.doc
    start, end = doc.tokens[mention.first].start, doc.tokens[mention.last - 1].end
    if any(span.start <= start and end <= span.end for span in speech.content):
        return False
    if _handed(reading, mention):
        return True
    if any(span.start <= start and end <= span.end for span in speech.source):
        return False
    head = next(
        (i for i in range(mention.first, mention.last) if not mention.first <= doc.tokens[i].head < mention.last),
        mention.first,
    )
    token = doc.tokens[head]
    if token.dep in {"dobj", "dative"}:
        return token.head == cue
    return token.dep in {"pobj", "poss", "compound", "nmod"} and _under(reading, head, cue)


def _under(reading: Reading, i: int, cue: int) -> bool:
    """Whether a name hangs on the cue by prepositions and venue nouns only ("in an interview with X")."""
    doc, words = reading.doc, reading.reporting
    prepositional = False
    for above in doc.ancestors(i):
        if above.i == cue:
            return prepositional
        if above.dep in {"prep", "dative"} and above.text.lower() in GIVEN_TO:
            prepositional = True
        elif above.lemma.lower() not in words.venue_nouns and above.dep not in {"dobj", "acl"}:
            return False
    return False


def _handed(reading: Reading, mention: Mentioned) -> bool:
    """Whether "seen by", "obtained by" or "told" stands right before the name."""
    words = reading.doc.tokens[max(0, mention.first - 3) : mention.first]
    return any(
        after.text.lower() == "by" and before.tag == "VBN" and before.lemma.lower() in reading.reporting.handed
        for before, after in pairwise(words)
    )
