"""Number: two figures of the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import cast

from twosource.codebook.comparing import load_comparing
from twosource.compare.checks.aligned import Carrying, Pair, Value, compared
from twosource.compare.checks.bearer import of_play, slot_at, so_far, told_apart
from twosource.compare.checks.later import (
    in_turn,
    later_claim,
    later_count,
    of_claim,
    of_slot,
    revised,
    risen,
    risen_claim,
)
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
from twosource.compare.checks.same_figure import same_figure
from twosource.compare.checks.sameness import held
from twosource.compare.drafts import Draft
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.compare.reading.uncounted import counts_nothing, ends_range, is_least
from twosource.compare.reading.weigh import around, likeness
from twosource.model import Claim, Figure, PassageKind, Span, Verdict
from twosource.values import figure
from twosource.values.comparison import Comparison, Relation

CLEAR = Bar(0.7, 4.5, 2)
FAIR = Bar(0.4, 3.5, 2)
FITTING = {
    Relation.EQUAL: Verdict.AGREES,
    Relation.MORE_PRECISE: Verdict.ADDS,
    Relation.OVERLAPPING: Verdict.ADDS,
}
NEARBY = Bar(0.2, 2.0, 1)
"""For two exact figures of one unit that nearly agree: they are seldom about two things."""
CLOSE_BY = 0.75
"""Least ratio of the lower to the higher of two such figures."""
SLIGHTLY = 0.9
"""The same from which they are two accounts of one sum, though an article may give both."""
LOOSE = Bar(0.25, 2.0, 1)
"""Enough for two figures that fit each other."""
OF = 12
OF_THESE = re.compile(r"\bof (?:the|its|their|his|her|these|those)\s(?:[a-z]+\s){0,2}\S*$", re.IGNORECASE)
"""In front of a figure, that a part of what it counts is told of; looked for in this many letters of it, too."""
THESE = frozenset({"the", "its", "their", "his", "her", "these", "those", "them", "whom", "which"})
ON_THE_WAY = re.compile(r"\W*from\s+\w+ing\b")
"""Behind a distance, that something is on the way to its goal: "four metres from reaching it"."""
AWAY = 4
"""Words behind a distance within which it is said what something is on the way to."""
VAGUE = 4.0
"""From this ratio of its highest to its lowest value on, a figure ("hundreds") excludes nothing."""
TENS, HUNDREDTH = 100, 0.01
AGED = Bar(0.2, 1.5, 1)
"""For two ages of one kind of being."""
HEADED = Bar(0.15, 1.2, 1)
"""For a figure with a unit that only the headline has."""


def check(reading: Reading) -> Iterator[Draft]:
    """Figures of one thing: whether they agree, fit (a range, a rounding, "at least") or exclude each other."""
    yield from held(reading, _found(reading))


def _found(reading: Reading) -> Iterator[Draft]:
    carried, why = partial(_carried, reading), partial(_in_turn, reading)
    yield from compared(
        reading, partial(_figures, reading), _compare, partial(_differing, reading), "number", Carrying(carried, why)
    )
    for match in best_matches(reading, Sort.NUMBER, LOOSE, AGED, HEADED, NEARBY):
        draft = _compared(reading, match)
        if draft is not None:
            yield draft
    for match in same_figure(reading):
        if (
            told_apart(match.left, match.right)
            or unsure(match)
            or any(_ranged(reading, s.span) for s in (match.left, match.right))
        ):
            continue
        if match.left.figure and match.right.figure and not _rounded(match.left.figure.best, match.right.figure.best):
            said = figure.compare(match.left.figure, match.right.figure)
            verdict = later_count(reading, match) or (None if match.left.figure.unit else revised(reading, match))
            if verdict or not stand_apart(reading, match):
                yield _draft(reading, match, verdict or Verdict.CONTRADICTS, said)


def _figures(reading: Reading, claim: Claim) -> list[Value]:
    text = reading.scene.articles[claim.article].text
    told = (f for f in claim.figures if not counts_nothing(text, f.span.start, f.span.end))
    least = (replace(f, change=">") if is_least(text, f.span.end) else f for f in told)
    return [Value(f.span, figure.shown(f), f) for f in least]


def _compare(a: Value, b: Value) -> Comparison:
    return figure.compare(cast("Figure", a.of), cast("Figure", b.of))


def _differing(reading: Reading, pair: Pair, a: Value, b: Value) -> Verdict | None:
    """What two figures of one event are that exclude each other; None where one is too vague to."""
    left, right = cast("Figure", a.of), cast("Figure", b.of)
    vague = any(f.low > 0 and f.high >= VAGUE * f.low for f in (left, right))
    named = left.counted or right.counted or left.unit
    if vague or not named or _rounded(left.best, right.best) or _whole(a, b) or _whole(b, a):
        return None
    if _some(left, right) or _some(right, left) or any(ON_THE_WAY.match(value.span.suffix) for value in (a, b)):
        return None
    if _ranged(reading, a.span) or _ranged(reading, b.span) or _others(reading, a, b):
        return None
    return later_claim(reading, pair, left, right) or _against(reading, a, b)


def _ranged(reading: Reading, span: Span) -> bool:
    return ends_range(reading.scene.articles[span.article].text, span.start, span.end)


def _against(reading: Reading, a: Value, b: Value) -> Verdict | None:
    match = _matched(reading, a, b)
    return None if match is not None and stand_apart(reading, match) else Verdict.CONTRADICTS


def _matched(reading: Reading, a: Value, b: Value) -> Match | None:
    """Two figures of claims as slots of their lines."""
    left, right = slot_at(reading, a.span), slot_at(reading, b.span)
    if left is None or right is None:
        return None
    left, right = replace(left, figure=cast("Figure", a.of)), replace(right, figure=cast("Figure", b.of))
    return Match(left, right, likeness(*(around(slot, reading.rare[slot.line.article]) for slot in (left, right))))


def _others(reading: Reading, a: Value, b: Value) -> bool:
    """Whether two figures are told of two things, or one line gives the other's figure too."""
    match = _matched(reading, a, b)
    if match is None:
        return False
    for slot, value in ((match.left, b), (match.right, a)):
        own = (reading.slots[i].figure for i in reading.slots_on(slot.line, Sort.NUMBER))
        if any(f is not None and _is(f, cast("Figure", value.of)) for f in own):
            return True
    return told_apart(match.left, match.right) or unsure(match) or of_these(match.left) != of_these(match.right)


