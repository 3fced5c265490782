"""What bends a number ("at least", "or so") and which way it went ("rose", "down")."""

from __future__ import annotations

from twosource.codebook.units import Units
from twosource.ground.figures_ranges import Range
from twosource.ground.figures_shapes import patterns
from twosource.ground.reading import Reading
from twosource.syntax import Token

LOOK_BACK = 40
HOPS = 3
MOVED = frozenset({"percent", "basis point", "point", "cent", "pence", "degree", "celsius", "fahrenheit"})


def bend_of(text: str, written: Range, end: int, units: Units) -> tuple[int, str]:
    """Where the figure begins with its bending words, and "<", ">", "~" or ""."""
    known = patterns(units)
    before = known.before.search(text, max(0, written.start - LOOK_BACK), written.start)
    if before is not None:
        return before.start(), units.before[_plain(before["word"])]
    for at in sorted({written.stop, written.end, end}):
        after = known.after.match(text, at)
        if after is not None:
            return written.start, units.after[_plain(after["word"])]
    return written.start, ""


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def direction_of(reading: Reading, written: Range, units: Units) -> str:
    """Either "up" or "down" where the number is the size of a change, "" elsewhere.

    "Rose 6 percent to 164": six is the change, 164 where it ended.
    """
    before = reading.token_before(written.start)
    if before is not None and before.lower in {"up", "down"} and (written.unit or before.dep != "prt"):
        return before.lower
    head = reading.head(written.start, written.end)
    if head is None:
        return ""
    above = _verb_above(reading, head)
    if above is None:
        return ""
    verb, link = above
    lemma = verb.lemma.lower()
    if link in {"to", "from", "at", "of", "in"} or lemma not in units.change:
        return ""
    return units.change[lemma] if written.unit in MOVED or written.sign or link == "by" else ""


def _verb_above(reading: Reading, i: int) -> tuple[Token, str] | None:
    """The verb a number stands under and the preposition between them."""
    doc, link = reading.doc, ""
    for _ in range(HOPS):
        token = doc.tokens[i]
        if token.head == i:
            return None
        i = token.head
        above = doc.tokens[i]
        if above.pos == "ADP":
            if link:
                return None
            link = above.lower
        elif above.pos == "VERB":
            return above, link
        elif token.dep not in {"nummod", "quantmod", "compound", "nmod", "appos", "conj"}:
            return None
    return None
