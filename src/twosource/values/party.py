"""What it means that two parties are the same, may be the same, or are others."""

from __future__ import annotations

import re
from functools import lru_cache

from twosource.codebook.wording import WORD, load_stopwords, plain
from twosource.model import Party
from twosource.values.comparison import Comparison, cannot_tell, different, equal, overlapping

NAME_BEHIND = re.compile(r"(?: [A-Z][\w'’-]*(?=[ ,.;:]))+")
NAMED = frozenset({"person", "company", "organisation", "party", "armed group", "international body"})
STATE = frozenset({"government", "military"})
"""A state acts through its government and army: "Bolivia" and "the Bolivian army" may be one party."""


def words_of(party: Party) -> frozenset[str]:
    """The telling words of a party in plain form, of its name where it is known; none for a pronoun."""
    return _telling(_called(party))


def _called(party: Party) -> str:
    """The name a party is known by; its own words where no other is known."""
    name = party.actor.name if party.actor is not None else ""
    return _written(party) if name in {"", party.span.exact} else name


def _written(party: Party) -> str:
    """The words of a party with the name that stands behind them: "the ferry" of "the ferry Oriel"."""
    words = party.span.exact
    return words + _name_behind(party.span.suffix) if words[-1:].islower() else words


@lru_cache(maxsize=20_000)
def _name_behind(suffix: str) -> str:
    behind = NAME_BEHIND.match(suffix)
    return behind.group() if behind else ""


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
        if a.actor.country != b.actor.country:
            return different(f"{a.span.exact} is of {a.actor.country}, {b.span.exact} of {b.actor.country}")
        if {a.actor.kind, b.actor.kind} & STATE:
            return overlapping(f"{a.span.exact} and {b.span.exact} both stand for {a.actor.country}", 0.6)
    if left <= right or right <= left:
        return overlapping(f"one of {a.span.exact} and {b.span.exact} holds the other")
    return _by_name(a, b, shared=not left.isdisjoint(right))


def _by_name(a: Party, b: Party, *, shared: bool) -> Comparison:
    """Two names are one where one holds the other, or both end in the same word: "Rubio", "Marco Rubio"."""
    left, right = _name(a), _name(b)
    if left and right:
        one = set(left) <= set(right) or set(right) <= set(left) or left[-1] == right[-1]
        if one:
            return overlapping(f"{a.span.exact} and {b.span.exact} share a name")
        return different(f"{a.span.exact} and {b.span.exact} are two names", 0.3)
    if shared:
        return overlapping(f"{a.span.exact} and {b.span.exact} share words")
    return cannot_tell("a party is described, not named")


def _name(party: Party) -> tuple[str, ...]:
    """The words with a capital that tell something, in plain form.

    One at the beginning of a sentence may have its capital from there: it counts with a further one behind it, or
    where the party is known to be one with a name.
    """
    own = party.actor is not None and party.actor.kind in NAMED
    if own:
        return _capitals(_called(party), known=True)
    return _capitals(_written(party), known=False, begins=_begins_sentence(party))


@lru_cache(maxsize=20_000)
def _capitals(text: str, *, known: bool, begins: bool = False) -> tuple[str, ...]:
    found = [match for match in WORD.finditer(text) if not _tells_nothing(match.group())]
    capital = [match for match in found if match.group()[0].isupper()]
    if capital and not known and capital[0].start() == 0 and begins:
        behind = capital[1:2]
        capital = capital if behind and behind[0].start() == capital[0].end() + 1 else capital[1:]
    return tuple(plain(match.group()) for match in capital)


def _begins_sentence(party: Party) -> bool:
    before = party.span.prefix.rstrip(" \"“'‘")
    return not before or before[-1] in ".!?:\n" or "\n" in party.span.prefix[len(before) :]
