"""What is told only to say that it is not so: "claims that guards beat him are untrue", "pleaded not guilty to"."""

from __future__ import annotations

from twosource.codebook.cues import Cues
from twosource.coding.frames import Frame
from twosource.coding.own import HOPS, Put
from twosource.model import Modality
from twosource.syntax import Annotated, Token

WITHIN = frozenset({"acl", "ccomp", "relcl", "pobj", "pcomp", "prep", "dobj"})
"""How a happening stands under the noun or adjective that tells it."""


def disowned(doc: Annotated, head: int, cues: Cues) -> Put | None:
    """Denied or negated, where what stands above the predicate `head` is called untrue or is "not guilty"."""
    at = doc.tokens[head]
    for _ in range(HOPS):
        if at.lemma.lower() in cues.denial["tales"] and (cue := _untrue(doc, at, cues)) is not None:
            return Put(Modality.DENIED, (cue.i, cue.i + 1))
        if at.lower == "guilty" and any(c.dep == "neg" for c in doc.children(at.i)):
            pleaded = doc.tokens[at.head].lemma.lower() == "plead"
            return Put(Modality.DENIED if pleaded else Modality.NEGATED, (at.i - 1, at.i + 1))
        if at.dep not in WITHIN:
            return None
        at = doc.tokens[at.head]
    return None


def _untrue(doc: Annotated, tale: Token, cues: Cues) -> Token | None:
    """The word that says of a tale that it is false: "is untrue", "is not true"."""
    verb = doc.tokens[tale.head]
    if tale.dep != "nsubj" or verb.pos != "AUX":
        return None
    around = doc.children(verb.i)
    says = next((c for c in around if c.dep in {"acomp", "attr"}), None)
    if says is None:
        return None
    turned = any(c.dep == "neg" for c in around)
    return says if says.lemma.lower() in cues.denial["true" if turned else "untrue"] else None


def rejected(doc: Annotated, frame: Frame, put: Put) -> bool:
    """'Denied the allegations': they were made, and what they say is denied."""
    if not frame.noun or put.modality is not Modality.DENIED or put.cue is None:
        return False
    token = doc.tokens[frame.head]
    return token.head == put.cue[0] and token.dep in {"dobj", "nsubjpass"}
