"""What the checks on values share: when two slots are about one thing, and when something speaks against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.codebook.comparing import load_comparing
from twosource.compare.drafts import Draft
from twosource.compare.reading.lines import YEAR, Kind, Line
from twosource.compare.reading.slots import Slot, Sort
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import Likeness, around, likeness
from twosource.model import PassageKind, Verdict

UNNAMED = 0.7
"""What common words count where they name nobody: "the couple" may be another couple."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What two slots must have in common: share of the lesser side's words, their weight, and neighbours."""

    share: float
    evidence: float
    near: int = 1

    def reached(self, like: Likeness) -> bool:
        evidence = like.evidence if like.named else like.evidence * UNNAMED
        return like.share >= self.share and evidence >= self.evidence and like.near >= self.near


SAME_SENTENCE = Bar(0.75, 5.5, 3)
"""From here on two sentences are one sentence but for the value."""
SURE = Bar(0.6, 4.5, 2)
"""From here on two sentences of one article are of one thing, though one of them names somebody."""
CLOSE = 9
"""Words on each side in which a word bears on a value."""


OPENS, SELDOM = 8, 2
"""Words at the beginning of a line among which it names what it is about; lines of an article that name it."""


@dataclass(frozen=True, slots=True)
class Match:
    left: Slot
    right: Slot
    like: Likeness


def matches(reading: Reading, sort: Sort, *bars: Bar) -> Iterator[Match]:
    """Slots of one sort, on two lines, that reach one of the bars."""
    for i, j in reading.matched(sort):
        like = reading.like(i, j)
        if any(bar.reached(like) for bar in bars):
            yield Match(reading.slots[i], reading.slots[j], like)


def best_matches(reading: Reading, sort: Sort, *bars: Bar) -> Iterator[Match]:
    """Of all matches between two articles, those in which each value is the other's nearest; within one, all.

    What another article says of a thing is its nearest value, not any that comes near.
    """
    best: dict[tuple[int, str], tuple[float, int]] = {}
    found: list[tuple[int, int, Likeness]] = []
    for i, j in reading.matched(sort):
        left, right = reading.slots[i], reading.slots[j]
        like = reading.like(i, j)
        if left.line.article == right.line.article:
            if any(bar.reached(like) for bar in bars):
                yield Match(left, right, like)
            continue
        worth = like.share * like.evidence
        for one, other, article in ((i, j, right.line.article), (j, i, left.line.article)):
            best[one, article] = max(best.get((one, article), (0.0, -1)), (worth, -other))
        if any(bar.reached(like) for bar in bars):
            found.append((i, j, like))
    for i, j, like in found:
        left, right = reading.slots[i], reading.slots[j]
        if best[i, right.line.article][1] == -j and best[j, left.line.article][1] == -i:
            yield Match(left, right, like)


def match_of(reading: Reading, left: Slot, right: Slot) -> Match:
    """Two slots with what their lines share around them."""
    return Match(left, right, likeness(*(around(slot, reading.rare[slot.line.article]) for slot in (left, right))))


def said_by_both(reading: Reading, match: Match) -> bool:
    """Whether one line says the value of the other too: then the values stand side by side and not against."""
    sides = ((match.left, match.right), (match.right, match.left))
    return any(_one_value(value, other.value) for one, other in sides for value in _values(reading, one))


def _one_value(one: str, other: str) -> bool:
    """Whether two values are one, but for a year that one of them leaves out."""
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


def _values(reading: Reading, slot: Slot) -> set[str]:
    return {reading.slots[i].value for i in reading.slots_on(slot.line, slot.sort)}


def other_occasion(reading: Reading, match: Match) -> bool:
    """Whether a word near the value on one side alone says that another time, deal or group is meant."""
    if SAME_SENTENCE.reached(match.like):
        return False
    if other_year(reading, match) and match.left.sort is not Sort.DATE:
        return True
    known = load_comparing()
    a, b = (_near_words(slot) for slot in (match.left, match.right))
    if any(known.of_all[word] in a ^ b and known.stem(word) in set(map(known.stem, a | b)) for word in known.of_all):
        return True  # died in hospital, of all who died
    return not (known.occasions | known.parts).isdisjoint(a ^ b)


def other_round(match: Match, *, years_alone: bool = False) -> bool:
    """Whether the lines name years and none in common, or a word near one value alone tells of another deal or part."""
    sides = match.left, match.right
    years = [{w.text for w in slot.line.words if YEAR.fullmatch(w.text)} for slot in sides]
    apart = all(years) and years[0].isdisjoint(years[1])
    if apart or years_alone:
        return apart
    known = load_comparing()
    a, b = (_near_words(s) - {w.text.lower() for w in s.line.words[s.first : s.last]} for s in sides)
    return not (known.occasions | known.parts).isdisjoint(a ^ b)


def other_year(reading: Reading, match: Match) -> bool:
    """Whether one line names a year, other than that of its publication, which the other does not name."""
    return _years(reading, match.left.line) != _years(reading, match.right.line)


