"""Toll: how many were killed or hurt in what a story is about, as each article gives it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from twosource.codebook.comparing import load_comparing
from twosource.compare.checks.later import later_count, risen
from twosource.compare.checks.matching import Match, other_occasion
from twosource.compare.drafts import Draft
from twosource.compare.reading.denials import NOBODY, denials
from twosource.compare.reading.lines import YEAR, Kind, Line
from twosource.compare.reading.slots import Slot, Sort, name_slot
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import around, likeness
from twosource.model import PassageKind, Verdict
from twosource.values import figure
from twosource.values.comparison import Relation

LEAD = 6
"""Lines behind the headline in which an article gives the toll of what it is about."""
BARE = 3
"""Words of meaning of a line that says nothing but that no one was hurt, and by whose word."""
NEAR = 3
"""Words between a figure and the word that says what became of the people."""
SCORE = 0.75
TOLLS = {"killed": ("die", "kill", "perish"), "hurt": ("injure", "wound")}
FITTING = {
    Relation.EQUAL: Verdict.AGREES,
    Relation.MORE_PRECISE: Verdict.ADDS,
    Relation.OVERLAPPING: Verdict.ADDS,
}


def check(reading: Reading) -> Iterator[Draft]:
    """The tolls that two articles give in headline or lead: they agree, fit, are carried on, or exclude each other."""
    for words in TOLLS.values():
        firsts = [slot for lines in reading.by_article.values() if (slot := _first(reading, lines, words)) is not None]
        pairs = [*combinations(firsts, 2), *_headed(reading, firsts, words)]
        for left, right in pairs:
            draft = _compared(reading, left, right)
            if draft is not None:
                yield draft
        yield from _nobody(reading, firsts, words)


def _headed(reading: Reading, firsts: list[Slot], words: tuple[str, ...]) -> Iterator[tuple[Slot, Slot]]:
    """Each article's toll in the text against that of its own headline, where the text never gives the latter."""
    for slot in firsts:
        lines = reading.by_article[slot.line.article]
        heads = tuple(line for line in lines if line.passage is PassageKind.HEADLINE)
        head = _first(reading, heads, words)
        if head is None or head.line is slot.line or head.figure is None or slot.figure is None:
            continue
        if figure.compare(head.figure, slot.figure).relation is Relation.DIFFERENT:
            yield head, slot


def _nobody(reading: Reading, firsts: list[Slot], words: tuple[str, ...]) -> Iterator[Draft]:
    """That no one was hurt, said of nothing else, against a count of the hurt."""
    for line in reading.lines:
        for denial in denials(line):
            if line.words[denial.at].key not in _stems(words) or len(line.keys) > BARE:
                continue
            if line.words[denial.first].text.lower() not in NOBODY:
                continue
            article = reading.scene.articles[line.article]
            none = name_slot(article, line, denial.first, denial.at + 1)
            for slot in firsts:
                left, right = reading.end(none.span, none.span.exact), reading.end(slot.span, slot.span.exact)
                reason = f"One says “{none.span.exact}”, the other {slot.span.exact}."
                yield Draft("number", Verdict.DISPUTED, SCORE, reason, left, right, reading.group(left, right))


def _first(reading: Reading, lines: tuple[Line, ...], words: tuple[str, ...]) -> Slot | None:
    """The first figure of an article that stands beside one of `words`, in headline or lead."""
    heads = [line for line in lines if line.passage is PassageKind.HEADLINE]
    lead = [line for line in lines if line.passage is not PassageKind.HEADLINE][:LEAD]
    for line in (*lead, *heads):  # a headline leaves out what bends a figure ("at least")
        for i in reading.slots_on(line, Sort.NUMBER):
            slot = reading.slots[i]
            if _beside(slot, words) and not any(YEAR.fullmatch(word.text) for word in line.words):
                return slot
    return None


def _beside(slot: Slot, words: tuple[str, ...]) -> bool:
    """Whether the nearest word that says what became of people is one of `words`."""
    line = slot.line.words
    near = [(slot.first - i, line[i]) for i in range(max(0, slot.first - NEAR), slot.first)]
    near += [(i - slot.last + 1, line[i]) for i in range(slot.last, min(len(line), slot.last + NEAR + 1))]
    all_words = tuple(word for group in TOLLS.values() for word in group)
    found = [(away, word.key) for away, word in near if word.kind is Kind.WORD and word.key in _stems(all_words)]
    return bool(found) and min(found)[1] in _stems(words)


@cache
def _stems(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(load_comparing().stem(word) for word in words)


def _compared(reading: Reading, left: Slot, right: Slot) -> Draft | None:
    if left.figure is None or right.figure is None or left.figure.unit or right.figure.unit:
        return None
    said = figure.compare(left.figure, right.figure)
    around_both = (around(slot, reading.rare[slot.line.article]) for slot in (left, right))
    match = Match(left, right, likeness(*around_both))
    verdict = FITTING.get(said.relation)
    if said.relation is Relation.DIFFERENT and not other_occasion(reading, match):
        open_one = any(f.high > f.low for f in (left.figure, right.figure))
        verdict = later_count(reading, match) or (None if open_one else Verdict.CONTRADICTS)
    if verdict is None:
        return None
    if verdict is not Verdict.AGREES and risen(reading, match):
        verdict = Verdict.UPDATES
    ends = [reading.end(slot.span, figure.shown(slot.figure)) for slot in (left, right) if slot.figure]
    reason = f"{said.reason[0].upper()}{said.reason[1:]}."
    return Draft("number", verdict, SCORE, reason, ends[0], ends[1], reading.group(ends[0], ends[1]))
