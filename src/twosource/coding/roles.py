"""Who plays which part in a verb: its cast read off its frame, in the order its phrase asks for the parts."""

from __future__ import annotations

from twosource.codebook.casting import casting
from twosource.codebook.events import Cues, Phrase
from twosource.coding.bearing import evaders, harmed_with, laid_on, victims
from twosource.coding.cast import Cast, behind, causes, clause, names, parties
from twosource.coding.engaged import strikers, willed
from twosource.coding.frames import Frame, is_party
from twosource.coding.nounphrases import coordinated, noun_phrase
from twosource.coding.nounroles import light_verb, noun_cast
from twosource.coding.recipients import fitting, recipients_of
from twosource.coding.somebody import is_named_thing, is_somebody
from twosource.coding.subjects import first_with, is_passive
from twosource.syntax import Annotated

__all__ = ["Cast", "light_verb", "noun_cast", "parties", "verb_cast"]

PLACES = frozenset({"in", "at"})
"""Where several meet is no party to the meeting; it stays recipient."""
INSTRUMENTS = frozenset({"with", "using", "via"})
DOERS = frozenset({"by", "from"})


def verb_cast(doc: Annotated, frame: Frame, phrase: Phrase | None, cues: Cues) -> Cast:
    """The cast of a verb. Things do nothing by themselves: where a deed has a type, they are its causes."""
    subjects = [i for i in frame.subjects if is_party(doc, i, cues) and not _spot(doc, frame, i, cues)]
    if phrase is not None and phrase.text in cues.doing.borne:
        return _borne(doc, frame, subjects, cues)
    actors = subjects
    if phrase is not None:
        actors = willed(doc, subjects, cues) or _beside(doc, frame, cues)
        actors = actors or strikers(doc, frame, phrase, cues) or _payers(doc, frame, phrase, cues)
    recipients, used, link = recipients_of(doc, frame, phrase, cues)
    objects = [i for i in frame.objects if i not in recipients and doc.tokens[i].pos != "PRON"]
    if phrase is not None:
        recipients, things = fitting(doc, recipients, frame, phrase, cues)
        objects += [i for i in things if i not in objects and i not in recipients and doc.tokens[i].pos != "PRON"]
    themes = [noun_phrase(doc, i) for i in objects]
    if frame.inner is not None:
        themes.append(clause(doc, frame.inner))
    if not recipients and phrase is not None:
        recipients = _elsewhere(doc, frame, phrase, cues)
    if phrase is not None and phrase.type == "MOBILIZE" and frame.passive and not actors:
        # "Police were deployed": the force that is moved is who moves.
        actors = [i for i in frame.objects if is_somebody(doc, i, cues)]
    together = (
        phrase is not None and phrase.reciprocal and link not in PLACES and frame.lemma not in casting().addressing
    )
    if together and recipients and actors:
        actors, recipients = list(dict.fromkeys([*actors, *recipients])), []
    tools = [clause(doc, s.at) for s in frame.slots if s.link in INSTRUMENTS and s.noun not in used]
    caused = [noun_phrase(doc, i) for i in subjects if i not in actors and doc.tokens[i].pos != "PRON"]
    return Cast(
        tuple(actors), tuple(r for r in recipients if r not in actors), tuple(themes),
        tuple(tools) if phrase and phrase.type == "ASSAULT" else (), (*caused, *causes(doc, frame.head, cues)),
    )  # fmt: skip


def _payers(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    """'The campaign is funded with money from the bank'."""
    if phrase.type != "AID" or not frame.passive or frame.lemma not in casting().paying:
        return []
    found = behind(doc, [s.noun for s in frame.slots if s.link == "with"], frozenset({"from"}), cues)
    found = [n for i in found for n in coordinated(doc, i)] + [s.noun for s in frame.slots if s.link == "from"]
    return [i for i in found if names(doc, i)]


def _beside(doc: Annotated, frame: Frame, cues: Cues) -> list[int]:
    """Who does what a participle tells where the subject above is a thing: 'the day ended with Chad condemning it',
    'it happened in a square where men gathered, harassing others'.
    """
    token = doc.tokens[frame.head]
    if token.dep != "advcl" or token.tag != "VBG" or not frame.subjects or token.head > token.i:
        return []
    last = doc.tokens[token.i - 1]
    if (first := first_with(doc, last)) is not None:
        return [i for i in coordinated(doc, first) if i <= last.i and is_somebody(doc, i, cues)]
    verbs = [
        t for t in doc.tokens[token.head + 1 : token.i] if t.pos == "VERB" and t.dep in {"relcl", "ccomp", "advcl"}
    ]
    own = [c.i for c in doc.children(verbs[-1].i) if c.dep == "nsubj"] if verbs else []
    return [i for i in own if is_somebody(doc, i, cues)]


def _borne(doc: Annotated, frame: Frame, subjects: list[int], cues: Cues) -> Cast:
    """'Faces charges', 'came under attack': the subject is whom it is done to, who does it stands behind by or from."""
    bearers = [i for i in (*subjects, *frame.objects) if i in subjects or frame.passive]
    actors = behind(doc, [frame.head, *(s.noun for s in frame.slots), *frame.objects], DOERS, cues)
    actors = [n for i in dict.fromkeys(actors) for n in coordinated(doc, i) if is_somebody(doc, n, cues)]
    kept = tuple(i for i in bearers if i not in actors)
    return Cast(tuple(actors), kept, causes=tuple(causes(doc, frame.head, cues)))


def _elsewhere(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> list[int]:
    """Whom it is done to where no slot of the frame is filled: in the clause inside, or at the verb above."""
    found = _inner_recipients(doc, frame, cues, phrase) or victims(doc, frame.head, phrase, cues)
    found = found or evaders(doc, frame, phrase, cues) or laid_on(doc, frame, phrase, cues)
    found, _ = fitting(doc, found or harmed_with(doc, frame, phrase, cues), frame, phrase, cues)
    return found


def _spot(doc: Annotated, frame: Frame, i: int, cues: Cues) -> bool:
    """'Attacked by the harbour': where it was, and nobody."""
    return frame.passive and doc.tokens[i].lemma.lower() in cues.spots and doc.mention_at(i) is None


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
    named = [i for i in found if names(doc, i)] or [i for i in found if is_named_thing(doc, i)]
    return named[:1] or ([] if other else found[:1])


def _asked(doc: Annotated, inner: int, cues: Cues) -> list[int]:
    """Who must act, where a condition stands under what is threatened: 'if Ruvia does not pay'."""
    for clause_ in doc.children(inner):
        children = doc.children(clause_.i) if clause_.dep == "advcl" else ()
        if any(c.dep == "mark" and c.lemma.lower() in cues.marks for c in children):
            return [c.i for c in children if c.dep == "nsubj" and names(doc, c.i)]
    return []
