"""Turn: a state of affairs that one article tells of, and its end in a later one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from twosource.codebook.turns import load_turns
from twosource.compare.checks.later import earlier
from twosource.compare.checks.matching import Bar, Match, sureness
from twosource.compare.drafts import Draft
from twosource.compare.reading.denials import is_verb_form, plain_verb
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.slots import name_slot
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import around, likeness
from twosource.model import PassageKind, Verdict

ALIKE = Bar(0.12, 0.8, 1)
"""What the words around the state and around its end must share."""

HEADED = 0.6
"""Worth of a match for each side that is a headline."""

Place = tuple[Line, int]


def check(reading: Reading) -> Iterator[Draft]:
    """A state that one article tells of ("closed", "missing") and its end, told by another one at no earlier hour."""
    # An article that tells of the end, too, tells of the state as of what is over, and is passed over.
    told = _told(reading)
    knew = [{line.article for word in turn.after for line, _ in told.get(word, [])} for turn in load_turns()]
    best: dict[tuple[str, str, int], tuple[float, Match]] = {}
    for number, turn in enumerate(load_turns()):
        for a in sorted(turn.before):
            for b in sorted(turn.after - turn.before):
                before = [place for place in told.get(a, []) if place[0].article not in knew[number]]
                for match in _matches(reading, before, told.get(b, [])):
                    key = match.left.line.article, match.right.line.article, number
                    found = _worth(match), match
                    best[key] = max(best.get(key, found), found, key=lambda f: (f[0], -f[1].left.span.start))
    for _, match in best.values():
        left, right = (reading.end(slot.span, slot.span.exact) for slot in (match.left, match.right))
        reason = f"The later report tells “{match.right.span.exact}” of what the other tells “{match.left.span.exact}”."
        group = reading.group(left, right)
        yield Draft("act", Verdict.UPDATES, sureness(match.like), reason, left, right, group)


def _worth(match: Match) -> float:
    """How alike the two are; a headline says less than the line below it."""
    heads = sum(slot.line.passage is PassageKind.HEADLINE for slot in (match.left, match.right))
    return match.like.share * match.like.evidence * HEADED**heads


def _told(reading: Reading) -> dict[str, list[Place]]:
    """Where each word of a turn is plainly told, by stem."""
    known = frozenset[str]().union(*(turn.before | turn.after for turn in load_turns()))
    after = frozenset[str]().union(*(turn.after for turn in load_turns()))
    told: defaultdict[str, list[Place]] = defaultdict(list)
    for line in reading.lines:
        for i, word in enumerate(line.words):
            ended = word.key not in after or is_verb_form(word.text)  # "reopened", and not "a rescue unit"
            if word.kind is Kind.WORD and word.key in known and ended and plain_verb(line, i):
                told[word.key].append((line, i))
    return told


def _matches(reading: Reading, before: list[Place], after: list[Place]) -> Iterator[Match]:
    for line, i in before:
        for other, k in after:
            if line.article == other.article or _is_later(reading, line, other) or line.keys == other.keys:
                continue
            left = name_slot(reading.scene.articles[line.article], line, i, i + 1)
            right = name_slot(reading.scene.articles[other.article], other, k, k + 1)
            like = likeness(around(left, reading.rare[line.article]), around(right, reading.rare[other.article]))
            if ALIKE.reached(like) and left.value not in other.keys and right.value not in line.keys:
                yield Match(left, right, like)


def _is_later(reading: Reading, line: Line, other: Line) -> bool:
    """Whether the state is told in a later report than its end."""
    return earlier(reading.published(line.article), reading.published(other.article)) is False
