"""Where the article stands among the lines of a page: the contiguous stretch with the highest score.

The method is maximum subsequence segmentation (Pasternack and Roth, Extracting article text from the web with maximum
subsequence segmentation, WWW 2009): running text adds to the score as much as it has words, everything else takes
away, and the best stretch bridges a small interruption but not a list of links. Theirs weighs tags with a trained
classifier; ours weighs lines by how they look.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.clean.looks import Look, Seen

PARAGRAPH = 9
"""Words a running line must have before it adds to the score: teasers of one sentence are hardly longer."""
MOST = 60
SENTENCE = 1.0
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
    Look.AFTER: -40.0,
    Look.COMMENTS: -120.0,
}


def weight(seen: Seen) -> float:
    """What a line adds to the score of a stretch."""
    words = seen.line.size
    if seen.look is Look.PROSE or (seen.look is Look.ITEM and seen.line.is_prose and words > PARAGRAPH):
        return max(SENTENCE, float(min(words, MOST) - PARAGRAPH))
    if seen.look is Look.ASIDE and words >= PARAGRAPH:
        return 2 * WEIGHTS[Look.ASIDE]
    return WEIGHTS[seen.look]


def best_stretch(page: Sequence[Seen]) -> tuple[int, int] | None:
    """The first and the past-last line of the article; None where no line reads as running text."""
    best, best_score = None, 0.0
    start, score = 0, 0.0
    for i, seen in enumerate(page):
        if score <= 0:
            start, score = i, 0.0
        score += weight(seen)
        if score > best_score:
            best, best_score = (start, i + 1), score
    return best
