"""Names in other scripts are spelled in many ways in English: Zelensky, Zelenskyy and Zelenskiy share a spelling."""

from __future__ import annotations

import re
from functools import lru_cache

from twosource.codebook.words import key_of

_MOHAMMED = re.compile(r"^m[ou]h?a?mm?[aeo]d$")
_TWICE = re.compile(r"(.)\1+")
_STEPS = (("ks", "x"), ("ou", "u"), ("ee", "i"), ("y", "i"), ("j", "i"), ("kh", "h"), ("ph", "f"))
_BEGINNINGS = ("alexand", "alexei", "alexi")
"""Names that begin so are one name."""
PARTICLES = frozenset({"al", "el", "an", "as", "ash", "ad", "ul", "wa", "wal", "the", "of", "and"})
"""Words of Arabic names that are written apart, joined or not at all."""
JOINED = 7
"""Letters that a word must have for an article written in front of it to be cut off."""
NICKNAMES = {
    "joseph": "joe",
    "peter": "pete",
    "james": "jim",
    "michael": "mike",
    "william": "bill",
    "robert": "bob",
    "anthony": "tony",
    "timothy": "tim",
    "thomas": "tom",
    "richard": "dick",
    "patrick": "pat",
    "stephen": "steve",
    "steven": "steve",
    "charles": "chuck",
    "benjamin": "ben",
    "kenneth": "ken",
    "ronald": "ron",
    "christopher": "chris",
    "daniel": "dan",
    "david": "dave",
    "edward": "ed",
    "elizabeth": "liz",
    "jeffrey": "jeff",
    "katherine": "kate",
    "matthew": "matt",
    "nicholas": "nick",
    "samuel": "sam",
    "volodimir": "vladimir",
    "oleksandr": "alexand",
    "mikola": "nikolai",
    "serhii": "sergei",
    "serhi": "sergei",
}


@lru_cache(maxsize=65536)
def spelled(word: str) -> str:
    """The common spelling of one folded word of a person's name; a nickname and its long form share one."""
    if word[:1] == "m" and _MOHAMMED.match(word):
        return "mohamed"
    word = NICKNAMES.get(word, word)
    for letters, by in _STEPS:
        word = word.replace(letters, by)
    word = _TWICE.sub(r"\1", word)
    if word.startswith("alex"):
        word = next((name for name in _BEGINNINGS if word.startswith(name)), word)
    return NICKNAMES.get(word, word)


@lru_cache(maxsize=65536)
def spellings(name: str) -> tuple[str, ...]:
    """Ways to look up a full name, the most exact first: all words, without initials, first and last word."""
    key = [spelled(word) for word in key_of(name)]
    long = [word for word in key if len(word) > 1]
    if len(long) < 2:
        return ()
    return tuple(dict.fromkeys([" ".join(key), " ".join(long), f"{long[0]} {long[-1]}"]))


def transliterated(name: str) -> str:
    """One key for the usual spellings of a name from another script: `Ahlu Sunna Waljama'a`, `Ahl as-Sunnah wal Jamaa`.

    Articles, doubled letters, vowels of one colour and a last h do not count.
    """
    words = (word.removeprefix("wal") if len(word) > JOINED else word for word in key_of(name))
    plain = (_plain(word) for word in words if word not in PARTICLES)
    return "".join(plain)


def _plain(word: str) -> str:
    return spelled(word).translate(_COLOURS).removesuffix("h")


_COLOURS = str.maketrans({"e": "i", "o": "u", "q": "k"})
