"""Where the article stands among the lines of a page: the contiguous stretch with the highest score.

The method is maximum subsequence segmentation (Pasternack and Roth, Extracting article text from the web with maximum
subsequence segmentation, WWW 2009): running text adds to the score as much as it has words, everything else takes
away, and the best stretch bridges a small interruption but not a list of links. Theirs weighs tags with a trained
classifier; ours weighs lines by how they look. Three things are added. A single running line between short ones is
worth less: it is the summary of another article. Of several stretches the one counts most whose words a line above it,
the headline, shares: the small print at the foot of a page has none. And a stretch close by joins it when it speaks of
the same things: an article goes on after a box.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.clean.looks import Look, Seen

PARAGRAPH = 9
"""Words a running line must have before it adds to the score: teasers of one sentence are hardly longer."""
MOST = 60
SENTENCE = 1.0
WORDY = 4
"""Words from which a short line may be a subheading or an item rather than a link of a menu."""
WORDY_WEIGHT = -3.0
WEIGHTS = {
    Look.SHORT: -5.0,
    Look.ITEM: -3.0,
    Look.STAMP: -5.0,
    Look.BYLINE: -6.0,
    Look.CREDIT: -3.0,
    Look.CAPTION: -3.0,
    Look.CRUMB: -8.0,
    Look.DATED: -12.0,
    Look.ASIDE: -5.0,
    Look.AFTER: -25.0,
    Look.COMMENTS: -120.0,
}
ALONE = 0.3
"""What a running line between two lines that are no paragraphs keeps of its weight."""
LISTED = frozenset({Look.SHORT, Look.DATED, Look.STAMP, Look.BYLINE, Look.CRUMB, Look.ITEM})
CANDIDATES = 5
UNSUPPORTED = 0.2
"""What a stretch keeps of its score when no line above it shares its words."""
FOLLOWING = 0.1
"""What a stretch keeps of its score under a line that opens what comes after the article."""
ABOVE = 15
"""Lines above a stretch in which its headline may stand."""
GAP = 5
"""Lines between two stretches that may be one article."""
SAME = 0.35
"""Share of a stretch's content words that the article must have too, so that the article goes on in it."""
Bounds = tuple[int, int]


def best_stretch(page: Sequence[Seen]) -> Bounds | None:
    """The first and the past-last line of the article; None where no line reads as running text."""
    weights = [_weight(page, i) for i in range(len(page))]
    found = _stretches(weights)
    if not found:
        return None
    best = max(found, key=lambda item: item[1] * _trust(page, item[0]))
    return _joined(page, best[0], [bounds for bounds, _ in found])


def _weight(page: Sequence[Seen], i: int) -> float:
    """What a line adds to the score of a stretch."""
    seen, words = page[i], page[i].line.size
    if seen.look is Look.PROSE or (seen.look is Look.ITEM and seen.line.is_prose and words > PARAGRAPH):
        gain = max(SENTENCE, float(min(words, MOST) - PARAGRAPH))
        alone = _is_thin(page, i - 1) and _is_thin(page, i + 1)
        return gain * ALONE if alone else gain
    if seen.look is Look.ASIDE and words >= PARAGRAPH:
        return 2 * WEIGHTS[Look.ASIDE]
    return WORDY_WEIGHT if seen.look is Look.SHORT and words >= WORDY else WEIGHTS[seen.look]


def _is_thin(page: Sequence[Seen], i: int) -> bool:
    """Whether a line is no paragraph: the end of the page, a line of a list, or a sentence no longer than a title."""
    if not 0 <= i < len(page):
        return True
    seen = page[i]
    return seen.look in LISTED or (
        seen.look is Look.PROSE and seen.line.size <= PARAGRAPH and not seen.line.is_spaceless
    )


def _stretches(weights: Sequence[float]) -> list[tuple[Bounds, float]]:
    """The highest-scoring stretches that do not overlap, best first, with their scores."""
    found: list[tuple[Bounds, float]] = []
    rest = [(0, len(weights))]
    while rest and len(found) < CANDIDATES:
        scored = [(best, within) for within in rest if (best := _highest(weights, within)) is not None]
        if not scored:
            break
        best, within = max(scored, key=lambda item: (item[0][1], -item[0][0][0]))
        found.append(best)
        rest.remove(within)
        (first, last), (start, end) = within, best[0]
        rest += [(left, right) for left, right in ((first, start), (end, last)) if right > left]
    return found


def _highest(weights: Sequence[float], within: Bounds) -> tuple[Bounds, float] | None:
    """The stretch with the highest sum, found in one pass (Kadane); None where no sum is above zero."""
    best: tuple[Bounds, float] | None = None
    start, score = within[0], 0.0
    for i in range(*within):
        if score <= 0:
            start, score = i, 0.0
        score += weights[i]
        if score > (best[1] if best else 0.0):
            best = (start, i + 1), score
    return best


def _trust(page: Sequence[Seen], bounds: Bounds) -> float:
    """What a stretch keeps of its score, by the lines above it, 0 to 1."""
    opened = any(seen.look in {Look.AFTER, Look.COMMENTS} for seen in page[max(0, bounds[0] - 3) : bounds[0]])
    return (FOLLOWING if opened else 1.0) * (UNSUPPORTED + (1 - UNSUPPORTED) * _support(page, bounds))


def _support(page: Sequence[Seen], bounds: Bounds) -> float:
    """The largest share of a line's content words, of the lines that may be its headline, that stand in a stretch."""
    start, end = bounds
    said = {word for seen in page[start:end] for word in seen.line.content}
    shares = [0.0]
    for seen in page[max(0, start - ABOVE) : start]:
        words = seen.line.content
        if seen.look in {Look.SHORT, Look.PROSE, Look.ITEM} and WORDY <= seen.line.size <= 25 and len(words) > 1:
            shares.append(sum(word in said for word in words) / len(words))
    return max(shares)


def _joined(page: Sequence[Seen], best: Bounds, others: Sequence[Bounds]) -> Bounds:
    """The stretch with those close by that speak of the same things."""
    grown = True
    while grown:
        grown = False
        for start, end in others:
            before, after = best[0] - end, start - best[1]
            between = page[end : best[0]] if before >= 0 else page[best[1] : start]
            near = max(before, after) <= GAP and not any(seen.look in {Look.AFTER, Look.COMMENTS} for seen in between)
            near = near and not best[0] <= start < best[1]
            if near and _likeness(page, best, (start, end)) >= SAME:
                best, grown = (min(best[0], start), max(best[1], end)), True
    return best


def _likeness(page: Sequence[Seen], main: Bounds, other: Bounds) -> float:
    """The share of the content words of a stretch's running text that stand in the main one."""
    said = {word for seen in page[slice(*main)] for word in seen.line.content}
    own = [word for seen in page[slice(*other)] if seen.look is Look.PROSE for word in seen.line.content]
    return sum(word in said for word in own) / len(own) if own else 0.0
