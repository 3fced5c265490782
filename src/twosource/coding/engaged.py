"""Whose deed an event noun is, where the verb above says so: 'took part in', 'responsible for', 'came from'."""

from __future__ import annotations

from twosource.codebook.casting import casting
from twosource.codebook.events import Cues, Phrase
from twosource.coding.cast import behind
from twosource.coding.frames import Frame
from twosource.coding.nounphrases import behind_agents, behind_links, beyond_parts, charged_by, coordinated
from twosource.coding.recipients import owners
from twosource.coding.somebody import is_country, is_somebody
from twosource.coding.subjects import borne_by, is_passive, subjects_of
from twosource.syntax import Annotated, Token

CHARGES = frozenset({"of", "with", "in"})
FROM = frozenset({"from"})


def engaged(doc: Annotated, head: int, phrase: Phrase, cues: Cues) -> list[int]:
    """Who does the deed that the noun `head` tells of, by the words it stands under."""
    token = beyond_parts(doc, head, cues.doing.parts)
    found = _behind_link(doc, token, phrase) if token.dep == "pobj" else _beside_verb(doc, token)
    return [n for i in found for n in coordinated(doc, i) if n != head and is_somebody(doc, n, cues)]


def _behind_link(doc: Annotated, token: Token, phrase: Phrase) -> list[int]:
    """The noun stands behind a preposition."""
    link = doc.tokens[token.head]
    above = doc.tokens[link.head]
    lemma = above.lemma.lower()
    if lemma in casting().answerable and link.lower in {"for", "of"}:
        return _answering(doc, above)
    if link.lower == "in" and lemma in casting().part:
        owning = [c.i for c in doc.children(above.i) if c.dep == "poss"]
        playing = above.dep == "dobj" and doc.tokens[above.head].lemma.lower() in casting().playing
        return owning or (subjects_of(doc, above.head) if playing else [])
    if link.lower == "of" and lemma in casting().alleged:
        return accused_in(doc, above)
    if above.pos in {"NOUN", "PROPN"}:
        return _suspect(doc, above, link)
    return _by_verb(doc, above, link, phrase) if above.pos == "VERB" else []


def _by_verb(doc: Annotated, above: Token, link: Token, phrase: Phrase) -> list[int]:
    """The verb says who: who is accused of it, takes part in it, is jailed for it, harms somebody in it."""
    lemma = above.lemma.lower()
    passive = is_passive(doc, above.i)
    if (lemma in casting().punishing and link.lower == "for") or (
        lemma in casting().charging and link.lower in CHARGES
    ):
        return (subjects_of(doc, above.i) if passive else []) or borne_by(doc, above.i)
    if link.lower == "with" and lemma in casting().answering and not passive:
        return subjects_of(doc, above.i)
    if link.lower != "in":
        return []
    if any(c.dep == "dobj" and c.lemma.lower() in casting().part for c in doc.children(above.i)):
        return subjects_of(doc, above.i)
    harms = phrase.type == "ASSAULT" and lemma in casting().harms - {"die"} and bool(borne_by(doc, above.i))
    return subjects_of(doc, above.i) if not passive and (harms or lemma in casting().sharing) else []


def _suspect(doc: Annotated, above: Token, link: Token) -> list[int]:
    """'The suspect in the attack', 'the gunman behind it'; 'accused a sailor of it' may hang on the sailor."""
    if (
        (verb := charged_by(doc, above)) is not None
        and verb.lemma.lower() in casting().charging
        and link.lower in CHARGES
    ):
        return subjects_of(doc, verb.i) or borne_by(doc, verb.i)
    accused = (
        above.dep == "dobj" and doc.tokens[above.head].lemma.lower() in casting().charging and link.lower in CHARGES
    )
    suspected = above.lemma.lower() in casting().suspects and link.lower in {"in", "of"}
    return [above.i] if accused or suspected or link.lower == "behind" else []


