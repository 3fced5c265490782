"""From frames to drafts: which happenings of a sentence become claims, with type, modality and cast."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from twosource.codebook.casting import casting
from twosource.codebook.events import Cues, Events
from twosource.coding.disowned import rejected
from twosource.coding.folding import folded
from twosource.coding.frames import Frame
from twosource.coding.modality import modality_of
from twosource.coding.naming import comment_refused, predicate_of, proposal_of, words_of
from twosource.coding.nounphrases import noun_phrase
from twosource.coding.own import Put
from twosource.coding.predicates import frames_of, is_opinion, is_reporting
from twosource.coding.roles import Cast, light_verb, noun_cast, verb_cast
from twosource.coding.scoring import Inner, Typing, score_phrases
from twosource.coding.sight import Sight, can_change, sight_of, weighed
from twosource.coding.subjects import is_passive
from twosource.coding.typist import View, load_typist
from twosource.model import Modality
from twosource.syntax import Annotated, Sentence

UNTYPED = 0.7
"""How sure a claim without a type is to be one."""
FOLDED = 0.9
"""Factor where the type follows from the modality ('will visit' is AGREE)."""
NOUN_ALONE = 0.8
"""Factor for an event noun with no party at all."""
DEPTH = 4
RULED = frozenset({"COERCE", "SANCTION", "RETREAT"})
"""Types of deed that a court does by ordering it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making. `words` are the tokens [first, last) of its predicate."""

    frame: Frame
    type: str
    mode: str
    put: Put
    cast: Cast
    predicate: str
    words: tuple[int, int]
    probability: float
    reason: str
    asked: bool = False
    """Whether the model was asked for the type; one of the user's own is as sure as the user says."""


class Reader:
    """Types the frames of one sentence, each at most once; a frame's type may hang on what stands inside it."""

    def __init__(self, doc: Annotated, sentence: Sentence, events: Events, reference: int | None) -> None:
        self.doc, self.sentence, self.events, self.reference = doc, sentence, events, reference
        self.cues = events.cues
        self.frames = {frame.head: frame for frame in frames_of(doc, sentence, events)}
        self._typed: dict[int, Typing | None] = {}
        self._view: View | None = None
        self._looked = False
        self.worn = self._worn()

    def typing(self, head: int | None, depth: int = 0) -> Typing | None:
        """The best type of the frame at `head`."""
        if head is None or head not in self.frames or depth > DEPTH:
            return None
        if head not in self._typed:
            self._typed[head] = None
            frame = self.frames[head]
            found = score_phrases(self.doc, frame, self.inner(frame, depth), self.events)
            found = weighed(self.doc, found, self.sight(frame, found), frame, self.events)
            self._typed[head] = self._ruled(frame, depth) or (found[0] if found else None)
        return self._typed[head]

    def _ruled(self, frame: Frame, depth: int) -> Typing | None:
        """What a court orders to be done to somebody is its deed: 'a judge ordered that he be held'."""
        courts = any(self.doc.tokens[i].lemma.lower() in casting().courts for i in frame.subjects)
        if frame.noun or not courts or frame.lemma not in casting().ruling or frame.inner is None:
            return None
        typing = self.typing(frame.inner, depth + 1)
        if typing is None or typing.type not in RULED or not is_passive(self.doc, frame.inner):
            return None
        verb = self.doc.tokens[frame.inner].text
        named = f"{typing.type} {typing.mode}".strip()
        return replace(typing, why=f"a court's order that somebody be {verb} is {named}, as {verb} is")

    def sight(self, frame: Frame, found: list[Typing]) -> Sight | None:
        """What the model sees at the frame's word; it is asked only where that can change what phrases found."""
        view = self._look() if can_change(self.doc, found, frame, self.events) else None
        row = view.at(self.doc.tokens[frame.head].start - self.sentence.start) if view else None
        return None if row is None or view is None else sight_of(row, view.deeds)

    def _look(self) -> View | None:
        """The model's view of the sentence; none is asked for where no word stands that a phrase hangs on."""
        if not self._looked:
            self._looked = True
            known = any(f.lemma in (self.events.nouns if f.noun else self.events.verbs) for f in self.frames.values())
            typist = load_typist() if known else None
            text = self.doc.article.text[self.sentence.start : self.sentence.end]
            self._view = typist.view(text) if typist is not None else None
        return self._view

    def inner(self, frame: Frame, depth: int = 0) -> Inner:
        """What is threatened, asked or refused in it: the first typed clause, object or prepositional phrase."""
        inside = [frame.inner, *frame.objects, *(slot.noun for slot in frame.slots)]
        for head in inside:
            typing = self.typing(head, depth + 1)
            if typing is not None and head != frame.head:
                return Inner(typing.type, typing.mode)
        return Inner()

    def _worn(self) -> frozenset[int]:
        """Event nouns that are part of a verb's phrase ('lift sanctions') are no happening of their own."""
        found: set[int] = set()
        for head, frame in self.frames.items():
            typing = self.typing(head)
            if typing is None or frame.noun:
                continue
            asked = typing.phrase.words | typing.phrase.objects
            nouns = [*frame.objects, *(slot.noun for slot in frame.slots)]
            found.update(i for i in nouns if self.doc.tokens[i].lemma.lower() in asked)
        return frozenset(found)

    def above(self, frame: Frame) -> Frame | None:
        """The verb frame whose clause, or whose light verb's object, this frame is."""
        token = self.doc.tokens[frame.head]
        above = self.frames.get(token.head)
        return above if above is not None and above.head != frame.head and not above.noun else None


