"""Direct speech whose quotation marks were lost, and speech that goes on into the next paragraph without a cue.

Only articles in which nothing is quoted in full are read so: there the marks were lost, or never set. The signs are
those that an editor leaves in quotations: the first person, and a gloss in brackets after a pronoun.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from twosource.attribute.direct import full_quotes
from twosource.attribute.reading import FIRST_PERSON, Reading
from twosource.attribute.speech import Speech, SpeechKind
from twosource.model import PassageKind, Span
from twosource.syntax import Sentence

GLOSS = re.compile(
    r"\b(?:they|them|it|he|she|him|her|this|that|these|those|we|us|you|there) [(\[][^)\]]{2,60}[)\]]", re.IGNORECASE
)
UNNAMED = frozenset({"NOUN", "PRONOUN"})
GOES_ON = 3
"""Sentences that speech may go on for."""


def unmarked(reading: Reading, found: Iterable[Speech]) -> Iterator[Speech]:
    """The speeches, with the kind UNMARKED where it applies, and what goes on from them."""
    found = list(found)
    if any(reading.doc.article.text[q.start] not in "'‘" for q in full_quotes(reading)):
        yield from found
        return
    marked = [replace(s, kind=SpeechKind.UNMARKED) if _lost(reading, s) else s for s in found]
    yield from marked
    cued = {reading.doc.sentence_of(reading.token_at(s.cue[0].start)).i for s in marked if _leads(reading, s)}
    gone_on: set[int] = set()
    for speech in marked:
        if speech.kind is SpeechKind.UNMARKED:
            for more in _going_on(reading, speech, cued):
                gone_on.add(reading.token_at(more.content[0].start))
                yield more
    for speech in _between(reading, marked, cued):
        if reading.token_at(speech.content[0].start) not in gone_on:
            yield speech


def _leads(reading: Reading, speech: Speech) -> bool:
    """Whether a speech is what its sentence is there for, not a wish or a name within it."""
    if not speech.cue or speech.act not in {"says", "will not comment"}:
        return False
    sentence = reading.doc.sentence_of(reading.token_at(speech.cue[0].start))
    return speech.act != "says" or 2 * speech.size >= sentence.end - sentence.start


def _lost(reading: Reading, speech: Speech) -> bool:
    """Whether an indirect speech is in the speaker's own first person."""
    if speech.kind is not SpeechKind.INDIRECT or speech.act != "says" or not speech.cue or not speech.source:
        return False
    if any(word in FIRST_PERSON for span in speech.source for word in span.exact.lower().split()):
        return False
    words = [reading.doc.tokens[i] for i in reading.tokens_of(speech.content[0])]
    if not words or words[0].text.lower() == "that":
        return False
    return _first_person(speech.content) and not any(w.text.lower() == "that" and w.dep == "mark" for w in words[:1])


def _first_person(spans: Iterable[Span]) -> bool:
    # "US" is a country, "us" is not; "I" alone may be a numeral but hardly is one in a sentence.
    words = {word for span in spans for word in re.findall(r"[A-Za-z]+", span.exact)}
    return any(word.lower() in FIRST_PERSON and word != "US" for word in words)


def _going_on(reading: Reading, speech: Speech, cued: set[int]) -> Iterator[Speech]:
    sentences = reading.doc.sentences
    ends = max(span.end for span in (*speech.cue, *speech.content))
    at = reading.doc.sentence_of(max(0, reading.token_at(ends) - 1)).i
    for sentence in sentences[at + 1 : at + 1 + GOES_ON]:
        if sentence.i in cued or sentence.passage is not PassageKind.BODY or not _continues(reading, sentence):
            return
        how = f"goes on from “{speech.cue[0].exact}” without a cue of its own"
        content = (reading.doc.sentence_span(sentence),)
        yield replace(speech, content=content, cue=(), kind=SpeechKind.UNMARKED, how=how)


def _between(reading: Reading, marked: Iterable[Speech], cued: set[int]) -> Iterator[Speech]:
    """A sentence without a voice between lost speech and more words of the same person: most likely theirs too."""
    led = {_cue_sentence(reading, s): s for s in marked if s.cue and s.act == "says"}
    for at, speech in led.items():
        following = led.get(at + 2)
        if speech.kind is not SpeechKind.UNMARKED or following is None or at + 1 in cued:
            continue
        between = reading.doc.sentences[at + 1]
        same = _is_same(reading, speech, following)
        closes = following.cue[0].start > following.content[0].start
        if same and closes and between.passage is PassageKind.BODY:
            how = f"stands between words of the same speaker, after “{speech.cue[0].exact}”"
            content = (reading.doc.sentence_span(between),)
            yield replace(speech, content=content, cue=(), kind=SpeechKind.UNMARKED, how=how)


def _cue_sentence(reading: Reading, speech: Speech) -> int:
    return reading.doc.sentence_of(reading.token_at(speech.cue[0].start)).i


def _is_same(reading: Reading, one: Speech, other: Speech) -> bool:
    """Whether the second speech is by the speaker of the first: named again, or "he" or "she" with nobody between."""
    doc = reading.doc
    if one.head is None or other.head is None or (first := doc.mention_at(one.head)) is None:
        return False
    second = doc.mention_at(other.head)
    if second is not None and (second.chain == first.chain or doc.chains[second.chain].kind not in UNNAMED):
        return second.chain == first.chain
    return doc.tokens[other.head].lower in {"he", "she"}


def _continues(reading: Reading, sentence: Sentence) -> bool:
    span = reading.doc.sentence_span(sentence)
    return _first_person((span,)) or GLOSS.search(span.exact) is not None
