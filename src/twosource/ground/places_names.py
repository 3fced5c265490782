"""Where places are named in an article: from the parser's names, and from capitalised words that the gazetteer knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.codebook.gazetteer import Entry, Gazetteer, folded
from twosource.syntax import Annotated, Mention, Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
LONGEST = 5
"""Most words of a name that is looked up."""
BIG = 5_000
"""From this population on, a town at the front of an organisation's name is taken for the town."""
SMALL_WORDS = frozenset({"of", "the", "and", "de", "la", "le", "del", "al", "el", "on", "upon", "du", "da", "do", "sur"})
IN = frozenset({"in", "at", "near", "from", "outside", "around", "throughout", "across", "to", "into", "toward",
                "towards", "between", "through", "over", "leaving", "visiting", "via", "inside", "within"})  # fmt: skip
COUNTIES = r"(?:County|Parish|Township|Borough|Province|Prefecture|Governorate|Oblast|Valley|River|Creek|Lake|Bay|Island|Islands|Mountains|Beach|Springs)"
ROADS = r"(?:Road|Street|Avenue|Boulevard|Drive|Lane|Highway|Freeway|Parkway|Expressway|Turnpike|Trail|Rd|St|Ave|Blvd|Dr)"
_ROAD = re.compile(
    rf"\b(?:[NSEW]\.?\s)?(?:[A-Z][\w'’.-]*\s){{1,3}}{ROADS}\b(?:\.(?=\s[a-z,]))?"
    r"|\b(?:Interstate|Highway|Route|State Route|County Road|U\.S\. Highway|Hwy\.?|I-)\s?\d{1,4}\b"
)
_AREA = re.compile(rf"\b(?:[A-Z][\w'’.-]*\s){{1,2}}{COUNTIES}\b|\b(?:Lake|Mount|Mt\.|Fort|Ft\.)\s[A-Z]\w+\b")
_DATELINE = re.compile(r"\s?(?:\([A-Z][\w .]{1,20}\)\s?)?(?:—|–|--|-|:)\s?|,\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?\s?(?:—|–|--)")


@dataclass(frozen=True, slots=True)
class Name:
    """A place name at [start, end). `kind`: "place", "nation" (an adjective or people) or "street"."""

    start: int
    end: int
    text: str
    kind: str
    entries: tuple[Entry, ...]


def names_in(doc: Annotated, gazetteer: Gazetteer) -> list[Name]:
    """The place names of an article in order, without overlap."""
    finder = _Finder(doc, gazetteer)
    found = sorted(finder.found(), key=lambda name: (name.start, -name.end))
    kept: list[Name] = []
    for name in found:
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


