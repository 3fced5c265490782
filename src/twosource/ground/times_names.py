"""Words of time that are part of a name: "the Daily Herald", "Black Monday", "the Christmas Market"."""

from __future__ import annotations

from twosource.ground.reading import Reading
from twosource.ground.times_patterns import Found
from twosource.syntax import Token

YEARS_AFTER = frozenset({"in", "of", "since", "from", "until", "by", "for", "to", "and", "during", "class",
                         "summer", "winter", "spring", "autumn", "fall", "late", "early"})  # fmt: skip


def is_name(reading: Reading, one: Found) -> bool:
    """Whether the stretch only looks like a time."""
    before, after = reading.token_before(one.start), reading.token_after(one.end)
    if one.kind == "set" and one.part("word"):
        return one.match["word"][0].isupper() and _joins(after)
    if one.kind == "weekday" and before is not None:
        inside = reading.within(one.start, one.end)
        return bool(inside) and before.dep == "compound" and before.head == inside[-1] and _joins(before)
    if one.kind == "holiday" and after is not None:
        inside = reading.within(one.start, one.end)
        return bool(inside) and _joins(after) and reading.doc.tokens[inside[-1]].head == after.i
    if one.kind == "short_year":
        return before is not None and before.lower not in YEARS_AFTER
    return False


def _joins(token: Token | None) -> bool:
    return token is not None and token.pos == "PROPN" and token.text[:1].isupper()
