"""A name found in an article: what the tagger gives, the settling of names mends, and chains join."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.syntax import Annotated


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a range of tokens with its kind."""

    first: int
    last: int
    kind: str


def words(doc: Annotated, name: Name) -> str:
    """The words of a name, joined by single spaces."""
    return " ".join(token.text for token in doc.tokens[name.first : name.last])
