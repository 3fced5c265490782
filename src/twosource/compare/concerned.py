"""Which event a finding concerns that was made from sentences: the one whose claims on both sides rest on its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.compare.scene import Scene
from twosource.model import Claim, Finding, Side, Span


def with_events(scene: Scene, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings; those without an event with the one event whose values both sides dispute, where there is one."""
    resting: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    for key, group in zip(scene.event_ids, scene.groups, strict=True):
        for claim in group:
            resting[claim.article] += [(span, key) for span in _values(claim)]
    return tuple(f if f.event else replace(f, event=_event(resting, f)) for f in findings)


def _values(claim: Claim) -> Iterator[Span]:
    """The words that the time, place and figures of a claim rest on, in its own sentence."""
    values = (claim.when, claim.where, *claim.figures)
    for value in values:
        span = value.span if value is not None else None
        if span is not None and claim.sentence.start <= span.start < claim.sentence.end:
            yield span


def _event(resting: dict[str, list[tuple[Span, str]]], finding: Finding) -> str:
    found = set(_on(resting, finding.left)) & set(_on(resting, finding.right))
    return found.pop() if len(found) == 1 else ""


def _on(resting: dict[str, list[tuple[Span, str]]], side: Side) -> Iterator[str]:
    for span, key in resting.get(side.article, ()):
        if span.start < side.span.end and side.span.start < span.end:
            yield key
