"""Who plays which part: parties of a claim read off its frame, in the order its phrase asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from twosource.codebook.events import Cues, Phrase
from twosource.codebook.nations import load_nations
from twosource.coding.doers import is_thing
from twosource.coding.frames import Frame, is_party
from twosource.coding.nounphrases import coordinated, noun_phrase
from twosource.coding.subjects import is_passive, subjects_of
from twosource.model import Party, Role
from twosource.syntax import Annotated

PLAIN = ("object", "dative", "against", "on", "to", "with", "at", "from", "for")
NAMED = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC", "FAC"})
CLAUSE = 40
"""The most words of a clause taken as theme or cause."""
WHERE = frozenset({"in", "at"})
"""Where several meet is no party to the meeting; it stays recipient."""
HARMS = frozenset(
    {"kill", "injure", "wound", "hurt", "maim", "hit", "burn", "slay", "murder", "shoot", "target", "die"}
)
"""Verbs whose object suffers from the attack they happen in: "arrested in a raid" tells of no such harm."""
ABOUT_THINGS = frozenset({"REQUEST", "REJECT", "SUPPORT"})
"""Types whose object may be a thing; then that is the theme."""
SCENES = frozenset({"shooting", "stabbing", "blast"})
"""Deeds named after their place; the tagger takes a town in front of them for a body."""
STRUCK = frozenset({"GPE", "LOC", "FAC"})
INSTRUMENTS = frozenset({"with", "using", "via"})


@dataclass(frozen=True, slots=True)
class Cast:
    """Noun heads by part, and clauses as token ranges."""

    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    themes: tuple[tuple[int, int], ...] = ()
    instruments: tuple[tuple[int, int], ...] = ()
    causes: tuple[tuple[int, int], ...] = ()


def verb_cast(doc: Annotated, frame: Frame, phrase: Phrase | None, cues: Cues) -> Cast:
    """The cast of a verb."""
    slots = phrase.recipient if phrase and phrase.recipient else PLAIN
    actors = [i for i in frame.subjects if is_party(doc, i, cues) and not _spot(doc, frame, i, cues)]
    recipients, used, link = _recipients(doc, frame, slots, phrase, cues)
    themes = [noun_phrase(doc, i) for i in frame.objects if i not in recipients and doc.tokens[i].pos != "PRON"]
    if phrase is not None and phrase.type in ABOUT_THINGS:
        recipients, things = _persons(doc, recipients, frame, cues)
        themes += [noun_phrase(doc, i) for i in things if doc.tokens[i].pos != "PRON"]
    if frame.inner is not None:
        themes.append(clause(doc, frame.inner))
    if not recipients and phrase is not None:
        recipients = _inner_recipients(doc, frame, cues, phrase) or _victims(doc, frame.head, phrase, cues)
        recipients = recipients or _evaders(doc, frame, phrase, cues)
    together = phrase is not None and phrase.reciprocal and link not in WHERE
    if together and recipients and actors:
        actors, recipients = list(dict.fromkeys([*actors, *recipients])), []
    tools = [_range(doc, s.at) for s in frame.slots if s.link in INSTRUMENTS and s.noun not in used]
    return Cast(
        tuple(actors), tuple(r for r in recipients if r not in actors), tuple(themes),
        tuple(tools) if phrase and phrase.type == "ASSAULT" else (), tuple(causes(doc, frame.head, cues)),
    )  # fmt: skip


def _recipients(
    doc: Annotated, frame: Frame, slots: tuple[str, ...], phrase: Phrase | None, cues: Cues
) -> tuple[list[int], set[int], str]:
    """The nouns in the first filled slot, all nouns that the phrase itself has used up, and the slot's name."""
    used = {i for i in frame.objects if phrase is not None and _consumed(doc, i, phrase)}
    slots = (*slots, "about") if phrase is not None and phrase.type == "ACCUSE" else slots
    for name in slots:
        # "Met Ruvia's demand for restraint": whose it is comes before what it is for.
        if name == "for" and name != slots[0] and (owners := _owners(doc, used, frame.subjects)):
            return owners, used, ""
        if name == "object":
            nouns = [i for i in frame.objects if i not in used]
        elif name == "dative":
            nouns = list(frame.datives)
        else:
            nouns = [s.noun for s in frame.slots if s.link == name and not _worn(doc, s.noun, phrase)]
        nouns = [i for i in nouns if is_party(doc, i, cues) and i not in frame.subjects]
        if nouns:
            return nouns, used, name
    return _owners(doc, used, frame.subjects), used, ""


