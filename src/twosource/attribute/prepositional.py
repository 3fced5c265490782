"""Words given by "according to X", "citing X", "per X", "in the words of X", "as X put it"."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.attribute.phrases import VERBAL, child, noun_phrase, subject
from twosource.attribute.reading import SAYS, Reading
from twosource.attribute.speech import Speech
from twosource.syntax import Annotated, Sentence, Token

SPEAKING = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def by_preposition(reading: Reading) -> Iterator[Speech]:
    for sentence in reading.read:
        for token in reading.doc.words(sentence):
            for speech in (
                _according(reading, sentence, token),
                _citing(reading, token),
                _as(reading, sentence, token),
            ):
                if speech is not None:
                    yield speech


def _according(reading: Reading, sentence: Sentence, token: Token) -> Speech | None:
    """A prepositional cue, its noun phrase, and the clause it is attached to."""
    doc = reading.doc
    words = _phrase_at(reading, token, sentence)
    if words is None:
        return None
    last = doc.tokens[words[-1]]
    noun = child(doc, last.i, "pobj") or _next_noun(doc, last, sentence)
    if noun is None or (len(words) == 1 and reading.doc.mention_at(noun.i) is None):
        return None
    cue = set(words)
    source = [i for i in _phrase_of(doc, noun, sentence) if i not in cue and i > words[-1]]
    content = _attached(reading, sentence, token, {*cue, *source})
    return reading.speech(source, words, content, SAYS, noun.i)


def _phrase_at(reading: Reading, token: Token, sentence: Sentence) -> list[int] | None:
    for phrase in reading.reporting.prepositions:
        words = reading.doc.tokens[token.i : min(token.i + len(phrase), sentence.last)]
        if [t.text.lower() for t in words] == list(phrase):
            return [t.i for t in words]
    return None


def _next_noun(doc: Annotated, last: Token, sentence: Sentence) -> Token | None:
    """The head of the noun phrase that begins after `last`, where the parser did not attach it there."""
    for t in doc.tokens[last.i + 1 : min(last.i + 8, sentence.last)]:
        if t.pos == "PUNCT" or t.pos in VERBAL:
            return None
        if t.pos in {"NOUN", "PROPN", "PRON"} and t.dep not in {"compound", "nmod", "poss", "amod"}:
            return t
    return None


def _phrase_of(doc: Annotated, noun: Token, sentence: Sentence) -> list[int]:
    """The noun phrase without a main clause that the parser drew into it ("According to X, Y")."""
    phrase = noun_phrase(doc, noun.i)
    kept = [i for i in phrase if i <= noun.i]
    for i in phrase:
        if i > noun.i:
            if i != kept[-1] + 1 or (doc.tokens[i].text == "," and sentence.first + 4 > noun.i):
                break
            kept.append(i)
    return kept


def _attached(reading: Reading, sentence: Sentence, token: Token, own: set[int]) -> list[int]:
    """What the phrase speaks for: the rest of its sentence if it opens or closes it, else the clause it stands in."""
    doc = reading.doc
    if token.i <= sentence.first + 1:
        return [i for i in range(token.i + 1, sentence.last) if i not in own]
    clause = next((t for t in doc.ancestors(token.i) if t.pos in VERBAL and t.dep not in {"xcomp", "aux"}), None)
    if clause is None or clause.i in own:
        return [i for i in range(sentence.first, token.i) if i not in own]
    inside = doc.subtree(clause.i)
    return [i for i in inside if i not in own and sentence.first <= i < sentence.last]


def _citing(reading: Reading, token: Token) -> Speech | None:
    """As in "..., citing officials": the source of what the clause before says."""
    doc = reading.doc
    if token.tag != "VBG" or token.lemma.lower() not in reading.reporting.citing:
        return None
    noun = child(doc, token.i, "dobj")
    above = doc.tokens[token.head]
    if noun is None or above.i >= token.i or above.pos not in VERBAL or not _can_be_cited(reading, noun):
        return None
    own = set(doc.subtree(token.i))
    inner = child(doc, above.i, "ccomp")
    clause = doc.subtree(inner.i if inner is not None else above.i)
    source = [i for i in noun_phrase(doc, noun.i) if i in own]
    return reading.speech(source, [token.i], [i for i in clause if i not in own], SAYS, noun.i)


def _can_be_cited(reading: Reading, noun: Token) -> bool:
    """Whether a noun is somebody or something that can say it, not a reason for it ("citing the cost")."""
    words, lemma = reading.reporting, noun.lemma.lower()
    if lemma in words.documents or lemma in words.anonymous or reading.outlet_at(noun.i) is not None:
        return True
    mention = reading.doc.mention_at(noun.i)
    return mention is not None and mention.kind in SPEAKING


def _as(reading: Reading, sentence: Sentence, token: Token) -> Speech | None:
    """As in "As the minister put it, ...": what stands around the clause."""
    doc = reading.doc
    if token.text.lower() != "as" or token.head == token.i:
        return None
    verb = doc.tokens[token.head]
    who = subject(doc, verb.i) if verb.pos in VERBAL else None
    fits = any(_is_as_verb(doc, verb, phrase) for phrase in reading.reporting.as_verbs)
    if who is None or not fits or token.dep not in {"mark", "advmod", "prep"} or who < token.i:
        return None
    if any(t.dep in {"dobj", "ccomp", "xcomp"} and t.text.lower() != "it" for t in doc.children(verb.i)):
        return None
    own = set(doc.subtree(verb.i))
    content = [i for i in range(sentence.first, sentence.last) if i not in own]
    return reading.speech(noun_phrase(doc, who, verb.i), [token.i, verb.i], content, SAYS, who)


def _is_as_verb(doc: Annotated, verb: Token, phrase: tuple[str, ...]) -> bool:
    near = {t.text.lower() for t in doc.children(verb.i)}
    return verb.lemma.lower() == phrase[0] and all(word in near for word in phrase[1:])
