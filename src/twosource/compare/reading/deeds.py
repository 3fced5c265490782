"""Deeds: what a line tells to have been done at a time that it names."""

from __future__ import annotations

from functools import cache

from twosource.codebook.comparing import load_comparing
from twosource.codebook.kin import load_kin
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.slots import Slot

FAR = 8
"""Words from a time within which its deed stands."""
PAST = "ed"
SINCE = frozenset({"since", "until"})
"""In front of a time at which nothing is told to have been done."""


def deed(slot: Slot) -> str:
    """The stem of the past verb nearest to a time in its clause, "" for none."""
    words, ends = slot.line.words, bounds()
    if slot.first and words[slot.first - 1].text.lower() in SINCE:
        return ""
    near = []
    for step in (-1, 1):
        at = slot.first - 1 if step < 0 else slot.last
        while 0 <= at < len(words) and abs(at - slot.first) <= FAR:
            word = words[at]
            lower = word.text.lower()
            if (word.kind is Kind.MARK and lower not in "'’\"“”-") or lower in ends:
                break
            past = lower.endswith(PAST) or load_comparing().irregular.get(lower, lower) != lower
            if word.kind is Kind.WORD and past and word.key not in idle():
                near.append((abs(at - slot.first), word.key))
                break
            at += step
    return min(near)[1] if near else ""


@cache
def bounds() -> frozenset[str]:
    """Words behind which another clause begins."""
    return frozenset({"before", "after", "when", "while", "since", "until", "because", "which", "who", "and", "but"})


@cache
def idle() -> frozenset[str]:
    """Stems of verbs that need another word to tell a deed: "making shipments"."""
    known = load_comparing()
    return frozenset(map(known.stem, known.states | load_kin().generic))
