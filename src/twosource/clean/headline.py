"""Which line of a page is the headline of its article."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from twosource.clean.lines import Line
from twosource.clean.looks import Look, Seen

LEAST, MOST = 3, 40
ENOUGH = 2.0
FAR = 120
"""Lines above the article beyond which no headline of it stands."""
SUFFIX = re.compile(r"(?<!\s)\s{1,20}[|–—·:»-]{1,5}\s{1,20}\S.{0,60}$")


def fold(text: str) -> str:
    """A headline without case, punctuation and kind of quotation mark, to tell a repetition by."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def find_headline(page: Sequence[Seen], start: int, end: int, mastheads: Collection[int] = ()) -> int | None:
    """The index of the headline line, or None; `mastheads` are the lines that are the name of an outlet.

    A headline is said again (in the page's title, in a breadcrumb, in a list), shares its words with the article and
    stands close above it.
    """
    body = {word for seen in page[start:end] for word in seen.line.content}
    above = [i for i in range(max(0, start - FAR), start) if i not in mastheads and _may_be(page[i])]
    folded = {i: fold(page[i].line.text) for i in above}
    first = fold(page[0].line.text)
    scored = [(_score(page[i].line, body, start - i) + _repeated(i, folded, first), i) for i in above]
    best = max(scored, default=(0.0, -1))
    if best[0] >= ENOUGH:
        plain = {i: score for score, i in scored if page[i].look in {Look.SHORT, Look.PROSE}}
        said_again = _repeated(best[1], folded, first) > 0
        return best[1] if said_again else _above_standfirst(best[1], plain, folded)
    return start if not above and _opens(page, start, end) else None


def _above_standfirst(best: int, scores: dict[int, float], folded: dict[int, str]) -> int:
    """The line right above the best where that is as good a headline: a standfirst shares more words with the text."""
    upper = best - 1
    repeats = upper in folded and (folded[upper].startswith(folded[best]) or folded[best].startswith(folded[upper]))
    return upper if scores.get(upper, 0.0) >= ENOUGH and not repeats else best


def _may_be(seen: Seen) -> bool:
    looks = {Look.SHORT, Look.PROSE, Look.CRUMB, Look.ITEM}
    return seen.look in looks and LEAST <= seen.line.size <= MOST and not seen.line.text.endswith(",")


def _score(line: Line, body: set[str], distance: int) -> float:
    content = line.content
    shared = sum(word in body for word in content) / len(content) if content else 0.0
    prose = 2.0 if line.closes and not line.text.endswith(("?", "!")) else 0.0
    return 6.0 * shared - 0.25 * distance - prose + (1.0 if line.size >= 5 else 0.0)


def _repeated(i: int, folded: dict[int, str], first: str) -> float:
    """Said again in a longer line (title with the outlet's name, caption) or word for word."""
    mine = folded[i]
    again = any(j != i and other.startswith(mine) for j, other in folded.items())
    return 5.0 if again or (i and first.startswith(mine)) else 0.0


def _opens(page: Sequence[Seen], start: int, end: int) -> bool:
    """Whether the first line of the stretch is itself a headline: no full stop, and longer lines follow."""
    line = page[start].line
    return end - start > 1 and line.size <= 25 and not (line.closes and not line.text.endswith("?"))
