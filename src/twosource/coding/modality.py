"""How the text puts a happening, read off the syntax around its predicate.

Scope is what stands under a cue: an auxiliary or negation on the verb itself, a conjunction on its clause, a verb or
noun above it ("plans to", "no evidence that", "fear of"). The nearest cue decides.
"""

from __future__ import annotations

from twosource.codebook.casting import casting
from twosource.codebook.events import Cues
from twosource.coding.disowned import disowned
from twosource.coding.frames import Frame
from twosource.coding.lemmas import lemma_in, stems
from twosource.coding.own import HOPS, Put, modal_of, no_argument, own_noun, own_verb
from twosource.coding.past import past_cue
from twosource.coding.somebody import is_somebody
from twosource.coding.unproven import done_by_that, not_prevented, taken_as_fact, unproven
from twosource.model import Modality
from twosource.syntax import Annotated, Token

NEAR = 8
"""How many words before a predicate are looked at where the syntax shows no cue."""
OPEN = frozenset({Modality.FUTURE, Modality.HYPOTHETICAL})
STRONG = frozenset({Modality.FEARED, Modality.DENIED, Modality.DEMANDED})
"""What a verb above says of a clause, whatever modal the clause has itself ('fear that he will')."""
NAMING = frozenset({"call", "label", "term"})
COPULAS = frozenset({"be", "remain", "seem", "look", "appear", "become"})
SOUGHT = frozenset({"seek", "push", "press"})
"""Verbs that ask for a thing, and whose infinitive is what their own subject is after."""
FINITE_ONLY = frozenset({"tell", "want"})
"""Verbs that ask for a deed by an infinitive and report one by a clause with 'that'."""
UNKNOWN = frozenset({"a", "an", "any", "another", "some", "no", "such"})
SINCE = frozenset({"after", "following", "since", "amid", "despite", "because", "from"})
"""What stands behind these is known: 'calls for calm following the killing', 'take cover from gunfire'."""
WITHIN = frozenset({"in", "during", "at", "on", "over", "of"})
"""What stands behind these is known where it is the one meant: 'during the investigation', 'the wake of the raid'."""
KNOWN = frozenset({"the", "this", "that", "those", "these"})
NO_CUES = frozenset({"suspect", "dispute", "order"})
"""Nouns that say less than the verbs they look like: 'the suspects in the raid', 'a dispute over killings'."""
AMID = frozenset({"in", "during", "at", "after", "on"})
"""'Threatened in a call to close the border': the call took place, wherever the parser has hung it."""
UP = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "dobj", "nsubj", "nsubjpass", "pobj", "conj", "attr",
                "csubj", "oprd", "prep", "dative", "agent", "appos", "compound", "poss"})  # fmt: skip


def modality_of(doc: Annotated, frame: Frame, cues: Cues, reference: int | None) -> Put:
    """The modality of the predicate of `frame`. `reference`: the year of the article, if known."""
    put = own_noun(doc, frame, cues) if frame.noun else own_verb(doc, frame.head, cues)
    if put is None or put.modality in OPEN:
        above = disowned(doc, frame.head, cues) or _above(doc, frame, cues)
        put = above if put is None or (above is not None and _outdoes(doc, above, put)) else put
    if put is not None and put.modality in OPEN:
        put = nearby(doc, frame.head, cues) or put
    if put is None:
        past = past_cue(doc, frame.head, cues, reference) or _past_of_subject(doc, frame, cues, reference)
        put = Put(Modality.HISTORICAL, past) if past else _of_what_is_not_yet(doc, frame, cues)
    return put or nearby(doc, frame.head, cues) or _any(doc, frame) or unproven(doc, frame) or Put(Modality.ASSERTED)


def _outdoes(doc: Annotated, above: Put, own: Put) -> bool:
    """Whether what stands above says more than the modal of the clause: 'fear that he will', 'a chance that'."""
    if above.modality in STRONG:
        return True
    doubtful = above.modality is Modality.HYPOTHETICAL and own.modality is Modality.FUTURE
    return doubtful and above.cue is not None and doc.tokens[above.cue[0]].pos in {"NOUN", "ADJ"}


