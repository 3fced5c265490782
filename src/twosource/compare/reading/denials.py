"""Denials: the verbs of a line that are said not to have happened, and whether a verb is plainly said to have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from twosource.codebook.comparing import load_comparing
from twosource.codebook.kin import load_kin
from twosource.compare.reading.lines import Kind, Line

BETWEEN = frozenset({"been", "be", "have", "yet", "already", "being", "actually", "ever"})
SUPPOSING = frozenset({"if", "whether", "unless"})
NEAR = 4
"""Words before a verb in which a negation or a condition bears on it."""


def denied(line: Line) -> Iterator[tuple[int, int]]:
    """The word of each denied verb of a line, and the first word of its denial: "did not strike"."""
    words = line.words
    for i in range(len(words)):
        first = _denial(line, i)
        if first is None:
            continue
        at = i + 1
        while at < len(words) and (words[at].text.lower() in BETWEEN or words[at].text.lower().endswith("ly")):
            at += 1
        degree = i + 1 < len(words) and words[i + 1].text.lower() in load_comparing().bounds
        if (
            at < len(words)
            and words[at].kind is Kind.WORD
            and not degree
            and not _over(line, first)
            and words[at].key not in _states()
        ):
            yield at, first


def _denial(line: Line, i: int) -> int | None:
    """The first word of a denial of a fact that ends with word `i`; None where there is none."""
    known = load_comparing().auxiliaries
    lower = line.words[i].text.lower().replace("’", "'")
    if lower.endswith("n't") and lower.removesuffix("n't") in known:
        return i
    if lower == "not":
        return next((k for k in (i - 1, i - 2) if k >= 0 and line.words[k].text.lower() in known), None)
    return None


def _over(line: Line, first: int) -> bool:
    """Whether the denial is asked, supposed, or of a time that is over ("had not won since")."""
    lower = [w.text.lower().replace("’", "'") for w in line.words]
    past = lower[first] in {"had", "hadn't"} and not load_comparing().since.isdisjoint(lower[first:])
    return past or lower[-1] == "?" or not SUPPOSING.isdisjoint(lower[max(0, first - NEAR) : first])


def plain_verb(line: Line, i: int) -> bool:
    """Whether word `i` is neither denied nor supposed, by the words before it."""
    known = load_comparing()
    before = {w.text.lower().replace("’", "'") for w in line.words[max(0, i - NEAR) : i]}
    if any(word.endswith("n't") for word in before) or not known.negations.isdisjoint(before):
        return False
    directly = {w.text.lower() for w in line.words[max(0, i - 2) : i]}
    return known.conditions.isdisjoint(directly - {"that", "when", "before", "how"})


@cache
def _states() -> frozenset[str]:
    return frozenset(load_comparing().stem(word) for word in load_comparing().states)


@cache
def _families() -> dict[str, frozenset[int]]:
    stem = load_comparing().stem
    found: dict[str, frozenset[int]] = {}
    for word, rows in load_kin().families.items():
        found[stem(word)] = found.get(stem(word), frozenset()) | rows
    return found


def akin(left: str, right: str) -> bool:
    """Whether two stems are one word or stand in one row of happenings."""
    if left == right:
        return True
    return not _families().get(left, frozenset()).isdisjoint(_families().get(right, frozenset()))
