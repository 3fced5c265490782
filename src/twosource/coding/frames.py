"""Frames: what stands around a verb or an event noun, by syntax. Roles and phrases are read off them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from twosource.codebook.events import Cues
from twosource.coding.nounphrases import coordinated
from twosource.syntax import Annotated, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
COMPLEMENTS = frozenset({"attr", "acomp", "oprd"})
INSIDE = frozenset({"compound", "amod", "nmod", "nummod", "poss", "conj", "prep", "pobj", "quantmod", "appos"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
OBJECT_CONTROL = frozenset({"of", "from", "for", "against"})
MEANT = frozenset(
    {
        "threaten",
        "vow",
        "promise",
        "pledge",
        "refuse",
        "agree",
        "offer",
        "decline",
        "urge",
        "order",
        "ask",
        "plan",
        "decide",
    }
)
"""Verbs whose infinitive says what is meant also where the parser takes it for a purpose, behind a time or place."""
SOURCE = "according"
LETTERS = frozenset(
    {"letter", "statement", "message", "note", "petition", "email", "e-mail", "post", "tweet", "report", "lawsuit"}
)
"""What says something on behalf of whoever wrote it."""
GROUNDS = frozenset({"suspicion", "charge", "count", "allegation", "accusation"})
"""'Held on suspicion of killing': the deed of whoever is held."""
GERUND_LINKS = frozenset({"to", "of", "over", "against", "for"})
MONTHS = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"})
NEXT = 3
"""How far behind a verb one may stand that shares its object."""
HOPS = 6
"""How far up a missing subject is looked for."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A prepositional phrase: the preposition's lemma and the tokens of preposition and noun."""

    link: str
    at: int
    noun: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one predicate. Token indices; `words` are lemmas a phrase may ask for.

    For a passive the grammatical subject stands in `objects` and the agent in `subjects`. `inner` is the head of a
    clause in it, `infinitive` whether that is a bare to-infinitive.
    """

    head: int
    noun: bool
    lemma: str
    passive: bool
    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    datives: tuple[int, ...] = ()
    slots: tuple[Slot, ...] = ()
    particles: frozenset[str] = frozenset()
    inner: int | None = None
    words: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    """Those of `words` that hang on the verb itself, on its object or on its complement."""
    object_words: frozenset[str] = frozenset()


def verb_frame(doc: Annotated, i: int, lemma: str, *, reduced: bool = False) -> Frame:
    """The frame of verb `i`. `reduced`: a headline's passive without its auxiliary."""
    # "According to the paper" says on whose word it is; the paper has no part in it.
    children = [c for c in doc.children(i) if c.lower != SOURCE]
    passive = reduced or is_passive(doc, i)
    subject = subjects_of(doc, i)
    objects = [c.i for c in children if c.dep in {"dobj", "attr", "oprd"} and c.lemma not in RELATIVE]
    agents = _agents(doc, i, children)
    if passive and lemma == "oppose" and not agents and any(c.lower == "to" for c in children):
        passive = False  # "A group opposed to talks" opposes them.
    if passive:
        objects, subject = [*subject, *objects], agents
    elif not objects:
        objects = _relative_object(doc, i) or _shared_object(doc, i)
    if agents and not passive and doc.tokens[i].tag == "VBG":
        subject = agents
    datives = [p for c in children if c.dep == "dative" for p in _dative(doc, c)]
    objects = _spread(doc, objects)
    slots = tuple(_slots(doc, [i, *objects]))
    particles = frozenset(c.lemma.lower() for c in children if c.dep in {"prt", "advmod", "neg", "prep", "agent"})
    complements = [c.i for c in children if c.dep in {"acomp", "oprd"}]
    inner = _inner(doc, children, complements, lemma)
    object_words = _inside(doc, objects)
    words = set(particles) | object_words | _inside(doc, [s.noun for s in slots]) | {s.link for s in slots}
    words |= {doc.tokens[c].lemma.lower() for c in [*complements, *datives]} | _inner_words(doc, inner)
    words |= {s.lemma.lower() for c in complements for s in doc.children(c) if s.dep == "prep"}
    links = set(particles) | {s.link for s in slots} | {s.lemma.lower() for c in complements for s in doc.children(c)}
    links |= _inner_words(doc, inner) | {doc.tokens[d].lemma.lower() for d in datives}
    links |= {c.lemma.lower() for c in children if c.dep == "dative"}
    words -= {"not"} if _did(doc, i) else set()
    return Frame(
        head=i,
        noun=False,
        lemma=lemma,
        passive=passive,
        subjects=tuple(_spread(doc, subject)),
        objects=tuple(objects),
        datives=tuple(_spread(doc, datives)),
        slots=slots,
        particles=particles,
        inner=inner,
        words=frozenset(words),
        links=frozenset(links),
        object_words=frozenset(object_words),
    )


