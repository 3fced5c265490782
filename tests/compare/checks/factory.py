"""Small stories for the checks: articles of a headline and lines, claims laid over their words."""

from __future__ import annotations

from collections.abc import Iterable

from tests.group.factory import article
from twosource.compare.findings import find
from twosource.compare.scene import Scene
from twosource.ids import content_id
from twosource.model import (
    Article,
    Attribution,
    Claim,
    Figure,
    Finding,
    Modality,
    Party,
    PassageKind,
    Role,
    Span,
    Stance,
    Verdict,
    Voice,
    VoiceKind,
    When,
)

AGAINST = frozenset({Verdict.CONTRADICTS, Verdict.DISPUTED})

__all__ = ["AGAINST", "against", "article", "aspects", "claim", "count", "found", "said_by", "span", "when"]


def span(told: Article, words: str) -> Span:
    """The first place of `words` in an article."""
    start = told.text.index(words)
    return told.span(start, start + len(words))


def claim(
    told: Article,
    predicate: str,
    words: str,
    *,
    parties: Iterable[tuple[Role, str]] = (),
    figures: tuple[Figure, ...] = (),
    when: When | None = None,
    modality: Modality = Modality.ASSERTED,
) -> Claim:
    """A claim whose predicate is `words`, in the line around them."""
    at = span(told, words)
    start, end = told.text.rfind("\n", 0, at.start) + 1, told.text.find("\n", at.start)
    sentence = told.span(start, end if end >= 0 else len(told.text))
    kind = PassageKind.BODY if start else PassageKind.HEADLINE
    cast = tuple(Party(role, span(told, name)) for role, name in parties)
    key = content_id("claim", told.id, at.start, predicate)
    return Claim(
        key, told.id, kind, predicate, at, sentence, cast, modality, 0.9, "a test", when=when, figures=figures,
    )  # fmt: skip


def said_by(told: Article, speaker: str) -> Attribution:
    return Attribution((Voice(speaker, VoiceKind.SPEAKER, Stance.STATES, "a test", span(told, speaker)),))


def count(told: Article, words: str, value: float, counted: str = "people", change: str = "=") -> Figure:
    return Figure(value, value, value, "people", counted, span(told, words), change)


def when(told: Article, words: str, day: str) -> When:
    return When(day, "DATE", day, day, "written there", inferred=False, span=span(told, words))


def found(*articles: Article, groups: tuple[tuple[Claim, ...], ...] = ()) -> tuple[Finding, ...]:
    """All findings of a story of these articles and events."""
    ids = tuple(f"event-{number}" for number in range(len(groups)))
    return find(Scene("story", {a.id: a for a in articles}, groups, ids, lambda made: made.article))


def against(*articles: Article, groups: tuple[tuple[Claim, ...], ...] = ()) -> list[Finding]:
    """Those findings in which something stands against something."""
    return [finding for finding in found(*articles, groups=groups) if finding.verdict in AGAINST]


def aspects(findings: Iterable[Finding]) -> set[str]:
    return {finding.aspect for finding in findings}