def unsure(match: Match) -> bool:
    """Whether two values are counts of play, which may be of two games or seasons."""
    return of_play(match.left) and of_play(match.right)


def stand_apart(reading: Reading, match: Match) -> bool:
    """Whether two values are no contradiction for what their lines or articles say besides.

    One value alone is a sum of several occasions, or one of the articles gives the other's value, too, and knows both.
    """
    return so_far(match.left.line, match.right.line) or tells_both(reading, match)


def tells_both(reading: Reading, match: Match) -> bool:
    """Whether one of two articles gives the value of the other, too, of the same kind of thing."""
    if _nearly(match, SLIGHTLY):
        return False
    for one, other in ((match.left, match.right), (match.right, match.left)):
        if one.figure is None or other.figure is None or one.line.article == other.line.article:
            return False
        own = (slot for slot in reading.slots_of(other.figure.best) if slot.line.article == one.line.article)
        for slot in own:
            if slot.figure and _is(slot.figure, other.figure) and _counted(slot) == _counted(other):
                return True
    return False


def _is(one: Figure, other: Figure) -> bool:
    """Whether two figures say one value, as far as both name their units in one unit: not 200 feet and 200 metres."""
    measured = one.unit and other.unit and not other.unit.endswith(one.unit)
    return one.best == other.best and not measured


def _whole(one: Value, other: Value) -> bool:
    """Whether `one` is the whole of which some are told, "21 of the more than 200", and `other` less of it."""
    more = cast("Figure", one.of).best > cast("Figure", other.of).best
    return more and OF_THESE.search(f"{one.span.prefix}{one.span.exact[:OF]}") is not None


def _some(one: Figure, other: Figure) -> bool:
    """Whether `one` counts less, and of a narrower kind: "two female gorillas" of "three gorillas"."""
    narrower, wider = (set(map(load_comparing().stem, f.counted.casefold().split())) for f in (one, other))
    return one.best < other.best and wider < narrower and bool(wider)


def _carried(reading: Reading, pair: Pair, a: Value, b: Value) -> bool:
    return risen_claim(reading, pair, cast("Figure", a.of), cast("Figure", b.of))


def _in_turn(reading: Reading, pair: Pair, a: Value, b: Value) -> str:
    left, right = cast("Figure", a.of), cast("Figure", b.of)
    return in_turn(reading, of_claim(pair.left, left), of_claim(pair.right, right))


