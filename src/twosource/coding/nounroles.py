"""Who plays which part in an event noun: 'the arrest of', 'talks between', 'Ruvia's attack on'."""

from __future__ import annotations

from twosource.codebook.casting import casting
from twosource.codebook.events import Cues, Phrase
from twosource.coding.bearing import bearers, struck, under, victims
from twosource.coding.cast import Cast, behind, causes, clause, is_worn, names
from twosource.coding.doers import STATES
from twosource.coding.engaged import FROM, accused_in, engaged, willed
from twosource.coding.frames import Frame, is_party
from twosource.coding.nounphrases import behind_agents, behind_links, beyond_parts, coordinated, noun_phrase
from twosource.coding.recipients import fitting, reaches
from twosource.coding.somebody import is_country, is_somebody
from twosource.coding.subjects import is_passive, subjects_of
from twosource.syntax import Annotated, Token

STRUCK = frozenset({"GPE", "LOC", "FAC"})
PLACED = frozenset({"MOBILIZE", "RETREAT", "ASSAULT"})
"""Types of deed that start from a place: 'launched from the coast' names nobody."""
OCCASION = frozenset({"for", "on", "during", "in", "at", "after", "following"})
DATED = 3
"""How many words a time may have between a deed and whoever does it: 'an attack last year by rebels'."""


