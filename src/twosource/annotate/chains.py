"""Coreference within one article: which mentions are the same party.

Rules in the manner of the multi-pass sieve of Lee et al. (Computational Linguistics 39:4, 2013): the surest passes
first, each seeing what the earlier ones have joined. Names here; pronouns and descriptions in `anaphora.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from twosource.annotate.anaphora import Anaphora
from twosource.annotate.name import Name, words
from twosource.codebook.naming import Naming
from twosource.syntax import Annotated, Chain, Mention

SHORTENED = {"N.": "North", "S.": "South", "E.": "East", "W.": "West", "St.": "Saint"}
DASHES = frozenset({"-", "–", "—", "--"})
ALONE = frozenset({"ORG", "PRODUCT", "FAC", "WORK"})
"""Kinds of a single word that may be short for a body."""
Alias = Callable[[str], str]
"""Gives the one name of a place or body that has several ("US" -> "United States"); the name itself if unknown."""


def chain_up(
    doc: Annotated, names: list[Name], naming: Naming, alias: Alias
) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """Mentions in order of the text, each in exactly one chain.

    Args:
        doc: tokens and sentences, without mentions.
        names: the settled names, without overlaps.
        naming: words that show what a name is.
        alias: the one name of what has several.
    """
    members = _Members(len(names))
    _join_persons(doc, names, members)
    _join_by_words(doc, names, members, alias)
    _join_acronyms(doc, names, members)
    _join_short_forms(doc, names, members, naming)
    _join_bracketed(doc, names, members)
    _join_ends(doc, names, members)
    heads = [_head(doc, name) for name in names]
    named = [
        Mention(n.first, n.last, h, n.kind, members.of(k)) for k, (n, h) in enumerate(zip(names, heads, strict=True))
    ]
    anaphora = Anaphora(doc, named, naming)
    mentions = [*named, *anaphora.resolve()]
    if same := anaphora.same:
        mentions = [
            replace(m, chain=same.get(m.chain, m.chain), beside=tuple(same.get(c, c) for c in m.beside))
            for m in mentions
        ]
    return _numbered(doc, mentions)


@dataclass(slots=True)
class _Members:
    """Disjoint sets of names; the smallest index stands for its set."""

    parent: list[int]

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def of(self, k: int) -> int:
        while self.parent[k] != k:
            k = self.parent[k]
        return k

    def join(self, a: int, b: int) -> None:
        a, b = sorted((self.of(a), self.of(b)))
        self.parent[b] = a


def _join_persons(doc: Annotated, names: list[Name], members: _Members) -> None:
    """Full names by surname and first name; a bare surname to the last full name before it, else the first after.

    A given name alone is whoever bears it, if only one does.
    """
    full: dict[str, list[int]] = defaultdict(list)
    persons = [k for k, n in enumerate(names) if n.kind == "PERSON"]
    for k in (k for k in persons if names[k].last - names[k].first > 1):
        surname = doc.tokens[names[k].last - 1].text
        for other in full[surname]:
            if _given(doc, names[other])[0] == _given(doc, names[k])[0] or _ends_with(doc, names[other], names[k]):
                members.join(other, k)
        full[surname].append(k)
    given: dict[str, set[int]] = defaultdict(set)
    for k in (k for k in persons if names[k].last - names[k].first > 1):
        given[_given(doc, names[k])].add(members.of(k))
    bare: dict[str, int] = {}
    for k in (k for k in persons if names[k].last - names[k].first == 1):
        surname = doc.tokens[names[k].first].text
        bearers = full.get(surname, [])
        before = [b for b in bearers if b < k]
        if not bearers and len(given.get(surname, ())) == 1:
            members.join(min(given[surname]), k)
        elif bearers:
            members.join(before[-1] if before else bearers[0], k)
        else:
            members.join(bare.setdefault(surname, k), k)


def _ends_with(doc: Annotated, one: Name, other: Name) -> bool:
    """`Comedian Jane Roe` and `Jane Roe`: what stands in front is no part of the name."""
    longer, shorter = sorted((words(doc, one), words(doc, other)), key=len, reverse=True)
    return longer.endswith(f" {shorter}")


def _given(doc: Annotated, name: Name) -> str:
    return doc.tokens[name.first].text


def _join_by_words(doc: Annotated, names: list[Name], members: _Members, alias: Alias) -> None:
    first: dict[str, int] = {}
    for k, name in enumerate(names):
        if name.kind != "PERSON":
            full = _expanded(words(doc, name))
            key = alias(full) if name.kind in {"GPE", "ORG", "LOC"} else full
            members.join(first.setdefault(f"{name.kind == 'NORP'} {key}", k), k)


def _expanded(text: str) -> str:
    """`N. Korea` is short for `North Korea`."""
    first, _, rest = text.partition(" ")
    return f"{SHORTENED[first]} {rest}" if rest and first in SHORTENED else text


def _join_bracketed(doc: Annotated, names: list[Name], members: _Members) -> None:
    """`the Social Democrats (SPD)`: capitals in brackets right behind a name, or behind a noun that goes with it."""
    starts = {n.first: k for k, n in enumerate(names)}
    for k, name in enumerate(names):
        if name.kind not in {"ORG", "FAC"} or name.first == doc.sentence_of(name.first).first:
            continue
        at = name.last
        while at < len(doc.tokens) and doc.tokens[at].pos == "NOUN" and at < name.last + 2:
            at += 1
        behind = [t.text for t in doc.tokens[at : at + 4]]
        # "RUVIA CITY (XYZ) - " is a dateline.
        bracketed = len(behind) == 4 and behind[0] == "(" and behind[2] == ")" and behind[3] not in DASHES
        if bracketed and at + 1 in starts and sum(c.isupper() for c in behind[1]) > 1:
            members.join(k, starts[at + 1])


def _join_ends(doc: Annotated, names: list[Name], members: _Members) -> None:
    """`the Cubs` of `the Chicago Cubs`, `Goldman` of `Goldman Sachs`: the end or start of one body's name alone."""
    ends: dict[str, set[str]] = defaultdict(set)
    first: dict[str, int] = {}
    for k, name in enumerate(names):
        if name.kind in {"ORG", "FAC"} and name.last - name.first > 1:
            run = doc.tokens[name.first : name.last]
            first.setdefault(words(doc, name), k)
            for word in {run[0].text, run[-1].text}:
                ends[word].add(words(doc, name))
    for k, name in enumerate(names):
        text = words(doc, name)
        longer = min(ends.get(text, ()), key=lambda n: (len(n), n), default="")
        one = all(n == longer or n.endswith(f" {longer}") or n.startswith(f"{longer} ") for n in ends.get(text, ()))
        if longer and one and name.last - name.first == 1 and name.kind in ALONE:
            members.join(first[longer], k)


