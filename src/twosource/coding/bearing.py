"""Whom a deed is done to, where that stands at another verb: 'faced criticism', 'killed in a raid', 'under threat'."""

from __future__ import annotations

from twosource.codebook.casting import casting
from twosource.codebook.events import Cues, Phrase
from twosource.coding.cast import behind
from twosource.coding.frames import Frame, is_party, listed_parties
from twosource.coding.nounphrases import first_conjunct
from twosource.coding.subjects import after_dateline, is_passive, subjects_of
from twosource.syntax import Annotated, Token


def bearers(doc: Annotated, frame: Frame, cues: Cues) -> list[int]:
    """'Faced criticism', 'received aid', 'came under attack': whom it is done to is the subject."""
    token = first_conjunct(doc, frame.head)  # "Faces inquiries and lawsuits".
    above = doc.tokens[token.head]
    if token.dep == "pobj" and (confined := _confined(doc, token, above) or _suffering(doc, above)):
        return listed_parties(doc, confined, cues)
    if token.dep == "pobj" and above.lower == "under" and doc.tokens[above.head].pos == "VERB":
        above = doc.tokens[above.head]
    elif token.dep != "dobj" or above.lemma.lower() not in cues.undergoing or is_passive(doc, above.i):
        return []
    return listed_parties(doc, subjects_of(doc, above.i), cues)


def _confined(doc: Annotated, token: Token, link: Token) -> list[int]:
    """'Nine men are in detention', 'the men in custody', 'died in captivity': who is there bears it."""
    if link.lower != "in" or token.lemma.lower() not in casting().confinement:
        return []
    above = doc.tokens[link.head]
    if above.pos in {"NOUN", "PROPN", "PRON"}:
        return [above.i]
    lemma = above.lemma.lower()
    if lemma in casting().staying or (lemma in casting().keeping and is_passive(doc, above.i)):
        return subjects_of(doc, above.i)
    return [c.i for c in doc.children(above.i) if c.dep == "dobj"] if lemma in casting().keeping else []


def _suffering(doc: Annotated, link: Token) -> list[int]:
    """'The victims of the shooting'."""
    above = doc.tokens[link.head]
    return [above.i] if link.lower == "of" and above.lemma.lower() in casting().sufferers else []


def victims(doc: Annotated, i: int, phrase: Phrase, cues: Cues) -> list[int]:
    """'Two men were killed in an air strike by the army': who suffered stands at the verb above."""
    link = _link_of_deed(doc, i)
    if phrase.type != "ASSAULT" or link is None or link.lower not in {"in", "by", "during"}:
        return []
    verb = doc.tokens[link.head]
    if verb.lemma.lower() not in casting().harms:
        return []
    after = after_dateline(doc, verb.i)
    found = [
        c.i
        for c in doc.children(verb.i)
        if c.i >= after and c.dep == ("nsubjpass" if is_passive(doc, verb.i) else "dobj")
    ]
    return listed_parties(doc, found, cues) if verb.pos == "VERB" else []


def struck(doc: Annotated, i: int, phrase: Phrase, cues: Cues) -> list[int]:
    """'The attack killed two men', 'the attack that killed them': who suffered is the object of what the deed did."""
    token = doc.tokens[i]
    verbs = [c for c in doc.children(i) if c.dep == "relcl"]
    verbs = [v for v in verbs if any(c.dep == "nsubj" and c.lower in {"which", "that"} for c in doc.children(v.i))]
    verbs += [doc.tokens[token.head]] if token.dep == "nsubj" else []
    harms = [v for v in verbs if v.lemma.lower() in casting().harms and not is_passive(doc, v.i)]
    found = [c.i for v in harms for c in doc.children(v.i) if c.dep == "dobj"]
    return listed_parties(doc, found, cues) if phrase.type == "ASSAULT" else []


def harmed_with(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    """'Opened fire in a market, killing two men': who suffered stands at a verb beside that of the deed."""
    if phrase.type != "ASSAULT" or frame.passive:
        return []
    beside = [c for c in doc.children(frame.head) if c.dep in {"advcl", "conj"} and c.i > frame.head]
    beside += [g for c in beside for g in doc.children(c.i) if g.dep == "conj"]
    for verb in beside:
        own = any(c.dep in {"nsubj", "nsubjpass", "mark"} for c in doc.children(verb.i))
        if verb.lemma.lower() in casting().harms and not own:
            found = [c.i for c in doc.children(verb.i) if c.dep == "dobj"]
            return listed_parties(doc, found, cues)
    return []


def laid_on(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    """'Passed sanctions on Ruvia, banning imports': the ban is on whom the sanctions are."""
    token = doc.tokens[frame.head]
    if phrase.type not in {"SANCTION", "COERCE"} or token.dep != "advcl" or token.tag != "VBG":
        return []
    things = [c.i for c in doc.children(token.head) if c.dep == "dobj" and c.lemma.lower() in casting().laid]
    return listed_parties(doc, behind(doc, things, frozenset({"on", "against"}), cues), cues)


def _link_of_deed(doc: Annotated, i: int) -> Token | None:
    """The preposition a deed stands behind, also where the parser takes the noun for a verb ("in tank shelling")."""
    token = doc.tokens[i]
    before = doc.tokens[i - 1] if i else token
    if token.dep == "advcl" and token.tag == "VBG" and before.dep == "pobj":
        return doc.tokens[before.head]
    return doc.tokens[token.head] if token.dep in {"pobj", "pcomp"} else None


def under(doc: Annotated, frame: Frame, cues: Cues) -> list[int]:
    """'Canada, also under threat of tariffs': who stands under it."""
    link = doc.tokens[doc.tokens[frame.head].head]
    if link.lemma.lower() != "under" or link.head == link.i:
        return []
    above = doc.tokens[link.head]
    found = [above.i] if above.pos in {"NOUN", "PROPN", "PRON"} else subjects_of(doc, above.i)
    return [i for i in found if is_party(doc, i, cues)]


def evaders(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    """'Norway tries to avoid the duties threatened by Kovac': whom they are meant for stands above them."""
    token = doc.tokens[frame.head]
    thing = doc.tokens[token.head]
    verb = doc.tokens[thing.head]
    if phrase.type != "THREATEN" or token.dep != "acl" or thing.dep != "dobj":
        return []
    if verb.lemma.lower() not in cues.doing.evading:
        return []
    return listed_parties(doc, subjects_of(doc, verb.i), cues)
