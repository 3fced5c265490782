"""Exclusion: words that cannot both be said of one thing, each told by one of two articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from twosource.codebook.comparing import load_comparing
from twosource.codebook.excluding import load_excluding
from twosource.compare.checks.matching import Bar, Match, other_round, sureness
from twosource.compare.drafts import Draft
from twosource.compare.reading.excluding import Told, told
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.slots import Slot, name_slot
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import around, likeness
from twosource.model import PassageKind, Verdict

FAIR = Bar(0.35, 3.0, 1)
LOOSE = Bar(0.1, 0.5, 0)
CLOSE = 12
"""Words from a phrase within which it is said of whom it is told."""
PERSON = "person"
SHORT, TELLING = 3, 1.0
"""Words of meaning of a line that says little, and rarity of a word that tells what the line before it is about."""
LEAST = 0.01
MOST = 150
"""Phrases of one group in one story that are compared with each other."""
HEADED = 0.4
"""Worth of a match for each side that is a headline."""


def check(reading: Reading) -> Iterator[Draft]:
    """What cannot both be said of one thing ("at large", "in custody"), told by two articles, or set side by side."""
    by_group: defaultdict[int, list[Told]] = defaultdict(list)
    for line in reading.lines:
        for one in told(line):
            by_group[one.group].append(one)
    people = _people(reading)
    for number, group in enumerate(load_excluding()):
        best: dict[tuple[str, str], tuple[float, int, Match]] = {}
        for n, (a, b) in enumerate(combinations(_first_in_each(by_group[number]), 2)):
            if a.side == b.side or a.line is b.line:
                continue
            match = _match(reading, a, b)
            if _is_one(reading, match, group.alike, people):
                key = a.line.article, b.line.article
                best[key] = max(best.get(key, (0.0, 0, match)), (_worth(match), -n, match), key=lambda one: one[:2])
        yield from (_draft(reading, group.aspect, match) for _, _, match in best.values())


def _first_in_each(found: list[Told]) -> list[Told]:
    """Of many, those that come first in each article, in the order of articles."""
    kept = sorted(found, key=lambda one: (one.line.number, one.line.article))[:MOST]
    return sorted(kept, key=lambda one: (one.line.article, one.line.number))


def _draft(reading: Reading, aspect: str, match: Match) -> Draft:
    ends = [reading.end(slot.span, slot.span.exact) for slot in (match.left, match.right)]
    reason = f"One says “{ends[0].value}”, the other “{ends[1].value}”, of what reads as the same."
    group = reading.group(ends[0], ends[1])
    one_article = match.left.line.article == match.right.line.article
    verdict = Verdict.DISPUTED if one_article else Verdict.CONTRADICTS
    return Draft(aspect, verdict, sureness(match.like), reason, ends[0], ends[1], group)


def _match(reading: Reading, a: Told, b: Told) -> Match:
    left, right = (name_slot(reading.scene.articles[t.line.article], t.line, t.first, t.last) for t in (a, b))
    rare = [reading.rare[t.line.article] for t in (a, b)]
    return Match(left, right, likeness(around(left, rare[0]), around(right, rare[1])))


def _is_one(reading: Reading, match: Match, alike: str, people: frozenset[str]) -> bool:
    if match.left.line.article == match.right.line.article:
        return _set_against(match)
    if other_round(match, years_alone=alike == "loose"):
        return False
    if alike == "person":
        return bool(_persons_near(match.left, people) & _persons_near(match.right, people))
    if _other_person(match, people):
        return False
    if alike == "loose":
        return LOOSE.reached(match.like) or _answers_short(reading, match)
    return FAIR.reached(match.like)


def _other_person(match: Match, people: frozenset[str]) -> bool:
    """Whether one side tells of somebody by the full name whom the other line does not name: of another victim."""
    sides = ((match.left, match.right), (match.right, match.left))
    return all(
        (named := _persons_near(one, people)) and not any(name[1] in other.line.keys for name in named)
        for one, other in sides
    ) or any(_of_relative(one) and not _of_relative(other) for one, other in sides)


def _of_relative(slot: Slot) -> bool:
    """Whether somebody's relative is told of in front of a phrase: "Hill's brother, an officer, was shot"."""
    words = [w.text.lower() for w in slot.line.words[: slot.first]]
    return not load_comparing().relatives.isdisjoint(words)


def _set_against(match: Match) -> bool:
    """Whether the second line follows the first at once, begins with "But" or the like, and tells of the same."""
    lines = match.left.line, match.right.line
    against = lines[1].words[0].text.lower() in load_comparing().against
    return lines[1].number - lines[0].number == 1 and against and bool(match.like.shared)


def _answers_short(reading: Reading, match: Match) -> bool:
    """Whether one line says little else ("He passed out"), and the line before it tells of what the other does."""
    for one, other in ((match.left, match.right), (match.right, match.left)):
        rest = one.line.keys - {word.key for word in one.line.words[one.first : one.last]}
        if len(rest) <= SHORT and one.line.number:
            before = reading.by_article[one.line.article][one.line.number - 1]
            rare = reading.rare[one.line.article]
            if any(rare.of(key) >= TELLING for key in before.keys & other.line.keys):
                return True
    return False


def _people(reading: Reading) -> frozenset[str]:
    """The last words of the names of people, in small letters."""
    parties = (party for found in reading.claims.values() for claim in found for party in claim.parties)
    names = (p.actor.name.lower().split() for p in parties if p.actor is not None and p.actor.kind == PERSON)
    return frozenset(name[-1] for name in names if name)


def _persons_near(slot: Slot, people: frozenset[str]) -> frozenset[tuple[str, str]]:
    """The full names of people near a phrase, by their last two words."""
    words = slot.line.words[max(0, slot.first - CLOSE) : slot.last + CLOSE]
    names = {(a.key, b.key) for a, b in pairwise(words) if a.kind is Kind.NAME and b.kind is Kind.NAME}
    return frozenset(name for name in names if name[1] in people)


def _worth(match: Match) -> float:
    heads = sum(slot.line.passage is PassageKind.HEADLINE for slot in (match.left, match.right))
    return (match.like.share * match.like.evidence + LEAST) * HEADED**heads
