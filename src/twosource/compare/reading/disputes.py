"""Disputes: lines in which somebody denies what somebody else says, and what of the line tells what is denied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.codebook.comparing import load_comparing
from twosource.codebook.disputing import load_disputing
from twosource.compare.reading.denials import PASSIVE
from twosource.compare.reading.lines import Kind, Line

BEHIND = 8
"""Words behind "dismissed" in which the claim is named."""
BEFORE = 6
"""Words in front of "false" in which it is said what is."""
REACH = 14
"""Words behind a verb of denial in which lies what is denied."""
LIMITS = frozenset({"but", "although", "though", "while", ";"})
BEING = frozenset({"is", "was", "are", "were", "been", "there's", "it's"})
WILL = frozenset({"will"})
CONTRACTED = frozenset({"isn't", "wasn't", "aren't", "weren't", "won't"})


@dataclass(frozen=True, slots=True)
class Dispute:
    """Words [first, last) of a line deny; `said` are the positions of the words that tell what.

    `plain`: nothing is said of a statement; the line just says that something is not so ("this is not a swap").
    """

    first: int
    last: int
    said: range
    plain: bool = False


def dispute(line: Line) -> Dispute | None:
    """The first denial of a statement in a line, None for none; a question denies nothing."""
    lower = [word.text.lower() for word in line.words]
    if not lower or lower[-1] == "?":
        return None
    return next(_disputes(line, lower), None)


def _disputes(line: Line, lower: list[str]) -> Iterator[Dispute]:
    known = load_disputing()
    every = range(len(lower))
    for i, word in enumerate(lower):
        behind = frozenset(lower[i + 1 : i + 1 + BEHIND])
        passive = i > 0 and lower[i - 1] in PASSIVE
        denies = word in known.deny and not passive and not behind & known.granting
        if (denies and line.words[i].kind is Kind.WORD) or _dismisses(lower, i):
            yield Dispute(i, i + 1, range(i + 1, len(lower)))
        elif word in known.false and known.statement & frozenset(lower[max(0, i - BEFORE) : i]):
            yield Dispute(i, i + 1, every)
        elif word == "not" and lower[i + 1 : i + 2] in (["true"], ["accurate"], ["correct"]):
            yield Dispute(i, i + 2, every)
        elif word == "no" and known.lacking & frozenset(lower[i + 1 : i + 3]):
            yield Dispute(i, i + 2, range(i + 1, len(lower)))
        elif (
            word == "no"
            and i
            and lower[i - 1].replace("’", "'") in BEING
            and known.idle.isdisjoint(lower[i + 1 : i + 3])
        ) or _is_not(lower, i):
            yield Dispute(i, i + 1, range(i + 1, len(lower)), plain=True)


def _is_not(lower: list[str], i: int) -> bool:
    """Whether word `i` denies that something is, or will be, so; not a degree of it ("not only", "not yet")."""
    word = lower[i].replace("’", "'")
    before = lower[i - 1].replace("’", "'") if i else ""
    if not load_disputing().wishing.isdisjoint(lower[:i]):
        return False
    denies = word in CONTRACTED or (word == "not" and (before in BEING | WILL or before.endswith("'s")))
    behind = lower[i + 1 : i + 3]
    return denies and bool(behind) and (load_comparing().bounds | load_disputing().idle).isdisjoint(behind)


def under_denial(line: Line, i: int) -> bool:
    """Whether word `i` is part of what its own line says to be denied or untrue: "any assault was denied"."""
    known = load_disputing()
    lower = [word.text.lower() for word in line.words]
    for at, word in enumerate(lower):
        if word in known.deny and (i < at if _is_denied(line, at) else at < i <= at + REACH):
            return LIMITS.isdisjoint(lower[min(i, at) + 1 : max(i, at)])
        if word in known.false and i < at and known.statement & frozenset(lower[:at]):
            return LIMITS.isdisjoint(lower[i + 1 : at])
    return False


def _is_denied(line: Line, at: int) -> bool:
    """Whether a verb of denial is a passive: "were unequivocally denied"."""
    for word in reversed(line.words[max(0, at - 3) : at]):
        if word.text.lower() in PASSIVE:
            return True
        if word.kind is not Kind.MARK and not word.text.lower().endswith("ly"):
            return False
    return False


def _dismisses(lower: list[str], i: int) -> bool:
    """Whether word `i` dismisses a statement, and no court does."""
    known = load_disputing()
    passive = i > 0 and lower[i - 1] in PASSIVE
    named = known.statement & frozenset(lower[i + 1 : i + 1 + BEHIND])
    return lower[i] in known.dismiss and bool(named) and not passive and known.courts.isdisjoint(lower)
