"""Whether a happening is long past: a year before the article's, a past century, 'years ago', 'formerly'."""

from __future__ import annotations

import re

from twosource.codebook.events import Cues
from twosource.syntax import Annotated, Token

LONG_PAST = 2015
"""A year before this is long past in any article, also where the article itself gives no date."""
YEAR = re.compile(r"(1[0-9]{3}|20[0-9]{2})s?$")
PAST_LINKS = frozenset(
    {"in", "since", "during", "on", "until", "after", "between", "from", "of", "throughout", "by", "before", "around"}
)


def past_cue(doc: Annotated, i: int, cues: Cues, reference: int | None) -> tuple[int, int] | None:
    """A year before the article's, a past century, 'years ago', 'last year', at the predicate or its subject."""
    token = doc.tokens[i]
    near = [i, *(c.i for c in doc.children(i) if c.dep in {"nsubj", "nsubjpass", "advmod"})]
    if token.dep in {"acl", "relcl"}:
        near.append(token.head)
    for at in near:
        for child in doc.children(at):
            if child.dep in {"npadvmod", "advmod"} and at == i and (found := _ago(doc, child, cues)):
                return found
            if _reaches_now(doc, i) and at == i:
                continue
            if child.dep != "prep" or child.lemma.lower() not in PAST_LINKS or (at != i and child.lemma == "from"):
                continue
            for index in doc.subtree(child.i)[:12]:
                if _is_past(doc.tokens[index], cues, reference):
                    return (child.i, index + 1)
    if token.dep == "relcl" and _is_past(doc.tokens[token.head], cues, reference):
        return (token.head, token.head + 1)
    return _year_of(doc, i, cues, reference) or _opening_year(doc, i, cues, reference)


def _year_of(doc: Annotated, i: int, cues: Cues, reference: int | None) -> tuple[int, int] | None:
    """'The 2009 kidnapping', 'a 2012 train attack': the year in front of a happening's name."""
    before = (c for c in doc.children(i) if c.i < i and c.dep in {"nummod", "compound", "amod"})
    year = next((c.i for c in before if YEAR.match(c.text) and _is_past(c, cues, reference)), None)
    return None if year is None else (year, year + 1)


def _opening_year(doc: Annotated, i: int, cues: Cues, reference: int | None) -> tuple[int, int] | None:
    """'In 1911 the sultan invaded ...', wherever the parser has hung the opening."""
    first = doc.sentence_of(i).first
    opening = doc.tokens[first : first + 4]
    year = next((t for t in opening if t.pos == "NUM" and _is_past(t, cues, reference)), None)
    if year is None or year.i >= i or opening[0].lemma.lower() not in PAST_LINKS | {"back"}:
        return None
    if _reaches_now(doc, i):
        return None
    between = doc.tokens[year.i + 1 : i]
    clean = not any(t.text in {";", ":", "."} or t.lemma.lower() in {"now", "today", "that"} for t in between)
    return (first, year.i + 1) if clean else None


def _reaches_now(doc: Annotated, i: int) -> bool:
    """'Since the 2011 riots the town has hired guards' tells of now."""
    return any(c.dep == "aux" and c.tag in {"VBZ", "VBP"} and c.lemma == "have" for c in doc.children(i))


def _is_past(token: Token, cues: Cues, reference: int | None) -> bool:
    if token.lemma.lower() in cues.past_nouns and token.lemma.lower() != "war":
        return True
    if not YEAR.match(token.text) or token.pos not in {"NUM", "NOUN"}:
        return False
    return int(token.text[:4]) < (reference if reference is not None else LONG_PAST)


def _ago(doc: Annotated, child: Token, cues: Cues) -> tuple[int, int] | None:
    words = doc.subtree(child.i)
    lemmas = [doc.tokens[w].lemma.lower() for w in words]
    long = {"year", "decade", "century", "generation"} & set(lemmas)
    if long and ("ago" in lemmas or "earlier" in lemmas or "last" in lemmas):
        return (words[0], words[-1] + 1)
    if cues.adverbs.get(lemmas[-1]) == "historical":
        return (child.i, child.i + 1)
    return None
