"""Which post the words of a title name, where one person at a time can hold it.

A canonical office is often several posts: a country has an army chief and a navy chief, a health and an education
minister, a governor in each of its states. Two titles name one post only where they say the same in other words.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.codebook.lexicon import PLACES, Entry, Sort
from twosource.codebook.who import Who
from twosource.codebook.words import POSSESSIVE, Word, words_of

LINKING = frozenset({POSSESSIVE, "of", "the", "for", "and", "in", "to", "a", "an", "affairs"})
NATIONAL = frozenset({Sort.COUNTRY, Sort.ADJECTIVE, Sort.PEOPLE, Sort.METONYM})


@dataclass(frozen=True, slots=True)
class Post:
    """A country, its canonical office, and the words that tell the post from others of that office.

    `table` says whether the tables of offices can have its holder: they know the posts of countries, not of cities.
    """

    country: str
    office: str
    words: str
    table: bool


def post(who: Who, title_words: str) -> Post | None:
    """The post that a title names; None where many hold such a post, or it is not said which one it is."""
    named = who.named(title_words)
    if named is None or named[1] in who.titles.many | who.titles.shared:
        return None
    country, office = named
    local = office in who.titles.local
    words = words_of(title_words)
    left, places = dict(enumerate(words)), 0
    for match in who.lexicon.matches(words):
        entry = match.of(Sort.TITLE, Sort.BODY, *PLACES, Sort.METONYM)
        if entry is None:
            continue
        if _is_national(entry, local=local):
            for i in range(match.first, match.last):
                left.pop(i)
        elif entry.sort in {Sort.BODY, *PLACES}:
            places += 1
        elif entry.sort is Sort.TITLE and entry.name in who.titles.unsaid:
            return None
    if local and not places:
        return None
    kept = {said for word in left.values() for said in _said(who, word).split()} - LINKING
    return Post(country, office, " ".join(sorted(kept)), table=not places)


def _is_national(entry: Entry, *, local: bool) -> bool:
    """Whether it names a country and nothing in it."""
    return entry.sort in NATIONAL or (entry.sort is Sort.CAPITAL and not local)


def _said(who: Who, word: Word) -> str:
    """A word of a title as all say it; "" for a country's name within it ("US secretary of state")."""
    alone = next(iter(who.lexicon.matches([word])), None)
    if alone is not None and alone.of(Sort.COUNTRY, Sort.ADJECTIVE) is not None:
        return ""
    return who.titles.alike.get(word.key, word.key)
