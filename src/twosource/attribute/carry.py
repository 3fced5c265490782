"""How far a citation carries: sentences after "According to X" that go on with the same account.

Conservative: the sentence follows within the same or the next two paragraphs, has no voice or outlet of its own, does
not begin with a word that leaves the account, and takes it up, either by naming it ("this statement", "the call") or
by having a party of the cited words as its subject.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.attribute.phrases import antecedent, child
from twosource.attribute.reading import Reading
from twosource.attribute.speech import Speech
from twosource.model import PassageKind, Stance, VoiceKind
from twosource.syntax import Sentence

SENTENCES = 3
PARAGRAPHS = 2
ENDS = frozenset({Stance.DENIES, Stance.WILL_NOT_COMMENT, Stance.CONFIRMS})


@dataclass(frozen=True, slots=True)
class Carried:
    """A citation that still holds in a later sentence, and the word that takes it up."""

    speech: Speech
    by: str


def carried(reading: Reading, found: Sequence[Speech]) -> Mapping[int, Carried]:
    """For each sentence (by index) that goes on with a cited account: that citation."""
    by_sentence = _by_sentence(reading, found)
    result: dict[int, Carried] = {}
    for speech in found:
        if _cites(reading, speech):
            for sentence, word in _following(reading, speech, by_sentence):
                result[sentence.i] = Carried(speech, word)
    return result


def _cites(reading: Reading, speech: Speech) -> bool:
    """Whether a speech of the body is the word of an outlet, and covers most of its sentence."""
    if speech.source_kind is not VoiceKind.OUTLET or not speech.cue or speech.act != "says":
        return False
    sentence = reading.doc.sentence_of(reading.token_at(speech.cue[0].start))
    return sentence.passage is PassageKind.BODY and 2 * speech.size >= sentence.end - sentence.start


def _by_sentence(reading: Reading, found: Iterable[Speech]) -> dict[int, list[Speech]]:
    result: dict[int, list[Speech]] = {}
    for speech in found:
        if speech.cue:
            result.setdefault(reading.doc.sentence_of(reading.token_at(speech.cue[0].start)).i, []).append(speech)
    return result


def _following(
    reading: Reading, speech: Speech, by_sentence: Mapping[int, list[Speech]]
) -> Iterable[tuple[Sentence, str]]:
    doc = reading.doc
    cited = doc.sentence_of(reading.token_at(speech.cue[0].start))
    parties = _parties(reading, speech)
    for sentence in doc.sentences[cited.i + 1 : cited.i + 1 + SENTENCES]:
        if sentence.passage is not PassageKind.BODY or sentence.block > cited.block + PARAGRAPHS:
            return
        first = doc.tokens[sentence.first].text.lower()
        if first in reading.reporting.breaks or _has_outlet(reading, sentence):
            return
        if any(_is_own_voice(reading, s, parties) for s in by_sentence.get(sentence.i, ())):
            return
        word = _taken_up(reading, sentence, parties)
        if not word:
            return
        yield sentence, word


def _parties(reading: Reading, speech: Speech) -> frozenset[int]:
    """The chains of persons, bodies and places within the cited words."""
    indices = (i for span in speech.content for i in reading.tokens_of(span))
    mentions = (reading.doc.mention_at(i) for i in indices)
    return frozenset(m.chain for m in mentions if m is not None)


def _has_outlet(reading: Reading, sentence: Sentence) -> bool:
    return any(sentence.first <= m.first < sentence.last for m in reading.outlet_mentions)


def _is_own_voice(reading: Reading, speech: Speech, parties: frozenset[int]) -> bool:
    """Whether a speech is told by this outlet: a document, somebody new, a reaction, or words in quotation marks."""
    if speech.stance in ENDS:
        return True
    if speech.act != "says" or not speech.source:
        return False
    mention = None if speech.head is None else reading.doc.mention_at(antecedent(reading.doc, speech.head))
    return mention is None or mention.chain not in parties


def _taken_up(reading: Reading, sentence: Sentence, parties: frozenset[int]) -> str:
    """The words by which a sentence takes the cited account up: "this statement", or a party as its subject."""
    doc, words = reading.doc, reading.reporting
    for token in doc.words(sentence):
        if token.lemma.lower() in words.carriers:
            determiner = child(doc, token.i, "det")
            if determiner is not None and determiner.text.lower() in words.carrying:
                return f"{determiner.text} {token.text}"
    root = next((t for t in doc.words(sentence) if t.head == t.i), None)
    subject = None if root is None else child(doc, root.i, "nsubj", "nsubjpass")
    mention = None if subject is None else doc.mention_at(subject.i)
    if mention is None or mention.chain not in parties:
        return ""
    return doc.span(mention.first, mention.last).exact
