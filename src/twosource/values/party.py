"""What it means that two parties are the same, may be the same, or are others."""

from __future__ import annotations

from functools import lru_cache

from twosource.codebook.wording import WORD, load_stopwords, plain
from twosource.model import Actor, Party
from twosource.values.comparison import Comparison, cannot_tell, different, equal, overlapping

STATE = frozenset({"government", "military"})
"""A state acts through its government and army: "Bolivia" and "the Bolivian army" may be one party."""


def words_of(party: Party) -> frozenset[str]:
    """The telling words of a party in plain form, of its name where it is known; none for a pronoun."""
    return _telling(party.actor.name if party.actor is not None and party.actor.name else party.span.exact)


@lru_cache(maxsize=20_000)
def _telling(words: str) -> frozenset[str]:
    found = (match.group() for match in WORD.finditer(words))
    return frozenset(plain(word) for word in found if not _tells_nothing(word))


def _tells_nothing(word: str) -> bool:
    """Numbers and function words: "the 14" is nobody that could be known again."""
    return word[0].isdigit() or word.lower() in load_stopwords() or plain(word) in load_stopwords()


def compare(a: Party, b: Party) -> Comparison:
    """How two parties stand to each other: by who they are where that is known, else by the words they share.

    DIFFERENT has a score of 0 where their countries differ, and 0.3 where only their names do.
    """
    left, right = words_of(a), words_of(b)
    if not left or not right:
        return cannot_tell("a party is not named")
    if left == right:
        return equal(f"both say {a.span.exact}")
    if a.actor and b.actor and a.actor.country and b.actor.country:
        return _by_country(a, b, a.actor, b.actor)
    if not left.isdisjoint(right):
        return overlapping(f"{a.span.exact} and {b.span.exact} share words")
    if _is_named(a) and _is_named(b):
        return different(f"{a.span.exact} and {b.span.exact} are two names", 0.3)
    return cannot_tell("a party is described, not named")


def _by_country(a: Party, b: Party, left: Actor, right: Actor) -> Comparison:
    if left.country != right.country:
        return different(f"{a.span.exact} is of {left.country}, {b.span.exact} of {right.country}")
    if not words_of(a).isdisjoint(words_of(b)):
        return overlapping(f"{a.span.exact} and {b.span.exact} share words")
    if left.kind in STATE or right.kind in STATE:
        return overlapping(f"{a.span.exact} and {b.span.exact} both stand for {left.country}", 0.6)
    if left.kind == right.kind == "person" and _is_named(a) and _is_named(b):
        return different(f"{a.span.exact} and {b.span.exact} are two people", 0.3)
    return cannot_tell(f"both are of {left.country}")


def _is_named(party: Party) -> bool:
    """Whether a party bears a name of its own: a word of it that tells something has a capital."""
    found = (match.group() for match in WORD.finditer(party.span.exact))
    return any(word[0].isupper() and not _tells_nothing(word) for word in found)