def _any(doc: Annotated, frame: Frame) -> Put | None:
    """'Will help with any inquiry': there may be none."""
    if not frame.noun:
        return None
    found = [c.i for c in doc.children(frame.head) if c.dep == "det" and c.lower == "any"]
    found = [i for i in found if i == 0 or doc.tokens[i - 1].lower != "than"]
    return Put(Modality.HYPOTHETICAL, (found[0], found[0] + 1)) if found else None


def _past_of_subject(doc: Annotated, frame: Frame, cues: Cues, reference: int | None) -> tuple[int, int] | None:
    """'The last closure was in 1998': the verb that says when the happening was."""
    token = doc.tokens[frame.head]
    above = doc.tokens[token.head]
    told = frame.noun and token.dep in {"nsubj", "nsubjpass"} and above.lemma.lower() in casting().happening
    return past_cue(doc, above.i, cues, reference) if told else None


def _of_what_is_not_yet(doc: Annotated, frame: Frame, cues: Cues) -> Put | None:
    """'Plans to send a bill that allows it': what a thing does that is still to come is still to come."""
    token = doc.tokens[frame.head]
    noun = doc.tokens[token.head]
    if token.dep != "relcl" or token.tag not in {"VBZ", "VBP"} or noun.dep != "dobj":
        return None
    if not any(c.dep == "det" and c.lower in {"a", "an"} for c in doc.children(noun.i)):
        return None
    verb = doc.tokens[noun.head]
    bringing = Frame(verb.i, noun=False, lemma=verb.lemma.lower(), passive=False)
    put = own_verb(doc, verb.i, cues) or _above(doc, bringing, cues)
    return put if put is not None and put.modality in OPEN | {Modality.DEMANDED} else None


def _above(doc: Annotated, frame: Frame, cues: Cues) -> Put | None:
    """The first cue above the predicate within its scope."""
    at = doc.tokens[frame.head]
    for _ in range(HOPS):
        # The parser takes "calls to resign" for a relative clause.
        if at.head == at.i or not (at.dep in UP or (at.dep == "relcl" and _purpose(doc, at))):
            return None
        head = doc.tokens[at.head]
        if _is_known(doc, at, head, frame, cues):
            return None
        if at.dep in {"acl", "advcl"} and _purpose(doc, at) and not _embeds(doc, head, at, cues):
            to = next(c.i for c in doc.children(at.i) if c.dep == "aux" and c.lemma == "to")
            if any(c.lower == "only" and c.i < to for c in doc.children(at.i)):
                return None  # "Fled, only to be caught": what came of it.
            if done_by_that(doc, head):
                return own_verb(doc, head.i, cues)
            return Put(Modality.HYPOTHETICAL, (to, to + 1)) if _inherits_purpose(head) else None
        put = _at(doc, at, head, cues) or _taken(doc, at, head, frame, cues)
        if put is not None or _stops(doc, at, head, frame, cues):
            return put
        at = head
    return None


def _is_known(doc: Annotated, at: Token, head: Token, frame: Frame, cues: Cues) -> bool:
    """Whether the scope of what stands above ends here: clauses of their own, and what is taken as known."""
    if at.dep == "pobj" and at.lemma.lower() in casting().occasions and head.lemma.lower() in AMID:
        return True
    if at.dep in {"pobj", "pcomp"}:
        return _presupposed(doc, at, head, frame, cues)
    if at.dep == "acl" and at.tag == "VBG" and head.pos in {"NOUN", "PROPN"}:
        return not _is_none(doc, head, cues)  # "A petition calling for": what it does, and not what it asks.
    if at.dep == "conj":
        return any(c.dep in {"nsubj", "nsubjpass"} for c in doc.children(at.i))
    if at.dep == "acl":  # "Troops sent to": what was done; not "no sign that it has been withdrawn".
        return at.tag == "VBN" and not any(c.dep == "mark" for c in doc.children(at.i))
    ruled = at.tag == "VBG" and any(c.dep == "prt" for c in doc.children(head.i)) and _embeds(doc, head, at, cues)
    return at.dep == "advcl" and not _purpose(doc, at) and not ruled


