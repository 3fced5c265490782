"""Bodies whose name is shortened: `Ruvicorp` for `Ruvicorp Ltd.`, and in a headline `Academy` for `Ruvian Academy`.

A tagger that has never seen a firm misses it in the headline or glues it to the word behind. Where the text gives the
whole name, the short one is found by its words.
"""

from __future__ import annotations

from dataclasses import replace

from twosource.annotate.name import Name, words
from twosource.codebook.describing import load_describing
from twosource.codebook.naming import Naming
from twosource.model import PassageKind
from twosource.syntax import Annotated, Token

Run = tuple[str, ...]
MODIFIERS = frozenset({"amod", "compound", "nmod"})


def with_shortened(doc: Annotated, names: list[Name], naming: Naming) -> list[Name]:
    """The names with the short ones of bodies, in order."""
    firms = {run for n in names if (run := _firm(doc, n, naming))}
    names = [_adjective(doc, _cut(doc, n, firms, naming), _by_nation(doc, names, naming)) for n in names]
    covered = {i for n in names for i in range(n.first, n.last)}
    ends = _ends(doc, names, naming)
    found, i = list(names), 0
    while i < len(doc.tokens):
        size = max((len(run) for run in firms if _stands(doc, i, run, covered)), default=0)
        size = size or int(_ends_alone(doc, doc.tokens[i], ends, covered))
        if size:
            found.append(Name(i, i + size, "ORG"))
        i += size or 1
    return sorted(found, key=lambda n: n.first)


def _firm(doc: Annotated, name: Name, naming: Naming) -> Run:
    """The words of a firm's name before `Ltd.`; none where it is no firm's."""
    run = tuple(t.text for t in doc.tokens[name.first : name.last])
    ends = name.kind == "ORG" and run[-1].lower().rstrip(".") in naming.firm_ends
    return run[:-1] if ends else ()


def _cut(doc: Annotated, name: Name, firms: set[Run], naming: Naming) -> Name:
    """Of `Ruvicorp Apologises` in a headline only the firm."""
    run = tuple(t.text for t in doc.tokens[name.first : name.last])
    if not _in_headline(doc, name.first) or run[-1].lower() in naming.organisation_nouns:
        return name
    size = max((len(firm) for firm in firms if run[: len(firm)] == firm and len(firm) < len(run)), default=0)
    whole = run[-1].lower().rstrip(".") in naming.firm_ends
    return replace(name, last=name.first + size, kind="ORG") if size and not whole else name


def _by_nation(doc: Annotated, names: list[Name], naming: Naming) -> set[str]:
    """The adjectives that with a noun behind them are the name of a body: of `Ruvian Airlines`."""
    long = [doc.tokens[n.first : n.last] for n in names if n.kind == "ORG" and n.last - n.first == 2]
    return {run[0].text for run in long if run[1].lower in naming.organisation_nouns}


def _adjective(doc: Annotated, name: Name, bodies: set[str]) -> Name:
    """`Ruvian` in the headline `Ruvian sorry for delay`: the body, and not somebody of that nation."""
    word = doc.tokens[name.first]
    alone = name.kind == "NORP" and name.last - name.first == 1 and word.text in bodies
    if not alone or word.tag.endswith("S") or not _in_headline(doc, name.first) or _tells_whose(doc, word):
        return name
    return name if any(c.dep == "det" for c in doc.children(word.i)) else replace(name, kind="ORG")


def _tells_whose(doc: Annotated, word: Token) -> bool:
    """Whether it stands before a noun for somebody: "Ruvian pilot"."""
    describing = load_describing()
    noun = describing.singular(doc.tokens[word.head].lower)
    return word.dep in MODIFIERS and (describing.is_person(noun) or describing.is_body(noun))


def _ends(doc: Annotated, names: list[Name], naming: Naming) -> set[str]:
    """Nouns that end the name of one body only and that the text never has in small letters."""
    small = {t.text for t in doc.tokens if t.text.islower()}
    bodies: dict[str, set[str]] = {}
    for name in names:
        last = doc.tokens[name.last - 1]
        if name.kind == "ORG" and name.last - name.first > 1 and last.lower in naming.organisation_nouns - small:
            bodies.setdefault(last.text, set()).add(words(doc, name))
    return {noun for noun, whole in bodies.items() if len(whole) == 1}


def _ends_alone(doc: Annotated, token: Token, ends: set[str], covered: set[int]) -> bool:
    free = token.text in ends and token.i not in covered and _in_headline(doc, token.i)
    return free and token.dep not in MODIFIERS


def _stands(doc: Annotated, i: int, run: Run, covered: set[int]) -> bool:
    tokens = doc.tokens[i : i + len(run)]
    return tuple(t.text for t in tokens) == run and covered.isdisjoint(range(i, i + len(run)))


def _in_headline(doc: Annotated, i: int) -> bool:
    return doc.sentence_of(i).passage is PassageKind.HEADLINE
