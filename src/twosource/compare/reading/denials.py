"""Denials: the verbs of a line that are said not to have happened, and whether a verb is plainly said to have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from twosource.codebook.comparing import load_comparing
from twosource.codebook.disputing import load_disputing
from twosource.codebook.kin import load_kin
from twosource.compare.reading.lines import Kind, Line

BETWEEN = frozenset({"been", "be", "have", "yet", "already", "being", "actually", "ever"})
NOBODY = frozenset({"nobody", "nothing", "none", "no"})
PASSIVE = frozenset({"was", "were", "is", "are", "been", "being", "be"})
SMALL = frozenset({"a", "an", "the", "out", "of", "under", "in", "at", "on"})
RELATIVE = frozenset({"who", "whom", "which", "that", "what", "about", "how", "why", "where"})
FAR = 14
"""Words behind a verb of denial in which lies what is denied."""
SUBJECT = 5
"""Words behind "no" in which its noun ends and the verb begins."""
SUPPOSING = frozenset({"if", "whether", "unless"})
NEAR = 4
"""Words before a verb in which a negation or a condition bears on it."""


@dataclass(frozen=True, slots=True)
class Denial:
    """Word `at` is denied by the words from `first` on. `spoken`: somebody is said to deny it."""

    first: int
    at: int
    spoken: bool = False


def denials(line: Line) -> Iterator[Denial]:
    """The denied verbs of a line: "did not strike", "nobody was hurt", "no working light", "denied he struck"."""
    for i, word in enumerate(line.words):
        first = _denial(line, i)
        if first is not None:
            yield from _denied_behind(line, first, i + 1)
        elif word.text.lower() in NOBODY and _passive_behind(line, i) is not None:
            yield from _denied_behind(line, i, cast("int", _passive_behind(line, i)) + 1)
        elif word.text.lower() == "no" and _participle(line, i + 1):
            yield Denial(i, i + 1)
        elif word.kind is Kind.WORD and word.key in _denying() and plain_verb(line, i) and not _deprived(line, i):
            behind = range(i + 1, min(len(line.words), i + 1 + FAR))
            yield from (Denial(i, at, spoken=True) for at in behind if _is_happening(line, at))


def _deprived(line: Line, i: int) -> bool:
    """Whether a verb of denial is passive and tells what somebody did not get: "was denied a witness"."""
    behind = [word.text.lower() for word in line.words[i + 1 : i + 2]]
    return i > 0 and line.words[i - 1].text.lower() in PASSIVE and behind != ["that"]


def _participle(line: Line, i: int) -> bool:
    """Whether word `i` is a participle before a noun, as in "no working radar": the radar was not working."""
    if i + 1 >= len(line.words) or line.words[i + 1].kind is not Kind.WORD:
        return False
    word = line.words[i]
    return word.kind is Kind.WORD and word.text.lower().endswith(("ing", "ed"))


def _is_happening(line: Line, i: int) -> bool:
    """Whether a word names a kind of happening, as far as the codebook knows."""
    word = line.words[i]
    return word.kind is Kind.WORD and bool(_families().get(word.key))


def _denied_behind(line: Line, first: int, at: int) -> Iterator[Denial]:
    """The verb that follows an auxiliary with its denial."""
    words = line.words
    if at < len(words) and words[at].text.lower() in load_comparing().bounds:
        return
    while at < len(words) and (words[at].text.lower() in BETWEEN or words[at].text.lower().endswith("ly")):
        at += 1
    at = _past_small_words(line, at)
    behind = " ".join(word.text.lower() for word in words[at + 1 : at + 1 + NEAR])
    if any(f" {degree} " in f" {behind} " for degree in load_comparing().entirely):
        return
    if at < len(words) and words[at].kind is Kind.WORD and words[at].key not in _states() and not _over(line, first):
        yield Denial(first, at)


def _past_small_words(line: Line, at: int) -> int:
    """The word behind up to three small ones: "not out of control", "not under attack", "not a swap"."""
    words = line.words
    for i in range(at, min(at + 3, len(words))):
        if words[i].text.lower() not in SMALL:
            return i
    return at


def _passive_behind(line: Line, i: int) -> int | None:
    """The auxiliary within a few words of "nobody" or "no"."""
    for k in range(i + 1, min(len(line.words), i + SUBJECT)):
        lower = line.words[k].text.lower()
        if lower in load_comparing().auxiliaries:
            return k
        if lower in RELATIVE or line.words[k].kind is Kind.MARK:
            return None
    return None


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
    before = lower[max(0, first - 2 * NEAR) : first]
    under = any(f" {proviso} " in f" {' '.join(before)} " for proviso in load_comparing().provisos)
    wished = not load_disputing().wishing.isdisjoint(before)
    return past or under or wished or lower[-1] == "?" or not SUPPOSING.isdisjoint(before[-NEAR:])


def _under(line: Line, i: int, words: frozenset[str]) -> bool:
    """Whether one of `words` stands before a verb in its clause: "no sailors were freed", "if a sailor was freed"."""
    for word in reversed(line.words[max(0, i - 2 * NEAR) : i]):
        if word.kind is Kind.MARK:
            return False
        if word.text.lower() in words:
            return True
    return False


def plain_verb(line: Line, i: int) -> bool:
    """Whether word `i` is neither denied nor supposed, by the words before it."""
    known = load_comparing()
    before = {w.text.lower().replace("’", "'") for w in line.words[max(0, i - NEAR) : i]}
    if any(word.endswith("n't") for word in before) or not known.negations.isdisjoint(before):
        return False
    if i + 1 < len(line.words) and line.words[i + 1].text.lower() == "no":  # "poses no threat"
        return False
    if _under(line, i, NOBODY | SUPPOSING):
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


def is_verb_form(word: str) -> bool:
    """Whether a word can be an inflected verb by its ending, or is an irregular form of one."""
    lower = word.lower()
    doer = lower.endswith(("er", "ers", "or", "ors"))
    return lower in load_comparing().irregular or (lower.endswith(("ed", "ing", "s")) and not doer)


def kinds(key: str) -> tuple[str, ...]:
    """The stem itself and the rows of happenings it stands in: what shares one of these may be one happening."""
    return (key, *(f"#{row}" for row in sorted(_families().get(key, frozenset()))))


@cache
def _denying() -> frozenset[str]:
    return frozenset(load_comparing().stem(word) for word in load_comparing().denying)
