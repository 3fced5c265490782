"""What speaks for it that capitalised words name a place here, and not a person, a body or a common word."""

from __future__ import annotations

import re

from twosource.codebook.gazetteer import Entry, Gazetteer, folded
from twosource.codebook.placing import load_placing
from twosource.ground.places_written import entries_of
from twosource.syntax import Annotated, Mention, Token

TOWN = 5_000
"""From this population on, a town at the front of a body's name is taken for the town."""
CITY = 100_000
NAMES = frozenset({"PROPN", "ADP", "DET", "PUNCT", "CCONJ"})
_DATELINE = re.compile(
    r"\s?(?:\([A-Z][\w .]{1,20}\)\s?)?(?:—|–|--|-|:)\s?|,\s[A-Z][\w.]{1,40}(?:\s[A-Z][\w.]{1,40})?\s?(?:—|–|--)"
)
_BEHIND = re.compile(r",\s(?P<area>[A-Z][\w.]{0,40}(?:\s[A-Z][\w.]{0,40})?)")


class Evidence:
    """Weighs the readings of one article. `sure` are folded names that are places somewhere in it."""

    def __init__(self, doc: Annotated, gazetteer: Gazetteer) -> None:
        self._doc, self._gazetteer, self._text = doc, gazetteer, doc.article.text
        words = load_placing()
        self._before = words.at | words.on | words.towards | words.from_
        self._reached = words.reached
        named = [m for m in doc.mentions if m.kind not in {"NOUN", "PRONOUN"}]
        self.sure = {folded(self._words(m)) for m in named if m.kind == "GPE"}
        self._persons = {
            token.lower
            for m in named
            if m.kind == "PERSON" and m.last - m.first > 1
            for token in doc.tokens[m.first : m.last]
        }

    def of(self, first: int, last: int, entries: tuple[Entry, ...]) -> float:
        """How much speaks for tokens [first, last) as a place; 1 is enough."""
        run = self._doc.tokens[first:last]
        score = 0.0 if all(t.pos in NAMES for t in run) else -1.0
        name = folded(self._text[run[0].start : run[-1].end])
        score += self._around(first, last) + _fame(entries)
        score += 1.0 if name in self.sure else 0.0
        # A town that has the name only among others ("Google", once of Topeka) is seldom meant.
        score -= 1.0 if all(e.level == "city" and not e.known and folded(e.name) != name for e in entries) else 0.0
        return score - self._against(first, last)

    def _around(self, first: int, last: int) -> float:
        """For the words before and behind: "in", ", Ohio", the dash of a dateline."""
        tokens = self._doc.tokens
        before = tokens[first - 1] if first else None
        end = tokens[last - 1].end
        score = 0.0
        if before is not None and (before.lower in self._before or before.lemma.lower() in self._reached):
            score += 1.5
        if self._lies_in_area(end):
            score += 2.0
        capitals = tokens[first].text.isupper() and len(tokens[first].text) > 3
        return score + 2.0 if capitals and _DATELINE.match(self._text, end) else score

    def _lies_in_area(self, end: int) -> bool:
        match = _BEHIND.match(self._text, end)
        if match is None:
            return False
        for area in (match["area"], match["area"].partition(" ")[0]):
            known = self._gazetteer.named(area)
            if area in self._gazetteer.abbreviations or any(e.level in {"country", "first"} for e in known):
                return True
        return False

    def _against(self, first: int, last: int) -> float:
        tokens = self._doc.tokens
        beside = _beside(tokens[first - 1] if first else None, tokens[last] if last < len(tokens) else None)
        mention = self._doc.mention_at(first)
        if mention is None or mention.kind in {"NOUN", "PRONOUN"}:
            return 0.5 * beside
        whole = mention.first >= first and mention.last <= last
        if mention.kind == "PERSON":
            if not whole or beside:
                return 5.0
            return 2.0 if tokens[last - 1].lower in self._persons else 0.5
        if whole:
            return 0.0 if mention.kind in {"ORG", "NORP"} else 0.5
        return self._against_body(mention, first, last) if mention.kind == "ORG" else 2.0

    def _against_body(self, mention: Mention, first: int, last: int) -> float:
        """Less at the front of a body's name ("Oslo City Council") and behind its "of", where towns stand."""
        tokens = self._doc.tokens
        front = all(t.lower in load_placing().small_words for t in tokens[mention.first : first])
        behind = first > 0 and tokens[first - 1].lower in {"of", "at", "in"} and last == mention.last
        entries = entries_of(self._text[tokens[first].start : tokens[last - 1].end], self._gazetteer)
        known = any(e.level != "city" or e.population >= TOWN for e in entries)
        return -1.0 if (front or behind) and known else 2.0

    def _words(self, mention: Mention) -> str:
        return self._text[self._doc.tokens[mention.first].start : self._doc.tokens[mention.last - 1].end]


def _fame(entries: tuple[Entry, ...]) -> float:
    """For countries, areas and cities that many know."""
    score = 0.0
    if any(e.level == "country" or e.known for e in entries):
        score = 1.5
    elif any(e.level != "city" for e in entries):
        score = 1.0
    return score + 0.5 if any(e.population >= CITY for e in entries) else score


def _beside(before: Token | None, after: Token | None) -> bool:
    """Whether another capitalised name stands directly beside."""
    return any(t is not None and t.pos == "PROPN" and t.text[:1].isupper() for t in (before, after))
