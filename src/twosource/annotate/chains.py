"""Coreference within one article: which mentions are the same party.

Rules over names only, in the manner of the multi-pass sieve of Lee et al. (Computational Linguistics 39:4, 2013):
the surest passes first, each seeing what the earlier ones have joined.
"""

from __future__ import annotations

from twosource.annotate.names import Name
from twosource.syntax import Annotated, Chain, Mention


def chain_up(doc: Annotated, names: list[Name]) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """Mentions in order of the text, each in exactly one chain."""
    keys: dict[str, int] = {}
    members: list[list[int]] = []
    mentions: list[Mention] = []
    for name in sorted(names, key=lambda n: n.first):
        key = _key(doc, name)
        chain = keys.setdefault(key, len(members))
        if chain == len(members):
            members.append([])
        members[chain].append(len(mentions))
        mentions.append(Mention(name.first, name.last, _head(doc, name), name.kind, chain))
    chains = tuple(_chain(doc, i, mentions, found) for i, found in enumerate(members))
    return tuple(mentions), chains


def _key(doc: Annotated, name: Name) -> str:
    """Persons meet by surname, everything else by its words."""
    words = [token.text for token in doc.tokens[name.first : name.last]]
    return f"PERSON {words[-1]}" if name.kind == "PERSON" else " ".join(words).lower()


def _head(doc: Annotated, name: Name) -> int:
    """The token of the name whose head lies outside it; its last word if there is none."""
    inside = range(name.first, name.last)
    return next((i for i in inside if doc.tokens[i].head not in inside), name.last - 1)


def _chain(doc: Annotated, i: int, mentions: list[Mention], members: list[int]) -> Chain:
    fullest = max((mentions[m] for m in members), key=lambda m: (m.last - m.first, -m.first))
    text = doc.article.text[doc.tokens[fullest.first].start : doc.tokens[fullest.last - 1].end]
    return Chain(i, text, fullest.kind, tuple(members))
