"""The country an institution sits in, where its own words do not say: by what stands behind it and around it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import replace

from twosource.codebook.countries import INTERNATIONAL
from twosource.codebook.lexicon import PLACES, Sort
from twosource.codebook.who import Who
from twosource.codebook.words import words_of
from twosource.ground.actors_phrase import Phrases, Reading
from twosource.ground.actors_terms import Standing
from twosource.model import Span
from twosource.syntax import Annotated

INSTITUTIONS = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY"})
BOUND = frozenset({"amod", "compound", "poss", "det"})
"""Words that stand before the noun they belong to."""


class Seats:
    """The countries that one article names, and where."""

    def __init__(self, doc: Annotated, phrases: Phrases, who: Who) -> None:
        self.doc = doc
        self._phrases, self._who = phrases, who
        self._starts = [token.start for token in doc.tokens]
        self._named: tuple[tuple[int, str], ...] | None = None

    def is_place(self, head: int) -> bool:
        """A capital is a place and no government behind "in", or as the object of anything but words."""
        token = self.doc.tokens[head]
        above, roles = self.doc.tokens[token.head], self._who.roles
        if token.dep == "pobj":
            return above.lower in roles.locating
        return token.dep in {"dobj", "nsubjpass"} and above.lemma.lower() not in roles.addressing

    @property
    def countries(self) -> Counter[str]:
        """How often the article names each country."""
        return Counter(country for _, country in self.named)

    @property
    def named(self) -> tuple[tuple[int, str], ...]:
        """Where the article names a country, and which; not where it names one that only helps somebody."""
        if self._named is None:
            words = words_of(self.doc.article.text)
            matches = self._who.lexicon.matches(words)
            found = ((match, match.of(*PLACES, Sort.METONYM)) for match in matches)
            self._named = tuple(
                (words[match.first].start, entry.country)
                for match, entry in found
                if entry is not None and entry.country and not self._phrases.is_helper(words, match)
            )
        return self._named

    def at_home(self, reading: Reading, said: str) -> Reading:
        """A party of a common name ("The Greens") is not that of the tables where the article names other countries.

        `said` is the country in the words themselves: "the German Social Democrats".
        """
        body, others = reading.body, self.countries.keys() - INTERNATIONAL
        if body is None or body is not reading.head or body.sector != "PTY" or body.own or not others:
            return reading
        if body.country in others or reading.country != body.country or not self._who.is_common(body):
            return reading
        how = f"a party; parties of several countries are called so, and {body.country} is not named"
        country = said if said != body.country else ""
        return replace(reading, head=None, body=None, country=country, country_by="its words", how=how)

    def placed(self, reading: Reading, mention: str, stood: Standing | None, head: int | None) -> Reading:
        """An office or institution without a country is of the only country the article names."""
        bare = mention in {"", "NOUN"} and (reading.title is not None or reading.sector in INSTITUTIONS)
        if reading.country or reading.several or stood is not None or not bare or len(self.countries) != 1:
            return reading
        (country,) = self.countries
        if head is not None and not any(self._is_scene(at, head) for at, _ in self.named):
            return reading
        by = f"{country} is the only country the article names"
        return replace(reading, country=country, country_by=by, how=f"{reading.how}; {by}")

    def _is_scene(self, at: int, head: int) -> bool:
        """Whether a country is where things happen: "in Kenya", or named in another sentence; not "thanked Kenya"."""
        first = bisect_right(self._starts, at) - 1
        if self.doc.sentence_of(first) is not self.doc.sentence_of(head):
            return True
        while self.doc.tokens[first].dep in BOUND:
            first = self.doc.tokens[first].head
        above = self.doc.tokens[self.doc.tokens[first].head]
        return above.lower in self._who.roles.locating

    def seated(self, reading: Reading, span: Span) -> Reading:
        """An institution is of the place behind it, where the party's words stop short of that: "a court in Oslo"."""
        if reading.country or reading.several or reading.sector not in INSTITUTIONS - {"MIL"}:
            return reading
        at = bisect_right(self._starts, span.end - 1)
        if at >= len(self.doc.tokens) or self.doc.tokens[at].lower not in self._who.roles.belongs:
            return reading
        place = next((t.i for t in self.doc.children(at) if t.dep == "pobj"), None)
        if place is None:
            return reading
        found = self._phrases.read(" ".join(t.text for t in self.doc.tokens[at + 1 : place + 1]))
        if found.head is None or found.head.sort not in PLACES:
            return reading
        return replace(reading, country=found.country, country_by=f"it is in {found.head.name}")