def _agents(doc: Annotated, i: int, children: list[Token]) -> list[int]:
    """Who stands behind 'by'."""
    by = [c for c in children if c.dep == "agent" or (c.lemma == "by" and doc.tokens[i].tag == "VBG")]
    return [p.i for c in by for p in doc.children(c.i) if p.dep in {"pobj", "pcomp"}]


def _inner(doc: Annotated, children: list[Token], complements: list[int], lemma: str) -> int | None:
    """The verb of the clause inside: a complement, what is meant by a promise or threat, or an adjective's clause."""
    inner = next((c.i for c in children if c.dep in {"xcomp", "ccomp"}), None)
    if inner is None and lemma in MEANT:
        inner = next((c.i for c in children if c.dep in {"advcl", "acl"} and _to(doc, c)), None)
    if inner is None:
        inner = next((g.i for c in complements for g in doc.children(c) if g.dep in {"xcomp", "ccomp"}), None)
    return inner


def noun_frame(doc: Annotated, i: int, lemma: str, cues: Cues) -> Frame:
    """The frame of an event noun: its modifiers and its prepositional phrases but for times ("a call on Monday")."""
    children = doc.children(i)
    slots = tuple(slot for slot in _slots(doc, [i]) if doc.tokens[slot.noun].lemma.lower() not in cues.times)
    before = {c.lemma.lower() for c in children if c.dep in {"compound", "amod", "nmod", "nummod"}}
    before |= {g.lemma.lower() for c in children if c.dep in {"compound", "amod"} for g in doc.children(c.i)}
    inner = next((c.i for c in children if c.dep in {"acl", "ccomp", "xcomp"} and c.tag == "VB"), None)
    words = before | {s.link for s in slots} | _inside(doc, [s.noun for s in slots]) | _inner_words(doc, inner)
    return Frame(i, noun=True, lemma=lemma, passive=False, slots=slots, inner=inner, words=frozenset(words))


def is_passive(doc: Annotated, i: int) -> bool:
    """With a passive auxiliary or subject, shared by a coordinated participle, or a participle behind its noun."""
    token = doc.tokens[i]
    deps = {c.dep for c in doc.children(i)}
    if "auxpass" in deps or "nsubjpass" in deps:
        return True
    if token.tag != "VBN" or deps & {"aux", "nsubj", "dobj", "ccomp"}:
        return False
    if token.dep == "conj" and token.head != i:
        return is_passive(doc, token.head)
    return token.dep in {"acl", "advcl"} and not _is_main_verb(doc, token)


def _is_main_verb(doc: Annotated, token: Token) -> bool:
    """'A judge ordered on Monday that ...': the parser may take the past tense for a participle behind its subject."""
    head = doc.tokens[token.head]
    that = [c for c in doc.children(token.i) if c.dep == "ccomp" and any(g.dep == "mark" for g in doc.children(c.i))]
    return token.dep == "acl" and head.dep == "ROOT" and head.pos in {"NOUN", "PROPN"} and bool(that)


def _did(doc: Annotated, i: int) -> bool:
    """A plain past: 'did not accept' tells of no refusal."""
    return any(c.dep == "aux" and c.text.lower() in {"did", "had", "has", "have"} for c in doc.children(i))


def subjects_of(doc: Annotated, i: int, hops: int = HOPS) -> list[int]:
    """The head of the subject of verb `i`, own or shared by control, coordination or a relative clause."""
    own = [c for c in doc.children(i) if c.dep in SUBJECTS and c.dep != "expl"]
    token = doc.tokens[i]
    if own:
        relative = own[0].lemma.lower() in RELATIVE and own[0].tag in {"WDT", "WP", "IN", "DT"}
        if relative and (above := _clause_noun(doc, i)) is not None:
            return [above]
        return [own[0].i] if own[0].dep != "csubj" else []
    near = _behind_time(doc, i)
    near = _gerund_subject(doc, token) if near is None else near
    if near is not None:
        return [near]
    return _subject_above(doc, token, hops) if hops and token.head != i else []


def _subject_above(doc: Annotated, token: Token, hops: int) -> list[int]:
    head = doc.tokens[token.head]
    if token.dep == "acl" and token.tag == "VBG" and (sender := _sender(doc, head, hops)) is not None:
        return sender
    if token.dep in {"acl", "relcl"}:
        return _acl_subject(doc, token, head, hops)
    if token.dep == "pcomp":
        return _pcomp_subject(doc, head, hops)
    if head.pos not in {"VERB", "AUX"}:
        return subjects_of(doc, head.i, hops - 1) if head.pos == "ADJ" and head.head != head.i else []
    if token.dep == "xcomp":
        controller = [c.i for c in doc.children(head.i) if c.dep in {"dobj", "dative"} and c.pos != "ADP"]
        controller = controller or _called_on(doc, head)
        if controller:
            return controller
    if token.dep in {"xcomp", "ccomp", "conj", "advcl", "dep"}:
        return _shared(doc, head.i, token, hops)
    return []


