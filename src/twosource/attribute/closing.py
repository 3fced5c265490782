"""Cues that close a sentence, where the parser took them for something else.

"The engine failed, an investigator who asked not to be named said." "The dam held, the mayor, Anna Reyes, told Radio
Kestrel." What counts is the order of the words: a clause, a comma, a noun phrase, a reporting verb, and little more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.attribute.phrases import VERBAL, child
from twosource.attribute.reading import Reading, is_finite
from twosource.attribute.speech import Speech
from twosource.attribute.verbs import senses_of
from twosource.codebook.reporting import Sense
from twosource.syntax import Sentence, Token

AFTER = 8
"""Words that may follow the cue: to whom, when and where it was said."""
LONGEST_SOURCE = 16
SHORTEST_CLAUSE = 3
PAST = frozenset({"VBD", "VBZ", "VBN"})
WHO = frozenset({"who", "which", "whose"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def by_closing(reading: Reading) -> Iterator[Speech]:
    """Speeches whose cue closes their sentence."""
    for sentence in reading.read:
        words = reading.doc.words(sentence)
        for token in reversed(words[-AFTER - 2 :]):
            sense = _sense(reading, token)
            if sense is not None:
                speech = _before(reading, sentence, token, sense)
                if speech is not None:
                    yield speech
                break


def _sense(reading: Reading, token: Token) -> Sense | None:
    """The sense in which a verb can close a report; None where it has a clause or a by-phrase of its own to follow."""
    if token.pos not in VERBAL or token.tag not in PAST or reading.in_quote(token):
        return None
    if any(t.dep in {"aux", "auxpass", "neg", "agent"} for t in reading.doc.children(token.i)):
        return None
    following = child(reading.doc, token.i, "ccomp", "xcomp")
    if following is not None and following.i > token.i:
        return None
    return next((s for s in senses_of(reading, token) if s.act == "says" and s.frame == "clause"), None)


def _before(reading: Reading, sentence: Sentence, cue: Token, sense: Sense) -> Speech | None:
    doc = reading.doc
    commas = [
        i for i in range(sentence.first, cue.i) if doc.tokens[i].text == "," and not reading.in_quote(doc.tokens[i])
    ]
    for comma in reversed(commas):
        if cue.i - comma > LONGEST_SOURCE:
            return None
        source = [i for i in range(comma + 1, cue.i) if doc.tokens[i].pos != "ADV"]
        head = _head(doc.tokens[comma + 1 : cue.i])
        content = range(sentence.first, comma)
        if head is None or not any(is_finite(doc.tokens[i]) for i in content) or len(content) < SHORTEST_CLAUSE:
            continue
        return reading.speech(source, [cue.i], content, sense, head)
    return None


def _head(phrase: Sequence[Token]) -> int | None:
    """The head of a noun phrase with at most a relative clause or an apposition; None where it is none."""
    if not phrase or (phrase[-1].text == "," and len(phrase) < 4):
        return None
    clause = next((n for n, t in enumerate(phrase) if t.text.lower() in WHO), len(phrase))
    comma = next((n for n, t in enumerate(phrase) if t.text == ","), len(phrase))
    core = phrase[: min(clause, comma)]
    if not core or core[0].pos in {"CCONJ", "SCONJ", "ADP", "VERB", "AUX", "PART"} or core[-1].pos not in NOMINAL:
        return None
    if any(t.pos in VERBAL and t.tag != "VBN" for t in core):
        return None
    preposition = next((n for n, t in enumerate(core) if t.pos == "ADP"), len(core))
    nominal = [t for t in core[:preposition] if t.pos in NOMINAL]
    return nominal[-1].i if nominal else None
