"""What a value is said of: two values of two bearers, two occasions or two measures do not exclude each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.codebook.comparing import load_comparing
from twosource.codebook.disputing import load_disputing
from twosource.codebook.times import load_times
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.slots import Slot, name_slot
from twosource.compare.reading.story import Reading
from twosource.model import Span

SAYING = 4
"""Words behind a name within which a verb of saying makes it the name of a speaker."""
LINKS = frozenset({"in", "at", "near", "from", "to", "of", "on", "by", "for", "with", "outside", "into", "against"})
"""In front of a name that bears nothing: "in New Norby"."""
OF = 8
"""Words behind a share among which is told what it is a share of."""
SLIPS = 2
"""Years that two accounts of one age may lie apart."""
AGED = re.compile(r"\b(\d{1,3})(?: - |-| )years?(?: - |-| )old|\bage[d]? (\d{1,3})\b|(?<= , )(\d\d)(?= ,)")
AS_OF = re.compile(r" (?:as of|by) (?:\d{1,2}\b|noon|midday|midnight|dawn|dusk|nightfall)")
"""Up to an hour."""
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
BEHIND = 3
"""Words behind a value in which its measure is narrowed: "two runs during", "four seasons as"."""
NARROWING = frozenset({"during", "as", "per"})
LACKING = frozenset({"required", "needed", "away", "short", "shy"})


def slot_at(reading: Reading, span: Span) -> Slot | None:
    """The words of a span as a slot of the line it stands in."""
    for line in reading.by_article.get(span.article, ()):
        if line.start <= span.start < line.end:
            inside = [i for i, w in enumerate(line.words) if w.start < span.end and w.end > span.start]
            article = reading.scene.articles[span.article]
            return name_slot(article, line, inside[0], inside[-1] + 1) if inside else None
    return None


def told_apart(left: Slot, right: Slot) -> bool:
    """Whether two values are said of two bearers, two occasions or two measures."""
    return (
        two_bearers(left, right)
        or _two_ages(left, right)
        or _two_occasions(left.line, right.line)
        or _two_measures(left, right)
    )


def so_far(left: Line, right: Line) -> bool:
    """Whether one line alone tells of a sum up to some moment: "14 boats so far", "40 percent as of noon"."""
    return _up_to_now(left) != _up_to_now(right)


def _up_to_now(line: Line) -> bool:
    told = f" {' '.join(word.text.lower() for word in line.words)} "
    return AS_OF.search(told) is not None or any(f" {phrase} " in told for phrase in load_comparing().up_to)


def of_play(slot: Slot) -> bool:
    """Whether a value is a count of play: of whom, and of which game or season, is seldom said beside it."""
    near = slot.line.words[max(0, slot.first - 1) : slot.last + BEHIND]
    return not load_comparing().play.isdisjoint(word.text.lower() for word in near)


def _two_ages(left: Slot, right: Slot) -> bool:
    """Whether both lines give ages that lie apart, and the values are none: they are told of two people."""
    if any(slot.figure is not None and slot.figure.unit == "age" for slot in (left, right)):
        return False
    ages = [_ages(slot.line) for slot in (left, right)]
    return all(ages) and min(abs(a - b) for a in ages[0] for b in ages[1]) > SLIPS


def _ages(line: Line) -> list[int]:
    """The ages a line gives: "the 36-year-old", "aged 36", "Hill, 36,"."""
    told = " ".join(word.text for word in line.words)
    return [int(next(filter(None, match.groups()))) for match in AGED.finditer(told)]


def two_bearers(left: Slot, right: Slot) -> bool:
    """Whether the nearest full name of each side is one that the other line does not have."""
    names = [_full_name(slot) for slot in (left, right)]
    if not all(names):
        return False
    sides = ((names[0], right.line), (names[1], left.line))
    return all(not any(_one(name, other) for _, other in _names(line)) for name, line in sides)


def two_casts(left: Line, right: Line) -> bool:
    """Whether both lines name people or things in full, and none in common."""
    names = [[name for _, name in _names(line) if len(name) > 1] for line in (left, right)]
    if not all(names) or left.titled or right.titled:
        return False
    return not any(_one(name, other) for name in names[0] for _, other in _names(right)) and not any(
        _one(name, other) for name in names[1] for _, other in _names(left)
    )


def _one(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be of one bearer: "Ann Hill" and "Hill", not "Ann Hill" and "Ann Moor"."""
    return set(other) <= set(name) or set(name) <= set(other) or name[-1] == other[-1]


def _names(line: Line) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The names of a line with the word at which each begins."""
    run: list[str] = []
    for i, word in enumerate((*line.words, None)):
        if word is not None and word.kind is Kind.NAME:
            run.append(word.key.removesuffix("'s").removesuffix("’s"))
        elif run:
            yield i - len(run), tuple(run)
            run = []


def _full_name(slot: Slot) -> tuple[str, ...]:
    """The nearest full name in front of a value, of no speaker and behind no preposition; () for none."""
    words = slot.line.words
    found: tuple[str, ...] = ()
    if slot.line.titled:
        return ()
    for at, name in _names(slot.line):
        before = words[at - 1].text.lower() if at else ""
        behind = {word.text.lower() for word in words[at + len(name) : at + len(name) + SAYING]}
        speaks = behind & load_disputing().asserting or {"told", "added", "wrote", "tweeted"} & behind
        if at < slot.first and len(name) > 1 and before not in LINKS and not speaks:
            found = name
    return found


def _two_occasions(left: Line, right: Line) -> bool:
    """Whether both lines name months, or number a thing of one kind ("Game 3", "the third night"), and differ."""
    months = [_months(line) for line in (left, right)]
    if all(months) and months[0].isdisjoint(months[1]):
        return True
    numbered = [dict(_numbered(line)) for line in (left, right)]
    return any(numbered[1].get(noun, number) != number for noun, number in numbered[0].items())


def _months(line: Line) -> set[int]:
    known = load_times().months
    return {known[key] for word in line.words if word.kind is Kind.TIME and (key := word.text.lower()) in known}


def _numbered(line: Line) -> Iterator[tuple[str, str]]:
    for word, then in zip(line.words, line.words[1:], strict=False):
        lower = word.text.lower()
        if ORDINAL.fullmatch(lower) and then.kind is Kind.WORD:
            yield then.key, lower
        elif lower in load_comparing().numbered and then.kind is Kind.NUMBER:
            yield word.key, then.text.lower()


def _two_measures(left: Slot, right: Slot) -> bool:
    """Whether shares are of two things, or one value alone is narrowed: of a time, of an office, as lacking."""
    wholes = [_whole(slot) for slot in (left, right)]
    if all(wholes) and wholes[0].isdisjoint(wholes[1]):
        return True
    close = [{w.text.lower() for w in s.line.words[s.last : s.last + BEHIND]} for s in (left, right)]
    return not (NARROWING | LACKING).isdisjoint(close[0] ^ close[1])


def _whole(slot: Slot) -> frozenset[str]:
    """The words of what a percentage is a share of."""
    words = slot.line.words[max(slot.first, slot.last - 1) : slot.last + OF]
    lower = [word.text.lower() for word in words]
    if "of" not in lower[:3] or not any(word.startswith(("percent", "%")) for word in lower[:2]):
        return frozenset()
    found: set[str] = set()
    for word in words[lower.index("of") + 1 :]:
        if Kind.FUNCTION < word.kind < Kind.NUMBER:
            found.add(word.key)
        elif found:
            break
    return frozenset(found)
