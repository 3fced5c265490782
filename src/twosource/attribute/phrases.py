"""Subjects, agents and noun phrases in the parse, with what English leaves out."""

from __future__ import annotations

from twosource.syntax import Annotated, Token

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE = frozenset({"nsubjpass", "csubjpass"})
VERBAL = frozenset({"VERB", "AUX"})
CLIMB = 6
EXPLETIVE = frozenset({"it", "there"})
RELATIVE = frozenset({"who", "which", "that", "whom"})


def child(doc: Annotated, i: int, *deps: str) -> Token | None:
    """The first dependent of token `i` with one of the labels."""
    return next((t for t in doc.children(i) if t.dep in deps), None)


def subject(doc: Annotated, verb: int) -> int | None:
    """The head of the active subject of a verb, shared subjects and understood ones included."""
    for _ in range(CLIMB):
        own = child(doc, verb, *SUBJECTS)
        if own is not None:
            return None if own.text.lower() in EXPLETIVE and doc.tokens[verb].lemma == "be" else own.i
        above = _understood(doc, doc.tokens[verb])
        if above is None:
            return None
        found, settled = above
        if settled:
            return found
        passive = child(doc, found, *PASSIVE)
        if passive is not None and child(doc, verb, *PASSIVE) is None and doc.tokens[verb].dep != "conj":
            return passive.i
        verb = found
    return None


def _understood(doc: Annotated, token: Token) -> tuple[int, bool] | None:
    """Where the subject of a verb without one is to be looked for; with True where it is that token itself."""
    head = doc.tokens[token.head]
    if head.i == token.i:
        return None
    if token.dep == "acl" and token.tag == "VBG":
        return head.i, True
    if token.dep == "pcomp":
        above = doc.tokens[head.head]
        return (above.i, False) if above.pos in VERBAL and above.i != head.i else None
    if token.dep == "xcomp" and head.pos in VERBAL:
        spoken_to = child(doc, head.i, "dobj")
        return (spoken_to.i, True) if spoken_to is not None and spoken_to.i < token.i else (head.i, False)
    if token.dep == "xcomp" and head.dep in {"acomp", "attr", "oprd"}:
        return head.head, False
    if token.dep == "conj" and head.pos in VERBAL:
        return head.i, False
    if token.dep == "advcl" and token.tag in {"VBG", "VB"} and head.pos in VERBAL:
        return head.i, False
    return None


def is_passive(doc: Annotated, verb: int) -> bool:
    """Whether a verb is passive; a reduced participle after a noun is."""
    token = doc.tokens[verb]
    if any(t.dep in {"auxpass", "nsubjpass"} for t in doc.children(verb)):
        return True
    if token.dep == "conj" and token.tag == "VBN" and child(doc, verb, "aux") is None:
        return is_passive(doc, token.head) if token.head < verb and child(doc, verb, *SUBJECTS) is None else False
    return token.tag == "VBN" and token.dep == "acl"


def agent(doc: Annotated, verb: int) -> int | None:
    """The noun of "by ..." after a passive."""
    by = child(doc, verb, "agent")
    found = None if by is None else child(doc, by.i, "pobj")
    return None if found is None else found.i


def noun_phrase(doc: Annotated, head: int, without: int | None = None) -> list[int]:
    """The tokens of the phrase around `head`, less what hangs on `without` where that is a part of it."""
    phrase = doc.subtree(head)
    if without is None or without == head or without not in phrase:
        return phrase
    dropped = set(doc.subtree(without))
    return [i for i in phrase if i not in dropped]


def antecedent(doc: Annotated, pronoun: int) -> int:
    """The noun a relative pronoun takes up, or the pronoun itself."""
    if doc.tokens[pronoun].text.lower() not in RELATIVE or doc.tokens[pronoun].tag not in {"WDT", "WP"}:
        return pronoun
    verb = doc.tokens[doc.tokens[pronoun].head]
    return verb.head if verb.dep == "relcl" else pronoun


def auxiliaries(doc: Annotated, verb: int) -> list[int]:
    """A verb with its auxiliaries, negation and particle."""
    kept = [t.i for t in doc.children(verb) if t.dep in {"aux", "auxpass", "neg", "prt"}]
    return sorted([verb, *kept])


def is_infinitive(doc: Annotated, verb: int) -> bool:
    return any(t.tag == "TO" and t.dep == "aux" for t in doc.children(verb))
