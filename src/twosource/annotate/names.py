"""Names settled over the whole article: what the tagger found, corrected by how the name stands elsewhere in it.

A name tagger sees one sentence at a time. It takes a bare surname for an organisation, glues a title to a name and
misses the same name two lines further on. The article itself knows better: the fullest form of a name decides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from twosource.annotate.name import Name, words
from twosource.annotate.refined import refined
from twosource.annotate.shortened import with_shortened
from twosource.codebook.describing import load_describing
from twosource.codebook.naming import Naming
from twosource.syntax import Annotated, Token

KINDS = {"WORK_OF_ART": "WORK", "LAW": "WORK"}
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "PRODUCT", "WORK"})
UNSURE = frozenset({"PRODUCT", "FAC", "WORK", "EVENT", "PERSON", "GPE"})
"""Kinds the tagger often gives to organisations it has never seen."""
PARTICLES_AT_MOST = 2
ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "poss", "ROOT", "conj"})
"""What a word must be to its sentence to be a name by itself."""
DASHES = frozenset({"-", "–", "—", "|", "--", "/", ":", "("})


def settle_names(doc: Annotated, found: list[Name], naming: Naming) -> list[Name]:
    """The names of the article, without overlaps, in order."""
    names = [part for name in found for part in _untangled(doc, name, naming)]
    names = _apart([_whole(doc, name, naming) for name in [*names, *_untagged(doc, names, naming)]])
    names = _with_particles(doc, _with_surnames(doc, names, naming), naming)
    names = [_person_by_given_name(doc, name, naming) for name in names]
    names = _titled_persons(doc, names, naming)
    persons = _called_by_trade(doc)
    names = [replace(n, kind="PERSON") if n.kind in UNSURE | {"ORG"} and words(doc, n) in persons else n for n in names]
    grouped = [_of_group(doc, name, naming) for name in names]
    bodies = {words(doc, n) for n, before in zip(grouped, names, strict=True) if n.kind != before.kind}
    names = _one_kind_each(doc, _listed_together(doc, grouped))
    names = refined(doc, [replace(n, kind="ORG") if words(doc, n) in bodies else n for n in names], naming)
    return _repeated(doc, _surnames(doc, with_shortened(doc, names, naming)))


def _untangled(doc: Annotated, name: Name, naming: Naming) -> Iterator[Name]:
    """The name cut at dashes, without what does not belong to it at its ends, and without the title before it."""
    kind = KINDS.get(name.kind, name.kind)
    if kind not in NAMED:
        return
    start = name.first
    for i in range(name.first, name.last + 1):
        if i == name.last or (doc.tokens[i].text in DASHES and not _inside_word(doc, i, name, naming)):
            part = _trimmed(doc, Name(start, i, kind))
            part = part and _without_portfolio(doc, part, naming)
            if part:
                yield part
            start = i + 1


def _inside_word(doc: Annotated, i: int, name: Name, naming: Naming) -> bool:
    """Whether a hyphen joins one name ("Jean-Luc", "al-Shabaab"), and not two countries ("US-China")."""
    if doc.tokens[i].text not in {"-", "‑"} or not name.first < i < name.last - 1:
        return False
    before, after = doc.tokens[i - 1], doc.tokens[i + 1]
    if before.end != doc.tokens[i].start or doc.tokens[i].end != after.start:
        return False
    return name.kind not in {"GPE", "NORP"} or before.lower in naming.first_halves


def _trimmed(doc: Annotated, name: Name) -> Name | None:
    """Without articles, possessives, quotes and common words at its ends; None if nothing proper is left."""
    first, last = name.first, name.last
    while first < last and not _proper(doc.tokens[first]):
        first += 1
    while first < last and not _proper(doc.tokens[last - 1]):
        last -= 1
    return replace(name, first=first, last=last) if first < last else None


def _proper(token: Token) -> bool:
    capital = token.text[0].isupper() and token.pos not in {"DET", "PUNCT", "PART", "PRON"}
    return capital or token.text[0].isdigit()


def _without_portfolio(doc: Annotated, name: Name, naming: Naming) -> Name | None:
    """`Secretary of [Defense Jane Roe]` is a title and a person; `Secretary of [State]` is only a title."""
    before = doc.tokens[max(0, name.first - 2) : name.first]
    if len(before) < 2 or before[1].lower != "of" or before[0].lower not in naming.office_nouns:
        return name
    first = name.first
    while first < name.last and _in_portfolio(doc.tokens[first], naming):
        first += 1
    if first == name.first:
        return name
    if first == name.last:
        return None
    return Name(first, name.last, "PERSON" if before[0].lower in naming.titles else name.kind)


def _in_portfolio(token: Token, naming: Naming) -> bool:
    return token.text in naming.portfolios or token.lower in {"and", "&", "the", ","}


def _whole(doc: Annotated, name: Name, naming: Naming) -> Name:
    """An organisation with all capitalised words before its head noun: `Family` in `the Michoacan Family`."""
    if name.kind in {"PERSON", "NORP", "GPE", "LOC"} and not _organisation_noun(doc, name.last - 1, naming):
        return name
    first = name.first
    while first > 0 and _continues(doc.tokens[first - 1], doc.tokens[first], name):
        first -= 1
    last = name.last
    if last < len(doc.tokens) and _organisation_noun(doc, last, naming) and doc.tokens[last - 1].head == last:
        last += 1
    kind = "ORG" if name.kind in UNSURE and _organisation_noun(doc, last - 1, naming) else name.kind
    return Name(first, last, kind)


def _organisation_noun(doc: Annotated, i: int, naming: Naming) -> bool:
    token = doc.tokens[i]
    return token.text[0].isupper() and token.lower.rstrip(".") in naming.organisation_nouns


def _continues(before: Token, token: Token, name: Name) -> bool:
    touching = before.end in {token.start, token.start - 1}
    return touching and before.pos == "PROPN" and before.dep in {"compound", "amod", "nmod"} and before.head < name.last


def _untagged(doc: Annotated, names: list[Name], naming: Naming) -> Iterator[Name]:
    """Capitalised runs the tagger passed over, where a word in them shows what they are."""
    covered = {i for n in names for i in range(n.first, n.last)}
    start = 0
    for i in range(len(doc.tokens) + 1):
        if i < len(doc.tokens) and doc.tokens[i].pos == "PROPN" and i not in covered:
            continue
        if i - start > 1 and _organisation_noun(doc, i - 1, naming):
            yield Name(start, i, "ORG")
        elif i - start > 1 and doc.tokens[start].lower in naming.gender:
            yield Name(start, i, "PERSON")
        start = i + 1


def _with_surnames(doc: Annotated, names: list[Name], naming: Naming) -> list[Name]:
    """A given name with the capitalised word it modifies, where the tagger took the given name alone."""
    covered = {i for n in names for i in range(n.first, n.last)}

    def whole(name: Name) -> Name:
        given, last = doc.tokens[name.first], name.last
        while last < len(doc.tokens) and last not in covered and _follows_given(doc, given, last):
            last += 1
        return Name(name.first, last, "PERSON") if last > name.last else name

    return [whole(n) if n.last - n.first == 1 and doc.tokens[n.first].lower in naming.gender else n for n in names]


def _follows_given(doc: Annotated, given: Token, i: int) -> bool:
    token = doc.tokens[i]
    return token.pos == "PROPN" and token.text[0].isupper() and i in _until_head(given)


def _until_head(token: Token) -> range:
    """The tokens from a modifier to the head it stands before."""
    return range(token.i + 1, token.head + 1 if token.dep == "compound" else token.i)


def _with_particles(doc: Annotated, names: list[Name], naming: Naming) -> list[Name]:
    """`Ursula` and `Leyen` with `von der` between them are one name."""
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        between = doc.tokens[before.last : name.first] if before is not None else ()
        person = before is not None and before.kind == "PERSON" and 0 < len(between) <= PARTICLES_AT_MOST
        if before is not None and person and all(token.text in naming.particles for token in between):
            joined[-1] = Name(before.first, name.last, "PERSON")
            continue
        joined.append(name)
    return [_into_particles(doc, name, naming) for name in joined]


def _into_particles(doc: Annotated, name: Name, naming: Naming) -> Name:
    """A person's name that breaks off before its particle goes on behind it."""
    last = name.last
    while last < len(doc.tokens) and doc.tokens[last].text in naming.particles and last - name.last < PARTICLES_AT_MOST:
        last += 1
    ends = last < len(doc.tokens) and last > name.last and doc.tokens[last].text[0].isupper()
    same = ends and doc.sentence_of(last).i == doc.sentence_of(name.first).i
    return Name(name.first, last + 1, "PERSON") if same and name.kind == "PERSON" else name