def _presupposed(doc: Annotated, at: Token, head: Token, frame: Frame, cues: Cues) -> bool:
    """Whether what stands behind a preposition is known by that, however the clause above it is put."""
    link, above = head.lower, doc.tokens[head.head]
    if _link(doc, head, cues) is not None:
        return False
    if f"{above.lemma.lower()} {link}" in cues.embedding or lemma_in(above, cues.embedding) in cues.embedding:
        return False
    if link in SINCE:
        return True
    if not frame.noun or at.i != frame.head:
        # "Victims of an attack", "violators of a ban": of whom something is said is not what is said.
        return False
    if (
        link == "of"
        and above.pos == "NOUN"
        and is_somebody(doc, above.i, cues)
        and above.lemma.lower() not in casting().groupings
    ):
        return True
    return link in WITHIN and any(c.dep == "det" and c.lower in KNOWN for c in doc.children(at.i))


def _is_none(doc: Annotated, noun: Token, cues: Cues) -> bool:
    """'No evidence linking', 'no sign of'."""
    return any(c.lemma.lower() in cues.determiners and c.dep in {"det", "neg"} for c in doc.children(noun.i))


def _taken(doc: Annotated, at: Token, head: Token, frame: Frame, cues: Cues) -> Put | None:
    """'Would never tolerate an invasion': what a negated or modal verb is said to take has not happened by that.

    'The invasion', 'their attack' is taken as known and stays as it is.
    """
    if not frame.noun or at.dep not in {"dobj", "nsubjpass", "pobj"}:
        return None
    verb = doc.tokens[head.head] if at.dep == "pobj" and head.dep == "prep" else head
    known = any(c.dep in {"det", "poss"} and c.lemma.lower() not in UNKNOWN for c in doc.children(frame.head))
    if known or verb.pos != "VERB" or (at.dep == "pobj" and verb.lemma.lower() not in casting().taking):
        return None
    put = own_verb(doc, verb.i, cues)
    if put is None or put.modality in {Modality.ASSERTED, Modality.HISTORICAL}:
        return None
    return put if verb.lemma.lower() in cues.light | casting().including else Put(Modality.HYPOTHETICAL, put.cue)


def _purpose(doc: Annotated, token: Token) -> bool:
    return token.tag == "VB" and any(c.dep == "aux" and c.lemma == "to" for c in doc.children(token.i))


def _inherits_purpose(head: Token) -> bool:
    return head.pos in {"VERB", "NOUN", "PROPN", "AUX", "ADJ"}


def _embeds(doc: Annotated, head: Token, at: Token, cues: Cues) -> bool:
    return _cue(doc, head, at, cues) is not None


def _at(doc: Annotated, at: Token, head: Token, cues: Cues) -> Put | None:
    """What the head says of what stands under it: itself a cue, negated, or under a modal."""
    if at.dep == "conj":
        return None
    if head.lemma.lower() in cues.without and at.dep == "dobj":
        return Put(Modality.NEGATED, (head.i, head.i + 1))
    if head.pos in {"ADP", "SCONJ"} and at.dep in {"pcomp", "pobj"}:
        return _link(doc, head, cues)
    if head.pos in {"ADP", "SCONJ"}:
        return None
    having = _having(doc, at, head)
    if having is not None:
        return having
    found = _cue(doc, head, at, cues)
    if found is not None:
        return _turned(doc, head, found, cues)
    if head.lemma.lower() in cues.determiners and at.dep in {"acl", "relcl", "advcl"}:
        return Put(Modality.NEGATED, (head.i, head.i + 1))
    if head.pos in {"NOUN", "PROPN"}:
        none = next(
            (c for c in doc.children(head.i) if c.lemma.lower() in cues.determiners and c.dep in {"det", "neg"}), None
        )
        return Put(Modality.NEGATED, (none.i, none.i + 1)) if none and at.dep in {"acl", "prep", "ccomp"} else None
    through = head.lemma.lower() in cues.through or head.lemma.lower() in cues.light or head.pos == "AUX"
    subject = at.dep in {"nsubj", "nsubjpass"} and head.lemma.lower() in casting().happening
    if (at.dep in {"xcomp", "dobj", "attr", "nsubjpass", "prep"} and through) or subject or at.dep == "xcomp":
        return own_verb(doc, head.i, cues)
    return None


