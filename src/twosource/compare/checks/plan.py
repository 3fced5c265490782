"""Plan: what was only meant to be done, and told as done; what is under way, and told as to come."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.codebook.comparing import load_comparing
from twosource.compare.checks.matching import Bar, Match, sureness
from twosource.compare.drafts import Draft
from twosource.compare.reading.denials import plain_verb
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.slots import Slot, Sort, name_slot
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import around, likeness
from twosource.model import Verdict

ALIKE = Bar(0.1, 0.8, 0)
"""Between two articles, whose lines must name one date besides."""
WITHIN = Bar(0.4, 1.5, 1)
"""Within one article, between what is under way and what is to come."""
REACH = 5
"""Words between "was supposed to" and its verb."""
PAST = ("was", "were", "had", "has", "been")
NOW = ("is", "are")
COMING = ("will", "shall")


def check(reading: Reading) -> Iterator[Draft]:
    """What was only meant to be done, told as done of the same date; what is under way, told as to come."""
    meant = [found for line in reading.lines for found in _meant(reading, line)]
    for plan in meant:
        for line in reading.lines:
            if line.article != plan.line.article and (match := _done(reading, plan, line)) is not None:
                yield _draft(reading, match)
    for lines in reading.by_article.values():
        yield from (_draft(reading, match) for match in _under_way(reading, lines))


def _meant(reading: Reading, line: Line) -> Iterator[Slot]:
    """The verb behind "was supposed to" and the like."""
    words = line.words
    for i, word in enumerate(words):
        plan = word.text.lower() in load_comparing().unfulfilled and i and words[i - 1].text.lower() in PAST
        if not plan or i + 1 >= len(words) or words[i + 1].text.lower() != "to":
            continue
        verb = next((k for k in range(i + 2, min(len(words), i + REACH)) if words[k].kind is Kind.WORD), None)
        if verb is not None:
            yield name_slot(reading.scene.articles[line.article], line, i, verb + 1)


def _done(reading: Reading, plan: Slot, line: Line) -> Match | None:
    """The same verb told as done, where both lines name one date."""
    key = plan.line.words[plan.last - 1].key
    if key not in line.keys or not _dates(reading, plan.line) & _dates(reading, line):
        return None
    for i, word in enumerate(line.words):
        if word.key == key and word.text.lower().endswith("ed") and _told_before(line, i) and plain_verb(line, i):
            match = _match(reading, plan, name_slot(reading.scene.articles[line.article], line, i, i + 1))
            if ALIKE.reached(match.like):
                return match
    return None


def _told_before(line: Line, i: int) -> bool:
    return any(word.text.lower() in PAST for word in line.words[max(0, i - 3) : i])


def _dates(reading: Reading, line: Line) -> frozenset[str]:
    return frozenset(reading.slots[i].value for i in reading.slots_on(line, Sort.DATE))


def _under_way(reading: Reading, lines: tuple[Line, ...]) -> Iterator[Match]:
    """A verb that one line of an article tells as under way, and another as to come."""
    now = [(line, i) for line in lines for i in _verbs(line, NOW, "ing")]
    coming = [(line, i) for line in lines for i in _verbs(line, COMING, "")]
    for line, i in now:
        for other, k in coming:
            if line is not other and _root(line, i) == _root(other, k):
                slots = (
                    name_slot(reading.scene.articles[line.article], told, n - 1, n + 1)
                    for told, n in ((line, i), (other, k))
                )
                match = _match(reading, *slots)
                if WITHIN.reached(match.like):
                    yield match


def _verbs(line: Line, before: tuple[str, ...], ending: str) -> Iterator[int]:
    """The verbs directly behind one of the words, but for adverbs."""
    for i, word in enumerate(line.words):
        if i and word.kind is Kind.WORD and word.text.lower().endswith(ending):
            at = i - 1
            while at and line.words[at].text.lower().endswith("ly"):
                at -= 1
            if line.words[at].text.lower() in before:
                yield i


def _root(line: Line, i: int) -> str:
    """The stem of a stem: "testifying" and "testify" differ in what one pass leaves."""
    return load_comparing().stem(line.words[i].key)


def _match(reading: Reading, left: Slot, right: Slot) -> Match:
    rare = reading.rare
    return Match(left, right, likeness(around(left, rare[left.line.article]), around(right, rare[right.line.article])))


def _draft(reading: Reading, match: Match) -> Draft:
    left, right = (reading.end(slot.span, slot.span.exact) for slot in (match.left, match.right))
    reason = f"One says “{left.value}”, the other “{right.value}”."
    score = sureness(match.like)
    return Draft("date", Verdict.CONTRADICTS, score, reason, left, right, reading.group(left, right))
