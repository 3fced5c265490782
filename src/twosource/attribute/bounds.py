"""Where somebody's words end and the article speaks again.

The parse draws into a reported clause what follows it by a comma, "and" or a semicolon.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.attribute.phrases import SUBJECTS, child
from twosource.attribute.reading import Reading, is_finite
from twosource.syntax import Annotated, Token

CONCEDING = frozenset({"although", "though", "while"})
RELATIVE = frozenset({"which", "who", "whose", "whom", "where"})
DASHES = frozenset({"-", "--", "–", "—"})
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
    begin = _without_time(doc, content)
    for i in content[1:]:
        token = doc.tokens[i]
        if reading.in_quote(token):
            continue
        if _leaves(doc, token, content):
            return Bounded([k for k in content if begin <= k < i])
        if _goes_on(reading, cue, token, content):
            stop = i - 1 if doc.tokens[i - 1].dep == "cc" else i
            return Bounded([k for k in content if begin <= k < stop], i)
        if _others_report(reading, token):
            return Bounded([k for k in content if begin <= k < doc.subtree(token.i)[0] - 1])
    return Bounded([k for k in content if k >= begin])


def _leaves(doc: Annotated, token: Token, content: Sequence[int]) -> bool:
    """Whether the article adds something here: after a semicolon or dash, a concession, or by "..., which ..."."""
    if token.text == ";":
        return True
    if _is_dash(doc, token):
        return not any(_is_dash(doc, doc.tokens[k]) for k in content if k > token.i)
    if doc.tokens[token.i - 1].text != ",":
        return False
    if token.lower in CONCEDING:
        return token.dep == "mark"
    if token.lower == "even":
        return doc.tokens[min(token.i + 1, len(doc.tokens) - 1)].lower == "as"
    return token.lower in RELATIVE and _closes(doc, token, content)


def _is_dash(doc: Annotated, token: Token) -> bool:
    """Whether a token is a dash that stands between spaces, no hyphen within a word."""
    around = doc.article.text[token.start - 1 : token.start], doc.article.text[token.end : token.end + 1]
    return token.text in DASHES and all(character.isspace() for character in around)


def _closes(doc: Annotated, pronoun: Token, content: Sequence[int]) -> bool:
    """Whether the relative clause of a pronoun ends the content."""
    clause = next((t for t in doc.ancestors(pronoun.i) if t.dep == "relcl"), None)
    return clause is not None and doc.subtree(clause.i)[-1] >= content[-1]


def _others_report(reading: Reading, token: Token) -> bool:
    """Whether somebody else's report is strung on: "..., and the engineers warned that ..."."""
    doc = reading.doc
    if token.dep != "conj" or token.tag not in PAST_OR_PRESENT or token.lemma.lower() not in reading.reporting.verbs:
        return False
    says = any(s.act == "says" and s.frame in {"clause", "quote"} for s in reading.reporting.verbs[token.lemma.lower()])
    first = doc.subtree(token.i)[0]
    own = child(doc, token.i, *SUBJECTS)
    return says and own is not None and child(doc, token.i, "ccomp") is not None and doc.tokens[first - 1].dep == "cc"


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