def _person_by_given_name(doc: Annotated, name: Name, naming: Naming) -> Name:
    """A given name and a surname are a person, unless the last word is that of an organisation."""
    run = doc.tokens[name.first : name.last]
    given = len(run) in {2, 3} and run[0].text.istitle() and run[0].lower in naming.gender
    if given and name.kind in {"ORG", "GPE", "FAC", "PRODUCT"} and not _organisation_noun(doc, name.last - 1, naming):
        return replace(name, kind="PERSON")
    return name


def _apart(names: list[Name]) -> list[Name]:
    """Names without overlaps: of two, the longer."""
    taken: set[int] = set()
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: (n.first - n.last, n.first)):
        if taken.isdisjoint(range(name.first, name.last)):
            taken.update(range(name.first, name.last))
            kept.append(name)
    return sorted(kept, key=lambda n: n.first)


def _titled_persons(doc: Annotated, names: list[Name], naming: Naming) -> list[Name]:
    """A name right after a person's title is a person, if it has no word of an organisation or country in it."""
    return [
        replace(n, kind="PERSON")
        if n.kind in {"ORG", "GPE", "FAC", "PRODUCT", "WORK"} and _after_title(doc, n, naming)
        else n
        for n in names
    ]


def _called_by_trade(doc: Annotated) -> set[str]:
    """Words that stand alone behind what only a person is: "singer Shuna"."""
    trades = load_describing().trades
    behind = [(t, doc.tokens[t.i - 1]) for t in doc.tokens[1:] if t.pos == "PROPN" and t.text.istitle()]
    return {t.text for t, before in behind if before.lower in trades and before.head == t.i}


