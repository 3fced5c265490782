"""Words that say nothing of what a text is about, and the plain form under which two words count as the same."""

from __future__ import annotations

import re
from functools import cache

from twosource.codebook.loading import HERE, Faults, read_yaml

WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
"""A word or number: letters and digits, held together by single points, commas, apostrophes and hyphens."""

GROUPS = frozenset({"function", "saying", "counting", "time"})
SHORTEST_PLURAL = 4


@cache
def load_stopwords() -> frozenset[str]:
    """All words of `stopwords.yaml`.

    Raises:
        CodebookError: an unknown group, or an entry that is no word.
    """
    faults = Faults()
    groups = read_yaml(HERE / "stopwords.yaml", faults)
    faults.require(groups, ("stopwords.yaml",), dict.fromkeys(GROUPS, list), needed=sorted(GROUPS))
    words: set[str] = set()
    for group, entries in groups.items():
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, str) and WORD.fullmatch(entry):
                words.add(entry)
            else:
                faults.add(("stopwords.yaml", group, entry), "is not one word in quotes or plain")
    faults.raise_if_any()
    return frozenset(words)


def plain(word: str) -> str:
    """The word in small letters without possessive and plural endings (the S-stemmer of Harman, JASIS 42:1, 1991)."""
    word = word.lower().replace("’", "'")
    word = word.removesuffix("'s").rstrip("'")
    if len(word) < SHORTEST_PLURAL or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > SHORTEST_PLURAL:
        return word[:-3] + "y"
    return word.removesuffix("s")
