"""Number: two figures of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.compare.checks.matching import Bar, Match, matches, other_names, other_occasion, said_by_both, sureness
from twosource.compare.drafts import Draft
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.model import PassageKind, Verdict
from twosource.values import figure
from twosource.values.comparison import Relation

CLEAR = Bar(0.7, 4.5, 2)
FAIR = Bar(0.5, 4.0, 2)
AGED = Bar(0.3, 2.0, 2)
"""For two ages of one kind of being."""
HEADED = Bar(0.2, 1.7, 1)
"""For a figure with a unit that only the headline has."""


def check(reading: Reading) -> Iterator[Draft]:
    """Figures of one thing: whether they agree, fit (a range, a rounding, "at least") or exclude each other."""
    for match in matches(reading, Sort.NUMBER, FAIR, AGED, HEADED):
        if match.left.line.article == match.right.line.article:
            draft = _within(reading, match)
            if draft is not None:
                yield draft


def _within(reading: Reading, match: Match) -> Draft | None:
    a, b = match.left.figure, match.right.figure
    if a is None or b is None or a.unit != b.unit or said_by_both(reading, match):
        return None
    said = figure.compare(a, b)
    if round(a.best) == round(b.best) and {a.best, b.best} & {float(round(a.best))}:
        return None
    if said.relation is not Relation.DIFFERENT or not _same_thing(reading, match):
        return None
    left, right = (
        reading.end(slot.span, figure.shown(slot.figure)) for slot in (match.left, match.right) if slot.figure
    )
    reason = f"{said.reason[0].upper()}{said.reason[1:]}."
    return Draft("number", Verdict.CONTRADICTS, sureness(match.like), reason, left, right, reading.group(left, right))


def _same_thing(reading: Reading, match: Match) -> bool:
    """What is counted is the same, and nothing says that another group or time is meant."""
    if other_occasion(match):
        return False
    if CLEAR.reached(match.like):
        return True
    counted = _counted(match.left), _counted(match.right)
    one_kind = counted[0] == counted[1] and not other_names(match)
    if FAIR.reached(match.like) and one_kind:
        return True
    unit = match.left.figure.unit if match.left.figure else ""
    if unit == "age":
        return AGED.reached(match.like) and one_kind
    return bool(unit) and match.like.named and _headed(reading, match)


def _headed(reading: Reading, match: Match) -> bool:
    """Whether one side is a headline whose figure the text below never gives."""
    for slot in (match.left, match.right):
        if slot.line.passage is PassageKind.HEADLINE:
            lines = reading.by_article[slot.line.article]
            said = [reading.slots[i].value for line in lines for i in reading.slots_on(line, Sort.NUMBER)]
            return said.count(slot.value) == 1
    return False


def _counted(slot: Slot) -> str:
    """The first word of meaning behind the number."""
    behind = slot.line.words[slot.last : slot.last + 3]
    return next((w.key for w in behind if w.kind > Kind.FUNCTION), "")
