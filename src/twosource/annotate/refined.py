"""Names mended by what the rest of the article shows: headlines in capitals, given names left off, villages.

A tagger reads a headline in capitals as one long name and a name it has never seen in pieces.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from twosource.annotate.name import Name, words
from twosource.codebook.describing import load_describing
from twosource.codebook.naming import Naming
from twosource.model import PassageKind
from twosource.syntax import Annotated, Token

LONG = 4
"""Letters of a word that has a small letter wherever only names have capitals."""
TO = frozenset({"at", "in", "of", "to", "for"})
ONE_WORD = frozenset({"GPE", "ORG", "PRODUCT", "WORK", "FAC", "LOC", "PERSON"})


def refined(doc: Annotated, names: list[Name], naming: Naming) -> list[Name]:
    """The names with those mends, in order."""
    places = {i for n in names if n.kind == "GPE" for i in range(n.first, n.last)}
    names = [_settlement(doc, name, naming, places) for name in names]
    names = [part for name in names for part in _cut_at_possessor(doc, name)]
    names = [_without_trade(doc, name) for name in names]
    names = [part for name in names for part in _cut_at_title(doc, name, naming)]
    names = [part for name in names for part in _cut_in_headline(doc, name, names, naming)]
    common = {t.text for t in doc.tokens if t.text.islower()}
    opening = _opening(doc)
    proper = {t.text for t in doc.tokens if t.i not in opening}
    firms = {doc.tokens[n.first].text for n in names if n.last - n.first == 2 and _is_firm(doc, n, naming)}
    names = [replace(n, kind="ORG") if n.kind == "PERSON" and words(doc, n) in firms else n for n in names]
    names = [_cut_at_people(doc, n, common) for n in names]
    names = [n for n in names if not (_in_capitals(doc, n, opening) and _common(doc, n, common, proper))]
    return _with_given_names(doc, names, naming)


def _settlement(doc: Annotated, name: Name, naming: Naming, places: set[int]) -> Name:
    """`Nebi Saleh` behind `the village of` is no person, `Old Norby` in `from Old Norby, north London` no body."""
    before = doc.tokens[max(0, name.first - 2) : name.first]
    if name.kind == "PERSON" and [t.lower for t in before[1:]] == ["of"] and before[0].lower in naming.settlements:
        return replace(name, kind="GPE")
    within = [c for c in doc.children(name.last - 1) if c.dep == "appos" and c.i in places]
    behind = doc.tokens[name.last].text == "," if name.last < len(doc.tokens) else False
    if name.kind == "ORG" and within and behind and [t.lower for t in before[1:]] == ["from"]:
        return replace(name, kind="GPE")
    return name


def _cut_at_possessor(doc: Annotated, name: Name) -> Iterator[Name]:
    """`Ruvicorp's Tom Reed`: a body and a person."""
    at = next((i for i in range(name.first + 1, name.last - 2) if doc.tokens[i].tag == "POS"), 0)
    if name.kind != "PERSON" or not at:
        yield name
        return
    yield Name(name.first, at, "ORG")
    yield Name(at + 1, name.last, "PERSON")


def _without_trade(doc: Annotated, name: Name) -> Name:
    """`Tom Reed` of `Tom Reed Photographer: Jane Roe` below a picture."""
    ends = doc.tokens[name.last].text == ":" if name.last < len(doc.tokens) else False
    long = name.kind == "PERSON" and name.last - name.first > 2
    return replace(name, last=name.last - 1) if ends and long and _is_noun(doc.tokens[name.last - 1]) else name


def _is_noun(token: Token) -> bool:
    return token.tag == "NN" and load_describing().is_person(token.lower)


def _cut_at_title(doc: Annotated, name: Name, naming: Naming) -> Iterator[Name]:
    """`Ruvia Air Spokesman Tom Reed`: a body, a title and a person."""
    run = doc.tokens[name.first : name.last]
    at = next((k for k in range(1, len(run) - 2) if run[k].lower in naming.parting_titles), 0)
    if not at or run[-1].lower in naming.organisation_nouns or not all(t.text[0].isupper() for t in run[at:]):
        yield name
        return
    yield Name(name.first, name.first + at, name.kind if name.kind in {"GPE", "ORG"} else "ORG")
    yield Name(name.first + at + 1, name.last, "PERSON")


def _is_firm(doc: Annotated, name: Name, naming: Naming) -> bool:
    """`Ruvicorp Inc`, which makes a firm of `Ruvicorp` alone."""
    return name.kind == "ORG" and doc.tokens[name.last - 1].lower.rstrip(".") in naming.firm_ends


def _cut_at_people(doc: Annotated, name: Name, common: set[str]) -> Name:
    """Of `Ruvia League Players` in a headline only `Ruvia League`, if the text has players in small letters."""
    if doc.sentence_of(name.first).passage is not PassageKind.HEADLINE:
        return name
    describing = load_describing()
    for i in range(name.first + 1, name.last):
        word = doc.tokens[i].lower
        ends = i + 1 == name.last or doc.tokens[i + 1].lower in TO
        if ends and word in common and word.endswith("s") and describing.is_person(describing.singular(word)):
            first = name.first + (doc.tokens[name.first].lower.endswith("ing") and i - name.first > 1)
            return replace(name, first=first, last=i)
    return name


def _opening(doc: Annotated) -> set[int]:
    """The first words of sentences and all words of headlines, where a capital tells nothing."""
    found = {s.first for s in doc.sentences}
    for sentence in doc.sentences:
        long = [t for t in doc.words(sentence) if len(t.text) >= LONG and t.text.isalpha()]
        if sentence.passage is PassageKind.HEADLINE or all(t.text[0].isupper() for t in long):
            found.update(range(sentence.first, sentence.last))
    return found


def _in_capitals(doc: Annotated, name: Name, opening: set[int]) -> bool:
    """Whether a name stands in the headline, or in a sentence that is written like one."""
    sentence = doc.sentence_of(name.first)
    return sentence.passage is PassageKind.HEADLINE or opening.issuperset(range(sentence.first, sentence.last))


def _common(doc: Annotated, name: Name, common: set[str], proper: set[str]) -> bool:
    """Whether a name is made of words that the text has in small letters and never as a name."""
    if name.kind == "NORP":
        return False
    run = doc.tokens[name.first : name.last]
    if not all(t.lower in common or t.lower in TO for t in run):
        return False
    return all(t.tag in {"NN", "NNS"} for t in run) or not any(t.text in proper for t in run)


def _cut_in_headline(doc: Annotated, name: Name, names: list[Name], naming: Naming) -> Iterator[Name]:
    """Of a long name in the headline that stands nowhere else, the names in it that do."""
    tokens = doc.tokens
    own = words(doc, name)
    long = name.last - name.first > 2 and doc.sentence_of(name.first).passage is PassageKind.HEADLINE
    if not long or any(words(doc, n) == own for n in names if n.first != name.first):
        yield name
        return
    known = {tuple(words(doc, n).split(" ")): n.kind for n in names if n.first >= name.last and n.kind != "NORP"}
    surnames = {key[-1] for key, kind in known.items() if kind == "PERSON" and len(key) > 1}
    parts, at = [], name.first
    while at < name.last:
        size = next((k for k in range(name.last - at, 0, -1) if _run(tokens[at : at + k]) in known), 0)
        if size:
            parts.append(Name(at, at + size, known[_run(tokens[at : at + size])]))
        elif tokens[at].text in surnames:
            size = 1
            parts.append(Name(at, at + 1, "PERSON"))
        at += size or 1
    left = [t for t in tokens[name.first : name.last] if not any(p.first <= t.i < p.last for p in parts)]
    common = {t.text for t in tokens if t.i >= name.last}
    whole = tokens[name.last - 1].lower in naming.organisation_nouns and all(p.last < name.last for p in parts)
    if parts and not whole and (len(parts) > 1 or any(t.lower in common for t in left)):
        yield from parts
    else:
        yield name


def _run(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    return tuple(t.text for t in tokens)


def _with_given_names(doc: Annotated, names: list[Name], naming: Naming) -> list[Name]:
    """A surname alone with the capitalised word that modifies it, and a name that was found in two pieces."""
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if before is not None and _one_name(doc, before, name, naming):
            joined[-1] = Name(before.first, name.last, "PERSON")
        else:
            joined.append(name)
    covered = {i for n in joined for i in range(n.first, n.last)}
    return [_with_word_before(doc, n, covered, naming) for n in joined]


def _one_name(doc: Annotated, before: Name, name: Name, naming: Naming) -> bool:
    """Whether a given name and a surname stand side by side, each taken for a name."""
    given = doc.tokens[before.first]
    touching = before.last == name.first and before.last - before.first == 1 and name.kind == "PERSON"
    if not touching or given.dep != "compound" or given.head not in range(name.first, name.last):
        return False
    return before.kind == "PERSON" or (before.kind in ONE_WORD and given.lower in naming.gender)


def _with_word_before(doc: Annotated, name: Name, covered: set[int], naming: Naming) -> Name:
    if name.kind != "PERSON" or name.last - name.first != 1 or name.first == 0 or name.first - 1 in covered:
        return name
    word = doc.tokens[name.first - 1]
    known = {*naming.titles, *naming.office_nouns, *naming.group_nouns, *naming.organisation_nouns}
    proper = word.pos == "PROPN" and word.text.istitle() and word.text.isalpha() and word.dep == "compound"
    if not proper or word.head != name.first or word.lower in known or word.text in naming.portfolios:
        return name
    return Name(name.first - 1, name.last, "PERSON") if _seldom(doc, word) else name


def _seldom(doc: Annotated, word: Token) -> bool:
    """Whether the word never stands in small letters, nor before another name: "Coach", "Gov."."""
    if any(t.text == word.lower for t in doc.tokens):
        return False
    return not any(
        a.text == word.text and b.i != word.i + 1 and b.pos == "PROPN" and b.text != doc.tokens[word.i + 1].text
        for a, b in pairwise(doc.tokens)
    )
