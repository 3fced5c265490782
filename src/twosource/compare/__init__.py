"""Stage 9: what the accounts of a story's events agree and disagree on, and how many origins stand behind each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from twosource.codebook.outlets import Outlets
from twosource.codebook.who import Who, load_who
from twosource.compare.concerned import with_events
from twosource.compare.events import accounts, event, event_id, modality
from twosource.compare.findings import find
from twosource.compare.origins import Origins
from twosource.compare.scene import Group, Scene
from twosource.compare.standing import standing
from twosource.model import Event, Finding, Merge, Story
from twosource.outcomes import ArticleRecord, Compared
from twosource.values.decided import NONE, Decided

__all__ = ["compare"]


def compare(
    story: Story,
    records: Sequence[ArticleRecord],
    groups: tuple[Group, ...],
    copies: Sequence[Merge],
    outlets: Outlets,
    decided: Decided = NONE,
    who: Who | None = None,
) -> Compared:
    """The events, origins and findings of one story.

    Args:
        story: the story.
        records: its articles with their claims.
        groups: the events of its claims, from `align`.
        copies: pairs of articles that are one text; those of other stories are passed over.
        outlets: the outlets, from `load_outlets`.
        decided: decisions on its articles, and on findings.
        who: the offices, from `load_who`; the bundled ones where none is given.
    """
    articles = {record.article.id: record.article for record in records}
    own = tuple(merge for merge in copies if merge.left in articles and merge.right in articles)
    origins = Origins(story.id, articles, groups, own, outlets, decided)
    ids = tuple(event_id(group) for group in groups)
    scene = Scene(story.id, articles, groups, ids, origins.of, own, who or load_who())
    found = with_events(scene, find(scene))
    findings = tuple(replace(f, decided=decided.findings.get(f.id, "")) for f in found)
    names = {origin.id: origin.name for origin in origins.all()}
    return Compared(_events(scene, names, findings), origins.all(), findings)


def _events(scene: Scene, names: dict[str, str], findings: Sequence[Finding]) -> tuple[Event, ...]:
    of_event: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        of_event[finding.event].append(finding)
    found = []
    for key, group in zip(scene.event_ids, scene.groups, strict=True):
        told = accounts(group, scene.origin_of)
        known = {claim.id: claim for claim in group}
        found.append(event(scene.story, group, told, standing(told, known, names, of_event[key], modality(group))))
    return tuple(sorted(found, key=lambda e: e.id))
