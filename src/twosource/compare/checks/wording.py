"""Wording: sentences of two articles that tell the same in much the same words."""

from __future__ import annotations

import math
from collections.abc import Iterator

from twosource.compare.drafts import Draft
from twosource.compare.labels import clipped
from twosource.compare.reading.lines import Line
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
        if best[a, right.article][1] == -b and best[b, left.article][1] == -a:
            yield _draft(reading, left, right, share)


def _draft(reading: Reading, left: Line, right: Line, share: float) -> Draft:
    ends = []
    for line in (left, right):
        span = reading.scene.articles[line.article].span(line.start, line.end)
        ends.append(reading.end(span, clipped(span.exact)))
    verdict = Verdict.AGREES if share >= SAME else Verdict.ADDS
    reason = "Both tell the same in much the same words." if share >= SAME else "Both tell of the same; one adds to it."
    return Draft("act", verdict, min(1.0, 0.3 + 0.5 * share), reason, ends[0], ends[1], reading.group(ends[0], ends[1]))
