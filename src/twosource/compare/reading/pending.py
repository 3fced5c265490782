"""Pending: the verbs of a line that are said not to have happened so far, or to be still to come."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.codebook.comparing import load_comparing
from twosource.compare.reading.denials import NOBODY, denials
from twosource.compare.reading.lines import Kind, Line

NEAR = 5
"""Words before a verb in which it is put off, or behind which it is said that it was."""


def pending(line: Line) -> Iterator[int]:
    """Positions of what is not yet done: "has not been named", "no arrests have been made", "will be released"."""
    lower = [word.text.lower().replace("’", "'") for word in line.words]
    if not lower or lower[-1] == "?":
        return
    denied = {denial.at for denial in denials(line) if not denial.spoken and _so_far(lower, denial.first, denial.at)}
    for i, word in enumerate(line.words):
        if word.kind is Kind.WORD and (i in denied or _none_so_far(lower, i) or _to_come(lower, i)):
            yield i


def _so_far(lower: list[str], first: int, at: int) -> bool:
    """Whether a denial is of what may still come: "has not been", "was not immediately", "not yet"."""
    known = load_comparing()
    head = lower[first].removesuffix("n't")
    return head in known.perfect or not known.so_far.isdisjoint(lower[max(0, first - 1) : at + NEAR])


def _none_so_far(lower: list[str], i: int) -> bool:
    """Whether "no" stands before a noun, and behind it that there was none so far: "no arrests have been made"."""
    before = lower[max(0, i - 2) : i]
    return not NOBODY.isdisjoint(before) and not load_comparing().perfect.isdisjoint(lower[i + 1 : i + 1 + NEAR])


def _to_come(lower: list[str], i: int) -> bool:
    """Whether a verb is put into the future: "will be released", "is due to be named"."""
    before = lower[max(0, i - NEAR) : i]
    known = load_comparing()
    if not known.negations.isdisjoint(before) or "n't" in "".join(before):
        return False
    return "will" in before[-2:] or ("to" in before[-2:] and not known.planning.isdisjoint(before))
