"""Other senses of the words of deeds, read off what stands around them: what is called by a name calls for nothing,
advice threatens nobody, who equips a telescope gives no aid, and a ship that hits a bridge attacks nobody.
"""

from __future__ import annotations

from twosource.codebook.casting import casting
from twosource.codebook.events import NOUN_LINKS, Cues, Phrase
from twosource.coding.frames import Frame
from twosource.coding.nearness import public_party
from twosource.coding.somebody import is_somebody
from twosource.syntax import Annotated

PREDICATES = frozenset({"attr", "oprd"})


def another_sense(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> bool:
    """Whether the words of the phrase say something else here."""
    if frame.noun:
        return _danger(doc, frame, phrase) or _filmed(doc, frame, phrase, cues)
    return (
        _named(doc, frame, phrase)
        or _given_away(doc, frame, phrase)
        or _advised(doc, frame, phrase, cues)
        or _helps_a_thing(doc, frame, phrase, cues)
        or _bumps(doc, frame, phrase, cues)
        or _shoots_nobody(doc, frame, phrase, cues)
    )


def _danger(doc: Annotated, frame: Frame, phrase: Phrase) -> bool:
    """'They are a threat to the town', 'named the river a threat', 'the security threat': nobody has spoken it."""
    if phrase.type != "THREATEN" or frame.lemma not in {"threat", "warning"}:
        return False
    token = doc.tokens[frame.head]
    above = doc.tokens[token.head]
    if token.dep == "pobj" and above.lower == "as":
        return True
    if frame.lemma == "warning":
        return False
    return token.dep in PREDICATES or any(
        c.dep == "compound" and c.lower == "security" for c in doc.children(frame.head)
    )


def _filmed(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> bool:
    """'Shooting began on her second film'."""
    token = doc.tokens[frame.head]
    if phrase.type != "ASSAULT" or frame.lemma != "shooting" or token.dep not in {"nsubj", "nsubjpass", "dobj"}:
        return False
    spans = doc.tokens[token.head].lemma.lower() in casting().lasting
    return spans and any(t.lemma.lower() in cues.doing.filming for t in doc.words(doc.sentence_of(frame.head)))


def _shoots_nobody(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> bool:
    """'While he is shooting, we hardly meet': without a target it takes somebody under arms."""
    if phrase.text != "shoot" or frame.passive or frame.objects or frame.slots or not frame.subjects:
        return False
    return not public_party(doc, frame.subjects, cues)


def _named(doc: Annotated, frame: Frame, phrase: Phrase) -> bool:
    """'A coalition called the Centre for Towns', 'it is called the Olympic Truce': a name, and no call."""
    if phrase.head != "call" or phrase.type == "ACCUSE":
        return False
    own = doc.children(frame.head)
    called = frame.passive or doc.tokens[frame.head].dep == "acl"
    if any(c.dep in PREDICATES for c in own):
        return True
    linked = any(c.dep in {"prep", "prt"} and c.lower in phrase.words for c in own)
    return called and not linked and any(c.dep == "dobj" for c in own)


def _given_away(doc: Annotated, frame: Frame, phrase: Phrase) -> bool:
    """'Offers a free service to', 'services offered to help', 'promised to be kind': no word is given for a deed."""
    if phrase.head not in casting().giving_word or phrase.words != {"to"}:
        return False
    if frame.inner is None or frame.passive:
        return True
    below = doc.children(frame.inner)
    return doc.tokens[frame.inner].lemma == "be" and any(c.dep == "acomp" for c in below)


def _advised(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> bool:
    """'Warned people to avoid the bridge', 'warns to be careful', 'warned them not to swim'."""
    if phrase.head != "warn" or phrase.words - NOUN_LINKS - {"that"}:
        return False
    advised = frame.inner
    if advised is None:
        advised = next((c.i for c in doc.children(frame.head) if c.dep == "advcl" and c.tag == "VB"), None)
    if advised is None or doc.tokens[advised].tag != "VB":
        return False
    below = doc.children(advised)
    if not any(c.dep == "aux" and c.lower == "to" for c in below):
        return False
    if doc.tokens[advised].lemma.lower() in cues.doing.cautious:
        return True
    return doc.tokens[advised].lemma == "be" and any(c.lemma.lower() in cues.doing.cautious for c in below)


def _helps_a_thing(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> bool:
    """'Equipped with cameras', 'helps decide', 'bankrolls the rocket': nobody is helped, and nobody public helps."""
    if phrase.type != "AID" or phrase.doer:
        return False
    others = [*frame.datives, *(s.noun for s in frame.slots if s.link in phrase.recipient)]
    if public_party(doc, [*frame.subjects, *frame.objects, *others], cues):
        return False
    given = [i for i in frame.objects if doc.tokens[i].lemma.lower() in phrase.objects - cues.doing.people]
    if given and not others:
        return False
    others += [i for i in frame.objects if i not in given]
    inside = frame.inner
    if inside is not None:
        others += [c.i for c in doc.children(inside) if c.dep in {"nsubj", "nsubjpass", "dobj"}]
    if not others:
        return bool(frame.subjects) and inside is not None
    return not any(_in_need(doc, i, cues) for i in others)


def _in_need(doc: Annotated, i: int, cues: Cues) -> bool:
    """Somebody, or what stands for those in need ('the scene', 'the camp')."""
    token = doc.tokens[i]
    return bool({token.lemma.lower(), token.lower} & cues.doing.needy) or (
        is_somebody(doc, i, cues) and token.lower != "it"
    )


def _bumps(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> bool:
    """'The ferry Ada hit a pillar', 'it may hit a house': no force where neither side is somebody under arms."""
    if phrase.type != "ASSAULT" or phrase.text not in casting().bumping or not frame.objects:
        return False
    if public_party(doc, [*frame.subjects, *frame.objects], cues):
        return False
    return not any(is_somebody(doc, i, cues) for i in frame.objects)
