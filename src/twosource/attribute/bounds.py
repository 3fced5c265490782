"""Where somebody's words end and the article speaks again.

The parse draws into a reported clause what follows it by a comma, "and" or a semicolon.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.attribute.phrases import SUBJECTS, child
from twosource.attribute.reading import Reading, is_finite
from twosource.syntax import Annotated, Token

CONCEDING = frozenset({"although", "though"})
PAST_OR_PRESENT = frozenset({"VBD", "VBZ"})


@dataclass(frozen=True, slots=True)
class Bounded:
    """The tokens that are reported, and the reporting verb with which the article goes on about the same speaker."""

    content: list[int]
    next_cue: int | None = None


def bounded(reading: Reading, cue: Token, content: Sequence[int]) -> Bounded:
    """What of a reported clause after its cue is still reported."""
    doc = reading.doc
    if not content or content[0] < cue.i:
        return Bounded(list(content))
    tokens = doc.tokens
    begin = _without_time(doc, content)
    for i in content:
        token = tokens[i]
        if i == content[0] or reading.in_quote(token):
            continue
        before = tokens[i - 1].text
        if token.text == ";" or (before == "," and token.text.lower() in CONCEDING and token.dep == "mark"):
            return Bounded([k for k in content if begin <= k < i])
        if _goes_on(reading, cue, token, content):
            stop = i - 1 if tokens[i - 1].dep == "cc" else i
            return Bounded([k for k in content if begin <= k < stop], i)
    return Bounded([k for k in content if k >= begin])


def _goes_on(reading: Reading, cue: Token, token: Token, content: Sequence[int]) -> bool:
    """Whether a verb within the clause reports the speaker further: "said ..., adding ...", "said ... and warned"."""
    doc = reading.doc
    if token.lemma.lower() not in reading.reporting.verbs or child(doc, token.i, *SUBJECTS) is not None:
        return False
    if token.tag == "VBG":
        return token.dep == "advcl" and _after_comma(doc, token) and _reports(reading, token)
    if token.dep != "conj" or token.tag != cue.tag or token.tag not in PAST_OR_PRESENT:
        return False
    head = doc.tokens[token.head]
    return head.i in content and not _has_tag(doc, head, cue.tag)


def _has_tag(doc: Annotated, verb: Token, tag: str) -> bool:
    """Whether a verb or its first auxiliary is in the tense of a tag."""
    first = next((t for t in doc.children(verb.i) if t.dep in {"aux", "auxpass"} and is_finite(t)), verb)
    return first.tag == tag


def _after_comma(doc: Annotated, token: Token) -> bool:
    at = token.i - 1
    while at > 0 and doc.tokens[at].pos == "ADV":
        at -= 1
    return doc.tokens[at].text in {",", "-", "--", "–", "—"}


def _reports(reading: Reading, token: Token) -> bool:
    """Whether a participle has something to report: a clause or words in quotation marks."""
    if not any(
        s.act == "says" and s.frame in {"clause", "quote"} for s in reading.reporting.verbs[token.lemma.lower()]
    ):
        return token.lemma.lower() in reading.reporting.citing
    return any(t.i > token.i and t.dep in {"ccomp", "xcomp", "dobj", "prep"} for t in reading.doc.children(token.i))


def _without_time(doc: Annotated, content: Sequence[int]) -> int:
    """Where the content begins once a bare day right after the cue is left to the cue ("said on Monday it would")."""
    first = content[0]
    head = next((i for i in content[:4] if doc.tokens[i].dep == "npadvmod"), None)
    if head is None or doc.subtree(head)[0] != first:
        return first
    begin = doc.subtree(head)[-1] + 1
    return begin if any(t.dep in SUBJECTS for t in doc.tokens[begin : begin + 4]) else first
