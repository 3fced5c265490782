"""How a predicate is put by its own words: negation, auxiliaries, conditions, adverbs, determiners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.codebook.events import Cues
from twosource.coding.frames import Frame
from twosource.model import Modality
from twosource.syntax import Annotated, Token

HOPS = 8
UNMET = frozenset({"any", "a", "an", "another"})
"""'Any strike would', 'a third test would': a noun that may be has not been."""
COMING = frozenset({"next", "coming", "upcoming", "following"})
BOUNDS = frozenset({"before", "until", "till", "once"})
OWN = frozenset({"nsubj", "nsubjpass", "mark"})
ONLY = frozenset({"only", "just", "merely", "simply"})
FINITE = frozenset({"VBZ", "VBD"})
NOT = frozenset({"not", "hardly", "scarcely", "barely"})


@dataclass(frozen=True, slots=True)
class Put:
    """A modality, the tokens [first, last) of its cue (None: none needed), and whether a modal verb stands there."""

    modality: Modality
    cue: tuple[int, int] | None = None
    modal: bool = False


def own_noun(doc: Annotated, frame: Frame, cues: Cues) -> Put | None:
    for child in doc.children(frame.head):
        lemma = child.lemma.lower()
        if child.dep in {"det", "neg"} and lemma in cues.determiners:
            return Put(Modality.NEGATED, (child.i, child.i + 1))
        if child.dep in {"amod", "compound"} and lemma in cues.modifiers:
            return Put(Modality(cues.modifiers[lemma]), (child.i, child.i + 1))
        if child.dep == "det" and child.lemma.lower() in UNMET and _may(doc, frame.head, cues):
            return Put(Modality.HYPOTHETICAL, (child.i, child.i + 1))
        if (coming := _coming(doc, child, cues)) is not None:
            return Put(Modality.FUTURE, coming)
        if child.dep in {"amod", "compound"} and child.text.lower() in cues.modifiers:
            return Put(Modality(cues.modifiers[child.text.lower()]), (child.i, child.i + 1))
    return None


def _coming(doc: Annotated, child: Token, cues: Cues) -> tuple[int, int] | None:
    """'Next week's talks', 'tomorrow's strike': the time in front of the noun is to come."""
    if child.dep not in {"poss", "compound", "nmod", "npadvmod"} or child.lemma.lower() not in cues.times:
        return None
    first = next((g.i for g in doc.children(child.i) if g.lemma.lower() in COMING), None)
    if first is not None:
        return first, child.i + 1
    return (child.i, child.i + 1) if child.lower == "tomorrow" else None


def _may(doc: Annotated, i: int, cues: Cues) -> bool:
    """Whether the verb above, of which the noun is the subject, stands under a modal ('any strike would ...')."""
    token = doc.tokens[i]
    return token.dep in {"nsubj", "nsubjpass"} and modal_of(doc, token.head, cues) is not None


def own_verb(doc: Annotated, i: int, cues: Cues) -> Put | None:
    """Negation, conjunctions, auxiliaries and adverbs on the verb itself."""
    children = doc.children(i)
    modal = modal_of(doc, i, cues)
    if doc.tokens[i].dep == "relcl":
        children = (*children, *(c for c in doc.children(doc.tokens[i].head) if c.dep == "neg"))
    negation = next((c for c in children if _negates(doc, c, cues)), None)
    if negation is not None:
        if (mark := _if(children)) is not None:
            return Put(Modality.HYPOTHETICAL, (mark, mark + 1))
        until = modal is None and negation.dep == "neg" and _until(doc, i)
        return None if until else Put(Modality.NEGATED, (negation.i, negation.i + 1), modal is not None)
    mark = _mark(doc, i, cues)
    if mark is not None:
        return Put(Modality.HYPOTHETICAL, (mark, mark + 1))
    far = _far_negation(doc, i, cues)
    if far is not None:
        return far
    condition = _condition(doc, i, cues)
    if condition is not None or modal is not None:
        return condition or modal
    for child in children:
        if child.dep == "advmod" and child.lemma.lower() in cues.adverbs:
            return Put(Modality(cues.adverbs[child.lemma.lower()]), (child.i, child.i + 1))
    return _headline_future(doc, i) or _order(doc, i)


def _if(children: Sequence[Token]) -> int | None:
    """'If they do not help': they may yet."""
    return next((c.i for c in children if c.dep == "mark" and c.lower == "if"), None)


def _mark(doc: Annotated, i: int, cues: Cues) -> int | None:
    """The conjunction that leaves the clause of verb `i` open, its own or that of the verb it is coordinated with.

    What comes before or until something that is yet to be done is open, too: 'until they withdraw'.
    """
    for child in doc.children(i):
        if child.dep in {"mark", "advmod"} and child.lemma.lower() in cues.marks:
            return child.i
        if child.dep == "mark" and child.lower in BOUNDS and _is_present(doc, i):
            return child.i
    token = doc.tokens[i]
    shared = token.dep == "conj" and token.head != i and not any(c.dep in OWN for c in doc.children(i))
    return _mark(doc, token.head, cues) if shared and token.head < i else None


def _is_present(doc: Annotated, i: int) -> bool:
    """Whether the verb, or its first auxiliary, is in the present tense."""
    aux = next((c for c in doc.children(i) if c.dep in {"aux", "auxpass"}), doc.tokens[i])
    return aux.tag in {"VBZ", "VBP"}


def _order(doc: Annotated, i: int) -> Put | None:
    """'Free the hostages.': the bare verb of a sentence without a subject."""
    token = doc.tokens[i]
    sentence = doc.sentence_of(i)
    bare = token.tag == "VB" and token.dep == "ROOT" and not any(c.dep in OWN | {"aux"} for c in doc.children(i))
    ends = doc.tokens[sentence.last - 1].text[-1:] in {".", "!", '"', "”"}
    return Put(Modality.DEMANDED, (i, i + 1)) if bare and ends and i - sentence.first <= 1 else None


def _far_negation(doc: Annotated, i: int, cues: Cues) -> Put | None:
    """'At no point did they fire', 'nor did she see it', 'the council hardly ever meets'."""
    words = [
        w for c in doc.children(i) if c.i < i and c.dep in {"prep", "advmod", "cc", "preconj"} for w in doc.subtree(c.i)
    ]
    words += [first] if (first := i - 1) >= 0 and doc.tokens[first].dep in {"advmod", "neg"} else []
    for at in words[:8]:
        token = doc.tokens[at]
        negative = token.lemma.lower() in {"nor", "hardly", "scarcely", "never"}
        if negative or (token.lemma.lower() in cues.determiners and token.dep in {"det", "neg"} and at < 4 + words[0]):
            return Put(Modality.NEGATED, (at, at + 1))
    before = doc.tokens[i - 1] if i else None
    if (
        before is not None
        and before.lemma.lower() in {"ever", "even"}
        and i > 1
        and doc.tokens[i - 2].text.lower() in NOT
    ):
        return Put(Modality.NEGATED, (i - 2, i - 1))
    return None


def _condition(doc: Annotated, i: int, cues: Cues) -> Put | None:
    """'Unless it pays, the bank will seize it'; 'should the talks fail, they will strike'; the clause itself too."""
    for child in doc.children(i):
        if child.dep != "advcl":
            continue
        mark = next((g.i for g in doc.children(child.i) if g.lemma.lower() in cues.marks and g.dep == "mark"), None)
        if mark and doc.tokens[mark - 1].lower == "even":
            continue  # "Even if they had not" makes no condition.
        mark = _inverted(doc, child.i) if mark is None else mark
        if mark is None and child.text.lower() in cues.marks:
            mark = child.i
        if mark is not None:
            return Put(Modality.HYPOTHETICAL, (mark, mark + 1))
    for verb in (i, doc.tokens[i].head, doc.tokens[doc.tokens[i].head].head):
        inverted = _inverted(doc, verb) if doc.tokens[i].dep in {"advcl", "relcl", "xcomp", "conj"} else None
        if inverted is not None:
            return Put(Modality.HYPOTHETICAL, (inverted, inverted + 1))
    return None


def _inverted(doc: Annotated, i: int) -> int | None:
    """The auxiliary that opens the clause of verb `i` before its subject: 'were he to', 'should they', 'had she'."""
    first = doc.subtree(i)[0]
    token = doc.tokens[first]
    follows = first + 1 < len(doc.tokens) and doc.tokens[first + 1].pos in {"PROPN", "PRON", "DET", "NOUN"}
    if token.text.lower() not in {"were", "should", "had"} or not follows:
        return None
    return first if first == 0 or doc.tokens[first - 1].pos in {"PUNCT", "CCONJ"} else None


def no_argument(doc: Annotated, child: Token, cues: Cues) -> bool:
    """'No soldiers were killed', 'found no bodies', 'nobody was hurt'."""
    if child.dep not in {"nsubj", "nsubjpass", "dobj"}:
        return False
    if child.lemma.lower() in cues.determiners:
        return True
    around = [g for c in doc.children(child.i) if c.i < child.i for g in (c, *doc.children(c.i))]
    around += [g for g in doc.children(child.i) if g.i < child.i]
    return any(g.lemma.lower() in cues.determiners or (g.i < child.i and g.text.lower() in NOT) for g in around)


def modal_of(doc: Annotated, i: int, cues: Cues) -> Put | None:
    """The modal of verb `i`, own or shared by a verb it is coordinated with."""
    for _ in range(HOPS):
        for child in doc.children(i):
            kind = cues.auxiliaries.get(child.lemma.lower()) or cues.auxiliaries.get(child.text.lower())
            if child.text == "May" and (child.i != doc.sentence_of(i).first or doc.tokens[i].tag in FINITE):
                continue  # The month, or somebody of that name: "May greets the envoy".
            if child.dep == "aux" and kind == "opinion":
                return Put(Modality.DEMANDED, (child.i, child.i + 1), modal=True)
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


def _negates(doc: Annotated, child: Token, cues: Cues) -> bool:
    after = doc.tokens[min(child.i + 1, len(doc.tokens) - 1)]
    if child.lower == "not" and after.lower in ONLY:
        return False  # "Not only detains but also beats".
    adverb = child.dep in {"advmod", "preconj"} and cues.adverbs.get(child.lemma.lower()) == "negated"
    return child.dep == "neg" or adverb or no_argument(doc, child, cues)


def _until(doc: Annotated, i: int) -> bool:
    """'Was not ratified until 1920': it was, then. Only of what is told in the past."""
    past = doc.tokens[i].tag == "VBD" or any(c.lower in {"was", "were", "did"} for c in doc.children(i))
    links = [c for c in doc.children(i) if c.dep == "prep" and c.lower == "until"]
    return past and any(g.pos == "NUM" for c in links for g in doc.children(c.i))


def _headline_future(doc: Annotated, i: int) -> Put | None:
    """'Minister to visit Paris': a to-infinitive that is the main verb."""
    token = doc.tokens[i]
    if token.tag != "VB" or token.dep not in {"ROOT", "acl", "relcl", "ccomp", "conj"}:
        return None
    to = next((c for c in doc.children(i) if c.dep == "aux" and c.lemma == "to"), None)
    if to is None:
        return None
    bare = token.dep != "ROOT" and not any(c.dep == "nsubj" for c in doc.children(i))
    if bare and (token.dep != "acl" or doc.tokens[token.head].dep != "ROOT"):
        return None
    return Put(Modality.FUTURE, (to.i, to.i + 1), modal=True)
