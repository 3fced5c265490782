"""Figures of an article."""

from __future__ import annotations

import re

from twosource.codebook.units import Units
from twosource.model import Figure
from twosource.syntax import Annotated
from twosource.values.numerals import number, number_pattern


def find_figures(doc: Annotated, units: Units) -> tuple[Figure, ...]:
    """The quantities written in the article, in order of the text."""
    found = []
    for match in re.finditer(number_pattern(units), doc.article.text, re.IGNORECASE):
        value = number(match[0], units)
        if value is not None:
            found.append(Figure(value, value, value, "", "", doc.article.span(*match.span())))
    return tuple(found)
