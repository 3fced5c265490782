"""One story as the page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from twosource.model import Event, Merge, Origin, Story, Verdict
from twosource.report.accounts import account_table
from twosource.report.anchors import SHORT, Citations, anchor
from twosource.report.dates import say_days, say_instant
from twosource.report.deeds import deeds
from twosource.report.differences import Findings
from twosource.report.happenings import Events, Numbers
from twosource.report.labels import counted, sentence
from twosource.report.material import LeftOut, Material
from twosource.report.pages import article_line
from twosource.report.picture import picture
from twosource.report.timeline import timeline
from twosource.report.view import Count, FindingGroup, MergeLine, OriginView, StoryView
from twosource.report.words import Back, Cite


class Stories:
    """Makes the views of stories one after the other; numbers of events and findings run on."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.citations = Citations(material)
        self._numbers = Numbers()

    def view(self, story: Story, number: int) -> StoryView:
        material, citations, numbers = self.material, self.citations, self._numbers
        events = material.events_of(story.id)
        groups = Events(material, citations, numbers).groups(events)
        listed = [event for group in groups for event in (*group.events, *group.more)]
        in_order = [material.events[view.id] for view in listed]
        findings = Findings(material, citations, numbers).groups(material.findings_of(story.id))
        origins = _origins(story, events, material)
        articles = tuple(article_line(article, material) for article in material.articles_of(story))
        numbered = [(event, numbers.event(event.id)) for event in in_order]
        title = " ".join(story.title.split()) or next((a.title for a in articles), "(no headline)")
        return StoryView(
            anchor=anchor(story.id),
            number=number,
            id=story.id,
            title=title,
            dates=_dates(story),
            counts=_counts(story, origins, findings, material),
            articles=articles,
            origins=tuple(self._origin(origin, story) for origin in origins),
            timeline=timeline([e for e in in_order if e.id not in material.offices], numbers),
            groups=groups,
            accounts=account_table(in_order, [o.id for o in origins], material, citations, numbers),
            findings=findings,
            picture=picture(title, deeds(numbered, material.quads)),
            left_out=_left_out(material.left_out.get(story.id, LeftOut()), story),
        )

    def _origin(self, origin: Origin, story: Story) -> OriginView:
        """The origin with those of its articles and merges that belong to the story."""
        material, by = self.material, Back("origin", f"#{anchor(story.id)}-origins")
        articles = [key for key in origin.articles if key in story.articles]
        merges = [m for m in origin.merges if m.left in story.articles or m.right in story.articles]
        reason = sentence(origin.reason.removeprefix(f"{origin.name}: "))
        lines = (MergeLine(sentence(m.reason), self._evidence(m, by)) for m in merges)
        return OriginView(
            material.origin_name(origin.id),
            origin.kind,
            tuple(dict.fromkeys(material.outlet_of(key) for key in articles)),
            len(articles),
            reason,
            tuple(dict.fromkeys(replace(line, reason="") if line.reason == reason else line for line in lines)),
        )

    def _evidence(self, merge: Merge, by: Back) -> tuple[Cite, ...]:
        """The words that show a merge, as far as their articles stand on the page."""
        shown = (span for span in merge.evidence if span.article in self.material.articles)
        return tuple(self.citations.words(span, by, limit=SHORT) for span in shown)


def _origins(story: Story, events: Iterable[Event], material: Material) -> list[Origin]:
    """The origins that stand behind the story's events; those of most articles first."""
    ids = dict.fromkeys(account.origin for event in events for account in event.accounts)
    found = [material.origins[key] for key in ids if key in material.origins]
    return sorted(found, key=lambda o: (-sum(key in story.articles for key in o.articles), o.name, o.id))


def _left_out(missing: LeftOut, story: Story) -> str:
    """What there was no room for, in one sentence."""
    parts = ((missing.articles, "article"), (missing.events, "event"), (missing.findings, "finding"))
    said = [counted(number, noun) for number, noun in parts if number]
    if not said:
        return ""
    return f"Not on this page: {', '.join(said)} of less weight. All are listed by: twosource events --story {story.id}"


def _dates(story: Story) -> str:
    if story.first and story.last:
        return say_days(story.first[:10], story.last[:10])
    return say_instant((story.first or story.last or "")[:10])


def _counts(
    story: Story, origins: Sequence[Origin], findings: Sequence[FindingGroup], material: Material
) -> tuple[Count, ...]:
    articles = material.articles_of(story)
    outlets = {article.outlet.value for article in articles if article.outlet}
    contradictions = sum(len(group.findings) for group in findings if group.key == Verdict.CONTRADICTS.value)
    return (
        Count("articles", len(articles)),
        Count("outlets", len(outlets)),
        Count("origins", len(origins)),
        Count("contradictions", contradictions),
    )