def _sender(doc: Annotated, head: Token, hops: int) -> list[int] | None:
    """Of 'a letter to the mayor accusing him' whoever writes it; None where no letter is spoken of."""
    if head.dep == "pobj":
        head = doc.tokens[doc.tokens[head.head].head]
    if head.lemma.lower() not in LETTERS:
        return None
    above = doc.tokens[head.head]
    if above.dep == "prep":
        above = doc.tokens[above.head]
    owners = [c.i for c in doc.children(head.i) if c.dep == "poss"]
    return owners or (subjects_of(doc, above.i, hops - 1) if above.pos in {"VERB", "AUX"} else [])


def _called_on(doc: Annotated, head: Token) -> list[int]:
    """'Called on the minister to resign': who is to do it stands behind a preposition."""
    links = [c.i for c in doc.children(head.i) if c.dep == "prep" and c.lower in {"on", "upon", "to"}]
    asked = head.lemma.lower() in {"call", "appeal", "prevail"}
    return [g.i for link in links for g in doc.children(link) if g.dep == "pobj"] if asked else []


def _behind_time(doc: Annotated, i: int) -> int | None:
    """In 'On Monday, Ruvia ... joined' the parser may take the subject for another name of the day."""
    if doc.tokens[i].tag not in {"VBD", "VBZ", "VBP"}:
        return None
    for child in doc.children(i):
        if child.dep == "prep" and child.i < i:
            days = [c for c in doc.children(child.i) if c.dep == "pobj"]
            names = [g.i for day in days for g in doc.children(day.i) if g.dep == "appos" and doc.mention_at(g.i)]
            if names and doc.mention_at(days[0].i) is None:
                return names[0]
    return None


def _gerund_subject(doc: Annotated, token: Token) -> int | None:
    """'In response to Ruvia closing the port', 'the idea of police stopping it': the noun right before a gerund."""
    before = doc.tokens[token.i - 1] if token.i else None
    if token.tag != "VBG" or before is None or before.dep != "pobj" or before.pos not in {"NOUN", "PROPN"}:
        return None
    link = doc.tokens[before.head]
    return before.i if link.lower in GERUND_LINKS and doc.tokens[link.head].pos == "NOUN" else None


def _shared(doc: Annotated, head: int, token: Token, hops: int) -> list[int]:
    """The subject of the verb above; that of a passive is nobody's deed for an active participle beside it."""
    return subjects_of(doc, head, hops - 1) if token.tag != "VBN" or token.dep != "xcomp" else []


def _clause_noun(doc: Annotated, i: int) -> int | None:
    """The noun that the relative clause of verb `i` stands at, also for a verb coordinated with its verb."""
    token = doc.tokens[i]
    for _ in range(HOPS):
        if token.dep == "relcl":
            return token.head
        if token.dep not in {"conj", "ccomp", "xcomp"} or token.head == token.i:
            return None
        token = doc.tokens[token.head]
    return None


def _acl_subject(doc: Annotated, token: Token, head: Token, hops: int) -> list[int]:
    """Of a participle behind a noun the noun itself; of an infinitive whoever has the plan, threat or power."""
    if token.tag in {"VBG", "VBN"} and head.pos != "VERB":
        return [head.i]
    owner = [c.i for c in doc.children(head.i) if c.dep == "poss"]
    above = doc.tokens[head.head]
    if owner or token.tag not in {"VB", "VBP"}:
        return owner
    return subjects_of(doc, above.i, hops - 1) if above.pos in {"VERB", "AUX"} and above.i != head.i else []


def _pcomp_subject(doc: Annotated, link: Token, hops: int) -> list[int]:
    above = doc.tokens[link.head]
    if above.pos == "ADJ" and above.head != above.i:
        return subjects_of(doc, above.head, hops - 1) if doc.tokens[above.head].pos in {"VERB", "AUX"} else []
    if above.lemma.lower() in GROUNDS and (held := doc.tokens[above.head]).dep == "prep":
        return _borne(doc, held.head)
    if above.pos not in {"VERB", "AUX"}:
        return []
    if link.lemma == "in" and is_passive(doc, above.i):
        return []
    objects = [c.i for c in doc.children(above.i) if c.dep in {"dobj", "nsubjpass"}]
    if objects and link.lemma in OBJECT_CONTROL:
        return objects
    return subjects_of(doc, above.i, hops - 1)


