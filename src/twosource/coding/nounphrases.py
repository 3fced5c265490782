"""Noun phrases as ranges of tokens: the words of a party as written, without what trails after them."""

from __future__ import annotations

from twosource.codebook.casting import casting
from twosource.syntax import Annotated, Token

BEFORE = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "npadvmod", "case"})
"""Dependents left of a noun that belong to its phrase."""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
EDGE = frozenset({"PUNCT", "CCONJ", "SPACE"})
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
DEPTH = 6
"""Nested `of` phrases taken into a party; deeper ones are no names."""


def noun_phrase(doc: Annotated, head: int, depth: int = 0) -> tuple[int, int]:
    """The tokens [first, last) of the noun phrase of `head`: its premodifiers and its `of` phrases.

    Relative clauses, appositions and other trailing phrases are left out. A name that contains the head is kept whole.
    """
    first, last = head, head + 1
    sentence = doc.sentence_of(head)
    for child in reversed([t for t in doc.children(head) if t.i < head]):
        if child.dep in BEFORE or (child.dep == "advmod" and child.i == first - 1 and child.tag != "WRB"):
            first = min(first, _leftmost(doc, child.i))
    mention = doc.mention_at(head)
    if mention is not None and mention.kind != "NOUN":
        first, last = min(first, mention.first), max(last, mention.last)
    for child in doc.children(head):
        if child.i == last and child.dep in {"nummod", "flat", "appos"} and child.pos in {"PROPN", "NUM"}:
            last = max(last, noun_phrase(doc, child.i, depth + 1)[1]) if depth < DEPTH else child.i + 1
        elif child.dep == "appos" and child.pos == "PROPN" and _leftmost(doc, child.i) == last and depth < DEPTH:
            # A name that follows without a comma is the name of who is described: "the rebel group Red Dawn".
            last = max(last, noun_phrase(doc, child.i, depth + 1)[1])
        elif (
            child.i == last
            and child.lemma == "of"
            and child.dep == "prep"
            and depth < DEPTH
            and not _laid(doc, child.i)
        ):
            last = max(last, _of_phrase(doc, child.i, depth))
    return _trimmed(doc, max(first, sentence.first), min(last, sentence.last), head)


def _laid(doc: Annotated, of: int) -> bool:
    """'Accused the bank of fraud': the parser hangs the charge on the bank; a name behind 'of' is rather its own."""
    noun = doc.tokens[doc.tokens[of].head]
    charging = doc.tokens[noun.head] if noun.dep == "dobj" else charged_by(doc, noun)
    charged = charging is not None and charging.lemma.lower() in casting().charged_of
    return charged and not any(doc.mention_at(c.i) is not None for c in doc.children(of))


def charged_by(doc: Annotated, noun: Token) -> Token | None:
    """The verb of 'was accused by scores of women of fraud', for the women: they are part of who stands behind 'by'."""
    of = doc.tokens[noun.head]
    by = doc.tokens[doc.tokens[of.head].head]
    return doc.tokens[by.head] if noun.dep == "pobj" and of.lower == "of" and by.dep == "agent" else None


def _leftmost(doc: Annotated, i: int) -> int:
    """The first token of the subtree of `i`, found along its left edge."""
    while (lefts := doc.children(i)) and lefts[0].i < i:
        i = lefts[0].i
    return i


def _of_phrase(doc: Annotated, of: int, depth: int) -> int:
    """Where the phrase after `of` ends; just before `of` if nothing nominal follows."""
    for child in doc.children(of):
        if child.dep == "pobj" and child.pos in NOMINAL:
            return max(noun_phrase(doc, i, depth + 1)[1] for i in _listed(doc, child.i))
    return of


def _listed(doc: Annotated, head: int) -> list[int]:
    """The noun, and where it is a name the names listed with it: 'the armies of Chad, Niger and Ruvia'."""
    names = [i for i in coordinated(doc, head) if doc.tokens[i].pos == "PROPN"]
    return names if head in names else [head]


def _trimmed(doc: Annotated, first: int, last: int, head: int) -> tuple[int, int]:
    """Without punctuation, conjunctions and a possessive at the ends; never without the head."""
    while first < head and doc.tokens[first].pos in EDGE:
        first += 1
    while last - 1 > head and (doc.tokens[last - 1].pos in EDGE or doc.tokens[last - 1].tag == "POS"):
        last -= 1
    return first, _closed(doc, first, last, head)