def _having(doc: Annotated, at: Token, head: Token) -> Put | None:
    """'Have yet to leave', 'have to leave'."""
    if head.lemma.lower() != "have" or at.dep != "xcomp":
        return None
    yet = next((c for c in doc.children(head.i) if c.lemma.lower() == "yet"), None)
    if yet is not None:
        return Put(Modality.NEGATED, (yet.i, yet.i + 1))
    must = head.tag in {"VB", "VBP", "VBZ"} and _purpose(doc, at)
    return Put(Modality.DEMANDED, (head.i, head.i + 1)) if must else None


def _link(doc: Annotated, link: Token, cues: Cues) -> Put | None:
    """'Without meeting', 'instead of sending': the preposition itself says that it did not happen."""
    lemma = link.lemma.lower()
    above, before = doc.tokens[link.head], doc.tokens[max(0, link.i - 1)]
    if lemma in cues.without or {f"{word.lemma.lower()} {lemma}" for word in (above, before)} & cues.without:
        return Put(Modality.NEGATED, (link.i, link.i + 1))
    return None


def _turned(doc: Annotated, head: Token, found: Put, cues: Cues) -> Put | None:
    """'Nothing suggests that', 'nobody doubts that': a negated cue says the opposite."""
    if found.modality is Modality.NEGATED and not_prevented(doc, head, cues):
        return Put(Modality.ASSERTED)
    if head.pos != "VERB" or found.modality not in {Modality.HYPOTHETICAL, Modality.DENIED}:
        return found
    none = next(
        (c for c in doc.children(head.i) if c.dep == "neg" or (c.dep == "nsubj" and no_argument(doc, c, cues))), None
    )
    if none is None:
        return found
    if head.lemma.lower() in cues.doubting:
        return Put(Modality.ASSERTED)
    return Put(Modality.NEGATED, (none.i, none.i + 1)) if found.modality is Modality.HYPOTHETICAL else found


def _cue(doc: Annotated, head: Token, at: Token, cues: Cues) -> Put | None:
    """The head as an embedding cue, with the preposition or particle under it where the cue has one."""
    if at.dep in {"nsubj", "compound", "poss", "csubj", "agent"} or (head.pos == "AUX" and head.lemma == "be"):
        return _be_cue(doc, head, at, cues)
    lemma = lemma_in(head, cues.embedding)
    if _means_else(doc, head, at, lemma) or taken_as_fact(doc, head, at, lemma):
        return None
    lemma = head.text.lower() if lemma not in cues.embedding and head.text.lower() in cues.embedding else lemma
    own = any(c.dep in {"nsubj", "nsubjpass"} for c in doc.children(at.i))
    if lemma in FINITE_ONLY and own and at.dep in {"ccomp", "xcomp"}:
        asks = any(c.dep == "aux" and c.lemma == "to" for c in doc.children(at.i))
        return Put(Modality.DEMANDED, (head.i, head.i + 1)) if asks else None
    if lemma in COPULAS:
        return _be_cue(doc, head, at, cues)
    if lemma in FINITE_ONLY and at.dep in {"dobj", "dative"} and not own:
        # Who is told something is not what is told.
        return None
    links = [at.lemma.lower()] if at.dep in {"prep", "agent"} else []
    links += [c.lemma.lower() for c in doc.children(head.i) if c.dep == "prt"]
    if at.dep == "nsubjpass" and lemma not in cues.embedding:
        return None
    for name in (*(f"{lemma} {link}" for link in links), lemma):
        kind = _softened(doc, at, name, cues.embedding.get(name), cues)
        if kind == Modality.FUTURE.value and _is_perfect(doc, at):
            kind = Modality.HYPOTHETICAL.value  # "Hoped that she had been freed" looks back.
        if kind is not None and not (name == lemma and at.dep == "prep" and head.pos == "VERB" and at.lemma != "of"):
            return Put(Modality(kind), (head.i, head.i + 1))
    return None


