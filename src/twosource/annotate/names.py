"""Names settled over the whole article: what the tagger found, corrected by how the name stands elsewhere in it.

A name tagger sees one sentence at a time. It takes a bare surname for an organisation, glues a title to a name and
misses the same name two lines further on. The article itself knows better: the fullest form of a name decides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from twosource.syntax import Annotated, Token

KINDS = {"WORK_OF_ART": "WORK", "LAW": "WORK"}
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "PRODUCT", "WORK"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a range of tokens with its kind."""

    first: int
    last: int
    kind: str


def settle_names(doc: Annotated, found: list[Name]) -> list[Name]:
    """The names of the article, without overlaps, in order."""
    names = [name for name in (_trimmed(doc, name) for name in found) if name is not None]
    names = _one_kind_each(doc, names)
    return _surnames(doc, names)


def _trimmed(doc: Annotated, name: Name) -> Name | None:
    """The name without articles, possessives and quotes at its ends; None if nothing proper is left."""
    kind = KINDS.get(name.kind, name.kind)
    if kind not in NAMED:
        return None
    first, last = name.first, name.last
    while first < last and (doc.tokens[first].pos in {"DET", "PUNCT", "PART"} or doc.tokens[first].tag == "POS"):
        first += 1
    while first < last and (doc.tokens[last - 1].pos == "PUNCT" or doc.tokens[last - 1].tag == "POS"):
        last -= 1
    return Name(first, last, kind) if first < last else None


def _text(doc: Annotated, name: Name) -> str:
    return " ".join(token.text for token in doc.tokens[name.first : name.last])


def _one_kind_each(doc: Annotated, names: list[Name]) -> list[Name]:
    """The same words get the same kind throughout: the one they have most often."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[_text(doc, name)][name.kind] += 1
    return [Name(n.first, n.last, votes[_text(doc, n)].most_common(1)[0][0]) for n in names]


def _surnames(doc: Annotated, names: list[Name]) -> list[Name]:
    """Bare surnames of persons whose full name stands in the article, found or mistyped by the tagger."""
    surnames = {doc.tokens[n.last - 1].text for n in names if n.kind == "PERSON" and n.last - n.first > 1}
    settled = [
        Name(n.first, n.last, "PERSON") if n.last - n.first == 1 and doc.tokens[n.first].text in surnames else n
        for n in names
    ]
    covered = {i for n in settled for i in range(n.first, n.last)}
    missed = [Name(t.i, t.i + 1, "PERSON") for t in doc.tokens if t.i not in covered and _bare(t, surnames)]
    return sorted([*settled, *missed], key=lambda n: n.first)


def _bare(token: Token, surnames: set[str]) -> bool:
    return token.text in surnames and token.pos in {"PROPN", "NOUN", "ADJ"}
