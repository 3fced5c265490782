"""Plurals that take up several named parties: "both countries", "the two firms", "the technology giants"."""

from __future__ import annotations

from collections import Counter

from twosource.annotate.known import Parties
from twosource.annotate.phrases import Phrase, is_narrowed
from twosource.codebook.describing import load_describing
from twosource.codebook.naming import Naming
from twosource.syntax import Annotated, Mention, Token

NEAR = 2
"""Sentences a noun for a firm or a country looks back over."""
LONG = 40
"""Sentences back in which those that an article is about are named."""


class Several:
    """Finds which countries or firms a plural is for."""

    def __init__(self, parties: Parties, naming: Naming) -> None:
        self._doc: Annotated = parties.doc
        self._parties, self._naming, self._describing = parties, naming, load_describing()

    def taken(self, token: Token, phrase: Phrase) -> tuple[int, ...]:
        """The chains of the countries or firms; empty where it is open which."""
        return self._countries(token, phrase) or self._firms(token, phrase)

    def _countries(self, token: Token, phrase: Phrase) -> tuple[int, ...]:
        """The last countries named before "the two countries", "both nations" or "the three countries"."""
        size = self._number(token, phrase)
        if not size or not phrase.plural or self._naming.country_nouns.isdisjoint(phrase.nouns):
            return ()
        before = self._parties.before(token, LONG)
        named = [(d, m) for d, m in before if m.kind == "GPE" and self._parties.of(m).nations]
        last = tuple(dict.fromkeys(m.chain for d, m in named if d <= NEAR))[:size]
        return last if len(last) == size else self._foremost([m for _, m in named], size)

    def _firms(self, token: Token, phrase: Phrase) -> tuple[int, ...]:
        """Ruvicorp and Hale, in "Ruvicorp and Hale merge. The firms ..."."""
        definite = phrase.article == "the" and phrase.plural and not (phrase.fresh or phrase.nations)
        size = self._number(token, phrase)
        nouns = self._describing.bodies if size else self._describing.firms
        if not definite or nouns.isdisjoint(phrase.nouns) or is_narrowed(self._doc, token):
            return ()
        before = [(d, m) for d, m in self._parties.before(token, LONG) if m.kind == "ORG"]
        before = [(d, m) for d, m in before if size or self.may_be_firm(m)]
        for distance in range(NEAR + 1):
            beside = tuple(dict.fromkeys(m.chain for d, m in reversed(before) if d == distance))
            if len(beside) > 1:
                return beside if len(beside) == (size or 2) else ()
        return self._foremost([m for _, m in before], size)

    def _foremost(self, named: list[Mention], size: int) -> tuple[int, ...]:
        """Those that an article names at least twice as often as any other, if they are so many."""
        ranked = Counter(m.chain for m in named).most_common()
        if not size or len(ranked) < size:
            return ()
        least, next_ = ranked[size - 1][1], ranked[size][1] if len(ranked) > size else 0
        chains = {chain for chain, _ in ranked[:size]}
        return tuple(dict.fromkeys(m.chain for m in reversed(named) if m.chain in chains)) if least >= 2 * next_ else ()

    def _number(self, token: Token, phrase: Phrase) -> int:
        """How many "both" and "the three" are; 0 where no number is told."""
        both = any(t.lower in {"both", "two"} for t in self._doc.children(token.i))
        return 2 if both else {"two": 2, "three": 3, "four": 4}.get(phrase.count, 0)

    def may_be_firm(self, mention: Mention) -> bool:
        """A name without a word for another sort of body, that is no acronym: agencies have those."""
        run = self._doc.tokens[mention.first : mention.last]
        if any(t.lower in self._naming.organisation_nouns - self._describing.company_words for t in run):
            return False
        return not (len(run) == 1 and run[0].text.isupper())
