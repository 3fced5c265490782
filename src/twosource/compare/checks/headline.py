"""Headline against body: whom the headline names, and whom the body names in the same part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from twosource.compare.checks.matching import sureness
from twosource.compare.drafts import Draft
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.slots import Slot, Sort, name_slot
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import Likeness, around, likeness
from twosource.model import PassageKind, Verdict

SHARE = 0.3
EVIDENCE = 1.8
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
        best = max(
            ((_worth(like := likeness(here, around(s, rare)), salience[s.value.split()[-1]]), -s.span.start, like, s)
             for s in slots if not set(s.value.split()) & head.keys and _one_kind(orphan, s)),
            key=lambda found: found[:2], default=None,
        )  # fmt: skip
        if best is not None and best[0] >= SHARE and best[2].evidence >= EVIDENCE:
            yield _draft(reading, orphan, best[3], best[2])


def _worth(like: Likeness, mentions: int) -> float:
    return like.share * min(1.0, mentions / 3)


def _one_kind(orphan: Slot, other: Slot) -> bool:
    return True


def _orphans(reading: Reading, head: Line, said: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Runs of words of a headline that name somebody and occur nowhere in the body."""
    body = reading.scene.articles[head.article].text[head.end :].lower()
    words, at = head.words, 0
    while at < len(words):
        end = at
        while end < len(words) and _orphan(words[end].text, words[end].key, words[end].kind, said, body):
            end += 1
        if end > at and any(w.kind in SURE_NAMES for w in words[at:end]):
            yield at, end
        at = max(end, at + 1)


def _orphan(text: str, key: str, kind: Kind, said: frozenset[str], body: str) -> bool:
    if kind is Kind.NATION:
        return key not in said
    bare = text.lower().removesuffix("'s").removesuffix("’s")
    return kind is Kind.NAME and key not in said and bare not in body


def _draft(reading: Reading, orphan: Slot, other: Slot, like: Likeness) -> Draft:
    left, right = (reading.end(slot.span, slot.span.exact) for slot in (orphan, other))
    reason = (
        f"The headline names {orphan.span.exact}, whom the text never names; the text says {other.span.exact} in the "
        "same place."
    )
    return Draft("actor", Verdict.CONTRADICTS, sureness(like), reason, left, right, reading.group(left, right))