def _spot(doc: Annotated, frame: Frame, i: int, cues: Cues) -> bool:
    """'Attacked by the harbour': where it was, and nobody."""
    return frame.passive and doc.tokens[i].lemma.lower() in cues.spots and doc.mention_at(i) is None


def _persons(doc: Annotated, found: list[int], frame: Frame, cues: Cues) -> tuple[list[int], list[int]]:
    """Those who can be asked, refused or backed, and the things that stood in their place; whose these are is asked."""
    things = [i for i in found if is_thing(doc, i, cues) or (doc.tokens[i].lemma.lower() in cues.matters)]
    things = [i for i in things if not _names(doc, i)]
    kept = [i for i in found if i not in things]
    return kept or _owners(doc, set(things), frame.subjects), things


def _worn(doc: Annotated, i: int, phrase: Phrase | None) -> bool:
    return phrase is not None and doc.tokens[i].lemma.lower() in phrase.words


def _consumed(doc: Annotated, i: int, phrase: Phrase) -> bool:
    """An object that is part of the phrase ('impose sanctions on') is nobody."""
    lemma = doc.tokens[i].lemma.lower()
    if lemma in phrase.words:
        return True
    thing = lemma in phrase.objects and doc.mention_at(i) is None
    return thing and phrase.recipient[:1] != ("object",)


def _owners(doc: Annotated, used: set[int], subjects: tuple[int, ...]) -> list[int]:
    """Whose the used-up object is: 'lifted Iran's sanctions', 'rejected the US proposal'."""
    return [
        c.i
        for i in sorted(used)
        for c in doc.children(i)
        if (c.dep == "poss" or _names(doc, c.i)) and c.dep in {"poss", "compound", "amod", "nmod"} and c.pos != "PRON"
        and c.i not in subjects
    ]  # fmt: skip


def _names(doc: Annotated, i: int) -> bool:
    mention = doc.mention_at(i)
    return mention is not None and mention.kind in NAMED


def _inner_recipients(doc: Annotated, frame: Frame, cues: Cues, phrase: Phrase) -> list[int]:
    """Whom the clause inside is about: 'threatened to bomb the town', 'demanded that Russia withdraw'.

    Who acts in what is threatened is not whom the threat is for; who must act to avert it is.
    """
    if frame.inner is None:
        return []
    threat = phrase.type == "THREATEN"
    if threat and (asked := _asked(doc, frame.inner, cues)):
        return asked
    own = [c.i for c in doc.children(frame.inner) if c.dep in {"nsubj", "nsubjpass"}]
    other = bool(own) and own[0] not in frame.subjects and doc.tokens[own[0]].pos != "PRON"
    if other and (not threat or is_passive(doc, frame.inner)):
        return [i for i in coordinated(doc, own[0]) if is_party(doc, i, cues)]
    objects = [i for c in doc.children(frame.inner) if c.dep == "dobj" for i in coordinated(doc, c.i)]
    links = [g.i for c in doc.children(frame.inner) if c.dep == "prep" for g in doc.children(c.i) if g.dep == "pobj"]
    under = [
        g.i for o in objects for c in doc.children(o) if c.dep == "prep" for g in doc.children(c.i) if g.dep == "pobj"
    ]
    found = [i for i in [*objects, *links, *under] if is_party(doc, i, cues)]
    named = [i for i in found if _names(doc, i)] or [i for i in found if _somebodys(doc, i)]
    return named[:1] or ([] if other else found[:1])


def _asked(doc: Annotated, inner: int, cues: Cues) -> list[int]:
    """Who must act, where a condition stands under what is threatened: 'if Ruvia does not pay'."""
    for clause_ in doc.children(inner):
        children = doc.children(clause_.i) if clause_.dep == "advcl" else ()
        if any(c.dep == "mark" and c.lemma.lower() in cues.marks for c in children):
            return [c.i for c in children if c.dep == "nsubj" and _names(doc, c.i)]
    return []


def _somebodys(doc: Annotated, i: int) -> bool:
    """Whether a thing is said to be of somebody named: 'Ruvian beef', 'the army of Ruvia'."""
    return any(c.dep in {"amod", "poss", "compound", "nmod"} and _names(doc, c.i) for c in doc.children(i))