def drafts_of(doc: Annotated, sentence: Sentence, events: Events, reference: int | None) -> list[Draft]:
    """The drafts of a sentence in the order of its words; its main clause untyped where nothing else is found."""
    reader = Reader(doc, sentence, events, reference)
    drafts = [d for frame in reader.frames.values() if (d := _draft(reader, frame)) is not None]
    kept = list(_without_echoes(reader, drafts))
    if not kept:
        kept = list(_main_clause(reader))
    return sorted(kept, key=lambda d: (d.words, d.type))


def _draft(reader: Reader, frame: Frame) -> Draft | None:
    if is_opinion(reader.doc, frame, reader.cues):
        return None
    if comment_refused(reader.doc, frame, reader.cues):
        return _plain(reader, frame, "the refusal to comment is told")
    if proposal_of(reader.doc, frame, reader.cues):
        return _proposal(reader, frame)
    typing = reader.typing(frame.head)
    if typing is not None and frame.head not in reader.worn:
        return _typed(reader, frame, typing)
    if frame.noun or not _stands_alone(reader, frame):
        return None
    return _plain(reader, frame, "the clause tells of something that can be checked; PLOVER has no type for it")


def _typed(reader: Reader, frame: Frame, typing: Typing) -> Draft:
    doc, cues, phrase = reader.doc, reader.cues, typing.phrase
    cast = (noun_cast if frame.noun else verb_cast)(doc, frame, phrase, cues)
    put = modality_of(doc, frame, cues, reader.reference)
    if {"not", "never"} & phrase.words or (typing.type == "ACCUSE" and rejected(doc, frame, put)):
        put = Put(Modality.ASSERTED)
    name, mode, reason = folded(doc, typing, put, cast.actors, reader.events)
    probability = typing.probability * (FOLDED if name != typing.type else 1.0)
    if frame.noun and not (cast.actors or cast.recipients):
        probability *= NOUN_ALONE
    predicate, words = predicate_of(doc, frame, phrase), words_of(doc, frame, phrase)
    asked = typing.seen is not None
    return Draft(frame, name, mode, put, cast, predicate, words, round(probability, 3), reason, asked)


def _plain(reader: Reader, frame: Frame, reason: str) -> Draft:
    """An untyped draft."""
    doc, cues = reader.doc, reader.cues
    put = modality_of(doc, frame, cues, reader.reference)
    if comment_refused(doc, frame, cues):
        put = Put(Modality.ASSERTED)
    cast = verb_cast(doc, frame, None, cues)
    return Draft(frame, "", "", put, cast, predicate_of(doc, frame, None), words_of(doc, frame, None), UNTYPED, reason)


