"""Who the parties of a claim are: person or body, country, sector, and the office held on the day of the event.

The article comes first: a party is read with everything its chain says of it (full name, title, apposition). The
tables come second, and what neither says stays empty. `how` tells in one phrase what was decisive.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from twosource.codebook.loading import PerFile
from twosource.codebook.who import Who, load_who
from twosource.ground.actors_phrase import Phrases
from twosource.ground.actors_text import Text
from twosource.model import Actor, Claim, Party, Role, Span, VoiceKind, When
from twosource.syntax import Annotated

ACTING = frozenset({Role.ACTOR, Role.RECIPIENT, Role.OTHER})
DATED = frozenset({"DATE", "TIME"})


class Actors:
    """Resolves parties with the tables of the codebook. Keeps what it found in the article it saw last."""

    def __init__(self, who: Who) -> None:
        self.who = who
        self._phrases = Phrases(who)
        self._text: Text | None = None

    def alias(self, name: str) -> str:
        """The one name of a country or body that has several; used to join names within an article."""
        return self.who.alias(name)

    def resolve(self, doc: Annotated, party: Party, on: str | None) -> Actor | None:
        """Who a party is; without a country where it names several.

        Args:
            doc: the article the party stands in.
            party: its words and role; themes, instruments and causes are nobody.
            on: the ISO day of the event; None: of publication, or the latest day the text gives, or today.
        """
        found = self.each(doc, party, on)
        return replace(found[0], country="") if len(found) > 1 else next(iter(found), None)

    def each(self, doc: Annotated, party: Party, on: str | None) -> tuple[Actor, ...]:
        """Who a party is, once for each country that it names: "Kenyan and Ugandan officials"."""
        if party.role not in ACTING:
            return ()
        if self._text is None or self._text.doc is not doc:
            self._text = Text(doc, self._phrases, self.who)
        return self._text.actors(party, on)


@PerFile
def load_actors(user_file: Path | None = None) -> Actors:
    """The tables of the codebook and the user's own.

    Raises:
        CodebookError: all faults of the tables and of the file.
    """
    return Actors(load_who(user_file))


def with_actors(doc: Annotated, claims: tuple[Claim, ...], actors: Actors) -> tuple[Claim, ...]:
    """The claims, timed already, with the actor of each party on the day of its happening."""
    return tuple(_acted(doc, claim, actors) for claim in claims)


def _acted(doc: Annotated, claim: Claim, actors: Actors) -> Claim:
    on = _day(claim.when, doc.article.published)
    parties = (found for party in claim.parties for found in _each(doc, claim, party, actors, on))
    return replace(claim, parties=tuple(parties))


def _each(doc: Annotated, claim: Claim, party: Party, actors: Actors, on: str | None) -> Iterator[Party]:
    """A party with its actor; once for each country that it names."""
    spoken = _speaker(claim, party, actors.who.roles.speaking)
    asked = party if spoken is None else replace(party, span=spoken)
    found = actors.each(doc, asked, on)
    if spoken is not None:
        found = tuple(replace(actor, how=f"{party.span.exact!r} in what they say; {actor.how}") for actor in found[:1])
    yield from (replace(party, actor=actor) for actor in found or (None,))


def _speaker(claim: Claim, party: Party, speaking: frozenset[str]) -> Span | None:
    """Whom "I" means in quoted words: the words for the speaker."""
    said = claim.attribution
    if said is None or said.content is None or party.span.exact.lower() not in speaking:
        return None
    inside = said.content.start <= party.span.start < said.content.end
    first = next(iter(said.voices), None)
    return first.span if inside and first is not None and first.kind is VoiceKind.SPEAKER else None


def _day(when: When | None, published: When | None) -> str | None:
    """The ISO day of a happening: the first that its time covers; none where its time is vague or holds publication."""
    if when is None or not when.first or not when.last or when.type not in DATED:
        return None
    first, last = when.first[:10], when.last[:10]
    if published is not None and published.first and first <= published.first[:10] <= last:
        return None
    return first
