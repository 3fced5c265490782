"""What the phrases of the codebook say of a frame: candidates for its type, best first. `sight` weighs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.codebook.events import NOUN_LINKS, Cues, Events, Phrase
from twosource.coding.doers import can_do
from twosource.coding.frames import Frame, inside
from twosource.coding.senses import another_sense
from twosource.coding.standing import can_be_party
from twosource.syntax import Annotated, Token

NO_OBJECT = 0.3
"""Taken off where a phrase without further words wants an object and has none."""
HUMBLE = 0.05
SEVERAL = 0.12
"""What several named subjects add to a phrase for what is done together."""
LINK = 0.5
"""What a preposition in a phrase says less than another word: 'pledged allegiance to' is more than 'pledged to'."""
ANY = "*"
"""Among the words of `unless_object`: with any object, or a clause for one, the verb says something else."""
PARTICLES = frozenset({"down", "off"})
"""Particles that the parser takes for adverbs where the object stands before them: 'let the fans down'."""
AGREES = 0.5
"""From this probability on the model is said to agree."""


@dataclass(frozen=True, slots=True)
class Typing:
    """A type for a frame: the phrase it rests on, how sure, and how specific (more required words first)."""

    type: str
    mode: str
    phrase: Phrase
    probability: float
    weight: float
    seen: tuple[str, float] | None = None
    """What the model sees there, and how surely; None: it was not asked."""
    why: str = ""
    """The reason, where it is another than a phrase."""

    @property
    def reason(self) -> str:
        """In words: which phrase, and what the model says to it."""
        if self.why:
            return self.why
        kind = "noun" if self.phrase.noun else "verb"
        named = f"{self.type} {self.mode}".strip()
        if self.phrase.number == 0:
            return f"no phrase knows '{self.phrase.text}'; the model reads it as {named}, {self._sure}"
        said = f"{self.phrase.type} {self.phrase.mode}".strip()
        if self.type != self.phrase.type:
            where = f"the {kind} phrase '{self.phrase.text}' would be {said} ({self.phrase.source})"
            return f"{where}, but the model reads it as {named}, {self._sure}"
        text = f"the {kind} phrase '{self.phrase.text}' is {named} ({self.phrase.source})"
        if self.seen is None:
            return text
        return f"{text} and the model {'agrees' if self.seen[1] >= AGREES else 'doubts it'}, {self._sure}"

    @property
    def _sure(self) -> str:
        return f"{self.seen[1]:.2f}".lstrip("0") if self.seen else ""


@dataclass(frozen=True, slots=True)
class Inner:
    """The type of the clause or noun inside a frame: what is threatened, asked or refused."""

    type: str = ""
    mode: str = ""


def score_phrases(doc: Annotated, frame: Frame, inner: Inner, events: Events) -> list[Typing]:
    """Every phrase of the codebook that fits the frame, the most specific first."""
    index = events.nouns if frame.noun else events.verbs
    found = [
        _surer(doc, _typing(frame, phrase, inner, events), frame)
        for phrase in index.get(frame.lemma, ())
        if _fits(doc, frame, phrase, inner)
        and not _barred(doc, frame, phrase)
        and not another_sense(doc, frame, phrase, events.cues)
        and not _phrasal(doc, frame, phrase)
        and not _of_time(doc, frame, phrase, events.cues)
        and can_do(doc, frame, phrase, events.cues)
        and can_be_party(doc, frame, phrase, events.cues)
        and not _forecast(doc, frame, phrase)
        and not _asserts(doc, frame, phrase)
    ]
    return sorted(found, key=lambda t: (-t.weight, -t.probability, t.type, t.phrase.number))


def _fits(doc: Annotated, frame: Frame, phrase: Phrase, inner: Inner) -> bool:
    if not phrase.words <= frame.words:
        return False
    # A bare preposition must be the verb's own: "took hold of dealers in a market" takes nobody in.
    if not frame.noun and phrase.words <= NOUN_LINKS and not phrase.words <= frame.links:
        return False
    if not frame.noun and not _linked(phrase, frame):
        return False
    if phrase.objects and not phrase.objects & _things(doc, frame, phrase):
        return False
    if phrase.inner and inner.type not in phrase.inner:
        return False
    if phrase.needs_object and not frame.objects:
        return False
    return not (phrase.needs_actor and not frame.subjects)


def _linked(phrase: Phrase, frame: Frame) -> bool:
    """Whether the preposition hangs on verb or object: 'launched a rocket, in breach of rules against' has none."""
    asked = phrase.words & NOUN_LINKS
    return asked == phrase.words or asked <= frame.links


def _barred(doc: Annotated, frame: Frame, phrase: Phrase) -> bool:
    """Whether subject or object give the phrase another sense: a storm that kills, the release of a film."""
    if phrase.unless_subject and any(doc.tokens[i].lemma.lower() in phrase.unless_subject for i in frame.subjects):
        return True
    if phrase.unless_near and any(t.lemma.lower() in phrase.unless_near for t in _sentence(doc, frame.head)):
        return True
    if not phrase.unless_object:
        return False
    if ANY in phrase.unless_object and (frame.objects or frame.inner is not None):
        return True
    links = {"of", "for"} if frame.noun else phrase.words | {"into"}
    if phrase.type == "RETREAT" and not frame.noun:
        links |= {"from"}  # "Released from hospital", while one fires from a floor.
    heads = [*frame.objects, *(slot.noun for slot in frame.slots if slot.link in links)]
    words = {doc.tokens[i].lemma.lower() for i in heads}
    if frame.noun:
        words |= {c.lemma.lower() for c in doc.children(frame.head) if c.dep in {"compound", "poss", "nmod"}}
    else:  # "A $20 million charge".
        words |= {c.lemma.lower() for i in frame.objects for c in doc.children(i) if c.dep == "nummod"}
    return bool(words & phrase.unless_object)


def _sentence(doc: Annotated, i: int) -> Sequence[Token]:
    return doc.words(doc.sentence_of(i))


def _phrasal(doc: Annotated, frame: Frame, phrase: Phrase) -> bool:
    """'Backed up', 'kicked off', 'burnt out' are other verbs than 'backed', 'kicked', 'burnt'."""
    return not frame.noun and any(
        (c.dep == "prt" or (c.dep == "advmod" and c.lower in PARTICLES)) and c.lemma.lower() not in phrase.words
        for c in doc.children(frame.head)
    )


def _of_time(doc: Annotated, frame: Frame, phrase: Phrase, cues: Cues) -> bool:
    """'Turned 17 on Friday' does not turn on anybody: the phrase's preposition stands before a time alone."""
    links = phrase.words & NOUN_LINKS
    if frame.noun or not links:
        return False
    held = {slot.link for slot in frame.slots if doc.tokens[slot.noun].lemma.lower() not in cues.times}
    timed = {slot.link for slot in frame.slots} - held
    timed -= {c.lemma.lower() for c in doc.children(frame.head) if c.dep == "prt"}
    return bool(links & timed)


