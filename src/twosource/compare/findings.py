"""Findings: all checks run on one story, each pair of words reported once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from twosource.compare.checks import CHECKS
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.story import read
from twosource.compare.scene import Scene
from twosource.ids import content_id
from twosource.model import Finding, Side, Verdict

FITTING = frozenset({Verdict.AGREES, Verdict.ADDS})
DENIED = "yes/no"
VALUED = frozenset({"number", "date", "place"})
"""Aspects in which two articles that differ are reported once for the same two values, however often they say them."""
AGAINST = frozenset({Verdict.CONTRADICTS, Verdict.DISPUTED})
NAMED = frozenset({"actor", "attribution", "office"})
"""Aspects whose values are names."""


def find(scene: Scene) -> tuple[Finding, ...]:
    """What the accounts of one story agree and disagree on, sorted by place in the text; independent of any order."""
    reading = read(scene)
    kept = _Kept()
    for check in CHECKS:
        for draft in sorted(map(_turned, check.run(reading)), key=_order):
            kept.add(draft)
    found = (_finding(scene, draft) for draft in kept.drafts)
    return tuple(sorted(found, key=lambda f: (f.left.article, f.left.span.start, f.right.article, f.id)))


class _Kept:
    """Drafts that say something new: about other words, or, where they fit each other, in other sentences."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._by_articles: defaultdict[tuple[str, str], list[Draft]] = defaultdict(list)
        self._said: set[tuple[str, Verdict, tuple[str, str], tuple[str, ...]]] = set()
        self._against: list[Draft] = []
        self._fitting: set[tuple[tuple[str, str], tuple[int, ...]]] = set()

    def add(self, draft: Draft) -> None:
        articles = draft.left.article, draft.right.article
        if any(_overlap(draft, other) for other in self._by_articles[articles]):
            return
        if draft.aspect == DENIED and any(_half(draft, other) for other in self._by_articles[articles]):
            return
        again = draft.aspect, draft.verdict, articles, _heads(draft)
        if draft.aspect in VALUED and draft.verdict not in FITTING and again in self._said:
            return
        if draft.verdict in AGAINST and (_one_value(draft) or self._told_again(draft)):
            return
        self._said.add(again)
        if draft.verdict in AGAINST:
            self._against.append(draft)
        sentences = _sentences(draft)
        if draft.aspect == "act" and draft.verdict in FITTING and (articles, sentences) in self._fitting:
            return
        if draft.verdict in FITTING:
            self._fitting.add((articles, sentences))
        self._by_articles[articles].append(draft)
        self.drafts.append(draft)

    def _told_again(self, draft: Draft) -> bool:
        """Whether it has been told of both articles that they have one of the same two values."""
        told: set[str] = set()
        for other in self._against:
            if _same_values(draft, other):
                told |= {other.left.article, other.right.article}
        articles = {draft.left.article, draft.right.article}
        return len(articles) > 1 and articles <= told


def _same_values(one: Draft, other: Draft) -> bool:
    """Whether two findings hold the same two values of one thing against each other.

    Of what is counted neither names anything, or both name the same.
    """
    if one.aspect not in VALUED | NAMED or one.verdict is not other.verdict:
        return False
    if {_plain(one.left), _plain(one.right)} == {_plain(other.left), _plain(other.right)}:
        return True
    if one.aspect != other.aspect or one.aspect in NAMED:
        return False
    if set(_heads(one)) != set(_heads(other)):
        return False
    counted = [{end.value.lower().split()[-1] for end in (d.left, d.right) if " " in end.value} for d in (one, other)]
    return not all(counted) or not counted[0].isdisjoint(counted[1])


def _one_value(draft: Draft) -> bool:
    """Whether two values held against each other are the same words: a name that was taken for two places."""
    return draft.aspect in VALUED | NAMED and _plain(draft.left) == _plain(draft.right)


def _plain(end: End) -> str:
    return end.value.casefold()


def _heads(draft: Draft) -> tuple[str, ...]:
    """The values of both ends without what is counted."""
    return tuple(end.value.lower().split()[0] if end.value else "" for end in (draft.left, draft.right))


def _sentences(draft: Draft) -> tuple[int, ...]:
    """Where the sentences of both ends begin, as far as their claims tell."""
    return tuple(end.claim.sentence.start if end.claim else end.span.start for end in (draft.left, draft.right))


def _half(one: Draft, other: Draft) -> bool:
    """Whether two denials between the same articles share the words of a side: one denial is told once."""
    pairs = ((one.left.span, other.left.span), (one.right.span, other.right.span))
    return other.aspect == DENIED and any(a.start < b.end and b.start < a.end for a, b in pairs)


def _overlap(one: Draft, other: Draft) -> bool:
    pairs = ((one.left.span, other.left.span), (one.right.span, other.right.span))
    return all(a.start < b.end and b.start < a.end for a, b in pairs)


def _order(draft: Draft) -> tuple[object, ...]:
    return (-draft.score, draft.left.place, draft.right.place, draft.verdict.value)


def _turned(draft: Draft) -> Draft:
    """The end that comes first by article and place on the left."""
    if draft.left.place <= draft.right.place:
        return draft
    return replace(draft, left=draft.right, right=draft.left)


def _finding(scene: Scene, draft: Draft) -> Finding:
    event = scene.event_ids[draft.group] if draft.group is not None else ""
    left, right = (_side(scene, end) for end in (draft.left, draft.right))
    key = content_id("finding", draft.aspect, draft.verdict, *draft.left.place, *draft.right.place)
    score = round(draft.score, 4)
    return Finding(
        key, scene.story, event, draft.aspect, draft.verdict, score, draft.reason, left, right, draft.note
    )  # fmt: skip


def _side(scene: Scene, end: End) -> Side:
    claim = end.claim
    return Side(end.article, end.span, end.value, claim.id if claim else "", scene.origin_of(claim) if claim else "")