def _of_group(doc: Annotated, name: Name, naming: Naming) -> Name:
    """'The rebel group Red Dawn': the name right after a noun for a body is a body's, if it is apposed to it."""
    before = doc.tokens[name.first - 1] if name.first else None
    grouped = before is not None and before.lower in naming.group_nouns
    head = doc.tokens[_head(doc, name)]
    apposed = before is not None and grouped and head.dep == "appos" and head.head == before.i
    modifies = before is not None and grouped and before.head == head.i and name.kind == "PERSON"
    if (apposed and name.kind != "GPE") or modifies or (name.kind == "PERSON" and _has_fighters(doc, name, head)):
        return replace(name, kind="ORG")
    return name


def _has_fighters(doc: Annotated, name: Name, head: Token) -> bool:
    """Whether a plural for fighters stands behind: `Red Dawn` in "Red Dawn militants"."""
    behind = doc.tokens[name.last] if name.last < len(doc.tokens) else head
    plural = behind.tag == "NNS" and behind.i == head.head
    return plural and load_describing().is_fighter(behind.lower)


def _after_title(doc: Annotated, name: Name, naming: Naming) -> bool:
    before = doc.tokens[name.first - 1] if name.first else None
    if before is None or before.lower not in naming.titles or before.head not in range(name.first, name.last):
        return False
    return not any(doc.tokens[i].lower in naming.organisation_nouns for i in range(name.first, name.last))


