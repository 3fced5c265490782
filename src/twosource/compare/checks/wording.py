"""Wording: sentences of two articles that tell the same in much the same words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

from twosource.codebook.comparing import load_comparing
from twosource.codebook.kin import load_kin
from twosource.compare.drafts import Draft
from twosource.compare.labels import clipped
from twosource.compare.reading.denials import is_verb_form
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.story import Reading
from twosource.model import Verdict

SHARE, EVIDENCE = 0.35, 5.0
"""Share of the lesser sentence's words, by rarity, that both have; and what these must weigh."""
SAME = 0.6
"""From this share on nothing of weight is told by one only."""


def check(reading: Reading) -> Iterator[Draft]:
    """A sentence and its nearest one in another article: they agree, or one adds to what both tell."""
    weight = [math.fsum(reading.rare[line.article].of(key) for key in line.keys) for line in reading.lines]
    found: list[tuple[int, int, float, float]] = []
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for a, b in reading.pairs:
        left, right = reading.lines[a], reading.lines[b]
        if left.article == right.article:
            continue
        rare = reading.rare[left.article], reading.rare[right.article]
        both = math.fsum(min(r.of(key) for r in rare) for key in sorted(left.keys & right.keys))
        share = both / min(weight[a], weight[b])
        if share >= SHARE and both >= EVIDENCE:
            found.append((a, b, share, both))
        for one, other, article in ((a, b, right.article), (b, a, left.article)):
            best[one, article] = max(best.get((one, article), (0.0, 0)), (share * both, -other))
    for a, b, share, _ in found:
        left, right = reading.lines[a], reading.lines[b]
        nearest = best[a, right.article][1] == -b and best[b, left.article][1] == -a
        if nearest and not _opposed(left, right):
            yield _draft(reading, left, right, share)


def _own(left: Line, right: Line) -> frozenset[str]:
    """The words of one line that the other does not have."""
    words = (word.text.lower() for word in left.words if word.kind is Kind.WORD and word.key not in right.keys)
    return frozenset(words)


def _told_otherwise(left: Line, right: Line) -> bool:
    """Whether each line has a verb of its own: "ordered held in custody", "remains in custody"."""
    return all(any(map(is_verb_form, _own(one, other))) for one, other in ((left, right), (right, left)))


def _opposed(left: Line, right: Line) -> bool:
    """Whether what only one line says excludes what only the other says: "strengthened", "weakened"."""
    sides = [frozenset(map(load_comparing().stem, _own(one, other))) for one, other in ((left, right), (right, left))]
    return any((sides[0] & a and sides[1] & b) or (sides[0] & b and sides[1] & a) for a, b in _oppositions())


@cache
def _oppositions() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Each word of `kin.yaml` that has an opposite, with its opposites, as stems."""
    known, stem = load_kin(), load_comparing().stem
    words = sorted(known.sides)
    return tuple(
        (frozenset({stem(word)}), frozenset(stem(other) for other in words if known.opposed(word, other)))
        for word in words
    )


def _draft(reading: Reading, left: Line, right: Line, share: float) -> Draft:
    ends = []
    for line in (left, right):
        span = reading.scene.articles[line.article].span(line.start, line.end)
        ends.append(reading.end(span, clipped(span.exact)))
    same = share >= SAME and not _told_otherwise(left, right)
    verdict = Verdict.AGREES if same else Verdict.ADDS
    reason = "Both tell the same in much the same words." if same else "Both tell of the same, in part in other words."
    return Draft("act", verdict, min(1.0, 0.3 + 0.5 * share), reason, ends[0], ends[1], reading.group(ends[0], ends[1]))
