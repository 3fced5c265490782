"""Where the words of `excluding.yaml` are plainly told: neither denied, nor asked, nor supposed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from twosource.codebook.comparing import load_comparing
from twosource.codebook.excluding import Phrase, load_excluding
from twosource.compare.reading.lines import Line

NEAR = 3
"""Words before a phrase in which a negation or a condition bears on it."""
FAR = 12
"""Words before a phrase in which it is asked whether it is so."""
ASKING = frozenset({"if", "whether", "unless"})
SUPPOSING = frozenset({"could", "may", "might", "would", "or", "possible", "possibly"})


@dataclass(frozen=True, slots=True)
class Told:
    """Words [first, last) of a line tell one side of a group."""

    line: Line
    first: int
    last: int
    group: int
    side: int


def told(line: Line) -> Iterator[Told]:
    """What a line tells of the groups; nothing of a group of which it tells two sides."""
    lower = [word.text.lower().replace("’", "'") for word in line.words]
    if not lower or lower[-1] == "?":
        return
    found: dict[int, list[Told]] = {}
    for i, word in enumerate(lower):
        for phrase, group, side in _by_first().get(word, ()):
            last = i + len(phrase)
            if tuple(lower[i:last]) == phrase and _plain(lower, i, phrase):
                found.setdefault(group, []).append(Told(line, i, last, group, side))
    for all_told in found.values():
        if len({one.side for one in all_told}) == 1:
            yield max(all_told, key=lambda one: (one.last - one.first, -one.first))


def _plain(lower: list[str], i: int, phrase: Phrase) -> bool:
    clause = lower[max(0, i - FAR) : i]
    if not ASKING.isdisjoint(clause):
        return False
    before = clause[-NEAR:]
    denied = any(word.endswith("n't") for word in before) or not load_comparing().negations.isdisjoint(before)
    denies = phrase[0] in load_comparing().negations
    return SUPPOSING.isdisjoint(before) and denied is False if not denies else True


@cache
def _by_first() -> dict[str, list[tuple[Phrase, int, int]]]:
    found: dict[str, list[tuple[Phrase, int, int]]] = {}
    for number, group in enumerate(load_excluding()):
        for side, phrases in enumerate(group.sides):
            for phrase in sorted(phrases):
                found.setdefault(phrase[0], []).append((phrase, number, side))
    return found