def _borne(doc: Annotated, i: int) -> list[int]:
    """Whom verb `i` happens to."""
    if doc.tokens[i].dep in {"acl", "relcl"} and not any(c.dep in SUBJECTS for c in doc.children(i)):
        return [doc.tokens[i].head]
    return [c.i for c in doc.children(i) if c.dep == ("nsubjpass" if is_passive(doc, i) else "dobj")]


def _relative_object(doc: Annotated, i: int) -> list[int]:
    """The noun of an object relative clause ('the drugs which police seized', 'the deal they signed')."""
    token = doc.tokens[i]
    if token.dep != "relcl":
        return []
    own = [c for c in doc.children(i) if c.dep == "nsubj"]
    return [token.head] if own and own[0].lemma.lower() not in RELATIVE else []


def _to(doc: Annotated, token: Token) -> bool:
    return token.tag == "VB" and any(c.dep == "aux" and c.lemma == "to" for c in doc.children(token.i))


def _shared_object(doc: Annotated, i: int) -> list[int]:
    """'Condemned and sanctioned the junta': the object stands at the second verb."""
    second = next((c for c in doc.children(i) if c.dep == "conj" and c.tag == doc.tokens[i].tag), None)
    if second is None or second.i - i > NEXT or any(c.dep in {"xcomp", "ccomp", "prep"} for c in doc.children(i)):
        return []
    if any(c.dep in {"nsubj", "aux"} for c in doc.children(second.i)):
        return []
    return [c.i for c in doc.children(second.i) if c.dep == "dobj"]


def _dative(doc: Annotated, child: Token) -> list[int]:
    return [p.i for p in doc.children(child.i) if p.dep == "pobj"] if child.pos == "ADP" else [child.i]


def _spread(doc: Annotated, heads: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(i for head in heads for i in coordinated(doc, head)))


def _slots(doc: Annotated, heads: list[int]) -> Iterable[Slot]:
    for head in heads:
        for child in doc.children(head):
            link = child.dep in {"prep", "dative", "agent", "prt"} and child.pos in {"ADP", "SCONJ", "VERB"}
            if link and child.lower != SOURCE:
                yield from _nouns_of(doc, child, child.lemma.lower())


def _nouns_of(doc: Annotated, link: Token, lemma: str) -> Iterable[Slot]:
    for child in doc.children(link.i):
        if child.dep == "pobj":
            yield from (Slot(lemma, link.i, noun) for noun in coordinated(doc, child.i))
        elif child.dep == "prep":
            yield from (Slot(child.lemma.lower(), child.i, g.i) for g in doc.children(child.i) if g.dep == "pobj")


def _inside(doc: Annotated, heads: Iterable[int], limit: int = 24) -> set[str]:
    """The lemmas in the noun phrases of `heads`, clauses left out; at most `limit` words for each."""
    found: set[str] = set()
    for head in heads:
        waiting, left = [head], limit
        while waiting and left:
            at = waiting.pop()
            left -= 1
            found.add(doc.tokens[at].lemma.lower())
            waiting.extend(c.i for c in doc.children(at) if c.dep in INSIDE)
    return found


def _inner_words(doc: Annotated, inner: int | None) -> set[str]:
    if inner is None:
        return set()
    found = {doc.tokens[inner].lemma.lower()}
    for child in doc.children(inner):
        if child.dep == "aux" and child.lemma == "to":
            found.add("to")
        elif child.dep == "mark" and child.lemma == "that":
            found.add("that")
        elif child.dep in {"prt", "dobj"}:
            found.add(child.lemma.lower())
    return found if "to" in found else found | {"that"}


def is_party(doc: Annotated, i: int, cues: Cues) -> bool:
    """Whether a noun can be somebody or something: no time, no bare number, no relative or question word."""
    token = doc.tokens[i]
    if (
        token.lower.rstrip(".") in MONTHS
        or token.lemma.lower() in cues.times
        or token.lemma.lower() in RELATIVE
        or token.tag in {"WRB", "EX"}
    ):
        return False
    if token.lemma.lower() in {"end", "start", "beginning", "middle"} and _of_time(doc, i, cues):
        return False
    return token.pos in {"NOUN", "PROPN", "PRON", "ADJ"} or (token.pos == "NUM" and not token.text[:1].isdigit())


def _of_time(doc: Annotated, i: int, cues: Cues) -> bool:
    """'The end of June' is a time."""
    return any(g.lemma.lower() in cues.times for c in doc.children(i) if c.lower == "of" for g in doc.children(c.i))
