"""What it means that two parties are the same, may be the same, or are others."""

from __future__ import annotations

from twosource.codebook.wording import WORD, load_stopwords, plain
from twosource.model import Party
from twosource.values.comparison import Comparison, cannot_tell, different, equal, overlapping


def words_of(party: Party) -> frozenset[str]:
    """The telling words of a party in plain form, of its name where it is known; none for a pronoun."""
    name = party.actor.name if party.actor is not None and party.actor.name else party.span.exact
    words = {plain(match.group()) for match in WORD.finditer(name)}
    return frozenset(word for word in words if word not in load_stopwords())


def compare(a: Party, b: Party) -> Comparison:
    """How two parties stand to each other: by who they are where that is known, else by the words they share."""
    left, right = words_of(a), words_of(b)
    if not left or not right:
        return cannot_tell("a party is not named")
    if left == right:
        return equal(f"both say {a.span.exact}")
    if _same_country(a, b):
        return overlapping(f"{a.span.exact} and {b.span.exact} are of one country")
    if not left.isdisjoint(right):
        return overlapping(f"{a.span.exact} and {b.span.exact} share words")
    if _are_named(a, b):
        return different(f"{a.span.exact} and {b.span.exact} are two parties")
    return cannot_tell("a party is described, not named")


def _same_country(a: Party, b: Party) -> bool:
    return bool(a.actor and b.actor and a.actor.country and a.actor.country == b.actor.country)


def _are_named(a: Party, b: Party) -> bool:
    """Whether both parties bear a name of their own."""
    return all(any(word[:1].isupper() for word in party.span.exact.split()) for party in (a, b))