def _proposal(reader: Reader, frame: Frame) -> Draft:
    """What is proposed is the happening, and it is yet to come."""
    doc = reader.doc
    put = modality_of(doc, frame, reader.cues, reader.reference)
    if put.modality in {Modality.ASSERTED, Modality.HYPOTHETICAL}:
        put = Put(Modality.FUTURE, (frame.head, frame.head + 1))
    cast = verb_cast(doc, frame, None, reader.cues)
    things = [i for i in cast.recipients if i in frame.objects]
    themes = tuple(dict.fromkeys([*(noun_phrase(doc, i) for i in sorted(things)), *cast.themes]))
    others = tuple(i for i in cast.recipients if i not in frame.objects)
    cast = Cast(cast.actors, others, themes, cast.instruments, cast.causes)
    reason = f"the verb '{frame.lemma}' puts forward what is yet to be done"
    return Draft(
        frame, "", "", put, cast, proposal_of(doc, frame, reader.cues), words_of(doc, frame, None), 0.8, reason
    )


def _stands_alone(reader: Reader, frame: Frame) -> bool:
    """Whether an untyped verb is a claim of its own and not the carrier of another."""
    doc, cues = reader.doc, reader.cues
    token = doc.tokens[frame.head]
    if is_reporting(doc, frame, cues) or not (frame.subjects or frame.objects):
        return False
    if any(reader.typing(i) and i not in reader.worn for i in frame.objects) and light_verb(doc, frame.head, cues):
        return False
    infinitive = frame.inner is not None and doc.tokens[frame.inner].dep == "xcomp"
    if infinitive and (frame.lemma in cues.embedding or frame.lemma in cues.through):
        return frame.inner not in reader.frames
    return not _purpose(doc, frame, reader, cues) and token.dep not in {"pcomp", "csubj", "dep", "intj"}


def _purpose(doc: Annotated, frame: Frame, reader: Reader, cues: Cues) -> bool:
    """An infinitive of purpose, or the inner verb of one that gives a claim itself."""
    token = doc.tokens[frame.head]
    to = any(c.dep == "aux" and c.lemma == "to" for c in doc.children(token.i))
    if token.dep in {"advcl", "acl", "relcl"} and to:
        return True
    if token.dep == "xcomp":
        above = reader.above(frame)
        if above is None or reader.typing(above.head) is not None:
            return True
        return above.lemma not in cues.embedding and above.lemma not in cues.through
    return token.dep == "acl" and token.tag in {"VBN", "VBG"} and not (frame.subjects and frame.objects)


def _without_echoes(reader: Reader, drafts: list[Draft]) -> Iterator[Draft]:
    """Without the inner half of one happening: 'promised to visit' is one AGREE, not two."""
    types = {d.frame.head: d.type for d in drafts}
    for draft in drafts:
        above = _governor(reader, draft.frame)
        if above is not None and draft.type and types.get(above) == draft.type:
            continue
        yield draft


def _governor(reader: Reader, frame: Frame) -> int | None:
    """The typed verb or noun that the frame stands under, directly or by a preposition."""
    doc, i = reader.doc, frame.head
    for _ in range(3):
        token = doc.tokens[i]
        if token.head == i or token.dep in {"nsubj", "relcl", "conj"}:
            return None
        if token.dep == "advcl" and token.tag != "VB":
            return None
        i = token.head
        if i in reader.frames:
            return i
    return None


def _main_clause(reader: Reader) -> Iterator[Draft]:
    """The main clause of what is said, where a sentence gave no claim: lost quotation marks hide such speech."""
    doc = reader.doc
    told = any(is_reporting(doc, f, reader.cues) for f in reader.frames.values())
    for frame in reader.frames.values():
        if frame.noun or not frame.subjects or (is_opinion(doc, frame, reader.cues) and not told):
            continue
        token = doc.tokens[frame.head]
        if is_reporting(doc, frame, reader.cues) or token.dep not in {"ROOT", "ccomp", "parataxis", "conj"}:
            continue
        yield _plain(reader, frame, "the main clause of what is said; nothing else in the sentence is a claim")
        return
