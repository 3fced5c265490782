"""Findings: all checks run on one story, each pair of words reported once."""

from __future__ import annotations

from twosource.compare.checks import CHECKS
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.story import read
from twosource.compare.scene import Scene
from twosource.ids import content_id
from twosource.model import Finding, Side


def find(scene: Scene) -> tuple[Finding, ...]:
    """What the accounts of one story agree and disagree on, sorted by place in the text; independent of any order."""
    reading = read(scene)
    kept: dict[tuple[tuple[str, int, int], ...], Finding] = {}
    for check in CHECKS:
        for draft in sorted(map(_turned, check.run(reading)), key=_order):
            kept.setdefault((draft.left.place, draft.right.place), _finding(scene, draft))
    return tuple(sorted(kept.values(), key=lambda f: (f.left.article, f.left.span.start, f.right.article, f.id)))


def _order(draft: Draft) -> tuple[object, ...]:
    ends = sorted((draft.left.place, draft.right.place))
    return (-draft.score, *ends, draft.verdict.value)


def _turned(draft: Draft) -> Draft:
    """The end that comes first by article and place on the left."""
    if draft.left.place <= draft.right.place:
        return draft
    return Draft(
        draft.aspect, draft.verdict, draft.score, draft.reason, draft.right, draft.left, draft.group, draft.note
    )


def _finding(scene: Scene, draft: Draft) -> Finding:
    event = scene.event_ids[draft.group] if draft.group is not None else ""
    left, right = (_side(scene, end) for end in (draft.left, draft.right))
    key = content_id("finding", scene.story, draft.aspect, draft.verdict, *draft.left.place, *draft.right.place)
    return Finding(
        key,
        scene.story,
        event,
        draft.aspect,
        draft.verdict,
        round(draft.score, 4),
        draft.reason,
        left,
        right,
        draft.note,
    )


def _side(scene: Scene, end: End) -> Side:
    claim = end.claim
    return Side(end.article, end.span, end.value, claim.id if claim else "", scene.origin_of(claim) if claim else "")