def _asserts(doc: Annotated, frame: Frame, phrase: Phrase) -> bool:
    """'Insisted that the fence was safe' asks for nothing, 'insisted that the fence be mended' does."""
    if frame.noun or phrase.type != "REQUEST" or "that" not in phrase.words or frame.inner is None:
        return False
    verbs = [doc.tokens[frame.inner], *(c for c in doc.children(frame.inner) if c.dep in {"aux", "auxpass"})]
    if any(verb.tag == "MD" for verb in verbs):
        return not any(verb.lemma.lower() in {"should", "must", "ought"} for verb in verbs)
    return any(verb.tag in {"VBD", "VBZ"} or verb.lower in {"are", "were", "have"} for verb in verbs)


def _forecast(doc: Annotated, frame: Frame, phrase: Phrase) -> bool:
    """'Warned that the tax would cost jobs': what somebody sees coming, and neither he nor the warned would do."""
    if (
        frame.noun
        or phrase.type != "THREATEN"
        or phrase.head != "warn"
        or phrase.words - {"that"}
        or frame.inner is None
    ):
        return False
    own = [c for c in doc.children(frame.inner) if c.dep in {"nsubj", "nsubjpass"}]
    if not own or own[0].pos in {"PRON", "PROPN"} or doc.mention_at(own[0].i) is not None:
        return False
    if any(c.dep == "poss" and c.pos == "PRON" for c in doc.children(own[0].i)):
        # "Warned that her country would not yield" is the warner's own.
        return False
    return not any(c.dep == "advcl" for c in doc.children(frame.inner))


def _things(doc: Annotated, frame: Frame, phrase: Phrase) -> frozenset[str]:
    """Where the words of `objects` may stand: in the object, and behind a preposition the phrase asks for ("as").

    Where there is no object, behind one that its recipient may have ("withdrew from the treaty").
    """
    asked = any(slot.link in phrase.words for slot in frame.slots)
    if asked:
        return frame.object_words | frame.words
    if frame.object_words or frame.noun:
        return frame.object_words
    links = {*phrase.recipient, "of"}
    held = [slot.noun for slot in frame.slots if slot.link in links]
    return frozenset(inside(doc, held)) | (frame.words - inside(doc, [slot.noun for slot in frame.slots]))


def _typing(frame: Frame, phrase: Phrase, inner: Inner, events: Events) -> Typing:
    links = len(phrase.words & NOUN_LINKS)
    weight = 2.0 * len(phrase.words) - LINK * links + 1.5 * bool(phrase.objects) + bool(phrase.inner) + phrase.strength
    probability = phrase.strength + HUMBLE * min(len(phrase.words), 2)
    if not frame.noun and _bare(frame, phrase):
        weight -= NO_OBJECT
        probability -= NO_OBJECT
    mode = phrase.mode or _mode(phrase.type, inner, events)
    return Typing(phrase.type, mode, phrase, min(0.98, max(0.05, probability)), weight)


def _surer(doc: Annotated, typing: Typing, frame: Frame) -> Typing:
    """'Chad and Niger met': several named parties to what is done together leave less doubt, however short it is."""
    several = not frame.noun and typing.phrase.reciprocal and len(frame.subjects) > 1
    if not several or any(doc.mention_at(i) is None for i in frame.subjects):
        return typing
    return replace(typing, probability=min(0.98, typing.probability + SEVERAL))


def _bare(frame: Frame, phrase: Phrase) -> bool:
    wants = phrase.recipient[:1] == ("object",) and not phrase.words
    both = phrase.reciprocal and len(frame.subjects) > 1
    return wants and not both and not frame.objects and frame.inner is None


def _mode(name: str, inner: Inner, events: Events) -> str:
    table = events.types[name].mode_from
    return table.get(f"{inner.type}/{inner.mode}", table.get(inner.type, ""))
