"""Office: two people said to hold one office at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from twosource.compare.drafts import Draft
from twosource.compare.reading.story import Reading
from twosource.compare.reading.titles import Held, held
from twosource.model import Verdict

SURE = 0.85


def check(reading: Reading) -> Iterator[Draft]:
    """Two names beside one title, neither of them marked as former, acting or designate."""
    for key, lines in reading.by_article.items():
        titles = [found for line in lines for found in held(reading.scene.articles[key], line)]
        seen: set[tuple[str, str]] = set()
        for a, b in combinations(titles, 2):
            if not _one_office(a, b) or a.holder.value == b.holder.value:
                continue
            pair = (min(a.holder.value, b.holder.value), max(a.holder.value, b.holder.value))
            if pair not in seen and _two_people(reading, a, b):
                seen.add(pair)
                left, right = (reading.end(h.holder.span, h.holder.span.exact) for h in (a, b))
                reason = f"{a.holder.span.exact} and {b.holder.span.exact} are both called {a.holder.line.words[a.holder.first - 1].text} of the same."
                yield Draft("office", Verdict.CONTRADICTS, SURE, reason, left, right, reading.group(left, right))


def _one_office(a: Held, b: Held) -> bool:
    """The same title with the same words before it, or with some of them where the other has more."""
    if a.title != b.title or a.marked or b.marked or not a.modifiers or not b.modifiers:
        return False
    return a.modifiers <= b.modifiers or b.modifiers <= a.modifiers


def _two_people(reading: Reading, a: Held, b: Held) -> bool:
    left, right = set(a.holder.value.split()), set(b.holder.value.split())
    if left & right or a.holder.line is b.holder.line:
        return False
    return not (left & b.holder.line.keys or right & a.holder.line.keys)
