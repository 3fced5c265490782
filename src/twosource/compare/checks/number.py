"""Number: two figures of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.compare.checks.bearer import told_apart
from twosource.compare.checks.claimed import claimed
from twosource.compare.checks.figures import (
    FITTING,
    counted_by,
    fitted_elsewhere,
    nearly,
    ranged,
    rounded,
    stand_apart,
    unsure,
)
from twosource.compare.checks.later import in_turn, later_count, of_slot, revised, risen
from twosource.compare.checks.matching import (
    Bar,
    Match,
    best_matches,
    other_bearer,
    other_names,
    other_occasion,
    other_subject,
    said_by_both,
    sureness,
)
from twosource.compare.checks.parts import apart
from twosource.compare.checks.same_figure import same_figure
from twosource.compare.checks.sameness import held
from twosource.compare.drafts import Draft
from twosource.compare.reading.slots import Sort
from twosource.compare.reading.story import Reading
from twosource.model import Figure, PassageKind, Verdict
from twosource.values import figure
from twosource.values.comparison import Comparison, Relation

CLEAR = Bar(0.7, 4.5, 2)
FAIR = Bar(0.4, 3.5, 2)
NEARBY = Bar(0.2, 2.0, 1)
"""For two exact figures of one unit that nearly agree: they are seldom about two things."""
LOOSE = Bar(0.25, 2.0, 1)
"""Enough for two figures that fit each other."""
AGED = Bar(0.2, 1.5, 1)
"""For two ages of one kind of being."""
HEADED = Bar(0.15, 1.2, 1)
"""For a figure with a unit that only the headline has."""


def check(reading: Reading) -> Iterator[Draft]:
    """Figures of one thing: whether they agree, fit (a range, a rounding, "at least") or exclude each other."""
    yield from held(reading, _found(reading))


def _found(reading: Reading) -> Iterator[Draft]:
    yield from claimed(reading)
    for match in best_matches(reading, Sort.NUMBER, LOOSE, AGED, HEADED, NEARBY):
        draft = _compared(reading, match)
        if draft is not None:
            yield draft
    for match in same_figure(reading):
        if (
            told_apart(match.left, match.right)
            or unsure(match)
            or any(ranged(reading, s.span) for s in (match.left, match.right))
        ):
            continue
        if match.left.figure and match.right.figure and not rounded(match.left.figure.best, match.right.figure.best):
            said = figure.compare(match.left.figure, match.right.figure)
            verdict = later_count(reading, match) or (None if match.left.figure.unit else revised(reading, match))
            if verdict or not stand_apart(reading, match):
                yield _draft(reading, match, verdict or Verdict.CONTRADICTS, said)


def _compared(reading: Reading, match: Match) -> Draft | None:
    a, b = match.left.figure, match.right.figure
    if a is None or b is None or a.unit != b.unit:
        return None
    said = figure.compare(a, b)
    across = match.left.line.article != match.right.line.article
    if said.relation is Relation.DIFFERENT:
        if (
            ranged(reading, match.left.span)
            or ranged(reading, match.right.span)
            or told_apart(match.left, match.right)
            or said_by_both(reading, match)
            or fitted_elsewhere(reading, match)
            or rounded(a.best, b.best)
            or not _same_thing(reading, match)
            or unsure(match)
        ):
            return None
        open_one = _open(a) or _open(b) or stand_apart(reading, match)
        verdict = later_count(reading, match) or (None if open_one else Verdict.CONTRADICTS)
        if verdict is None:
            return None
    elif across and said.relation in FITTING and counted_by(match.left) == counted_by(match.right):
        verdict = Verdict.UPDATES if risen(reading, match) else FITTING[said.relation]
    else:
        return None
    return _draft(reading, match, verdict, said)


def _draft(reading: Reading, match: Match, verdict: Verdict, said: Comparison) -> Draft:
    ends = [reading.end(slot.span, figure.shown(slot.figure)) for slot in (match.left, match.right) if slot.figure]
    left, right = ends
    reason = f"{said.reason[0].upper()}{said.reason[1:]}."
    told = of_slot(match.left), of_slot(match.right)
    if verdict is Verdict.UPDATES and told[0] and told[1]:
        reason = in_turn(reading, told[0], told[1])
    return Draft("number", verdict, sureness(match.like), reason, left, right, reading.group(left, right))


def _open(figure: Figure) -> bool:
    """Whether a figure ("dozens") leaves open how many."""
    return figure.high > figure.low


def _same_thing(reading: Reading, match: Match) -> bool:
    """What is counted is the same, and nothing says that another group or time is meant."""
    if other_occasion(reading, match) or other_subject(reading, match) or other_bearer(reading, match):
        return False
    if apart(match):
        return False
    if CLEAR.reached(match.like):
        return True
    counted = counted_by(match.left), counted_by(match.right)
    one_kind = counted[0] == counted[1] and not other_names(match)
    if FAIR.reached(match.like) and one_kind:
        return True
    unit = match.left.figure.unit if match.left.figure else ""
    if unit == "age":
        return AGED.reached(match.like) and one_kind
    if not unit or not match.like.named:
        return False
    return _headed(reading, match) or (NEARBY.reached(match.like) and nearly(match))


def _headed(reading: Reading, match: Match) -> bool:
    """Whether one side is a headline whose figure the text below never gives."""
    for slot in (match.left, match.right):
        if slot.line.passage is PassageKind.HEADLINE:
            lines = reading.by_article[slot.line.article]
            said = [reading.slots[i].value for line in lines for i in reading.slots_on(line, Sort.NUMBER)]
            return said.count(slot.value) == 1
    return False