def _answering(doc: Annotated, above: Token) -> list[int]:
    """Who is responsible or guilty, takes the responsibility or the blame."""
    verb = doc.tokens[above.head]
    if above.pos == "ADJ" and above.dep == "amod":
        return [above.head]
    owners = [c.i for c in doc.children(above.i) if c.dep == "poss"]
    return owners or (subjects_of(doc, verb.i) if verb.pos in {"VERB", "AUX"} and verb.i != above.i else [])


def accused_in(doc: Annotated, allegation: Token) -> list[int]:
    """'He denied allegations of fraud': who denies them is who they are about; who speaks for others is not."""
    verb = doc.tokens[allegation.head]
    if verb.lemma.lower() not in casting().denying:
        return []
    if allegation.dep == "dobj":
        found = subjects_of(doc, verb.i)
    else:
        found = behind_agents(doc, verb.i) if allegation.dep == "nsubjpass" else []
    return [i for i in found if doc.tokens[i].lemma.lower() not in casting().spokespeople]


def willed(doc: Annotated, subjects: list[int], cues: Cues) -> list[int]:
    """Those of the subjects who can do a deed, and of things whoever they are of or from: 'Ruvian air strikes',
    'the council passed a law that bans'.
    """
    found = [i for i in subjects if is_somebody(doc, i, cues)] or owners(doc, set(subjects), (), cues)
    return found or [n for i in subjects for n in _issuers(doc, doc.tokens[i], cues) if is_somebody(doc, n, cues)]


def _issuers(doc: Annotated, thing: Token, cues: Cues) -> list[int]:
    """Who puts forward the thing, by the verb it is the object of, or by a clause at it."""
    thing = beyond_parts(doc, thing.i, cues.doing.parts)
    verb = doc.tokens[thing.head]
    if verb.lemma.lower() in casting().issuing and thing.dep in {"dobj", "nsubjpass"}:
        return subjects_of(doc, verb.i) if thing.dep == "dobj" else behind_agents(doc, verb.i)
    for clause in doc.children(thing.i):
        if clause.dep in {"acl", "relcl"} and clause.lemma.lower() in casting().issuing:
            own = [c.i for c in doc.children(clause.i) if c.dep == "nsubj" and c.i != thing.i]
            return behind_agents(doc, clause.i) or [i for i in own if doc.tokens[i].tag not in {"WDT", "WP"}]
    return []


def _beside_verb(doc: Annotated, token: Token) -> list[int]:
    """'Criticism came from the union', 'the mayor's speech included a warning'."""
    verb = doc.tokens[token.head]
    lemma = verb.lemma.lower()
    if token.dep == "nsubj" and lemma in casting().emanating:
        return behind_links(doc, verb.i, FROM)
    if token.dep == "dobj" and lemma in casting().containing:
        return [c.i for i in subjects_of(doc, verb.i) for c in doc.children(i) if c.dep == "poss"]
    return []


def strikers(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    """'Sailors were killed in an attack by rebels', 'in a Ruvian air strike': whose the attack is, harms them."""
    if phrase.type != "ASSAULT" or not frame.passive or frame.lemma not in casting().harms:
        return []
    deeds = [
        s.noun
        for s in frame.slots
        if s.link in {"in", "during"} and doc.tokens[s.noun].lemma.lower() in casting().strikes
    ]
    by = behind(doc, deeds, frozenset({"by"}), cues)
    kinds = {"poss", "amod", "compound", "nmod"}
    before = [c.i for i in deeds for c in doc.children(i) if c.dep in kinds and c.pos != "PRON" and _striking(doc, c)]
    return [n for i in by or before for n in coordinated(doc, i) if is_somebody(doc, n, cues)]


def _striking(doc: Annotated, token: Token) -> bool:
    """A name that is no place where it was: 'the Lahti attack'."""
    mention = doc.mention_at(token.i)
    if mention is None or mention.kind not in {"ORG", "NORP", "PERSON", "GPE"}:
        return False
    return mention.kind != "GPE" or (token.dep == "poss" and is_country(doc, token.i))
