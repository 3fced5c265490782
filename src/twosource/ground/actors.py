"""Who the parties of a claim are: person or body, country, sector, and the office held on the day of the event.

The article comes first: a party is read with everything its chain says of it (full name, title, apposition). The
tables come second, and what neither says stays empty. `how` tells in one phrase what was decisive.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from twosource.codebook.loading import PerFile
from twosource.codebook.who import Who, load_who
from twosource.ground.actors_phrase import Phrases
from twosource.ground.actors_text import Text
from twosource.model import Actor, Claim, Party, Role, When
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
        """Who a party is.

        Args:
            doc: the article the party stands in.
            party: its words and role; themes, instruments and causes are nobody.
            on: the ISO day of the event; None: of publication, or the latest day the text gives, or today.
        """
        if party.role not in ACTING:
            return None
        if self._text is None or self._text.doc is not doc:
            self._text = Text(doc, self._phrases, self.who)
        return self._text.actor(party, on)


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
    parties = (replace(party, actor=actors.resolve(doc, party, on)) for party in claim.parties)
    return replace(claim, parties=tuple(parties))


def _day(when: When | None, published: When | None) -> str | None:
    """The ISO day of a happening: the first that its time covers; none where its time is vague or holds publication."""
    if when is None or not when.first or not when.last or when.type not in DATED:
        return None
    first, last = when.first[:10], when.last[:10]
    if published is not None and published.first and first <= published.first[:10] <= last:
        return None
    return first