def _listed_together(doc: Annotated, names: list[Name]) -> list[Name]:
    """In a list of organisations, what the tagger took for a one-word person is an organisation too."""
    by_head = {_head(doc, n): k for k, n in enumerate(names)}
    lists: dict[int, list[int]] = defaultdict(list)
    for head, k in by_head.items():
        lists[_first_of_list(doc, head)].append(k)
    settled = list(names)
    for members in lists.values():
        kinds = Counter(names[k].kind for k in members)
        if len(members) >= 3 and kinds["ORG"] * 2 >= len(members):
            for k in members:
                if names[k].kind in UNSURE and names[k].last - names[k].first == 1:
                    settled[k] = replace(names[k], kind="ORG")
    return settled


def _first_of_list(doc: Annotated, i: int) -> int:
    while doc.tokens[i].dep == "conj":
        i = doc.tokens[i].head
    return i


def _head(doc: Annotated, name: Name) -> int:
    inside = range(name.first, name.last)
    return next((i for i in inside if doc.tokens[i].head not in inside), name.last - 1)


def _one_kind_each(doc: Annotated, names: list[Name]) -> list[Name]:
    """The same words get the same kind throughout: the one they have most often, of equals the first."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[words(doc, name)][name.kind] += 1
    return [replace(n, kind=votes[words(doc, n)].most_common(1)[0][0]) for n in names]


def _surnames(doc: Annotated, names: list[Name]) -> list[Name]:
    """Bare surnames of persons whose full name stands in the article, found or mistyped by the tagger."""
    full = [n for n in names if n.kind == "PERSON" and n.last - n.first > 1]
    surnames = {doc.tokens[n.last - 1].text for n in full}
    given = {doc.tokens[n.first].text for n in full}
    settled = [
        replace(n, kind="PERSON") if n.last - n.first == 1 and doc.tokens[n.first].text in surnames else n
        for n in names
    ]
    covered = {i for n in settled for i in range(n.first, n.last)}
    missed = [
        Name(t.i, t.i + 1, "PERSON")
        for t in doc.tokens
        if t.i not in covered and (_bare(t, surnames) or (t.text in given and t.pos == "PROPN" and t.dep in ALONE))
    ]
    return sorted([*settled, *missed], key=lambda n: n.first)


def _bare(token: Token, surnames: set[str]) -> bool:
    return token.text in surnames and token.pos in {"PROPN", "NOUN", "ADJ", "VERB", "INTJ", "X"}


def _repeated(doc: Annotated, names: list[Name]) -> list[Name]:
    """The tagger's misses: the same capitalised words that are a name elsewhere in the article."""
    kinds = {tuple(words(doc, n).split(" ")): n.kind for n in names if n.kind != "NORP"}
    longest = max((len(key) for key in kinds), default=0)
    covered = {i for n in names for i in range(n.first, n.last)}
    found, i = list(names), 0
    while i < len(doc.tokens):
        size = next((k for k in range(longest, 0, -1) if _match(doc, i, k, kinds, covered)), 0)
        if size:
            found.append(Name(i, i + size, kinds[tuple(t.text for t in doc.tokens[i : i + size])]))
        i += size or 1
    return sorted(found, key=lambda n: n.first)


def _match(doc: Annotated, i: int, size: int, kinds: dict[tuple[str, ...], str], covered: set[int]) -> bool:
    run = doc.tokens[i : i + size]
    return (
        len(run) == size
        and run[0].text[0].isupper()
        and tuple(t.text for t in run) in kinds
        and covered.isdisjoint(range(i, i + size))
        and run[-1].pos in {"PROPN", "NOUN"}
    )
