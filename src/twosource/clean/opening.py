"""The dateline that opens an agency's text, parted from the sentence behind it: "LIMA, June 2 (TNA) - Ministers met".

Left in, it would be read as part of the sentence: its place as somebody who acts, its month as a march.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from twosource.model import Passage, PassageKind

FIRST = 3
"""Passages of running text in which an opening is looked for; pages put a lead of their own in front."""
LONGEST = 130
_NAME = r"(?!(?:The|In|On|At|A|President|Minister)\s)[A-ZÀ-ÖØ-Þ][\w.'’/-]{0,30}"
_CAPITALS = r"(?!\d)(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/-]{2,30})(?:\s(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/-]{0,30}|DE|d[aeu]|of)){0,3}"
_AREA = rf"(?:,\s{_NAME}(?:\s{_NAME}){{0,2}})?"
_DAY = (
    r"(?:,?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}(?:,\s\d{4})?"
    r"|,?\s\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?:\s\d{4})?)"
)
_AGENCY = r"\s?\([^()\n]{2,40}\)"
_DASH = r"\s?(?:[-–—]{1,2}|:)\s(?=[A-ZÀ-ÖØ-Þ0-9\"“‘'(])"
OPENING = re.compile(
    rf"(?:{_CAPITALS}{_AREA}{_DAY}?(?:{_AGENCY})?"  # LIMA, Peru, June 2 (TNA) -
    rf"|{_NAME}(?:\s{_NAME}){{0,2}}{_AREA}(?:{_DAY}(?:{_AGENCY})?|{_AGENCY})"  # Lima, June 2 - or Lima (TNA) -
    rf"|{_AGENCY}){_DASH}"  # (TNA) -
)


def with_openings(text: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, with a dateline in front of one of the first paragraphs as a passage of its own."""
    body = [passage for passage in passages if passage.kind is PassageKind.BODY][:FIRST]
    opened = next((passage for passage in body if _length(text, passage)), None)
    return tuple(
        piece for passage in passages for piece in (_parted(text, passage) if passage is opened else (passage,))
    )


def _parted(text: str, passage: Passage) -> Iterator[Passage]:
    start = passage.start + _length(text, passage)
    dash = passage.start + len(text[passage.start : start].rstrip())
    yield Passage(PassageKind.DATELINE, passage.start, dash)
    yield Passage(PassageKind.BODY, start, passage.end)


def _length(text: str, passage: Passage) -> int:
    """How many characters the dateline takes with the space behind it; 0 where there is none."""
    found = OPENING.match(text[passage.start : min(passage.end, passage.start + LONGEST)])
    return found.end() if found else 0