class _Finder:
    """Looks for the place names of one article."""

    def __init__(self, doc: Annotated, gazetteer: Gazetteer) -> None:
        self.doc, self.gazetteer, self.text = doc, gazetteer, doc.article.text
        named = [m for m in doc.mentions if m.kind not in {"NOUN", "PRONOUN"}]
        self.sure = {folded(self._words(m)) for m in named if m.kind == "GPE"}
        self.persons = {
            token.lower for m in named if m.kind == "PERSON" and m.last - m.first > 1
            for token in doc.tokens[m.first : m.last]
        }  # fmt: skip

    def found(self) -> Iterator[Name]:
        """All readings; they may overlap."""
        for sentence in self.doc.sentences:
            for match in (*_ROAD.finditer(self.text, sentence.start, sentence.end),):
                yield Name(match.start(), match.end(), match[0], "street", ())
            yield from self._areas(sentence.start, sentence.end)
            i = sentence.first
            while i < sentence.last:
                name, i = self._at(i, sentence.last)
                if name is not None:
                    yield name

    def _areas(self, start: int, end: int) -> Iterator[Name]:
        for match in _AREA.finditer(self.text, start, end):
            written, at = match[0], match.start()
            while True:
                entries = self.gazetteer.named(written)
                rest = written.partition(" ")[2]
                if entries or " " not in rest:
                    break
                at, written = at + len(written) - len(rest), rest
            if entries or not self.gazetteer.named(match[0].rpartition(" ")[0]):
                yield Name(at, at + len(written), written, "place", entries)

    def _at(self, i: int, last: int) -> tuple[Name | None, int]:
        """The name that begins at token `i`, and where to look on."""
        token = self.doc.tokens[i]
        if not token.text[:1].isupper():
            return None, i + 1
        mention = self.doc.mention_at(i)
        if mention is not None and mention.kind in PLACES and mention.first <= i:
            return self._of_parser(mention, i), max(mention.last, i + 1)
        if token.text in self.gazetteer.demonyms:
            entry = self.gazetteer.demonyms[token.text]
            return Name(token.start, token.end, token.text, "nation", (entry,)), i + 1
        for n in range(min(LONGEST, last - i), 0, -1):
            name = self._looked_up(i, i + n)
            if name is not None:
                return name, i + n
        return None, i + 1

    def _of_parser(self, mention: Mention, i: int) -> Name | None:
        first, last = max(mention.first, i), mention.last
        tokens = self.doc.tokens
        while last > first and (tokens[last - 1].tag == "POS" or tokens[last - 1].pos == "PUNCT"):
            last -= 1
        if last == first:
            return None
        start, end = tokens[first].start, tokens[last - 1].end
        written = self.text[start:end]
        if self.text[end : end + 1] == "." and written + "." in self.gazetteer.abbreviations:
            written, end = written + ".", end + 1
        entries = self._entries(written)
        if not entries and written in self.gazetteer.demonyms:
            return Name(start, end, written, "nation", (self.gazetteer.demonyms[written],))
        return Name(start, end, written, "street" if mention.kind == "FAC" and not entries else "place", entries)

    def _entries(self, written: str) -> tuple[Entry, ...]:
        state = self.gazetteer.abbreviations.get(written)
        if state is not None and written.endswith("."):
            return (state,)
        found = self.gazetteer.named(written)
        if not found and written.lower().startswith(("central ", "northern ", "southern ", "eastern ", "western ", "greater ", "downtown ", "north ", "south ", "east ", "west ")):
            found = self.gazetteer.named(written.partition(" ")[2])
        return found or ((state,) if state is not None else ())

    def _looked_up(self, first: int, last: int) -> Name | None:
        """The words of tokens [first, last) if they name a place here and nothing else."""
        tokens = self.doc.tokens
        run = tokens[first:last]
        if not all(t.text[:1].isupper() or t.lower in SMALL_WORDS or t.text == "-" for t in run) or not _ends_well(run[-1]):
            return None
        start, end = run[0].start, run[-1].end
        written = self.text[start:end]
        if self.text[end : end + 1] == "." and not written.endswith(".") and written + "." in self.gazetteer.abbreviations:
            written, end = written + ".", end + 1
        entries = self._entries(written) if len(written) > 2 or written.isupper() else ()
        if not entries or self._evidence(first, last, entries) < 1.0:
            return None
        return Name(start, end, written, "place", entries)

    def _evidence(self, first: int, last: int, entries: tuple[Entry, ...]) -> float:
        """How much speaks for a place and not a person, a body or a common word."""
        tokens = self.doc.tokens
        before = tokens[first - 1] if first else None
        after = tokens[last] if last < len(tokens) else None
        run = tokens[first:last]
        score = 0.0 if all(t.pos in {"PROPN", "ADP", "DET", "PUNCT", "CCONJ"} for t in run) else -1.0
        if before is not None and before.lower in IN:
            score += 1.5
        if self._qualified(run[-1].end):
            score += 2.0
        if run[0].text.isupper() and len(run[0].text) > 3 and _DATELINE.match(self.text, run[-1].end):
            score += 2.0
        if folded(self.text[run[0].start : run[-1].end]) in self.sure:
            score += 1.0
        if any(e.level in {"country", "first", "second"} for e in entries):
            score += 1.0
        if any(e.population >= 100_000 for e in entries):
            score += 0.5
        return score + self._against(first, last, before, after)

    def _against(self, first: int, last: int, before: Token | None, after: Token | None) -> float:
        mention = self.doc.mention_at(first)
        if mention is None:
            return -0.5 * _joined(before, after)
        whole = mention.first >= first and mention.last <= last
        if mention.kind == "PERSON":
            if not whole or _joined(before, after):
                return -5.0
            return -2.0 if self.doc.tokens[last - 1].lower in self.persons else -0.5
        if mention.kind == "ORG":
            return 0.0 if whole else self._in_body(mention, first, last)
        return -0.5 if whole else -2.0

    def _in_body(self, mention: Mention, first: int, last: int) -> float:
        """At the front of a body's name ("Columbus City Council") or behind its "of"."""
        tokens = self.doc.tokens
        front = all(t.lower in SMALL_WORDS for t in tokens[mention.first : first])
        behind = first > 0 and tokens[first - 1].lower in {"of", "at", "in"} and last == mention.last
        entries = self._entries(self.text[tokens[first].start : tokens[last - 1].end])
        big = any(e.level in {"country", "first", "second"} or e.population >= BIG for e in entries)
        return 1.0 if (front or behind) and big else -2.0

    def _qualified(self, end: int) -> bool:
        """Followed by ", Ohio" or ", Canada"."""
        match = re.compile(r",\s(?P<area>[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)").match(self.text, end)
        if match is None:
            return False
        for area in (match["area"], match["area"].partition(" ")[0]):
            if area in self.gazetteer.abbreviations or any(e.level in {"country", "first"} for e in self.gazetteer.named(area)):
                return True
        return False

    def _words(self, mention: Mention) -> str:
        return self.text[self.doc.tokens[mention.first].start : self.doc.tokens[mention.last - 1].end]


def _ends_well(token: Token) -> bool:
    return token.lower not in SMALL_WORDS and token.text != "-"


def _joined(before: Token | None, after: Token | None) -> bool:
    """Whether another capitalised name stands directly beside."""
    return bool(
        (before is not None and before.pos == "PROPN" and before.text[:1].isupper())
        or (after is not None and after.pos == "PROPN" and after.text[:1].isupper())
    )
