"""Toll: how many were killed or hurt in what a story is about, as each article gives it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise

from twosource.codebook.comparing import load_comparing
from twosource.compare.checks.later import in_turn, later_count, of_slot, risen
from twosource.compare.checks.matching import Match, other_occasion
from twosource.compare.checks.parts import of_these
from twosource.compare.drafts import Draft
from twosource.compare.reading.denials import NOBODY, denials
from twosource.compare.reading.lines import YEAR, Kind, Line, Word
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
SCORE, HEAD = 0.85, 0.01
EXACT = frozenset({"die", "injure"})
"""Groups in which two figures that exclude each other are a contradiction; in others they may count two things."""
OF_NATION = 3
"""Words behind a figure within which a nation is named whose people it counts: "400,000 Ruritanian users"."""
LEAST = 1_000
"""Least number of a nation's people that is held against another one."""
CARRIED = frozenset({Verdict.AGREES, Verdict.ADDS, Verdict.UPDATES})
FITTING = {
    Relation.EQUAL: Verdict.AGREES,
    Relation.MORE_PRECISE: Verdict.ADDS,
    Relation.OVERLAPPING: Verdict.ADDS,
}


def check(reading: Reading) -> Iterator[Draft]:
    """The tolls that two articles give in headline or lead: they agree, fit, are carried on, or exclude each other."""
    for group, words in _groups().items():
        firsts = [slot for lines in reading.by_article.values() if (slot := _first(reading, lines, words)) is not None]
        pairs = [*combinations(firsts, 2), *_headed(reading, firsts, words)]
        for left, right in pairs:
            draft = _compared(reading, left, right)
            if draft is not None and (group in EXACT or (draft.verdict in CARRIED and _one_noun(left, right))):
                yield draft
        if group in EXACT:
            yield from _nobody(reading, firsts, words)
    yield from _nations(reading)


def _one_noun(left: Slot, right: Slot) -> bool:
    """Whether one noun follows both figures: what they count."""
    nouns = [slot.line.words[slot.last : slot.last + 1] for slot in (left, right)]
    return all(nouns) and nouns[0][0].key == nouns[1][0].key and nouns[0][0].kind is Kind.WORD


def _nations(reading: Reading) -> Iterator[Draft]:
    """Counts of the people of one nation to whom one kind of thing happened, where a later report carries one on."""
    counts: defaultdict[tuple[str, str], list[Slot]] = defaultdict(list)
    for slot in reading.slots:
        if slot.figure is not None and not slot.figure.unit and slot.figure.best >= LEAST and (who := _people(slot)):
            for group in {_group_of(word) for word in slot.line.words} - {""}:
                counts[who, group].append(slot)
    for slots in counts.values():
        for left, right in combinations(slots, 2):
            draft = _compared(reading, left, right) if left.line.article != right.line.article else None
            if draft is not None and draft.verdict is Verdict.UPDATES:
                yield draft


def _people(slot: Slot) -> str:
    """The nation whose people a figure counts: "Brits", "British users", and not "more Brits" or "British cars"."""
    behind = slot.line.words[slot.last : slot.last + OF_NATION]
    for word, then in pairwise((*behind, None)):
        if word is None or word.text.lower() == "more":
            return ""
        if word.kind is Kind.NATION:
            noun = then is not None and then.kind is Kind.WORD
            people = noun and then is not None and then.text.lower() in load_comparing().people
            return word.key if people or (not noun and word.text.endswith("s")) else ""
    return ""


def _group_of(word: Word) -> str:
    return _by_stem().get(word.key, "") if word.kind is Kind.WORD else ""


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """The words of each kind of count, by its first word."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word, group in load_comparing().counts.items():
        groups[group].append(word)
    return {group: tuple(words) for group, words in groups.items()}


@cache
def _by_stem() -> dict[str, str]:
    return {load_comparing().stem(word): group for word, group in load_comparing().counts.items()}


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
            for slot in (slot for slot in firsts if not _none_hurt(slot.line, words)):
                left, right = reading.end(none.span, none.span.exact), reading.end(slot.span, slot.span.exact)
                reason = f"One says “{none.span.exact}”, the other {slot.span.exact}."
                yield Draft("number", Verdict.DISPUTED, SCORE, reason, left, right, reading.group(left, right))


def _none_hurt(line: Line, words: tuple[str, ...]) -> bool:
    """Whether a line itself says that it became of nobody: "no one was hurt, but several were inside"."""
    return any(line.words[denial.at].key in _stems(words) for denial in denials(line))


def _first(reading: Reading, lines: tuple[Line, ...], words: tuple[str, ...]) -> Slot | None:
    """The first figure of an article that stands beside one of `words`, in headline or lead."""
    heads = [line for line in lines if line.passage is PassageKind.HEADLINE]
    lead = [line for line in lines if line.passage is not PassageKind.HEADLINE][:LEAD]
    for line in (*lead, *heads):  # a headline leaves out what bends a figure ("at least")
        for i in reading.slots_on(line, Sort.NUMBER):
            slot = reading.slots[i]
            if (
                _beside(slot, words)
                and not of_these(slot)
                and not any(YEAR.fullmatch(word.text) for word in line.words)
            ):
                return slot
    return None


def _beside(slot: Slot, words: tuple[str, ...]) -> bool:
    """Whether the nearest word that says what became of people is one of `words`."""
    line = slot.line.words
    # Of two as near the one behind: "60 were evacuated and two were hurt".
    near = [(slot.first - i, 1, line[i]) for i in range(max(0, slot.first - NEAR), slot.first)]
    near += [(i - slot.last + 1, 0, line[i]) for i in range(slot.last, min(len(line), slot.last + NEAR + 1))]
    all_words = tuple(load_comparing().counts)
    found = [(far, side, w.key) for far, side, w in near if w.kind is Kind.WORD and w.key in _stems(all_words)]
    return bool(found) and min(found)[2] in _stems(words)


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
    told = of_slot(left), of_slot(right)
    if verdict is Verdict.UPDATES and told[0] and told[1]:
        reason = in_turn(reading, told[0], told[1])
    heads = sum(slot.line.passage is PassageKind.HEADLINE for slot in (left, right))
    score = SCORE - HEAD * heads  # of the same two values the text is shown before the headline
    return Draft("number", verdict, score, reason, ends[0], ends[1], reading.group(ends[0], ends[1]))
