"""The name of a source: from its chain in the article, from the outlets, or as it is described."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.attribute.phrases import antecedent, child, noun_phrase
from twosource.attribute.reading import Reading
from twosource.attribute.speech import Speech
from twosource.model import VoiceKind
from twosource.syntax import Mention

UNNAMED = frozenset({"NOUN", "PRONOUN"})
SINGULAR = frozenset({"he", "she"})
LONGEST_TAIL = 4
"""Words after a noun that still belong to its short description ("the union of seafarers")."""
BACK = 2
"""Paragraphs in which a pronoun without a chain looks back for the last named speaker."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name and, in one phrase, how it was reached; `how` is empty where it stands there."""

    value: str
    how: str = ""


def name_of(reading: Reading, speech: Speech, others: Sequence[Speech]) -> Name:
    """Who gives a speech. `others` are the speeches of the article in order; a bare "he" may take up one of them."""
    if speech.head is None:
        return Name("", "nobody is named")
    head = antecedent(reading.doc, speech.head)
    outlet = reading.outlet_at(head)
    if speech.source_kind is VoiceKind.OUTLET and outlet is not None:
        written = reading.doc.span(outlet.first, outlet.last).exact
        same = outlet.outlet.name == written
        return Name(outlet.outlet.name, "" if same else f"“{written}” is {outlet.outlet.name} in the outlet table")
    if speech.source_kind is VoiceKind.OUTLET and (before := reading.outlet_taken_up(head)) is not None:
        return Name(before.outlet.name, f"“the {reading.doc.tokens[head].text}” takes up {before.outlet.name}")
    described = _described(reading, speech, head)
    if speech.anonymous or speech.source_kind is VoiceKind.DOCUMENT:
        return Name(_short(reading, speech, described))
    if (beside := _named_beside(reading, speech, head)) is not None:
        return beside
    mention, word = reading.doc.party_at(head), reading.doc.tokens[head].text.lower()
    if word == "it" and (mention is None or reading.doc.chains[mention.chain].kind in UNNAMED):
        return _body_before(reading, head)
    if mention is not None and (mention.kind != "NOUN" or reading.doc.mention_at(head) is not None):
        return _of_chain(reading, mention, head)
    if word in SINGULAR:
        return _last_named(reading, speech, others)
    return Name(_short(reading, speech, described))


def _named_beside(reading: Reading, speech: Speech, head: int) -> Name | None:
    """The person that a source is: "his lawyer, Anna Reyes"."""
    doc = reading.doc
    own = doc.mention_at(head)
    if own is not None and own.kind not in UNNAMED:
        return None
    for i in (i for span in speech.source for i in reading.tokens_of(span)):
        mention = doc.mention_at(i)
        apart = i > head and doc.tokens[i - 1].text == ","
        if mention is not None and mention.kind == "PERSON" and mention.first == i and apart:
            name = doc.chains[mention.chain].name
            return Name(name, f"named beside “{doc.tokens[head].text}”")
    return None


def _body_before(reading: Reading, pronoun: int) -> Name:
    """What "it" takes up: the subject of the sentence before, if that is a body."""
    doc = reading.doc
    written, at = doc.tokens[pronoun].text, doc.sentence_of(pronoun)
    before = doc.sentences[at.i - 1] if at.i > 0 else None
    if before is None or at.block - before.block >= BACK:
        return Name(written, "what the pronoun means is not known")
    root = next((t for t in doc.words(before) if t.head == t.i), None)
    noun = None if root is None else child(doc, root.i, "nsubj", "nsubjpass")
    mention = None if noun is None else doc.mention_at(noun.i)
    how = f"“{written}” takes up the subject of the sentence before"
    if mention is not None and mention.kind in {"ORG", "GPE"}:
        return Name(doc.chains[mention.chain].name, how)
    if noun is None or noun.tag != "NN" or (mention is not None and mention.kind not in UNNAMED):
        return Name(written, "what the pronoun means is not known")
    phrase = [i for i in noun_phrase(doc, noun.i) if i < noun.i + LONGEST_TAIL]
    return Name(" ".join(doc.span(phrase[0], phrase[-1] + 1).exact.split()), how)


def _described(reading: Reading, speech: Speech, head: int) -> str:
    """The words for a source; of a relative pronoun those of the noun it takes up."""
    if head == speech.head:
        return " ".join(" ".join(span.exact for span in speech.source).split())
    pronoun = reading.doc.tokens[speech.head or 0]
    phrase = noun_phrase(reading.doc, head, pronoun.head)
    return " ".join(" ".join(span.exact for span in reading.spans(phrase)).split())


def _short(reading: Reading, speech: Speech, described: str) -> str:
    """A description without what is told about the source after a comma."""
    doc = reading.doc
    for span in speech.source:
        indices = reading.tokens_of(span)
        if speech.head is not None and speech.head in indices and antecedent(doc, speech.head) == speech.head:
            comma = next((i for i in indices if doc.tokens[i].text == "," and i > speech.head), None)
            if comma is not None and comma > indices.start:
                return " ".join(doc.span(indices.start, comma).exact.split())
            return " ".join(span.exact.split())
    return described


def _of_chain(reading: Reading, mention: Mention, head: int) -> Name:
    chain = reading.doc.chains[mention.chain]
    written = reading.doc.span(mention.first, mention.last).exact
    if mention.kind not in UNNAMED:
        return Name(chain.name, "" if chain.name == written else f"“{written}” is {chain.name} in this article")
    if chain.kind in UNNAMED:
        return Name(written)
    return Name(chain.name, f"“{reading.doc.tokens[head].text}” takes up {chain.name}")


def _last_named(reading: Reading, speech: Speech, others: Sequence[Speech]) -> Name:
    """The last person who spoke before a "he said" or "she said" that nothing else resolves."""
    doc = reading.doc
    if speech.head is None:
        return Name("")
    pronoun = doc.tokens[speech.head].text
    block = doc.sentence_of(speech.head).block
    for other in reversed(others):
        if other.head is None or other.head >= speech.head or other.act == "judges":
            continue
        mention = doc.mention_at(other.head)
        if doc.sentence_of(other.head).block < block - BACK:
            break
        if mention is not None and mention.kind == "PERSON":
            name = doc.chains[mention.chain].name
            return Name(name, f"“{pronoun}” follows words of {name}; no other person has spoken since")
    return Name(pronoun, "whom the pronoun means is not known")
