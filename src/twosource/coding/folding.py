"""PLOVER's folding: what is yet to come, or was refused, has another type than what is done."""

from __future__ import annotations

from twosource.codebook.casting import casting
from twosource.codebook.events import Events
from twosource.coding.doers import is_thing
from twosource.coding.lemmas import lemma_in
from twosource.coding.own import Put
from twosource.coding.scoring import Typing
from twosource.model import Modality
from twosource.syntax import Annotated

WILLING = frozenset({"CONSULT", "COOPERATE"})


def folded(doc: Annotated, typing: Typing, put: Put, actors: tuple[int, ...], events: Events) -> tuple[str, str, str]:
    """Type, mode and reason once the modality has been weighed.

    What is to come is a promise or a threat of those who would do it. Where nobody with a will is to do it, or it is
    only hoped for, it keeps its type.
    """
    kind = _kind(doc, typing, put, actors, events)
    name = events.folds[kind].get(typing.type, typing.type) if kind else typing.type
    if name == typing.type:
        return name, typing.mode, typing.reason
    why = f"; yet to come, it is {name}" if kind == "future" else f"; refused, it is {name}"
    table = events.types[name].mode_from
    return name, table.get(f"{typing.type}/{typing.mode}", table.get(typing.type, "")), typing.reason + why


def _kind(doc: Annotated, typing: Typing, put: Put, actors: tuple[int, ...], events: Events) -> str:
    if put.modality is Modality.NEGATED and put.modal and not typing.phrase.noun:
        return "refused" if _would(doc, put) else ""
    if _open(doc, typing, put):
        return "future"
    if put.modality is not Modality.FUTURE or (actors and all(is_thing(doc, i, events.cues) for i in actors)):
        return ""
    awaited = put.cue is not None and doc.tokens[put.cue[0]].lemma.lower() in casting().awaiting
    if awaited:
        return ""
    return "future" if actors or _given(doc, typing, put) else ""


def _open(doc: Annotated, typing: Typing, put: Put) -> bool:
    """'Open to talks', 'willing to trade': willingness is a promise, whoever has it."""
    return typing.type in WILLING and put.cue is not None and doc.tokens[put.cue[0]].lemma.lower() in casting().ready


def _given(doc: Annotated, typing: Typing, put: Put) -> bool:
    """'The crew will be released': a release is in somebody's gift, though he goes unnamed."""
    if typing.type != "RETREAT" or put.cue is None or doc.tokens[put.cue[0]].lemma.lower() != "will":
        return False
    return not any(lemma_in(above, casting().awaiting) in casting().awaiting for above in doc.ancestors(put.cue[0]))


def _would(doc: Annotated, put: Put) -> bool:
    """'Will not help' is a refusal, 'may not help' a guess."""
    if put.cue is None:
        return False
    verb = doc.tokens[put.cue[0]].head
    words = {word for c in doc.children(verb) if c.dep == "aux" for word in (c.lemma.lower(), c.lower)}
    return not words & {"may", "might", "can", "ca", "could"}