def noun_cast(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> Cast:
    """The cast of an event noun: by, of, between, against, genitives, names before it, and a light verb's subject."""
    of = [s.noun for s in frame.slots if s.link == "of" and not is_worn(doc, s.noun, phrase)]
    shared = {"between", "among"} if phrase.reciprocal else {"between"}
    pairs = [s.noun for s in frame.slots if s.link in shared]
    recipients = _recipients(doc, frame, phrase, cues)
    borne = [] if phrase.reciprocal else bearers(doc, frame, cues)
    targets = [] if recipients or borne else _targets(doc, frame, phrase, cues)
    if borne:
        links = {"from", "by"} if phrase.of == "theme" else {"from", "of", "by"}
        source = [s.noun for s in frame.slots if s.link in links and is_party(doc, s.noun, cues)]
        source = source or _right_behind(doc, frame.head, cues)
        actors, recipients = source or _named_before(doc, frame, phrase), borne
    else:
        recipients = recipients or targets
        actors = [i for i in _actors(doc, frame, phrase, of, cues) if i not in targets]
    by = any(s.link == "by" for s in frame.slots)
    if pairs and (phrase.reciprocal or not by):
        actors, recipients = pairs, []
    recipients, _ = fitting(doc, recipients, frame, phrase, cues)
    if phrase.type == "ACCUSE" and not recipients:
        recipients = [i for i in accused_in(doc, doc.tokens[frame.head]) if is_somebody(doc, i, cues)]
    if phrase.reciprocal and recipients and actors:
        actors, recipients = [*actors, *recipients], []
    actors = [i for i in dict.fromkeys(actors) if is_party(doc, i, cues) and i not in recipients]
    actors = [i for i in actors if is_somebody(doc, i, cues)]
    themes = [clause(doc, frame.inner)] if frame.inner is not None else []
    themes += [noun_phrase(doc, i) for i in of if phrase.of == "theme"]
    return Cast(tuple(actors), tuple(recipients), tuple(themes), causes=tuple(causes(doc, frame.head, cues)))


def _actors(doc: Annotated, frame: Frame, phrase: Phrase, of: list[int], cues: Cues) -> list[int]:
    """Who does it, by the first of these that is there."""
    by = [s.noun for s in frame.slots if s.link == "by"] or _right_behind(doc, frame.head, cues)
    owning = [n for c in doc.children(frame.head) if c.dep == "poss" for n in coordinated(doc, c.i)]
    if phrase.type in {"ASSAULT", "PROTEST"}:
        # "The country's genocide", "the town's riots" happened there.
        owning = [i for i in owning if doc.tokens[i].lemma.lower() not in casting().sites]
    source = [] if "from" in phrase.recipient or phrase.type in PLACED else _behind_from(frame)
    source = source or (_senders(doc, of) if phrase.type == "THREATEN" else [])
    found = by or owning or source or (of if phrase.of == "actor" else []) or _named_before(doc, frame, phrase)
    found = found or willed(doc, _light_subjects(doc, frame, phrase, cues), cues) or _guests(doc, frame, phrase, cues)
    return found or engaged(doc, frame.head, phrase, cues)


def _right_behind(doc: Annotated, i: int, cues: Cues) -> list[int]:
    """'Police investigating attacks by rebels': the parser hangs the phrase on the verb, of which it cannot be."""
    token = doc.tokens[i]
    verb = doc.tokens[token.head]
    if token.dep != "dobj" or is_passive(doc, verb.i):
        return []
    links = [c.i for c in doc.children(verb.i) if c.lower == "by" and 0 < c.i - i <= 1 + DATED]
    links = [n for n in links if n == i + 1 or doc.tokens[n - 1].lemma.lower() in cues.times]
    return [n for link in links for g in doc.children(link) if g.dep == "pobj" for n in coordinated(doc, g.i)]


def _behind_from(frame: Frame) -> list[int]:
    return [s.noun for s in frame.slots if s.link == "from"]


def _named_before(doc: Annotated, frame: Frame, phrase: Phrase) -> list[int]:
    """Names in front of the noun: 'Ruvian strikes', 'a Red Dawn attack'."""
    children = [c for c in doc.children(frame.head) if c.dep in {"compound", "amod", "nmod"}]
    # "Ruvian tank shelling": the nation hangs on the weapon.
    below = [g for c in children if c.pos == "NOUN" for g in doc.children(c.i) if g.dep in {"amod", "compound", "nmod"}]
    found = [c.i for c in [*children, *below] if names(doc, c.i) and c.tag != "JJS"]
    if phrase.type != "ASSAULT":
        return found
    found = [i for i in found if not _scene_of(doc, i)]
    return found or [c.i for c in children if c.dep in {"compound", "amod"} and c.lemma.lower() in casting().armed]


def _targets(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    """Whom a noun tells of by its modifiers alone: 'her arrest', 'Ruvia sanctions', 'a raid targeting rebels'."""
    owning = [c for c in doc.children(frame.head) if c.dep == "poss"]
    by = any(s.link == "by" for s in frame.slots)
    if frame.lemma in cues.doing.patients and owning and not any(s.link == "of" for s in frame.slots):
        return [c.i for c in owning if is_party(doc, c.i, cues) and (by or not _does(doc, c))]
    if phrase.type == "SANCTION" and (nations := [i for i in _named_before(doc, frame, phrase) if _nation(doc, i)]):
        return nations
    aimed = [c for c in doc.children(frame.head) if c.dep == "acl" and c.lemma.lower() in casting().aimed]
    found = [n for a in aimed for c in doc.children(a.i) if c.dep == "dobj" for n in coordinated(doc, c.i)]
    found += behind(doc, [a.i for a in aimed], frozenset({"at", "against"}), cues)
    return [i for i in found if is_party(doc, i, cues)]


def _does(doc: Annotated, owner: Token) -> bool:
    """Whether a genitive is rather of who does it: a country or body ('Ruvia's killing of')."""
    mention = doc.mention_at(owner.i)
    return owner.pos != "PRON" and mention is not None and mention.kind in {"GPE", "NORP", "ORG"}


def _nation(doc: Annotated, i: int) -> bool:
    """A country by its noun, in front of what it suffers ('Ruvia sanctions'); initials are of those who impose it."""
    token, mention = doc.tokens[i], doc.mention_at(i)
    if mention is None or mention.kind not in STATES or token.pos == "ADJ" or token.dep == "amod":
        return False
    return not token.text.replace(".", "").isupper()


def _senders(doc: Annotated, threatened: list[int]) -> list[int]:
    """'A threat of tariffs from Kovac': who threatens hangs on what is threatened."""
    return [n for i in threatened for n in behind_links(doc, i, FROM) if names(doc, n)]


def _scene_of(doc: Annotated, i: int) -> bool:
    """'The Bergen shooting': a place before what happened in it; a country strikes itself."""
    mention = doc.mention_at(i)
    token = doc.tokens[i]
    if mention is None or token.pos == "ADJ" or token.dep == "amod" or mention.kind == "PERSON":
        return False
    name = " ".join(t.text for t in doc.tokens[mention.first : mention.last])
    if doc.tokens[token.head].lemma.lower() in casting().scenes and mention.kind == "ORG" and not name.isupper():
        return True
    return mention.kind in STRUCK and (
        doc.tokens[token.head].lemma.lower() in casting().scenes or not is_country(doc, i)
    )


def _recipients(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    for name in phrase.recipient or ("of", "on", "against", "to", "with", "at"):
        if name == "of" and phrase.of != "recipient":
            continue
        slots = [s for s in frame.slots if s.link == name and not is_worn(doc, s.noun, phrase)]
        found = [s.noun for s in slots if reaches(doc, s, frame, phrase, cues)]
        found = [i for i in found if is_party(doc, i, cues)]
        if found:
            return found
    # "The abduction of the girls", whatever slots the phrase names.
    of = [s.noun for s in frame.slots if s.link == "of" and phrase.of == "recipient"]
    if frame.lemma in cues.doing.patients and (bearing := [i for i in of if is_party(doc, i, cues)]):
        return bearing
    found = _stranded(doc, frame, phrase, cues) or under(doc, frame, cues) or victims(doc, frame.head, phrase, cues)
    return found or struck(doc, frame.head, phrase, cues)


def _stranded(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    """'Announced the arrest this week of two men': the parser hangs the phrase on the verb."""
    token = doc.tokens[frame.head]
    if token.dep not in {"dobj", "nsubjpass", "nsubj"} or phrase.of == "actor":
        return []
    verb = doc.tokens[token.head]
    wanted = [*phrase.recipient, "of"]
    return [
        noun
        for c in doc.children(verb.i)
        if c.dep in {"prep", "dative"} and c.i > token.i and c.lemma.lower() in wanted
        for g in doc.children(c.i)
        if g.dep == "pobj" and is_party(doc, g.i, cues)
        for noun in coordinated(doc, g.i)
    ][:4]


def _light_subjects(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    """Who carries out the attack or a series of attacks, announces the arrest, holds or arranges the talks."""
    token = beyond_parts(doc, frame.head, cues.doing.parts)
    if token.i != frame.head and (by := behind(doc, [token.i], frozenset({"by"}), cues)):
        return by
    verb = doc.tokens[token.head]
    doing = (
        phrase.reciprocal and verb.lemma.lower() in casting().arranging and any(s.link == "with" for s in frame.slots)
    )
    doing = doing or (phrase.type == "ASSAULT" and verb.lemma.lower() in casting().using)
    if token.dep == "dobj" and verb.pos == "VERB" and (doing or light_verb(doc, verb.i, cues)):
        return subjects_of(doc, verb.i)
    return behind_agents(doc, verb.i) if token.dep == "nsubjpass" and light_verb(doc, verb.i, cues) else []


def _guests(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    """'Flew to Oslo for talks with', 'left for a visit to': who goes to meet somebody meets them."""
    token = doc.tokens[frame.head]
    link = doc.tokens[token.head]
    above = doc.tokens[link.head]
    if (
        phrase.type != "CONSULT"
        or token.dep != "pobj"
        or link.lower not in OCCASION
        or above.pos not in {"VERB", "AUX"}
    ):
        return []
    if link.lower != "for" and not any(s.link in {"with", "to"} for s in frame.slots):
        return []
    return [i for i in subjects_of(doc, above.i) if is_somebody(doc, i, cues)]


def light_verb(doc: Annotated, i: int, cues: Cues) -> bool:
    """Whether verb `i`, with its particle, only carries the noun it governs."""
    lemma = doc.tokens[i].lemma.lower()
    particles = [c.lemma.lower() for c in doc.children(i) if c.dep in {"prt", "prep"}]
    return lemma in cues.light or any(f"{lemma} {p}" in cues.light for p in particles)
