"""Numbers that are part of a name, an address or a label and count nothing."""

from __future__ import annotations

import re

from twosource.codebook.times import load_times
from twosource.codebook.units import Units
from twosource.ground.figures_counted import Counted
from twosource.ground.figures_ranges import Range
from twosource.ground.reading import Reading

NAMED = frozenset({"ORG", "PRODUCT", "WORK", "EVENT", "FAC", "PERSON", "LOC"})
PLURAL = frozenset({"NNS", "NNPS"})
_STREET = re.compile(
    r"\s(?:[NSEW]\.?\s)?(?:[A-Z0-9][\w.'’]{0,40}\s){0,3}(?:street|avenue|road|lane|boulevard|drive|st|ave|rd|blvd|dr|court|highway)\b\.?",
    re.IGNORECASE,
)
_PHONE = re.compile(r"[\d() .-]*\d{3}[-.\s]\d{4}\b")


def is_name(reading: Reading, written: Range, counted: Counted, units: Units) -> bool:
    """Whether a number names something instead of counting."""
    if written.sign or written.unit or written.vague or written.fraction:
        return False
    text = reading.text[written.start : written.stop]
    if text.lower() == "one":
        return _pronoun(reading, written, counted)
    if _labelled(reading, written, counted, units) or _STREET.match(reading.text, written.stop):
        return True
    if text[0].isdigit() and _PHONE.match(reading.text, max(0, written.start - 1)):
        return True
    return _in_name(reading, written, counted)


def _pronoun(reading: Reading, written: Range, counted: Counted) -> bool:
    """The word "one" counts only where a noun follows: "one man", "one of the ships"."""
    inside = reading.within(written.start, written.stop)
    token = reading.doc.tokens[inside[0]] if inside else None
    before = reading.token_before(written.start)
    if (
        token is None
        or counted.head is None
        or (before is not None and before.lower in {"no", "any", "every", "this", "that"})
    ):
        return True
    return token.dep == "det" or counted.words.lower() in {"day", "time", "another", "thing", "way"}


def _labelled(reading: Reading, written: Range, counted: Counted, units: Units) -> bool:
    """After a label: "flight 93", "section 4". Number words with a noun of their own count all the same."""
    before = reading.token_before(written.start)
    if before is None or before.lower not in units.labels or before.pos == "VERB" or before.end + 2 <= written.start:
        return False
    return reading.text[written.start].isdigit() or counted.head is None


def _in_name(reading: Reading, written: Range, counted: Counted) -> bool:
    """At the end of a name or inside it: "Big 12", "Fire District 2", "the Stoxx 50 index"."""
    inside = reading.within(written.start, written.stop)
    before = reading.token_before(written.start)
    if not inside:
        return True
    mention = reading.doc.mention_at(inside[0])
    if mention is not None and mention.kind in NAMED and mention.first < inside[0]:
        return True
    if (
        before is None
        or before.pos != "PROPN"
        or written.start - before.end > 1
        or before.lower in load_times().weekdays
    ):
        return False
    return counted.head is None or reading.doc.tokens[counted.head].tag not in PLURAL
