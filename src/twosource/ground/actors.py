"""Who the parties of a claim are: person or body, country, sector, and the office held on the day of the event.

The article comes first: a party is read with everything its chain says of it (full name, title, apposition). The
tables come second, and what neither says stays empty. `how` tells in one phrase what was decisive.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from twosource.codebook.who import Who, load_who
from twosource.ground.actors_phrase import Phrases
from twosource.ground.actors_text import Text
from twosource.model import Actor, Party, Role
from twosource.syntax import Annotated

ACTING = frozenset({Role.ACTOR, Role.RECIPIENT, Role.OTHER})


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


@cache
def load_actors(user_file: Path | None = None) -> Actors:
    """The tables of the codebook and the user's own.

    Raises:
        CodebookError: all faults of the tables and of the file.
    """
    return Actors(load_who(user_file))
