"""Where places are named in an article: by the parser's names, and by capitalised words that the gazetteer knows."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.codebook.gazetteer import Gazetteer, folded
from twosource.codebook.placing import load_placing
from twosource.ground.places_evidence import Evidence
from twosource.ground.places_written import Name, abbreviated, areas_in, entries_of, roads_in, town_in
from twosource.syntax import Annotated, Mention, Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
LONGEST = 5
"""Most words of a name that is looked up."""
ENOUGH = 1.0


def names_in(doc: Annotated, gazetteer: Gazetteer) -> list[Name]:
    """The place names of an article in order, without overlap.

    The article is read twice: a name that is surely a place somewhere in it is one everywhere.
    """
    evidence = Evidence(doc, gazetteer)
    first = list(_found(doc, gazetteer, evidence))
    evidence.sure |= {name.key for name in first if name.kind == "place" and name.entries}
    found = sorted(_found(doc, gazetteer, evidence), key=lambda name: (name.start, -name.end))
    kept: list[Name] = []
    for name in found:
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _found(doc: Annotated, gazetteer: Gazetteer, evidence: Evidence) -> Iterator[Name]:
    """All readings; they may overlap."""
    for sentence in doc.sentences:
        yield from roads_in(doc.article.text, sentence.start, sentence.end)
        yield from areas_in(doc.article.text, sentence.start, sentence.end, gazetteer)
        i = sentence.first
        while i < sentence.last:
            names, i = _at(doc, gazetteer, evidence, i)
            yield from names


def _at(doc: Annotated, gazetteer: Gazetteer, evidence: Evidence, i: int) -> tuple[list[Name], int]:
    """The names that begin at token `i`, and where to look on."""
    token = doc.tokens[i]
    if not token.text[:1].isupper():
        return [], i + 1
    mention = doc.mention_at(i)
    if mention is not None and mention.kind in PLACES:
        return list(_of_parser(doc, gazetteer, mention, i)), max(mention.last, i + 1)
    if token.text in gazetteer.demonyms:
        entry = gazetteer.demonyms[token.text]
        return [Name(token.start, token.end, folded(token.text), "nation", (entry,))], i + 1
    last = doc.sentence_of(i).last
    for n in range(min(LONGEST, last - i), 0, -1):
        name = _looked_up(doc, gazetteer, evidence, (i, i + n))
        if name is not None:
            return [name], i + n
    return [], i + 1


def _of_parser(doc: Annotated, gazetteer: Gazetteer, mention: Mention, i: int) -> Iterator[Name]:
    """A name the parser takes for a place, with or without an entry."""
    first, last = max(mention.first, i), mention.last
    while last > first and (doc.tokens[last - 1].tag == "POS" or doc.tokens[last - 1].pos == "PUNCT"):
        last -= 1
    if last == first:
        return
    start, end = doc.tokens[first].start, doc.tokens[last - 1].end
    written, end = abbreviated(doc.article.text, start, end, gazetteer)
    entries = entries_of(written, gazetteer)
    if not entries and written in gazetteer.demonyms:
        yield Name(start, end, folded(written), "nation", (gazetteer.demonyms[written],))
    elif not entries and "-" in written and all(gazetteer.named(part) for part in written.split("-")):
        yield from _halves(start, written, gazetteer)
    elif entries or folded(written) not in load_placing().never:
        kind = "street" if mention.kind == "FAC" and not entries else "place"
        key, known = (folded(written), entries) if entries else town_in(written, gazetteer)
        yield Name(start, end, key, kind, known)


def _halves(start: int, written: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """As in "Paris-Texarkana", which names two places."""
    for part in written.split("-"):
        yield Name(start, start + len(part), folded(part), "place", gazetteer.named(part))
        start += len(part) + 1


def _looked_up(doc: Annotated, gazetteer: Gazetteer, evidence: Evidence, at: tuple[int, int]) -> Name | None:
    """The words of tokens [first, last) if they name a place here and nothing else."""
    run = doc.tokens[at[0] : at[1]]
    if not _is_named(run):
        return None
    written, end = abbreviated(doc.article.text, run[0].start, run[-1].end, gazetteer)
    entries = entries_of(written, gazetteer) if len(written) > 2 or written.isupper() else ()
    if not entries or folded(written) in load_placing().never or evidence.of(at[0], at[1], entries) < ENOUGH:
        return None
    return Name(run[0].start, end, folded(written), "place", entries)


def _is_named(run: tuple[Token, ...]) -> bool:
    small = load_placing().small_words
    inside = all(t.text[:1].isupper() or t.lower in small or t.text == "-" for t in run)
    return inside and run[-1].lower not in small and run[-1].text != "-"
