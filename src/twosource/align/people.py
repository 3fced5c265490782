"""Who is who in one story: the country of a person that some articles leave out, and who is named for which office.

"Freedonia's defence minister" in one article is the person another article names; and where two people are named for
one office, the accounts may mean one person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from twosource.codebook.nations import load_nations
from twosource.codebook.wording import WORD, load_stopwords, plain
from twosource.model import Claim, Modality, Party, Role

OFFICE = "hold office"
"""The predicate of a claim that somebody holds an office; its theme is the title."""
SAID = frozenset({Modality.ASSERTED, Modality.HISTORICAL})
LONGEST_TITLE = 8
Post = tuple[str, frozenset[str]]
"""A country and the words of an office in it."""


class People:
    """The people of one story, as its own articles name them."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        countries: defaultdict[str, set[str]] = defaultdict(set)
        titles: list[tuple[str, str, str]] = []
        for claim in claims:
            for party in claim.parties:
                if party.actor is not None and party.actor.kind == "person" and party.actor.country:
                    countries[party.actor.name].add(party.actor.country)
            if claim.predicate == OFFICE and claim.modality in SAID:
                titles += [
                    (who.actor.name, who.actor.country, title.span.exact)
                    for who in claim.actors
                    for title in claim.having(Role.THEME)
                    if who.actor is not None
                ]
        self._country = {name: next(iter(found)) for name, found in countries.items() if len(found) == 1}
        self._holders: defaultdict[Post, set[str]] = defaultdict(set)
        for name, country, title in titles:
            if office := _office(title):
                self._holders[country or self._country.get(name, ""), office].add(name)

    def known(self, party: Party) -> Party:
        """The party with the one country that the story knows for its name, where its own article gives none."""
        actor = party.actor
        if actor is None or actor.country or actor.name not in self._country:
            return party
        how = f"{actor.how}; the country from another article"
        return replace(party, actor=replace(actor, country=self._country[actor.name], how=how))

    def names(self, party: Party) -> frozenset[str]:
        """The people a party may be: itself, and those named for the office by which it is called."""
        actor = party.actor
        if actor is None or actor.kind != "person":
            return frozenset()
        office = _office(actor.name) if actor.name.count(" ") < LONGEST_TITLE else frozenset()
        held = self._holders.get((actor.country, office), set()) if office else set()
        return frozenset({actor.name, *held})

    def one_office(self, left: str, right: str) -> bool | None:
        """Whether two people are named for one office; None where the office of one is not told."""
        if left == right:
            return False
        posts = [{post for post, names in self._holders.items() if name in names} for name in (left, right)]
        return bool(posts[0] & posts[1]) if all(posts) else None


def _office(title: str) -> frozenset[str]:
    """The telling words of a title without its country."""
    codes = load_nations().codes
    words = (re.sub(r"['’]s?$", "", match.group()) for match in WORD.finditer(title))
    return frozenset(plain(word) for word in words if word.lower() not in codes and plain(word) not in load_stopwords())
