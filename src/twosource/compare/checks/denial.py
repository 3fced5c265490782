"""Yes or no: something said to have happened, and said not to have."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.compare.checks.matching import Bar, Match, other_occasion, sureness
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.denials import akin, denied, plain_verb
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.slots import Slot, name_slot
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import Likeness, around, likeness
from twosource.model import PassageKind, Verdict

FAIR = Bar(0.45, 2.2, 1)
HEADED = Bar(0.2, 1.2, 1)
"""Against a headline, which says what the article is about, less in common is enough."""


def check(reading: Reading) -> Iterator[Draft]:
    """A happening that one sentence denies and another one tells."""
    for lines in reading.by_article.values():
        for line in lines:
            for at, first in denied(line):
                found = _best(reading, line, at, lines)
                if found is not None:
                    yield _draft(reading, line, (first, at), *found)


def _best(reading: Reading, line: Line, at: int, lines: tuple[Line, ...]) -> tuple[Slot, Likeness] | None:
    """The line that tells most clearly what `line` denies with word `at`."""
    article, rare = reading.scene.articles[line.article], reading.rare[line.article]
    denial = name_slot(article, line, at, at + 1)
    here = around(denial, rare)
    found: list[tuple[float, int, Slot, Likeness]] = []
    for other in lines:
        if other is line or (len(other.words) and other.words[-1].text == "?"):
            continue
        bar = HEADED if PassageKind.HEADLINE in {line.passage, other.passage} else FAIR
        for i, word in enumerate(other.words):
            if word.kind is Kind.WORD and akin(word.key, line.words[at].key) and plain_verb(other, i):
                slot = name_slot(article, other, i, i + 1)
                like = likeness(here, around(slot, rare))
                if bar.reached(like) and not other_occasion(Match(denial, slot, like)):
                    found.append((like.share, -slot.span.start, slot, like))
    best = max(found, key=lambda f: f[:2], default=None)
    return None if best is None else (best[2], best[3])


def _draft(reading: Reading, line: Line, denial: tuple[int, int], told: Slot, like: Likeness) -> Draft:
    article = reading.scene.articles[line.article]
    span = article.span(line.words[denial[0]].start, line.words[denial[1]].end)
    left, right = reading.end(span, span.exact), reading.end(told.span, told.span.exact)
    reason = f"“{told.span.exact}” is told in one sentence and denied in another."
    verdict = Verdict.DISPUTED if _two_speakers(left, right) else Verdict.CONTRADICTS
    return Draft("yes/no", verdict, sureness(like), reason, left, right, reading.group(left, right))


def _two_speakers(left: End, right: End) -> bool:
    """Whether the two are said by different voices, so that one says and one denies."""
    voices = [
        end.claim.attribution.voices[0].name if end.claim and end.claim.attribution.voices else ""
        for end in (left, right)
    ]
    return voices[0] != voices[1]
