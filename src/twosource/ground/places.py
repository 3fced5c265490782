"""Places of an article."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from twosource.model import Where
from twosource.syntax import Annotated

KINDS = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by name."""


@cache
def load_gazetteer(user_file: Path | None = None) -> Gazetteer:
    return Gazetteer()


def find_places(doc: Annotated, gazetteer: Gazetteer) -> tuple[Where, ...]:
    """The places named in the article, in order of the text."""
    spans = [doc.span(m.first, m.last) for m in doc.mentions if m.kind in KINDS]
    return tuple(Where(span.exact, span, "the name is not resolved") for span in spans)
