"""Whether those around a deed can be parties to it: families hold no talks in PLOVER's sense, debris attacks nobody.

`doers` asks what the subject of a verb can do; here both sides are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.codebook.events import NOUN_LINKS, Cues, Phrase
from twosource.coding.doers import NAMED, around
from twosource.coding.frames import Frame
from twosource.coding.nounphrases import behind_of
from twosource.syntax import Annotated

OFFICIAL = frozenset({"CONSULT", "REQUEST"})
FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST", "AID", "THREATEN", "ACCUSE"})
READER = frozenset({"you", "yourself"})
TEAM = frozenset({"us", "me"})
"""Who speaks to the reader: 'call us'."""
SAID = frozenset({"ask", "tell", "quiz", "press"})
QUESTIONS = frozenset(
    {"if", "whether", "what", "why", "how", "when", "where", "who", "about", "information", "detail", "comment"}
)
DUTIES = frozenset({"require", "oblige"})
HYPHENS = frozenset({"-", "‑", "–"})


def can_be_party(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> bool:
    """Whether nobody around the frame rules the phrase out."""
    if _reader(doc, frame) or _in_compound(doc, frame):
        return False
    if phrase.type in FORCE and _natural(doc, frame, phrase, cues):
        return False
    if phrase.type not in OFFICIAL:
        return True
    if phrase.type == "REQUEST":
        return not (
            _question(doc, frame) or _duty(doc, frame) or _press(doc, [*frame.subjects, *_owners(doc, frame)], cues)
        )
    return not _in_private(doc, frame, phrase, cues)


def _reader(doc: Annotated, frame: Frame) -> bool:
    """'You can restrict', 'call us': words to the reader, outside what somebody is quoted with."""
    if frame.noun or _quoted(doc, frame.head):
        return False
    if frame.subjects and all(doc.tokens[i].lower in READER for i in frame.subjects):
        return True
    bare = not frame.subjects and not frame.passive and doc.tokens[frame.head].tag in {"VB", "VBP"}
    return bare and any(doc.tokens[i].lower in TEAM for i in _others(frame))


def _quoted(doc: Annotated, i: int) -> bool:
    """Whether the sentence has a quotation mark in it: 'you' and 'us' may then be anybody."""
    sentence = doc.sentence_of(i)
    return any(t.text in {'"', "“", "”", "''", "``"} for t in doc.words(sentence))


def _in_compound(doc: Annotated, frame: Frame) -> bool:
    """'A veto-wielding member', 'the strike-hit port': half of an adjective tells of no happening."""
    at = frame.head + 1
    if not frame.noun or at + 1 >= len(doc.tokens) or doc.tokens[at].text not in HYPHENS:
        return False
    touching = doc.tokens[at].start == doc.tokens[frame.head].end and doc.tokens[at + 1].start == doc.tokens[at].end
    return touching and doc.tokens[at + 1].tag in {"VBG", "VBN", "VBD", "JJ"}


def _natural(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> bool:
    """Particles that bombard a dish, keepers who shoot a bear, a dog that bites."""
    nature = cues.doing.animals | cues.doing.physical
    does = [*frame.subjects, *(slot.noun for slot in frame.slots if slot.link == "by")]
    behind = [slot.noun for slot in frame.slots if slot.link in phrase.words | {"of"}]
    borne = list(frame.objects) if phrase.type == "ASSAULT" and frame.objects else [*frame.objects, *behind]
    return _all(doc, does, nature) or _all(doc, borne, nature)


def _all(doc: Annotated, heads: list[int], words: frozenset[str]) -> bool:
    return bool(heads) and all(_plainly(doc, i, words) for i in heads)


def _plainly(doc: Annotated, i: int, words: frozenset[str]) -> bool:
    """Whether the noun itself is one of the words, or a piece of one ('a piece of debris')."""
    return any(doc.tokens[n].lemma.lower() in words for n in (i, *behind_of(doc, i)))


def _in_private(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> bool:
    """Talks with one's family, with a reporter, with an emergency line, or by one."""
    others = [*_others(frame), *_owners(doc, frame)]
    if any(_own(doc, i, cues) for i in [*frame.subjects, *others]):
        return True
    if any(doc.tokens[i].lower in TEAM | READER for i in others) and not _quoted(doc, frame.head):
        return True
    if _press(doc, [*frame.subjects, *others], cues):
        return True
    called = {w for i in _others(frame) for w in around(doc, i)}
    return phrase.mode == "phone" and bool(called & cues.doing.helplines)


def _own(doc: Annotated, i: int, cues: Cues) -> bool:
    """'His wife Ada', 'her lawyer': kin, or whom one has for oneself."""
    near = [doc.tokens[i], *(c for c in doc.children(i) if c.dep in {"compound", "appos", "nmod"})]
    kin = [t for t in near if t.lemma.lower() in cues.doing.family]
    return any(c.dep == "poss" for t in [*kin, doc.tokens[i]] for c in doc.children(t.i)) and bool(kin)


def _press(doc: Annotated, heads: list[int], cues: Cues) -> bool:
    return any(set(_named(doc, i)) & cues.doing.press for i in heads)


def _named(doc: Annotated, i: int) -> Iterator[str]:
    """The noun, and the words of its name where it is a body's."""
    token, mention = doc.tokens[i], doc.mention_at(i)
    yield token.lemma.lower()
    if mention is not None and mention.kind in NAMED - {"PERSON"} and token.pos == "PROPN":
        yield from (doc.tokens[at].lower for at in range(mention.first, mention.last))


def _question(doc: Annotated, frame: Frame) -> bool:
    """'Asked whether he would stay, he laughed': nobody is asked to do anything."""
    if frame.noun or frame.lemma not in SAID:
        return False
    token = doc.tokens[frame.head]
    below = set() if frame.inner is None else {c.lower for c in doc.children(frame.inner)}
    if QUESTIONS & (frame.links | below) - {"to"} and "to" not in below:
        return True
    return frame.passive and not frame.subjects and token.dep == "advcl" and (frame.inner is None or "to" not in below)


def _duty(doc: Annotated, frame: Frame) -> bool:
    """'Ships are required to report': what holds always is asked by nobody now."""
    if frame.noun or frame.lemma not in DUTIES or not frame.passive or frame.subjects:
        return False
    return any(c.dep == "auxpass" and c.tag in {"VBZ", "VBP", "VB"} for c in doc.children(frame.head))


def _owners(doc: Annotated, frame: Frame) -> list[int]:
    """Whose a noun is: 'the paper's request'."""
    return [c.i for c in doc.children(frame.head) if c.dep in {"poss", "compound"}] if frame.noun else []


def _others(frame: Frame) -> list[int]:
    return [
        *frame.objects,
        *frame.datives,
        *(slot.noun for slot in frame.slots if slot.link in NOUN_LINKS - {"in", "at"}),
    ]
