"""Headline against body: whom the headline names, and whom the body names in the same part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from twosource.codebook.comparing import load_comparing
from twosource.compare.checks.matching import sureness
from twosource.compare.drafts import Draft
from twosource.compare.reading.denials import is_verb_form
from twosource.compare.reading.lines import Kind, Line, Word
from twosource.compare.reading.slots import Slot, Sort, name_slot
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import Likeness, around, likeness
from twosource.model import PassageKind, Verdict

SHARE = 0.15
EVIDENCE = 1.4
OFTEN = 3
"""Mentions from which a name counts fully as one the text is about."""
UNSURE = 0.3
"""Share for a name that only its being a party of a claim shows to be one, as in a headline set in title case."""
SURE_NAMES = frozenset({Kind.NAME, Kind.NATION})


def check(reading: Reading) -> Iterator[Draft]:
    """A name that only the headline has, where the body names somebody else in its place."""
    for lines in reading.by_article.values():
        heads = [line for line in lines if line.passage is PassageKind.HEADLINE]
        body = [line for line in lines if line.passage is not PassageKind.HEADLINE]
        if heads and body:
            for head in heads:
                yield from _against(reading, head, body)


def _against(reading: Reading, head: Line, body: list[Line]) -> Iterator[Draft]:
    said = frozenset[str]().union(*(line.keys for line in body))
    slots = [reading.slots[i] for line in body for i in reading.slots_on(line, Sort.NAME)]
    salience = Counter(slot.value.split()[-1] for slot in slots)
    rare = reading.rare[head.article]
    for first, last in _orphans(reading, head, said):
        orphan = name_slot(reading.scene.articles[head.article], head, first, last)
        here = around(orphan, rare)
        rivals = [slot for slot in slots if not set(slot.value.split()) & head.keys and _one_kind(orphan, slot)]
        found = [(like, slot) for slot in rivals if (like := likeness(here, around(slot, rare))).evidence >= EVIDENCE]
        least = SHARE if _named(head.words[first:last]) else UNSURE
        fit = [(like, s) for like, s in found if like.share * min(1.0, salience[s.value.split()[-1]] / OFTEN) >= least]
        if fit:
            like, slot = max(fit, key=lambda f: (_worth(f[0]), -f[1].span.start))
            yield _draft(reading, orphan, slot, like)


def _worth(like: Likeness) -> float:
    return like.share * (4.0 + like.evidence) * (2.0 + like.near)


def _one_kind(orphan: Slot, other: Slot) -> bool:
    """A country stands for a country only."""
    return orphan.value.startswith("@") == other.value.startswith("@")


def _orphans(reading: Reading, head: Line, said: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Runs of words of a headline that name somebody and occur nowhere in the body."""
    body = reading.scene.articles[head.article].text[head.end :]
    parties = [p.span for c in reading.claims.get(head.article, ()) for p in c.parties if _capitals(p.span.exact)]
    words, at = head.words, 0
    while at < len(words):
        end = at
        while end < len(words) and _orphan(head, end, said, body):
            end += 1
        if end > at:
            inside = any(p.start <= words[at].start and words[end - 1].end <= p.end for p in parties)
            if inside or _named(words[at:end]):
                yield at, end
        at = max(end, at + 1)


def _capitals(text: str) -> bool:
    return all(word[0].isupper() or not word[0].isalpha() for word in text.split())


def _named(words: tuple[Word, ...]) -> bool:
    return any(word.kind in SURE_NAMES for word in words)


def _orphan(head: Line, i: int, said: frozenset[str], body: str) -> bool:
    """Whether word `i` of a headline has a capital and the body neither the word nor what it is short for."""
    word = head.words[i]
    if word.kind is Kind.NATION:
        return word.key not in said
    if word.kind not in {Kind.NAME, Kind.WORD} or not word.text[0].isupper() or word.key in said:
        return False
    if (head.titled or is_verb_form(word.text)) and load_comparing().stem(word.text.lower()) in said:
        return False  # a verb in title case: "Raises", where the text says "raised"
    bare = word.text.removesuffix("'s").removesuffix("’s")
    return not re.search(rf"\b{re.escape(bare)}\b", body, re.IGNORECASE) and not (
        bare.isupper() and _spelled_out(bare, body)
    )


def _spelled_out(short: str, body: str) -> bool:
    """Whether words of the body, or parts of one, begin with the letters of an acronym in its order."""
    first, rest = short[0], short[1:]
    return bool(
        re.search(rf"\b{first}" + "".join(rf"\w{{0,20}}[\W_]{{0,3}}{letter}" for letter in rest), body, re.IGNORECASE)
    )


def _draft(reading: Reading, orphan: Slot, other: Slot, like: Likeness) -> Draft:
    left, right = (reading.end(slot.span, slot.span.exact) for slot in (orphan, other))
    reason = (
        f"The headline names {orphan.span.exact}, whom the text never names; the text says {other.span.exact} in the "
        "same place."
    )
    return Draft("actor", Verdict.CONTRADICTS, sureness(like), reason, left, right, reading.group(left, right))
