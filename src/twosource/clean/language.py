"""The language of a text by its commonest words; unknown where none stands out."""

from __future__ import annotations

import re

from twosource.codebook.pages import load_pages

SAMPLE = 20_000
LEAST_SHARE, LEAD, LEAST_WORDS = 0.18, 1.25, 12
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """The ISO 639-1 code, or None where no language's commonest words make up a fifth of the text.

    Counting function words goes back to Ingle (The Incorporated Linguist 15:4, 1976).
    """
    words = [word.casefold() for word in _WORD.findall(text[:SAMPLE])]
    if len(words) < LEAST_WORDS:
        return None
    languages = load_pages().languages
    shares = sorted(((sum(w in known for w in words) / len(words), code) for code, known in languages.items()))
    (second, _), (share, code) = shares[-2:]
    return code if share >= LEAST_SHARE and share >= LEAD * second else None