def _softened(doc: Annotated, at: Token, name: str, kind: str | None, cues: Cues) -> str | None:
    """'Asked whether he would' and 'sought to' demand nothing."""
    asked = at.dep == "ccomp" and any(c.dep == "mark" and c.lower in cues.marks for c in doc.children(at.i))
    sought = at.dep == "xcomp" and name in SOUGHT
    return Modality.HYPOTHETICAL.value if kind == Modality.DEMANDED.value and (asked or sought) else kind


def _means_else(doc: Annotated, head: Token, at: Token, lemma: str) -> bool:
    """Whether the word says something else here than as a cue."""
    if head.pos == "NOUN" and head.lemma.lower() in NO_CUES:
        return head.lemma.lower() != "order" or doc.tokens[head.i - 1].lower == "in"
    if lemma == "case" and at.lower == "of":
        return doc.tokens[max(0, head.i - 1)].lower != "in"  # "Two cases of assault", but "in case of assault".
    if lemma in NAMING:  # "Called the indictment a sham", "a policy called detention".
        return head.pos == "VERB" and at.dep in {"dobj", "oprd", "attr", "ccomp", "nsubjpass"}
    # "Set up a number to call" sets nothing for later.
    return lemma == "set" and (at.dep != "xcomp" or head.tag != "VBN")


def _is_perfect(doc: Annotated, at: Token) -> bool:
    """'Had been freed', 'have left'."""
    return at.dep == "ccomp" and any(c.dep == "aux" and c.lemma.lower() == "have" for c in doc.children(at.i))


def _be_cue(doc: Annotated, head: Token, at: Token, cues: Cues) -> Put | None:
    """'Is going to', 'is to', 'it is possible that', 'an attack is imminent', 'the risk is a war'."""
    if head.lemma not in COPULAS or at.dep not in {"xcomp", "ccomp", "csubj", "nsubj", "attr"}:
        return None
    for child in doc.children(head.i):
        lemma = child.lemma.lower()
        if child.i == at.i or child.dep not in {"acomp", "attr", "nsubj"}:
            continue
        kind = cues.embedding.get(lemma) if child.dep != "nsubj" or at.dep == "attr" else None
        kind = kind or (cues.modifiers.get(lemma) if child.dep == "acomp" else None)
        if kind:
            return Put(Modality(kind), (child.i, child.i + 1))
    if at.dep == "xcomp" and head.lemma == "be":
        return Put(Modality.FUTURE, (head.i, head.i + 1))
    return modal_of(doc, head.i, cues) if at.dep == "ccomp" else None


def _stops(doc: Annotated, at: Token, head: Token, frame: Frame, cues: Cues) -> bool:
    """A full clause of its own ends the scope; so does a verb that takes the noun as given."""
    if at.dep in {"nsubj", "csubj", "relcl"} and head.pos in {"VERB", "AUX"}:
        return True
    if at.dep == "ccomp" and head.lemma.lower() in cues.reporting:
        return any(c.dep in {"nsubj", "nsubjpass"} for c in doc.children(at.i)) and at.tag not in {"VB", "VBG"}
    taken = at.dep in {"dobj", "nsubjpass"} and head.pos == "VERB"
    light = head.lemma.lower() in cues.light | cues.through
    return taken and frame.noun and not light


def nearby(doc: Annotated, i: int, cues: Cues) -> Put | None:
    """A net under the parser: a cue of denial, fear or negation a few words before, in the same clause, that a 'that',
    'of' or 'for' joins to the predicate ('refuted allegations that his men tortured').
    """
    joined = False
    for j in range(i - 1, max(-1, i - 1 - NEAR), -1):
        token = doc.tokens[j]
        if token.pos == "PUNCT" or token.lemma.lower() in {"and", "but", "who", "which", "while", "because", "when"}:
            return None
        if token.lemma.lower() in {"that", "of", "for", "any", "having"}:
            joined = True
        if token.pos == "NOUN" and token.lemma.lower() in NO_CUES:
            continue
        kind = cues.embedding.get(token.lemma.lower())
        kind = kind or next(
            (cues.embedding[stem] for stem in stems(token.text.lower()) if stem in cues.embedding), None
        )
        if joined and kind in {"denied", "feared"}:
            return Put(Modality(kind), (j, j + 1))
    return None
