"""Turn: a state of affairs that one article tells of, and its end in a later one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twosource.codebook.comparing import load_comparing
from twosource.codebook.turns import Turn, load_turns
from twosource.compare.checks.later import dated, earlier
from twosource.compare.checks.matching import Bar, Match, other_year, sureness
from twosource.compare.drafts import Draft
from twosource.compare.reading.denials import is_verb_form, plain_verb
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.pending import pending
from twosource.compare.reading.slots import name_slot
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import around, likeness
from twosource.model import PassageKind, Verdict

ALIKE = Bar(0.12, 0.8, 1)
"""What the words around the state and around its end must share."""
OPEN = Bar(0.2, 1.5, 1)
"""The same for what is not yet done and what is done."""

FAR = 6
"""Words before a verb in which it may be said to be hoped for."""
HEADED = 0.6
"""Worth of a match for each side that is a headline."""

Place = tuple[Line, int]


@dataclass(frozen=True, slots=True)
class Told:
    """Where the words of turns are plainly told, and where they are said to be still to come, by stem."""

    plain: Mapping[str, list[Place]]
    open: Mapping[str, list[Place]]

    def articles(self, stems: frozenset[str]) -> frozenset[str]:
        return frozenset(line.article for word in stems for line, _ in self.plain.get(word, []))


def check(reading: Reading) -> Iterator[Draft]:
    """A state that one article tells of ("closed", "not yet identified") and its end, told by another one."""
    told = _told(reading)
    best: dict[tuple[str, str, int], tuple[float, Match]] = {}
    for number, turn in enumerate(load_turns()):
        for match in _turned(reading, turn, told):
            key = match.left.line.article, match.right.line.article, number
            found = _worth(match), match
            best[key] = max(best.get(key, found), found, key=lambda f: (f[0], -f[1].left.span.start))
    for _, match in best.values():
        left, right = (reading.end(slot.span, slot.span.exact) for slot in (match.left, match.right))
        words = [f"“{slot.span.exact}”{dated(reading, slot.line.article)}" for slot in (match.left, match.right)]
        reason = f"It moved on: first {words[0]}, then {words[1]}."
        group = reading.group(left, right)
        yield Draft("act", Verdict.UPDATES, sureness(match.like), reason, left, right, group)


def _turned(reading: Reading, turn: Turn, told: Told) -> Iterator[Match]:
    # An article that tells of the end, too, tells of the state as of what is over, and is passed over.
    knew = told.articles(turn.after)
    for b in sorted(turn.after - turn.before):
        for found, stems, bar in ((told.plain, turn.before, ALIKE), (told.open, turn.open, OPEN)):
            for a in sorted(stems):
                before = [place for place in found.get(a, []) if place[0].article not in knew]
                yield from _matches(reading, turn, before, told.plain.get(b, []), bar)


def _worth(match: Match) -> float:
    """How alike the two are; a headline says less than the line below it."""
    heads = sum(slot.line.passage is PassageKind.HEADLINE for slot in (match.left, match.right))
    return match.like.share * match.like.evidence * HEADED**heads


def _told(reading: Reading) -> Told:
    before, after, still = (
        frozenset[str]().union(*(getattr(turn, key) for turn in load_turns())) for key in ("before", "after", "open")
    )
    plain: defaultdict[str, list[Place]] = defaultdict(list)
    to_come: defaultdict[str, list[Place]] = defaultdict(list)
    for line in reading.lines:
        for i in pending(line):
            if line.words[i].key in still:
                to_come[line.words[i].key].append((line, i))
        for i, word in enumerate(line.words):
            ended = word.key not in after or is_verb_form(word.text)  # "reopened", and not "a rescue unit"
            known = word.kind is Kind.WORD and word.key in before | after and ended and not _hoped(line, i)
            if known and (plain_verb(line, i) or _taken_to(line, i)):
                plain[word.key].append((line, i))
    return Told(plain, to_come)


def _hoped(line: Line, i: int) -> bool:
    """Whether it is said shortly before a verb that it is planned or hoped for: "hoped to have it reinstated"."""
    return not load_comparing().planning.isdisjoint(w.text.lower() for w in line.words[max(0, i - FAR) : i])


def _taken_to(line: Line, i: int) -> bool:
    """Whether somebody is told to have been taken where word `i` says: "rushed to hospital", "sent to jail"."""
    if i < 2 or line.words[i].text.lower() not in load_comparing().taken_to:
        return False
    verb = line.words[i - 2].text
    moved = is_verb_form(verb) or verb.lower().endswith("en")  # "rushed", "taken"
    return line.words[i - 1].text.lower() == "to" and moved and plain_verb(line, i - 2)


def _matches(reading: Reading, turn: Turn, before: list[Place], after: list[Place], bar: Bar) -> Iterator[Match]:
    for line, i in before:
        for other, k in after:
            if line.article == other.article or line.keys == other.keys:
                continue
            if not turn.once and _is_later(reading, line, other):
                continue
            left = name_slot(reading.scene.articles[line.article], line, i, i + 1)
            right = name_slot(reading.scene.articles[other.article], other, k, k + 1)
            like = likeness(around(left, reading.rare[line.article]), around(right, reading.rare[other.article]))
            # The end may name the state ("released from hospital"), but not the state the end.
            apart = left.value == right.value or right.value not in line.keys
            match = Match(left, right, like)
            if bar.reached(like) and apart and not other_year(reading, match):
                yield match


def _is_later(reading: Reading, line: Line, other: Line) -> bool:
    """Whether the state is told in a later report than its end."""
    return earlier(reading.published(line.article), reading.published(other.article)) is False
