"""Whom a deed is done to: the noun in the first slot a phrase asks for that can be it."""

from __future__ import annotations

from twosource.codebook.casting import casting
from twosource.codebook.events import Cues, Phrase
from twosource.coding.cast import behind, is_worn, names
from twosource.coding.frames import Frame, Slot, is_party, listed_parties
from twosource.coding.nounphrases import behind_of
from twosource.coding.somebody import is_named_thing, is_somebody
from twosource.syntax import Annotated

PLAIN = ("object", "dative", "against", "on", "to", "with", "at", "from", "for")
COMPLEMENT = frozenset({"attr", "oprd", "acomp"})
"""What somebody is called or made is not whom it is done to."""
WHERE = frozenset({"in", "near", "across", "along", "around", "through", "inside", "outside", "throughout"})
"""Where it is done is no party to it but for the deeds of `OVER_PLACES`, which are done to a place."""
OVER_PLACES = frozenset({"COERCE", "MOBILIZE", "AID"})
FROM_AFAR = frozenset({"aerial", "drone", "heavy-weapons"})
DONE_TO_PERSONS = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
     "SANCTION", "RETREAT", "MOBILIZE", "PROTEST"}
)  # fmt: skip
"""Types whose recipient is somebody; the others are done to things too."""
WHOSE = frozenset({"REQUEST", "REJECT", "SUPPORT", "ACCUSE", "CONCEDE", "AGREE"})
"""Types that are addressed to whoever the thing in the recipient's place is of: 'rejected Ruvia's plan'."""
JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Types that are done to a named product or work as well: 'panned the Velden 9'."""
WORKS = frozenset({"PRODUCT", "WORK"})
TOWARDS = frozenset({"at", "on", "upon", "against", "into"})
OF = frozenset({"of"})
ADJECTIVE_LINKS = frozenset({"of", "to", "with", "at", "towards", "toward"})
OWNING = frozenset({"by", "of", "from"})


def recipients_of(doc: Annotated, frame: Frame, phrase: Phrase | None, cues: Cues) -> tuple[list[int], set[int], str]:
    """The nouns in the first filled slot, all nouns that the phrase itself has used up, and the slot's name."""
    used = {i for i in frame.objects if phrase is not None and _consumed(doc, i, phrase, cues)}
    slots = phrase.recipient if phrase and phrase.recipient else PLAIN
    if phrase is not None and phrase.mode == "cyber":
        slots = (*slots, "into", "from")
    if phrase is not None:
        # "Fired guns at the village", "imposed a ban on oil": the phrase says itself where the recipient stands.
        towards = (phrase.words & TOWARDS) - ({"at"} if frame.passive else set())
        slots = tuple(sorted(slots, key=lambda name: name not in towards))
    for name in (*slots, "about") if phrase is not None and phrase.type == "ACCUSE" else slots:
        if name in {"from", "for"} and name != slots[0] and (held := _swallowed(doc, used, frame, cues)):
            return held, used, ""
        # "Met Ruvia's demand for restraint": whose it is comes before what it is for.
        if name == "for" and name != slots[0] and (found := owners(doc, used, frame.subjects, cues)):
            return found, used, ""
        nouns = [i for i in _in_slot(doc, frame, name, phrase, cues) if i not in used or name != "object"]
        nouns = [i for i in nouns if is_party(doc, i, cues) and i not in frame.subjects]
        if nouns:
            return nouns, used, name
    if phrase is not None and (found := _under_worn(doc, frame, phrase, slots, cues) or _claimed(doc, frame, cues)):
        return found, used, ""
    # "Handed over to the authorities": a word of the phrase may be somebody.
    worn = [s.noun for s in frame.slots if s.link == "to" and is_worn(doc, s.noun, phrase)]
    if phrase is not None and phrase.head in casting().handing and any(is_somebody(doc, i, cues) for i in worn):
        return worn, used, "to"
    found = owners(doc, used, frame.subjects, cues)
    found = found or [i for i in frame.datives if phrase is not None and is_somebody(doc, i, cues)]
    found = found or (_beside_adjective(doc, frame, cues) if phrase is not None else [])
    return found or (_swallowed(doc, used, frame, cues) if phrase is not None else []), used, ""


def _claimed(doc: Annotated, frame: Frame, cues: Cues) -> list[int]:
    """'Claimed responsibility for the attack on the port'."""
    deeds = [
        s.noun for s in frame.slots if s.link == "for" and doc.tokens[s.noun].lemma.lower() in casting().happenings
    ]
    return behind(doc, deeds, frozenset({"on", "against"}), cues)


def _beside_adjective(doc: Annotated, frame: Frame, cues: Cues) -> list[int]:
    """'Is proud of the crew', 'called for her resignation': behind the adjective, or whose leaving it is."""
    adjectives = [c.i for c in doc.children(frame.head) if c.dep == "acomp"]
    leaving = {s.noun for s in frame.slots if s.link == "for" and doc.tokens[s.noun].lemma.lower() in casting().leaving}
    found = listed_parties(doc, behind(doc, adjectives, ADJECTIVE_LINKS, cues), cues)
    return [i for i in found if is_somebody(doc, i, cues)] or owners(doc, leaving, frame.subjects, cues)


def _swallowed(doc: Annotated, used: set[int], frame: Frame, cues: Cues) -> list[int]:
    """'Held forty captives', 'took in refugees': a word of the phrase is whom it is done to; forces are a means."""
    nouns = [(i, doc.tokens[i].lemma.lower()) for i in sorted(used) if doc.tokens[i].pos == "NOUN"]
    people = [i for i, lemma in nouns if lemma in casting().held or is_somebody(doc, i, cues)]
    means = cues.armed | cues.authorities
    return [i for i in people if doc.tokens[i].lemma.lower() not in means and i not in frame.subjects]