def _join_acronyms(doc: Annotated, names: list[Name], members: _Members) -> None:
    """`CJNG` and `Cartel de Jalisco Nueva Generacion`: the capitals of the words, in order."""
    initials: dict[str, int] = {}
    for k, name in enumerate(names):
        run = doc.tokens[name.first : name.last]
        if name.kind in {"ORG", "FAC", "PRODUCT", "LOC"} and len(run) > 1:
            initials.setdefault("".join(t.text[0] for t in run if t.text[0].isupper()), k)
    for k, name in enumerate(names):
        text = words(doc, name).replace(".", "")
        if name.last - name.first == 1 and len(text) > 1 and text.isupper() and text in initials:
            members.join(initials[text], k)


def _join_short_forms(doc: Annotated, names: list[Name], members: _Members, naming: Naming) -> None:
    """`the Sinaloa` of `the Sinaloa Cartel`: an organisation's name without its last, common, word."""
    short: dict[str, int] = {}
    for k, name in enumerate(names):
        run = doc.tokens[name.first : name.last]
        common = naming.organisation_nouns | naming.firm_ends
        if name.kind == "ORG" and len(run) > 1 and run[-1].lower.rstrip(".") in common:
            short.setdefault(" ".join(t.text for t in run[:-1]), k)
    for k, name in enumerate(names):
        if name.kind == "ORG" and (text := words(doc, name)) in short:
            members.join(short[text], k)


def _head(doc: Annotated, name: Name) -> int:
    """The token of the name whose head lies outside it; its last word if there is none."""
    inside = range(name.first, name.last)
    return next((i for i in inside if doc.tokens[i].head not in inside), name.last - 1)


def _numbered(doc: Annotated, mentions: list[Mention]) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """Mentions in order, chains numbered by their first mention."""
    ordered = sorted(mentions, key=lambda m: (m.first, m.last))
    numbers: dict[int, int] = {}
    for mention in ordered:
        numbers.setdefault(mention.chain, len(numbers))
    final = tuple(replace(m, chain=numbers[m.chain], beside=tuple(numbers[c] for c in m.beside)) for m in ordered)
    by_chain: dict[int, list[int]] = defaultdict(list)
    for index, mention in enumerate(final):
        by_chain[mention.chain].append(index)
    return final, tuple(_chain(doc, i, final, by_chain[i]) for i in range(len(by_chain)))


def _chain(doc: Annotated, i: int, mentions: tuple[Mention, ...], members: list[int]) -> Chain:
    named = [mentions[m] for m in members if mentions[m].kind not in {"NOUN", "PRONOUN"}]
    if not named:
        text = doc.span(mentions[members[0]].first, mentions[members[0]].last).exact
        return Chain(i, " ".join(text.split()), "NOUN", tuple(members))
    fullest = max(_plain(doc, named), key=lambda m: (m.last - m.first, -m.first))
    text = doc.article.text[doc.tokens[fullest.first].start : doc.tokens[fullest.last - 1].end]
    return Chain(i, " ".join(text.split()), fullest.kind, tuple(members))


def _plain(doc: Annotated, named: list[Mention]) -> list[Mention]:
    """Without a person's names that have more in front than another full name of the same person."""
    full = {_text(doc, m) for m in named if m.kind == "PERSON" and m.last - m.first > 1}
    return [m for m in named if m.kind != "PERSON" or not any(_text(doc, m).endswith(f" {name}") for name in full)]


def _text(doc: Annotated, mention: Mention) -> str:
    return " ".join(token.text for token in doc.tokens[mention.first : mention.last])