def noun_cast(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> Cast:
    """The cast of an event noun: by, of, between, against, genitives, names before it, and a light verb's subject."""
    by = [s.noun for s in frame.slots if s.link == "by"]
    owners = [c.i for c in doc.children(frame.head) if c.dep == "poss"]
    names = [c.i for c in doc.children(frame.head) if c.dep in {"compound", "amod", "nmod"} and _names(doc, c.i)]
    pairs = [s.noun for s in frame.slots if s.link in {"between", "among"}]
    of = [s.noun for s in frame.slots if s.link == "of" and not _worn(doc, s.noun, phrase)]
    source = [s.noun for s in frame.slots if s.link == "from"] if "from" not in phrase.recipient else []
    recipients = _noun_recipients(doc, frame, phrase, cues)
    light = _light_subjects(doc, frame, cues)
    if phrase.type == "ASSAULT":
        names = [i for i in names if not _scene_of(doc, i)]
    bearers = [] if phrase.reciprocal else _bearers(doc, frame, cues)
    if bearers:
        links = {"from"} if phrase.of == "theme" else {"from", "of"}
        source = [s.noun for s in frame.slots if s.link in links and is_party(doc, s.noun, cues)]
        recipients, light = bearers, []
    source = source or (_senders(doc, of) if phrase.type == "THREATEN" else [])
    actors = by or owners or source or (of if phrase.of == "actor" else []) or names or light
    if pairs and (phrase.reciprocal or not by):
        actors, recipients = pairs, []
    if phrase.reciprocal and recipients and actors:
        actors, recipients = [*actors, *recipients], []
    actors = [i for i in dict.fromkeys(actors) if is_party(doc, i, cues) and i not in recipients]
    themes = [clause(doc, frame.inner)] if frame.inner is not None else []
    themes += [noun_phrase(doc, i) for i in of if phrase.of == "theme"]
    caused = causes(doc, frame.head, cues)
    return Cast(tuple(actors), tuple(recipients), tuple(themes), causes=tuple(caused))


def _senders(doc: Annotated, threatened: list[int]) -> list[int]:
    """'A threat of tariffs from Kovac': who threatens hangs on what is threatened."""
    links = [c for i in threatened for c in doc.children(i) if c.dep == "prep" and c.lower == "from"]
    return [g.i for link in links for g in doc.children(link.i) if g.dep == "pobj" and _names(doc, g.i)]


def _scene_of(doc: Annotated, i: int) -> bool:
    """'The Bergen shooting': a place before what happened in it; a country strikes itself."""
    mention = doc.mention_at(i)
    token = doc.tokens[i]
    if mention is None or token.pos == "ADJ" or token.dep == "amod" or mention.kind == "PERSON":
        return False
    name = " ".join(t.text for t in doc.tokens[mention.first : mention.last])
    if doc.tokens[token.head].lemma.lower() in SCENES and mention.kind == "ORG" and not name.isupper():
        return True
    return mention.kind in STRUCK and not load_nations().starting(name, [(0, len(name))], 0)[0]


def _bearers(doc: Annotated, frame: Frame, cues: Cues) -> list[int]:
    """'Faced criticism', 'received aid', 'came under attack': whom it is done to is the subject."""
    token = doc.tokens[frame.head]
    above = doc.tokens[token.head]
    if token.dep == "pobj" and above.lower == "under" and doc.tokens[above.head].pos == "VERB":
        above = doc.tokens[above.head]
    elif token.dep != "dobj" or above.lemma.lower() not in cues.undergoing or is_passive(doc, above.i):
        return []
    return [n for i in subjects_of(doc, above.i) for n in coordinated(doc, i) if is_party(doc, n, cues)]


def _noun_recipients(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    for name in phrase.recipient or ("of", "on", "against", "to", "with", "at"):
        if name == "of" and phrase.of != "recipient":
            continue
        found = [s.noun for s in frame.slots if s.link == name and not _worn(doc, s.noun, phrase)]
        found = [i for i in found if is_party(doc, i, cues)]
        if found:
            return found
    return _stranded(doc, frame, phrase, cues) or _under(doc, frame, cues) or _victims(doc, frame.head, phrase, cues)


def _evaders(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    """'Norway tries to avoid the duties threatened by Kovac': whom they are meant for stands above them."""
    token = doc.tokens[frame.head]
    thing = doc.tokens[token.head]
    verb = doc.tokens[thing.head]
    if phrase.type != "THREATEN" or token.dep != "acl" or thing.dep != "dobj":
        return []
    if verb.lemma.lower() not in cues.evading:
        return []
    return [n for i in subjects_of(doc, verb.i) for n in coordinated(doc, i) if is_party(doc, n, cues)]


def _victims(doc: Annotated, i: int, phrase: Phrase, cues: Cues) -> list[int]:
    """'Two men were killed in an air strike by the army': who suffered stands at the verb above."""
    token = doc.tokens[i]
    link = doc.tokens[token.head]
    if (
        phrase.type != "ASSAULT"
        or token.dep not in {"pobj", "pcomp"}
        or link.lemma.lower() not in {"in", "by", "during"}
    ):
        return []
    verb = doc.tokens[link.head]
    if verb.lemma.lower() not in HARMS:
        return []
    found = [c.i for c in doc.children(verb.i) if c.dep == ("nsubjpass" if is_passive(doc, verb.i) else "dobj")]
    return [n for i in found for n in coordinated(doc, i) if is_party(doc, n, cues)] if verb.pos == "VERB" else []


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


def _under(doc: Annotated, frame: Frame, cues: Cues) -> list[int]:
    """'Canada, also under threat of tariffs': who stands under it."""
    link = doc.tokens[doc.tokens[frame.head].head]
    if link.lemma.lower() != "under" or link.head == link.i:
        return []
    above = doc.tokens[link.head]
    found = [above.i] if above.pos in {"NOUN", "PROPN", "PRON"} else subjects_of(doc, above.i)
    return [i for i in found if is_party(doc, i, cues)]


def _light_subjects(doc: Annotated, frame: Frame, cues: Cues) -> list[int]:
    """Who carries out the attack, announces the arrest, holds the talks."""
    token = doc.tokens[frame.head]
    for _ in range(3):
        above = doc.tokens[token.head]
        if token.dep == "conj" and above.i != token.i:
            token = above
            continue
        if token.dep == "dobj" and above.pos == "VERB" and light_verb(doc, above.i, cues):
            return subjects_of(doc, above.i)
        if token.dep == "nsubjpass" and light_verb(doc, above.i, cues):
            return [
                p.i for c in doc.children(above.i) if c.dep == "agent" for p in doc.children(c.i) if p.dep == "pobj"
            ]
        return []
    return []


def light_verb(doc: Annotated, i: int, cues: Cues) -> bool:
    """Whether verb `i`, with its particle, only carries the noun it governs."""
    lemma = doc.tokens[i].lemma.lower()
    particles = [c.lemma.lower() for c in doc.children(i) if c.dep in {"prt", "prep"}]
    return lemma in cues.light or any(f"{lemma} {p}" in cues.light for p in particles)


def causes(doc: Annotated, i: int, cues: Cues) -> Iterator[tuple[int, int]]:
    """Phrases that say why: 'in response to', 'over', 'because of', 'as part of'."""
    for child in doc.children(i):
        lemma = child.lemma.lower()
        if child.dep not in {"prep", "mark", "advcl"} or child.dep == "mark":
            continue
        if child.dep == "advcl":
            if any(g.dep == "mark" and g.lemma.lower() in {"because", "since", "after"} for g in doc.children(child.i)):
                yield clause(doc, child.i)
            continue
        heads = {g.lemma.lower() for g in doc.children(child.i)}
        if lemma in cues.cause_links or heads & cues.cause_heads.get(lemma, frozenset()):
            yield _range(doc, child.i)


def clause(doc: Annotated, i: int) -> tuple[int, int]:
    """The words under `i` that stand together with it, at most `CLAUSE` of them, without marks at the ends."""
    words = doc.subtree(i)
    at = words.index(i)
    first = last = at
    while first > 0 and words[first - 1] == words[first] - 1 and at - first < CLAUSE:
        first -= 1
    while last + 1 < len(words) and words[last + 1] == words[last] + 1 and last - at < CLAUSE:
        last += 1
    first, last = words[first], words[last] + 1
    while first < i and doc.tokens[first].pos == "PUNCT":
        first += 1
    while last - 1 > i and doc.tokens[last - 1].pos in {"PUNCT", "CCONJ"}:
        last -= 1
    return first, last


def _range(doc: Annotated, i: int) -> tuple[int, int]:
    return clause(doc, i)


def parties(doc: Annotated, cast: Cast) -> tuple[Party, ...]:
    """The cast as parties with the words of their noun phrases, in the order of the text within each part."""
    found = [*_nouns(doc, Role.ACTOR, cast.actors), *_nouns(doc, Role.RECIPIENT, cast.recipients)]
    for role, ranges in ((Role.THEME, cast.themes), (Role.INSTRUMENT, cast.instruments), (Role.CAUSE, cast.causes)):
        found.extend(Party(role, doc.span(first, last)) for first, last in dict.fromkeys(ranges))
    return tuple(found)


def _nouns(doc: Annotated, role: Role, heads: Iterable[int]) -> Iterator[Party]:
    ranges = dict.fromkeys(noun_phrase(doc, i) for i in sorted(heads))
    kept: list[tuple[int, int]] = []
    for first, last in ranges:
        if not any(a <= first and last <= b for a, b in kept):
            kept.append((first, last))
            yield Party(role, doc.span(first, last))
