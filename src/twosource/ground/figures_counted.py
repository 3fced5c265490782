"""What a number counts: the noun it stands with, or the measure it is given in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.codebook.units import Units
from twosource.ground.figures_ranges import Range
from twosource.ground.figures_shapes import patterns
from twosource.ground.reading import Reading
from twosource.syntax import Token

REACH = 9
"""Words from a number to the noun it counts."""
INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "PUNCT", "PART", "CCONJ", "VERB"})
NOUNS = frozenset({"NOUN", "PROPN"})
MODIFIERS = frozenset({"compound", "nmod", "amod", "poss", "conj", "npadvmod"})
AGE = "year of age"
PLACES = frozenset({"GPE", "LOC", "FAC", "EVENT"})
APART = frozenset({"before", "after", "earlier", "later", "ago"})
EXTREMES = frozenset({"youngest", "oldest", "eldest"})
OLDEST = 115
PERSONS = frozenset({"he", "she", "who", "i"})
_OF = re.compile(r"\sof\s(?:(?:the|these|those|all|its|his|her|their|our|my)\s)?", re.IGNORECASE)
_SHARE = re.compile(r"\s(?:of\s)?(?:(?:an?|the|these|those|all|its|his|her|their|our|my)\s)?", re.IGNORECASE)
_RATE = re.compile(r"\s(?:an?|per|each|every)\s(?P<base>[a-z]+)\b", re.IGNORECASE)
_HABIT = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}


@dataclass(frozen=True, slots=True)
class Counted:
    """`words` are those of the thing counted, up to `end`; `head` is its noun. `unit` where the noun is a measure."""

    words: str
    end: int
    head: int | None = None
    unit: str = ""
    per: str = ""


def counted_by(reading: Reading, written: Range, units: Units) -> Counted:
    """What the number stands with; nothing where the sentence does not say."""
    start = _after_of(reading, written, units)
    first = reading.token_after(start)
    phrase = _noun_from(reading, first, start)
    if phrase is None:
        age = AGE if not written.unit and is_age(reading, written) else ""
        return Counted("", written.end, unit=age, per=_habit(reading, written))
    first, noun = phrase
    first_word = _first_word(reading, first, noun)
    habit = _habit_of(reading, noun)
    noun = _of_partitive(reading, noun, units)
    words = reading.text[first_word.start : noun.end]
    unit = "" if written.unit else _measure(words, noun, units)
    base = _RATE.match(reading.text, noun.end)
    per = base["base"].lower() if base and base["base"].lower() in units.rates else habit
    return Counted("" if unit else words, noun.end, noun.i, unit, per)


def _measure(words: str, noun: Token, units: Units) -> str:
    """The measure that the noun is: "euros", "US fluid ounce"."""
    for written in (words.lower(), noun.lower):
        if (unit := units.money_words.get(written) or units.measures.get(written, "")) and len(written) > 2:
            return unit
    return ""


def _after_of(reading: Reading, written: Range, units: Units) -> int:
    """Past "or more", past "of" and the article after it: "five or more of the officials"."""
    bent = patterns(units).after.match(reading.text, written.end)
    end = bent.end() if bent else written.end
    match = (_SHARE if written.fraction else _OF).match(reading.text, end)
    return match.end() if match else end


def _noun_from(reading: Reading, first: Token | None, start: int) -> tuple[Token, Token] | None:
    """First word and noun of the phrase that begins at `first`, if it begins right there; past its possessor."""
    doc = reading.doc
    if first is None or reading.text[start : first.start].strip(" -"):
        return None
    begin, last = first, None
    for token in doc.tokens[first.i : min(first.i + REACH, doc.sentence_of(first.i).last)]:
        if token.tag == "POS" and last is not None and token.i + 1 < len(doc.tokens):
            begin, last = doc.tokens[token.i + 1], None
        elif not _goes_on(reading, token, first):
            break
        elif token.dep == "pobj" and token.pos in {"ADJ", "VERB"} and token.i == first.i:
            # "Two of the dead": the adjective stands for those it describes.
            last = token
        elif token.pos in NOUNS:
            if last is not None and last.dep not in MODIFIERS and last.head != token.i:
                break
            last = token
    return None if last is None else (begin, last)


def _of_partitive(reading: Reading, noun: Token, units: Units) -> Token:
    """Past "head of" to cattle: a partitive counts what stands after its "of"."""
    tokens = reading.doc.tokens
    if noun.lower in units.partitives and noun.i + 2 < len(tokens) and tokens[noun.i + 1].lower == "of":
        return tokens[noun.i + 2] if tokens[noun.i + 2].pos in NOUNS else noun
    return noun


def _goes_on(reading: Reading, token: Token, first: Token) -> bool:
    """Whether a noun phrase can go on with this word."""
    if token.pos not in INSIDE or token.tag == "POS" or (token.pos == "PUNCT" and token.text != "-"):
        return False
    if token.pos == "VERB":
        return token.dep in {"amod", "compound"}
    if token.pos == "ADV" and token.i == first.i:
        return token.dep == "advmod"
    return token.pos != "CCONJ" or _joins_modifiers(reading, token)


def _joins_modifiers(reading: Reading, token: Token) -> bool:
    head = reading.doc.tokens[token.head]
    return head.dep in {"compound", "amod", "nmod"}


def _first_word(reading: Reading, first: Token, noun: Token) -> Token:
    """Without hyphens, adverbs and participles in front."""
    i = first.i
    while i < noun.i and _leads_in(reading.doc.tokens[i]):
        # "Decently sized plants": with its adverb the adjective goes too.
        token = reading.doc.tokens[i]
        i += 2 if token.lower.endswith("ly") and token.head == i + 1 < noun.i else 1
    return reading.doc.tokens[i]


def _leads_in(token: Token) -> bool:
    return token.pos in {"PUNCT", "VERB", "ADV"} or token.lower in {"more", "other", "additional"}


def _habit(reading: Reading, written: Range) -> str:
    head = reading.head(written.start, written.end)
    return _habit_of(reading, reading.doc.tokens[head]) if head is not None and not written.per else ""


def _habit_of(reading: Reading, noun: Token) -> str:
    """The base of a rate that stands at the verb: "are smuggled every year", "loses annually"."""
    doc = reading.doc
    verb = doc.tokens[noun.head]
    if verb.pos != "VERB" or noun.dep not in {"nsubj", "nsubjpass", "dobj"}:
        return ""
    for child in doc.children(verb.i):
        if child.lower in _HABIT:
            return _HABIT[child.lower]
        if child.dep == "npadvmod" and any(g.lower in {"every", "each", "a", "per"} for g in doc.children(child.i)):
            after = doc.tokens[child.i + 1].lower if child.i + 1 < len(doc.tokens) else ""
            return "" if after in APART else child.lemma.lower()
    return ""


def is_age(reading: Reading, written: Range) -> bool:
    """As in "Ana Roe, 41, said", "aged 41", "the age of 41", "she was 41"."""
    if written.vague or not 0 < written.low <= OLDEST or written.low % 1:
        return False
    before = reading.text[max(0, written.start - 12) : written.start].lower()
    if re.search(r"\b(?:aged?|ages|age of)\s$", before):
        return True
    tokens, inside = reading.doc.tokens, reading.within(written.start, written.stop)
    if not inside or inside[0] < 2:
        return False
    name = tokens[inside[0] - 2]
    mention = reading.doc.mention_at(name.i)
    named = name.pos == "PROPN" and (mention is None or mention.kind not in PLACES)
    if tokens[inside[0] - 1].text == "," and named and written.low == written.high:
        return reading.text[written.stop : written.stop + 1] in {",", ".", ";", ")"}
    return _is_said_to_be(reading, tokens[inside[-1]])


def _is_said_to_be(reading: Reading, token: Token) -> bool:
    """The complement of "be" whose subject is a person."""
    above = reading.doc.tokens[token.head]
    if token.dep not in {"attr", "acomp"} or above.lemma != "be":
        return False
    subjects = [child for child in reading.doc.children(above.i) if child.dep == "nsubj"]
    mentions = [reading.doc.mention_at(child.i) for child in subjects]
    return any(child.lower in PERSONS | EXTREMES for child in subjects) or any(
        m and m.kind == "PERSON" for m in mentions
    )
