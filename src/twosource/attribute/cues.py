"""The cue of a quotation: the reporting verb beside it, whose subject is its source."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.attribute.phrases import VERBAL, child, noun_phrase, subject
from twosource.attribute.quotes import Quote
from twosource.attribute.reading import LONGEST, SAYS, Reading
from twosource.attribute.verbs import senses_of
from twosource.codebook.reporting import Sense
from twosource.model import Span
from twosource.syntax import Token

AFTER = 40
"""Words after a quotation in which its cue may stand."""
NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "X"})
FREE = frozenset({"comment", "statement", "remark", "reply", "response", "answer", "quote", "message", "tweet"})


@dataclass
class Draft:
    """Quotations that are one speech, and its cue. `signature` are cue and source where it is signed, not reported."""

    quotes: list[Quote]
    source: list[int] = field(default_factory=list)
    cue: list[int] = field(default_factory=list)
    head: int | None = None
    sense: Sense = SAYS
    signature: tuple[Span, Span] | None = None


def is_after_verb(reading: Reading, quote: Quote) -> bool:
    """Whether a reporting verb stands right before a quotation."""
    last = reading.token_at(quote.start) - 1
    return last >= 0 and bool(senses_of(reading, reading.doc.tokens[last]))


def cue_after(reading: Reading, quote: Quote, following: Quote | None) -> Draft | None:
    """As in "...," said X / "...," X said / "..." — X."""
    doc = reading.doc
    first = reading.token_at(quote.end)
    stop = _stop(reading, quote, first, following)
    window = doc.tokens[first:stop]
    while window and window[0].pos in {"PUNCT", "ADV", "CCONJ"}:
        window = window[1:]
    if not window:
        return None
    for token in window:
        if token.pos not in VERBAL or not senses_of(reading, token) or token.tag == "VB":
            continue
        if token.i == window[0].i:
            return _inverted(reading, quote, token, stop)
        who = subject(doc, token.i)
        begins = None if who is None else min(noun_phrase(doc, who, token.i))
        if who is not None and begins is not None and begins <= window[0].i + 1 and who >= window[0].i:
            return _draft(reading, quote, token, who, window[0].i)
        if token.i - window[0].i > 25:
            return None
    return None


def _stop(reading: Reading, quote: Quote, first: int, following: Quote | None) -> int:
    """The token at which the words after a quotation end: the end of the sentence, paragraph or next quotation."""
    bound = reading.paragraphs[quote.block][1]
    if following is not None and following.block == quote.block:
        bound = min(bound, following.start)
    last = min(reading.token_at(bound), first + AFTER)
    for token in reading.doc.tokens[first:last]:
        if token.text in {".", "!", "?", ";"}:
            return token.i
    return last


def _inverted(reading: Reading, quote: Quote, verb: Token, stop: int) -> Draft | None:
    """As in "...," said X: the noun phrase after the verb, whatever the parser made of it."""
    doc = reading.doc
    at = verb.i + 1
    while at < stop and doc.tokens[at].pos == "ADV":
        at += 1
    phrase: list[int] = []
    for token in doc.tokens[at:stop]:
        if token.pos not in NAMING and not (token.text.lower() in {"of", "for", "and"} and phrase):
            break
        phrase.append(token.i)
    while phrase and doc.tokens[phrase[-1]].pos not in {"NOUN", "PROPN", "PRON", "ADJ", "NUM"}:
        phrase.pop()
    if not phrase:
        return None
    who = subject(doc, verb.i)
    head = who if who in phrase and who is not None else _head(reading, phrase)
    whole = [i for i in doc.subtree(head) if at <= i < stop]
    source = sorted({*phrase, *whole}) if whole and whole[0] <= phrase[-1] else phrase
    return Draft([quote], source, [verb.i], head, senses_of(reading, verb)[0])


def _head(reading: Reading, phrase: list[int]) -> int:
    """The token of a phrase whose head lies outside it; of several the first noun."""
    inside = set(phrase)
    outer = [i for i in phrase if reading.doc.tokens[i].head not in inside or reading.doc.tokens[i].head == i]
    return next((i for i in outer if reading.doc.tokens[i].pos in {"NOUN", "PROPN", "PRON"}), phrase[-1])


def _draft(reading: Reading, quote: Quote, verb: Token, who: int, first: int) -> Draft:
    doc = reading.doc
    inside = set(range(reading.token_at(quote.start), reading.token_at(quote.end)))
    source = [i for i in noun_phrase(doc, who, verb.i) if i not in inside and i >= first]
    cue = [verb.i, *(t.i for t in doc.children(verb.i) if t.dep in {"aux", "neg", "prt"} and t.i not in inside)]
    return Draft([quote], source or [who], cue, who, senses_of(reading, verb)[0])


def cue_before(reading: Reading, quote: Quote, spoken_to: int | None) -> Draft | None:
    """As in "X said: ..." in the same paragraph, or at the end of the one before."""
    text = reading.doc.article.text
    start = reading.paragraphs[quote.block][0]
    if spoken_to is not None:
        start = max(start, spoken_to)
    lead = text[start : quote.start].rstrip()
    if not lead.strip():
        return _from_block_before(reading, quote)
    if lead[-1] not in ":,—–-" and not is_after_verb(reading, quote):
        return None
    return _lead(reading, quote, reading.token_at(start), reading.token_at(quote.start), colon=lead[-1] == ":")


def _from_block_before(reading: Reading, quote: Quote) -> Draft | None:
    if quote.block == 0 or quote.start != reading.paragraphs[quote.block][0]:
        return None
    start, end = reading.paragraphs[quote.block - 1]
    if not reading.doc.article.text[start:end].rstrip().endswith(":"):
        return None
    return _lead(reading, quote, reading.token_at(start), reading.token_at(end), colon=True)


def _lead(reading: Reading, quote: Quote, first: int, last: int, *, colon: bool) -> Draft | None:
    """The last reporting verb with a subject in the sentence that leads to a quotation."""
    doc = reading.doc
    begin, first = last, max(first, last - LONGEST)
    while begin > first and doc.tokens[begin - 1].text not in {".", "!", "?"}:
        begin -= 1
    for token in reversed(doc.tokens[begin:last]):
        if token.pos in VERBAL and senses_of(reading, token):
            who = subject(doc, token.i)
            if who is not None and begin <= who < last:
                return _draft(reading, quote, token, who, begin)
            if token.i == begin and token.i + 1 < last:
                return _inverted(reading, quote, token, last)
    return _labelled(reading, quote, begin, last) if colon else None


def _labelled(reading: Reading, quote: Quote, begin: int, last: int) -> Draft | None:
    """As in "The minister's reply: ...", "Anna Reyes: ..."."""
    doc = reading.doc
    words = [t for t in doc.tokens[begin:last] if t.pos != "PUNCT"]
    for token in reversed(words):
        if token.lemma.lower() in reading.reporting.nouns or token.lemma.lower() in FREE:
            owner = child(doc, token.i, "poss")
            if owner is not None:
                return Draft([quote], noun_phrase(doc, owner.i), [token.i], owner.i)
    if 0 < len(words) <= 6 and not any(t.pos in VERBAL for t in words):
        mention = doc.mention_at(words[-1].i)
        if mention is not None and mention.kind in {"PERSON", "ORG"}:
            return Draft([quote], [t.i for t in words], [last - 1], mention.head)
    return None
