"""Words as the tables of actors spell them: small letters, no accents, no dots, hyphens and possessives cut off."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

POSSESSIVE = "'s"
_WORD = re.compile(r"['’]s\b|[^\W_]+(?:[.&'’][^\W_]+)*\.?")
_PLAIN = str.maketrans({"’": "'", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, its key, where it starts, and whether a hyphen joins it to the word before."""

    text: str
    key: str
    start: int = 0
    joined: bool = False

    @property
    def end(self) -> int:
        """The character behind it."""
        return self.start + len(self.text)


def words_of(text: str) -> list[Word]:
    """The words of a text. `U.S.` has the key `us`, `al-Shabaab` is two words, `Chile's` is `Chile` and `'s`."""
    found: list[Word] = []
    end = -1
    for match in _WORD.finditer(text):
        start = match.start()
        joined = start == end + 1 and text[end : end + 1] in {"-", "‑", "–"}
        end = match.end()
        found.extend(_cut(match.group(), start, joined=joined))
    return found


def _cut(written: str, start: int, *, joined: bool) -> list[Word]:
    bare = written.replace("’", "'")
    if bare == POSSESSIVE:
        return [Word(written, POSSESSIVE, start)]
    if bare.endswith(POSSESSIVE):
        return [
            Word(written[:-2], fold(bare[:-2]), start, joined),
            Word(written[-2:], POSSESSIVE, start + len(bare) - 2),
        ]
    return [Word(written, fold(bare), start, joined)]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The key of one word."""
    if not word.isascii():
        split = unicodedata.normalize("NFKD", word.lower().translate(_PLAIN))
        word = "".join(c for c in split if not unicodedata.combining(c))
    return word.lower().replace(".", "").replace("'", "")


@lru_cache(maxsize=65536)
def key_of(name: str) -> tuple[str, ...]:
    """The keys of a name without "the" in front."""
    plain = name.replace("-", " ")
    if plain.replace(" ", "").isalpha():
        # Most names are plain: no need to look for dots and possessives.
        keys = tuple(plain.lower().split()) if plain.isascii() else tuple(map(fold, plain.split()))
    else:
        keys = tuple(word.key for word in words_of(name) if word.key)
    return keys[1:] if len(keys) > 1 and keys[0] == "the" else keys