def _compared(reading: Reading, match: Match) -> Draft | None:
    a, b = match.left.figure, match.right.figure
    if a is None or b is None or a.unit != b.unit:
        return None
    said = figure.compare(a, b)
    across = match.left.line.article != match.right.line.article
    if said.relation is Relation.DIFFERENT:
        if (
            _ranged(reading, match.left.span)
            or _ranged(reading, match.right.span)
            or told_apart(match.left, match.right)
            or said_by_both(reading, match)
            or fitted_elsewhere(reading, match)
            or _rounded(a.best, b.best)
            or not _same_thing(reading, match)
            or unsure(match)
        ):
            return None
        open_one = _open(a) or _open(b) or stand_apart(reading, match)
        verdict = later_count(reading, match) or (None if open_one else Verdict.CONTRADICTS)
        if verdict is None:
            return None
    elif across and said.relation in FITTING and _counted(match.left) == _counted(match.right):
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


def fitted_elsewhere(reading: Reading, match: Match) -> bool:
    """Whether the other line has another figure of the unit that fits: then it is that one that is meant."""
    for one, other in ((match.left, match.right), (match.right, match.left)):
        rivals = (reading.slots[i].figure for i in reading.slots_on(other.line, Sort.NUMBER))
        for rival in rivals:
            fits = rival is not None and one.figure is not None and rival.unit == one.figure.unit != ""
            if fits and figure.compare(cast("Figure", one.figure), cast("Figure", rival)).relation in FITTING:
                return True
    return False


def _rounded(a: float, b: float) -> bool:
    """Whether a whole number is the other one rounded, or one of tens or with decimals lies a hundredth off."""
    if round(a) == round(b) and (a == round(a) or b == round(b)):
        return True
    apart = abs(a - b) / max(abs(a), abs(b), 1.0)
    tens = 0 in {a % 10, b % 10} or round(a) != a or round(b) != b
    return min(a, b) >= TENS and apart <= HUNDREDTH and tens


def _same_thing(reading: Reading, match: Match) -> bool:
    """What is counted is the same, and nothing says that another group or time is meant."""
    if other_occasion(reading, match) or other_subject(reading, match) or other_bearer(reading, match):
        return False
    if apart(match):
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
    if not unit or not match.like.named:
        return False
    return _headed(reading, match) or (NEARBY.reached(match.like) and _nearly(match))


def apart(match: Match) -> bool:
    """Whether one value is a part, one of two that are offered, or tells how far something has come.

    "Two of the three"; "5 or 6"; "four metres from reaching it".
    """
    left, right = match.left, match.right
    parts = [of_these(slot) for slot in (left, right)]
    if parts[0] != parts[1] or any(_whole_of(one, other) for one, other in ((left, right), (right, left))):
        return True
    return any(_alternative(slot) or _on_the_way(slot) for slot in (left, right))


def of_these(slot: Slot) -> bool:
    """Whether a value counts some of what is named behind it: "two of the boosters"."""
    behind = [word.text.lower() for word in slot.line.words[slot.last : slot.last + 2]]
    return len(behind) == 2 and behind[0] == "of" and behind[1] in THESE


def _whole_of(one: Slot, other: Slot) -> bool:
    """Whether `one` is the whole of which some are told, and `other` less of it."""
    more = one.figure is not None and other.figure is not None and one.figure.best > other.figure.best
    return more and OF_THESE.search(f"{one.span.prefix}{one.span.exact[:OF]}") is not None


def _alternative(slot: Slot) -> bool:
    words = slot.line.words
    near = [words[i].text.lower() for i in (slot.first - 1, slot.last) if 0 <= i < len(words)]
    beside = [words[i] for i in (slot.first - 2, slot.last + 1) if 0 <= i < len(words)]
    return "or" in near and any(word.kind is Kind.NUMBER for word in beside)


def _on_the_way(slot: Slot) -> bool:
    behind = [word.text.lower() for word in slot.line.words[slot.last : slot.last + AWAY]]
    return "from" in behind[:-1] and behind[behind.index("from") + 1].endswith("ing")


def _nearly(match: Match, least: float = CLOSE_BY) -> bool:
    """Whether two figures of two articles are a little apart."""
    if match.left.figure is None or match.right.figure is None:
        return False
    low, high = sorted((match.left.figure.best, match.right.figure.best))
    return match.left.line.article != match.right.line.article and low >= least * high


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
