"""Somebody described in the headline and named in the text: "a man held", then "Tom Reed, 34, was arrested".

The name is joined to the description where the text shows nobody else who could be meant: the headline names nobody
and describes one person, and the first sentences name one person who holds no office there and reports nothing.
"""

from __future__ import annotations

from twosource.annotate.known import Known, Parties
from twosource.annotate.phrases import PERSON
from twosource.annotate.quotes import saying_verbs
from twosource.codebook.naming import Naming
from twosource.model import PassageKind
from twosource.syntax import Annotated, Mention

LEAD = 8
"""Sentences after the headline in which the name must come."""
ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "ROOT", "appos", "conj"})


def named_in_lead(parties: Parties, naming: Naming) -> tuple[int, int] | None:
    """The chain of the description and that of the name; None where it is open who is meant."""
    doc = parties.doc
    headline = [s for s in doc.sentences if s.passage is PassageKind.HEADLINE]
    if not headline:
        return None
    first, last = headline[0].first, headline[-1].last
    inside = [m for m in parties.mentions if first <= m.first < last]
    described = {m.chain for m in inside if _is_person(parties.of(m)) and _foremost(doc, m)}
    if len(described) != 1 or any(m.kind == "PERSON" for m in inside):
        return None
    one = parties.known[min(described)]
    ahead = [m for m in parties.mentions if m.kind == "PERSON" and doc.sentence_of(m.first).i <= headline[-1].i + LEAD]
    fitting = dict.fromkeys(m.chain for m in ahead if m.first >= last and _may_be(parties, m, one))
    officials = {m.chain for m in ahead if not _unofficial(parties, m, naming)}
    left = [c for c in fitting if c not in officials]
    aged = [m.chain for m in ahead if m.chain in left and _aged(doc, m)]
    chosen = left if len(left) == 1 else list(dict.fromkeys(aged))
    return (one.chain, chosen[0]) if len(chosen) == 1 else None


def _is_person(known: Known) -> bool:
    return known.kind == PERSON and not known.plural


def _foremost(doc: Annotated, mention: Mention) -> bool:
    """Whether a mention stands at the top of its headline, and not in a clause about somebody else."""
    head = doc.tokens[mention.head]
    return head.dep in ROLES and head.dep != "pobj" and (head.head == head.i or doc.tokens[head.head].dep == "ROOT")


def _may_be(parties: Parties, mention: Mention, one: Known) -> bool:
    known = parties.of(mention)
    if known.gender and one.gender and known.gender != one.gender:
        return False
    return sum(m.chain == mention.chain for m in parties.mentions) > 1


def _unofficial(parties: Parties, mention: Mention, naming: Naming) -> bool:
    """Whether nothing beside the name makes its bearer an official, a relative or a source."""
    doc = parties.doc
    head = doc.tokens[mention.head]
    verb = doc.tokens[head.head]
    if head.dep == "nsubj" and verb.lemma.lower() in saying_verbs():
        return False
    if parties.of(mention).nouns & naming.titles or head.dep in {"compound", "nmod"}:
        return False
    return head.dep in ROLES and not (head.dep == "appos" and doc.tokens[head.head].pos in {"NOUN", "PROPN"})


def _aged(doc: Annotated, mention: Mention) -> bool:
    """Whether an age follows, as in "Tom Reed, 34,"."""
    behind = [t.text for t in doc.tokens[mention.last : mention.last + 2]]
    return len(behind) == 2 and behind[0] == "," and behind[1].isdecimal() and len(behind[1]) <= 2