def other_offer(match: Match) -> bool:
    """Whether a word near the value on one side alone tells of another round of offers: "its final offer"."""
    a, b = (_near_words(slot) for slot in (match.left, match.right))
    return not load_comparing().occasions.isdisjoint(a ^ b)


def other_part(match: Match) -> bool:
    """Whether a word near the value on one side alone says that a part or another group is counted."""
    known = load_comparing()
    a, b = (frozenset(map(known.stem, _near_words(slot))) for slot in (match.left, match.right))
    return not frozenset(map(known.stem, known.parts)).isdisjoint(a ^ b)


def _years(reading: Reading, line: Line) -> set[str]:
    """The years a line names, but for the one it was published in."""
    named = {w.text for w in line.words if w.kind is Kind.NUMBER and YEAR.fullmatch(w.text)}
    return named - {reading.published(line.article)[:4]}


def _near_words(slot: Slot) -> set[str]:
    words = slot.line.words
    return {w.text.lower() for w in words[max(0, slot.first - CLOSE) : slot.last + CLOSE]}


def other_bearer(reading: Reading, match: Match) -> bool:
    """Whether the values are said of two things by name: of this craft and of an older one.

    Both lines name something in front of the value that the other line does not; or one line names what no other line
    of its article does, or what the other article never does.
    """
    left, right = match.left, match.right
    if all("-" in slot.line.words[slot.first].text for slot in (left, right)):
        return False  # "the 450-pound bear": the bearer stands behind
    names = [_bearer(slot) for slot in (left, right)]
    if all(names):
        return names[0] not in right.line.keys and names[1] not in left.line.keys
    if left.line.article != right.line.article:
        return any(_strange(reading, *slots) for slots in ((left, right), (right, left)))
    if not any(names):
        return False
    name, other = (names[0], right) if names[0] else (names[1], left)
    if SURE.reached(match.like):
        return False
    once = reading.rare[left.line.article].frequency.get(name, 0) <= 1
    return once and other.line.passage is not PassageKind.HEADLINE and left.line.passage is not PassageKind.HEADLINE


def _strange(reading: Reading, slot: Slot, other: Slot) -> bool:
    """Whether a line begins with a name, of no speaker, that its article hardly has and the other article never."""
    own, theirs = (reading.rare[s.line.article].frequency for s in (slot, other))
    words = slot.line.words
    for i, word in enumerate(words[: min(OPENS, slot.first)]):
        if word.kind is Kind.NAME and own.get(word.key, 0) <= SELDOM and not theirs.get(word.key, 0):
            near = {load_comparing().stem(w.text.lower()) for w in words[i + 1 : i + CLOSE]}
            if near.isdisjoint(map(load_comparing().stem, load_comparing().publishing)):
                return True
    return False


def _bearer(slot: Slot) -> str:
    """The last name in front of a value on its line."""
    return next((word.key for word in reversed(slot.line.words[: slot.first]) if word.kind is Kind.NAME), "")


def other_names(match: Match, within: int = 6) -> bool:
    """Whether both sides name somebody or something near the value that the other line does not name."""
    left, right = match.left, match.right
    return bool(_named(left, within) - right.line.keys) and bool(_named(right, within) - left.line.keys)


def other_subject(reading: Reading, match: Match) -> bool:
    """Whether the two values are said of different doers: by their claims, else by the nearest name before each."""
    doers = [_doers(reading, slot) for slot in (match.left, match.right)]
    if all(doers):
        return doers[0].isdisjoint(doers[1])
    before = [_name_before(slot) for slot in (match.left, match.right)]
    return bool(before[0] and before[1]) and before[0] != before[1]


def _doers(reading: Reading, slot: Slot) -> set[str]:
    """The plain words of the named actors of the claim a value stands in, if it stands close to its predicate."""
    claim = reading.claim_at(slot.span)
    if claim is None:
        return set()
    names = {party.actor.name for party in claim.actors if party.actor and party.actor.name and party.actor.kind}
    return {word.lower() for name in names for word in name.split()}


def _name_before(slot: Slot) -> str:
    words = slot.line.words[max(0, slot.first - CLOSE) : slot.first]
    return next((w.key for w in reversed(words) if w.kind in {Kind.NAME, Kind.NATION}), "")


def _named(slot: Slot, within: int) -> set[str]:
    words = slot.line.words[max(0, slot.first - within) : slot.last + within]
    return {w.key for w in words if w.kind in {Kind.NAME, Kind.NATION}}


def sureness(like: Likeness) -> float:
    """A score from 0.5 to 1 for how sure two slots are about one thing."""
    return min(1.0, 0.5 + 0.35 * like.share + 0.015 * min(10.0, like.evidence))


def excluding(reading: Reading, aspect: str, match: Match) -> Draft:
    """The contradiction of two words that cannot both be meant of one thing."""
    left, right = match.left.span, match.right.span
    ends = reading.end(left, left.exact), reading.end(right, right.exact)
    reason = f"One says {left.exact}, the other {right.exact}, of what reads as the same."
    return Draft(aspect, Verdict.CONTRADICTS, sureness(match.like), reason, *ends, reading.group(*ends))
