"""Outlets named in an article, longest name first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.codebook.outlets import Outlet, Outlets
from twosource.syntax import Annotated

LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Mentioned:
    """An outlet's name in the text: tokens [first, last)."""

    first: int
    last: int
    outlet: Outlet


def outlets_in(doc: Annotated, outlets: Outlets) -> Iterator[Mentioned]:
    """Every outlet named in the article, within sentences, in order, without overlaps."""
    for sentence in doc.sentences:
        at = sentence.first
        while at < sentence.last:
            found = _longest(doc, outlets, at, sentence.last)
            if found is not None:
                yield found
            at = at + 1 if found is None else found.last


def _longest(doc: Annotated, outlets: Outlets, at: int, bound: int) -> Mentioned | None:
    if not doc.tokens[at].text[:1].isupper() and not doc.tokens[at].text[:1].isdigit():
        return None
    for last in range(min(at + LONGEST_NAME, bound), at, -1):
        words = doc.article.text[doc.tokens[at].start : doc.tokens[last - 1].end]
        outlet = outlets.names.get(words)
        if outlet is not None:
            return Mentioned(at, last, outlet)
    return None
