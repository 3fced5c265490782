"""Text as it is searched: words without case, accents and punctuation, one space before and after each."""

from __future__ import annotations

import unicodedata


def folded(*texts: str | None) -> str:
    """The words of the texts, as they are stored to search in and as a search word is compared.

    A line break parts the texts, so that no match runs from one into the next. Nothing at all gives "".
    """
    return "\n".join(f" {words} " for text in texts if text and (words := _words(text)))


def _words(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    kept = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in kept).split())
