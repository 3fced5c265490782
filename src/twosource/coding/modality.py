"""How the text puts a happening, read off the syntax around its predicate.

Scope is what stands under a cue: an auxiliary or negation on the verb itself, a conjunction on its clause, a verb or
noun above it ("plans to", "no evidence that", "fear of"). The nearest cue decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.codebook.events import Cues
from twosource.coding.frames import Frame
from twosource.model import Modality
from twosource.syntax import Annotated, Token

HOPS = 8
LONG_PAST = 2015
"""A year before this is long past in any article, also where the article itself gives no date."""
YEAR = re.compile(r"(1[0-9]{3}|20[0-9]{2})s?$")
HAPPEN = frozenset(
    {"begin", "start", "take", "happen", "occur", "resume", "continue", "follow", "break", "come", "be", "hold"}
)
"""Verbs that put the event noun which is their subject as they are put themselves."""
UP = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "dobj", "nsubj", "nsubjpass", "pobj", "conj", "attr", "csubj",
                "oprd", "prep", "dative", "agent", "appos", "compound", "poss"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Put:
    """A modality, the tokens [first, last) of its cue (None: none needed), and whether a modal verb stands there."""

    modality: Modality
    cue: tuple[int, int] | None = None
    modal: bool = False


def modality_of(doc: Annotated, frame: Frame, cues: Cues, reference: int | None) -> Put:
    """The modality of the predicate of `frame`. `reference`: the year of the article, if known."""
    put = _own_noun(doc, frame, cues) if frame.noun else _own_verb(doc, frame.head, cues)
    put = put or _above(doc, frame, cues)
    if put is None:
        put = _past(doc, frame.head, cues, reference)
    return put or Put(Modality.ASSERTED)


def _own_noun(doc: Annotated, frame: Frame, cues: Cues) -> Put | None:
    for child in doc.children(frame.head):
        lemma = child.lemma.lower()
        if child.dep in {"det", "neg"} and lemma in cues.determiners:
            return Put(Modality.NEGATED, (child.i, child.i + 1))
        if child.dep in {"amod", "compound"} and lemma in cues.modifiers:
            return Put(Modality(cues.modifiers[lemma]), (child.i, child.i + 1))
        if child.dep in {"amod", "compound"} and child.text.lower() in cues.modifiers:
            return Put(Modality(cues.modifiers[child.text.lower()]), (child.i, child.i + 1))
    return None


def _own_verb(doc: Annotated, i: int, cues: Cues) -> Put | None:
    """Negation, conjunctions, auxiliaries and adverbs on the verb itself."""
    children = doc.children(i)
    modal = _modal(doc, i, cues)
    for child in children:
        lemma = child.lemma.lower()
        negative = child.dep == "neg" or (child.dep in {"advmod", "preconj"} and cues.adverbs.get(lemma) == "negated")
        if negative or _no_argument(doc, child, cues):
            return Put(Modality.NEGATED, (child.i, child.i + 1), modal is not None)
    for child in children:
        if child.dep in {"mark", "advmod"} and child.lemma.lower() in cues.marks:
            return Put(Modality.HYPOTHETICAL, (child.i, child.i + 1))
    if modal is not None:
        return modal
    for child in children:
        if child.dep == "advmod" and child.lemma.lower() in cues.adverbs:
            return Put(Modality(cues.adverbs[child.lemma.lower()]), (child.i, child.i + 1))
        if child.dep == "advcl" and any(
            g.lemma.lower() in cues.marks and g.dep == "mark" for g in doc.children(child.i)
        ):
            mark = next(g.i for g in doc.children(child.i) if g.lemma.lower() in cues.marks and g.dep == "mark")
            return Put(Modality.HYPOTHETICAL, (mark, mark + 1))
    return _headline_future(doc, i)


def _no_argument(doc: Annotated, child: Token, cues: Cues) -> bool:
    """'No soldiers were killed', 'found no bodies', 'nobody was hurt'."""
    if child.dep not in {"nsubj", "nsubjpass", "dobj"}:
        return False
    return child.lemma.lower() in cues.determiners or any(
        g.dep in {"det", "neg"} and g.lemma.lower() in cues.determiners for g in doc.children(child.i)
    )


def _modal(doc: Annotated, i: int, cues: Cues) -> Put | None:
    """The modal of verb `i`, own or shared by a verb it is coordinated with."""
    for _ in range(HOPS):
        for child in doc.children(i):
            kind = cues.auxiliaries.get(child.lemma.lower()) or cues.auxiliaries.get(child.text.lower())
            if child.dep == "aux" and kind in {"future", "hypothetical"}:
                if child.lemma.lower() in {"would", "'d"} and _reported_future(doc, i, cues):
                    kind = "future"
                return Put(Modality(kind), (child.i, child.i + 1), modal=True)
        token = doc.tokens[i]
        if token.dep != "conj" or token.head == i or any(c.dep in {"aux", "nsubj"} for c in doc.children(i)):
            return None
        i = token.head
    return None


def _reported_future(doc: Annotated, i: int, cues: Cues) -> bool:
    """'Said it would leave' is a future told in the past, unless the clause is itself conditional."""
    token = doc.tokens[i]
    if token.dep != "ccomp" or doc.tokens[token.head].lemma.lower() not in cues.reporting | {
        "vow",
        "promise",
        "pledge",
    }:
        return False
    clause = [c for c in doc.children(i) if c.dep == "advcl"]
    return not any(g.lemma.lower() in cues.marks for c in clause for g in doc.children(c.i))


def _headline_future(doc: Annotated, i: int) -> Put | None:
    """'Minister to visit Paris': a to-infinitive that is the main verb."""
    token = doc.tokens[i]
    if token.tag != "VB" or token.dep not in {"ROOT", "acl", "relcl", "ccomp", "conj"}:
        return None
    to = next((c for c in doc.children(i) if c.dep == "aux" and c.lemma == "to"), None)
    if to is None or (token.dep != "ROOT" and not any(c.dep == "nsubj" for c in doc.children(i))):
        if to is None or token.dep != "acl" or doc.tokens[token.head].dep != "ROOT":
            return None
    return Put(Modality.FUTURE, (to.i, to.i + 1), modal=True)


def _above(doc: Annotated, frame: Frame, cues: Cues) -> Put | None:
    """The first cue above the predicate within its scope."""
    at = doc.tokens[frame.head]
    for _ in range(HOPS):
        if at.head == at.i or at.dep not in UP:
            return None
        head = doc.tokens[at.head]
        if at.dep == "advcl" and not _purpose(doc, at):
            return None
        if at.dep in {"acl", "advcl"} and _purpose(doc, at) and not _embeds(doc, head, at, cues):
            to = next(c.i for c in doc.children(at.i) if c.dep == "aux" and c.lemma == "to")
            return Put(Modality.HYPOTHETICAL, (to, to + 1)) if _inherits_purpose(head) else None
        if at.dep == "conj" and any(c.dep in {"nsubj", "nsubjpass"} for c in doc.children(at.i)):
            return None
        put = _at(doc, at, head, cues)
        if put is not None or _stops(doc, at, head, frame, cues):
            return put
        at = head
    return None


def _purpose(doc: Annotated, token: Token) -> bool:
    return token.tag == "VB" and any(c.dep == "aux" and c.lemma == "to" for c in doc.children(token.i))


def _inherits_purpose(head: Token) -> bool:
    return head.pos in {"VERB", "NOUN", "PROPN", "AUX", "ADJ"}


def _embeds(doc: Annotated, head: Token, at: Token, cues: Cues) -> bool:
    return _cue(doc, head, at, cues) is not None


def _at(doc: Annotated, at: Token, head: Token, cues: Cues) -> Put | None:
    """What the head says of what stands under it: itself a cue, negated, or under a modal."""
    link = head if head.pos in {"ADP", "SCONJ"} else None
    if link is not None or at.dep == "conj":
        return None
    found = _cue(doc, head, at, cues)
    if found is not None:
        return found
    if head.pos in {"NOUN", "PROPN"}:
        none = next(
            (c for c in doc.children(head.i) if c.lemma.lower() in cues.determiners and c.dep in {"det", "neg"}), None
        )
        return Put(Modality.NEGATED, (none.i, none.i + 1)) if none and at.dep in {"acl", "prep", "ccomp"} else None
    through = head.lemma.lower() in cues.through or head.lemma.lower() in cues.light or head.pos == "AUX"
    subject = at.dep in {"nsubj", "nsubjpass"} and head.lemma.lower() in HAPPEN
    if (at.dep in {"xcomp", "dobj", "attr", "nsubjpass", "prep"} and through) or subject or at.dep == "xcomp":
        return _own_verb(doc, head.i, cues)
    return None


def _cue(doc: Annotated, head: Token, at: Token, cues: Cues) -> Put | None:
    """The head as an embedding cue, with the preposition or particle under it where the cue has one."""
    if at.dep in {"nsubj", "compound", "poss", "csubj", "agent"} or (head.pos == "AUX" and head.lemma == "be"):
        return _be_cue(doc, head, at, cues)
    lemma = head.lemma.lower()
    links = [at.lemma.lower()] if at.dep in {"prep", "agent"} else []
    links += [c.lemma.lower() for c in doc.children(head.i) if c.dep == "prt"]
    if at.dep in {"nsubjpass"} and lemma not in cues.embedding:
        return None
    for name in (*(f"{lemma} {link}" for link in links), lemma):
        kind = cues.embedding.get(name)
        if kind is not None and not (name == lemma and at.dep == "prep" and head.pos == "VERB" and at.lemma != "of"):
            return Put(Modality(kind), (head.i, head.i + 1))
    return None


def _be_cue(doc: Annotated, head: Token, at: Token, cues: Cues) -> Put | None:
    """'Is going to', 'is to', 'is due to' where the adjective stands beside the verb."""
    if head.lemma != "be" or at.dep != "xcomp":
        return None
    for child in doc.children(head.i):
        kind = cues.embedding.get(child.lemma.lower())
        if child.dep in {"acomp", "attr"} and kind:
            return Put(Modality(kind), (child.i, child.i + 1))
    return Put(Modality.FUTURE, (head.i, head.i + 1))


def _stops(doc: Annotated, at: Token, head: Token, frame: Frame, cues: Cues) -> bool:
    """A full clause of its own ends the scope; so does a verb that takes the noun as given."""
    if at.dep in {"nsubj", "csubj", "relcl"} and head.pos in {"VERB", "AUX"}:
        return True
    if at.dep == "ccomp" and head.lemma.lower() in cues.reporting:
        return any(c.dep in {"nsubj", "nsubjpass"} for c in doc.children(at.i)) and at.tag not in {"VB", "VBG"}
    taken = at.dep in {"dobj", "nsubjpass"} and head.pos == "VERB"
    light = head.lemma.lower() in cues.light | cues.through
    return taken and frame.noun and not light


def _past(doc: Annotated, i: int, cues: Cues, reference: int | None) -> Put | None:
    """A year before the article's, a past century, 'years ago', 'last year', at the predicate itself."""
    for child in doc.children(i):
        if child.dep in {"npadvmod", "advmod"} and (found := _ago(doc, child, cues)):
            return found
        if child.dep != "prep" or child.lemma.lower() not in {
            "in",
            "since",
            "during",
            "on",
            "until",
            "after",
            "between",
            "from",
        }:
            continue
        for index in doc.subtree(child.i)[:12]:
            if _is_past(doc.tokens[index], cues, reference):
                return Put(Modality.HISTORICAL, (child.i, index + 1))
    return None


def _is_past(token: Token, cues: Cues, reference: int | None) -> bool:
    if token.lemma.lower() in cues.past_nouns and token.lemma.lower() != "war":
        return True
    if not YEAR.match(token.text) or token.pos not in {"NUM", "NOUN"}:
        return False
    return int(token.text[:4]) < (reference if reference is not None else LONG_PAST)


def _ago(doc: Annotated, child: Token, cues: Cues) -> Put | None:
    words = doc.subtree(child.i)
    lemmas = [doc.tokens[w].lemma.lower() for w in words]
    long = {"year", "decade", "century", "generation"} & set(lemmas)
    if long and ("ago" in lemmas or "earlier" in lemmas or "last" in lemmas):
        return Put(Modality.HISTORICAL, (words[0], words[-1] + 1))
    if cues.adverbs.get(lemmas[-1]) == "historical":
        return Put(Modality.HISTORICAL, (child.i, child.i + 1))
    return None