def _under_worn(doc: Annotated, frame: Frame, phrase: Phrase, slots: tuple[str, ...], cues: Cues) -> list[int]:
    """'Took part in talks with Ruvia': the slot hangs on a noun behind a preposition of the phrase."""
    nouns = [s.noun for s in frame.slots if is_worn(doc, s.noun, phrase)]
    links = frozenset(slots) & {"with", "between", "against", "on", "to"}
    return listed_parties(doc, behind(doc, nouns, links, cues), cues)


def _in_slot(doc: Annotated, frame: Frame, name: str, phrase: Phrase | None, cues: Cues) -> list[int]:
    """The nouns that stand in one slot."""
    if name == "dative":
        return list(frame.datives)
    if name != "object":
        slots = [s for s in frame.slots if s.link == name and not is_worn(doc, s.noun, phrase)]
        return [s.noun for s in slots if reaches(doc, s, frame, phrase, cues)]
    if frame.datives and phrase is not None:
        return list(frame.datives)
    called = {c.i for c in doc.children(frame.head) if c.dep in COMPLEMENT}
    found = [i for i in frame.objects if i not in called]
    if frame.passive and phrase is not None:
        # "Were refused entry": what is refused is not to whom.
        return [i for i in found if doc.tokens[i].dep != "dobj" or doc.tokens[i].head != frame.head] or found
    return found


def reaches(doc: Annotated, slot: Slot, frame: Frame, phrase: Phrase | None, cues: Cues) -> bool:
    """Whether what stands behind a preposition of place can be whom the deed is done to."""
    if phrase is None or (slot.link in phrase.words and phrase.type != "PROTEST"):
        # "Opened fire at his barracks" is where; "fired shells at the barracks" is what was hit.
        spot = phrase is not None and slot.link == "at" and phrase.type == "ASSAULT"
        return not spot or frame.lemma in cues.doing.aiming or is_somebody(doc, slot.noun, cues)
    if slot.link == "at":
        return frame.lemma in cues.doing.aiming and not frame.noun
    if slot.link not in WHERE:
        return True
    mention = doc.mention_at(slot.noun)
    if mention is None or mention.kind not in {"GPE", "LOC"}:
        return False
    return phrase.mode == "visit" or phrase.type in OVER_PLACES or phrase.mode in FROM_AFAR


def fitting(doc: Annotated, found: list[int], frame: Frame, phrase: Phrase, cues: Cues) -> tuple[list[int], list[int]]:
    """Of the nouns in the recipient's place those that the type can be done to, and the rest.

    Where things alone stand there, whoever these are of: 'rejected the offer of Ruvia'.
    """
    if phrase.type == "ASSAULT":
        return [i for i in found if not _is_deed(doc, i, cues)], []
    if phrase.type not in DONE_TO_PERSONS and phrase.mode != "cyber":
        return found, []
    kept = [i for i in found if is_somebody(doc, i, cues)]
    things = [i for i in found if i not in kept]
    if phrase.type in JUDGING and not kept:
        kept = [i for i in things if (m := doc.mention_at(i)) is not None and m.kind in WORKS]
    if phrase.type in WHOSE or phrase.mode == "cyber":
        return kept or owners(doc, set(things), frame.subjects, cues), things
    return kept or [i for i in things if is_named_thing(doc, i)], things


def _is_deed(doc: Annotated, i: int, cues: Cues) -> bool:
    """'The attack', 'many of the attacks'."""
    return bool(_numbered(doc, i, cues) & casting().happenings) and doc.mention_at(i) is None


def _numbered(doc: Annotated, i: int, cues: Cues) -> set[str]:
    """The lemma of a noun, and of what it is a number of."""
    token = doc.tokens[i]
    part = token.pos != "NOUN" or token.lemma.lower() in cues.doing.parts
    return {doc.tokens[n].lemma.lower() for n in (i, *(behind_of(doc, i) if part else ()))}


def _consumed(doc: Annotated, i: int, phrase: Phrase, cues: Cues) -> bool:
    """An object that is part of the phrase ('impose sanctions on') is nobody."""
    lemma = doc.tokens[i].lemma.lower()
    if _numbered(doc, i, cues) & phrase.words:
        return True  # "Made arrests", "made a number of arrests".
    thing = lemma in phrase.objects and doc.mention_at(i) is None
    return thing and phrase.recipient[:1] != ("object",)


def owners(doc: Annotated, used: set[int], subjects: tuple[int, ...], cues: Cues) -> list[int]:
    """Whose the used-up object is: 'lifted Iran's sanctions', 'rejected the US proposal', 'an attack by Ruvia'."""
    before = [
        c.i
        for i in sorted(used)
        for c in doc.children(i)
        if (c.dep == "poss" or names(doc, c.i)) and c.dep in {"poss", "compound", "amod", "nmod"} and c.pos != "PRON"
        and c.i not in subjects and is_somebody(doc, c.i, cues)
    ]  # fmt: skip
    after = [i for i in behind(doc, sorted(used), OWNING, cues) if names(doc, i) and i not in subjects]
    making = [
        c.i for i in sorted(used) for c in doc.children(i) if c.dep == "acl" and c.lemma.lower() in casting().making
    ]
    after += [i for i in behind(doc, making, OWNING - OF, cues) if is_somebody(doc, i, cues) and i not in subjects]
    made = [i for i in sorted(used) if doc.tokens[i].lemma.lower() in casting().made]
    makers = [i for i in behind(doc, made, OF, cues) if is_somebody(doc, i, cues) and i not in subjects]
    return before or after or makers