def _closed(doc: Annotated, first: int, last: int, head: int) -> int:
    """Where the phrase ends, before a bracket that is not closed in it ("Red Dawn (RD")."""
    opened = next((i for i in range(last - 1, head, -1) if doc.tokens[i].text in "(["), None)
    closed = opened is not None and any(doc.tokens[i].text in ")]" for i in range(opened, last))
    return last if opened is None or closed or first > opened else opened


def undated(doc: Annotated, head: int) -> int:
    """The name before a weekday that the parser takes for part of it ('met President Lora Tuesday')."""
    token = doc.tokens[head]
    before = doc.tokens[head - 1] if head else token
    if token.text.lower() in DAYS and before.head == head and before.dep in {"compound", "nmod"}:
        return before.i
    return head


def coordinated(doc: Annotated, head: int) -> list[int]:
    """The noun and the nouns coordinated with it, in order."""
    found, waiting = [], [undated(doc, head)]
    while waiting:
        at = waiting.pop(0)
        found.append(at)
        for child in doc.children(at):
            listed = child.dep == "conj" or (child.dep == "appos" and _is_list(doc, at, child.i))
            if listed and child.pos in NOMINAL and child.i not in found:
                waiting.append(child.i)
            elif child.dep == "appos" and (other := _after_name(doc, child.i)) is not None:
                waiting.append(other)
    return found


def _after_name(doc: Annotated, appos: int) -> int | None:
    """'One town, Velden, and the villages sued': what follows the name in commas stands beside who is named."""
    joined = [c for c in doc.children(appos) if c.dep == "conj" and c.pos in NOMINAL]
    marks = [c.i for c in doc.children(appos) if c.dep == "cc"]
    if len(joined) != 1 or len(marks) != 1 or any(c.dep == "conj" for c in doc.children(joined[0].i)):
        return None
    end = doc.subtree(joined[0].i)[-1] + 1
    closed = end < len(doc.tokens) and doc.tokens[end].text == ","
    return joined[0].i if doc.tokens[marks[0] - 1].text == "," and not closed else None


def _is_list(doc: Annotated, head: int, appos: int) -> bool:
    """'Chad, Niger, and Ruvia met': the parser takes the second of several names for a name of the first."""
    kinds = [m.kind for i in (head, appos) if (m := doc.mention_at(i)) is not None]
    joined = any(c.dep == "conj" and c.pos in NOMINAL for c in doc.children(appos))
    return len(kinds) == 2 and kinds[0] == kinds[1] and joined and kinds[0] in {"GPE", "PERSON", "ORG"}


def first_conjunct(doc: Annotated, i: int) -> Token:
    """The noun that opens the list in which noun `i` stands; noun `i` where it stands in none."""
    token = doc.tokens[i]
    while token.dep == "conj" and token.head != token.i and doc.tokens[token.head].pos == "NOUN":
        token = doc.tokens[token.head]
    return token


def behind_links(doc: Annotated, i: int, links: frozenset[str]) -> list[int]:
    """The nouns behind those prepositions under word `i` that are among `links`, whoever they are."""
    found = [c.i for c in doc.children(i) if c.dep == "prep" and c.lower in links]
    return [g.i for link in found for g in doc.children(link) if g.dep == "pobj"]


def beyond_parts(doc: Annotated, i: int, parts: frozenset[str]) -> Token:
    """The noun that opens the list of `i`, or of what it is a part or number of: 'a series' of 'a series of raids'."""
    token = first_conjunct(doc, i)
    above = doc.tokens[doc.tokens[token.head].head]
    while token.dep == "pobj" and doc.tokens[token.head].lower == "of" and _numbers(above, parts):
        token = first_conjunct(doc, above.i)
        above = doc.tokens[doc.tokens[token.head].head]
    return token


def _numbers(token: Token, parts: frozenset[str]) -> bool:
    """'Series', 'most', 'two', before 'of'."""
    return token.lemma.lower() in parts or (token.pos in {"ADJ", "DET", "NUM", "PRON"} and token.dep == "pobj")


def behind_agents(doc: Annotated, i: int) -> list[int]:
    """The nouns behind the 'by' of a passive verb."""
    by = [c.i for c in doc.children(i) if c.dep == "agent"]
    return [n for link in by for g in doc.children(link) if g.dep == "pobj" for n in coordinated(doc, g.i)]


def behind_of(doc: Annotated, i: int) -> list[int]:
    """What a noun is a part or number of: the men of 'a group of men'."""
    return [g.i for c in doc.children(i) if c.lower == "of" for g in doc.children(c.i) if g.dep == "pobj"]
