"""The whole page from the nouns of a ledger."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.report.labels import counted
from twosource.report.material import Material
from twosource.report.pages import article_views
from twosource.report.reading import reading
from twosource.report.stories import Stories
from twosource.report.view import Count, Report, StoryView
from twosource.report.words import Back


def build(material: Material) -> Report:
    """The page of the material's stories, in their order."""
    stories = Stories(material)
    views = tuple(stories.view(story, number) for number, story in enumerate(material.stories.values(), 1))
    listed: dict[str, tuple[Back, ...]] = {}
    for story, view in zip(material.stories.values(), views, strict=True):
        for article in story.articles:
            listed[article] = (*listed.get(article, ()), Back(f"Story {view.number}", f"#{view.anchor}"))
    return Report(
        _title(material),
        _summary(material, views),
        reading(material, stories.citations),
        views,
        article_views(material, stories.citations, listed),
        _left_out(material),
    )


def _title(material: Material) -> str:
    articles = counted(material.tally.articles, "article")
    return f"What {articles} say" + ("s" if material.tally.articles == 1 else "") + ", and where they disagree"


def _summary(material: Material, views: Sequence[StoryView]) -> tuple[Count, ...]:
    """The first line in numbers. A contradiction counts once, in however many pairs of quotes it stands."""
    totals = material.totals
    contradictions = sum(count.number for view in views for count in view.counts if count.label == "contradictions")
    return (
        Count("articles", material.tally.articles),
        Count("outlets", len(material.tally.outlets)),
        *(Count(noun, totals.get(noun, 0)) for noun in ("origins", "stories", "events")),
        Count("contradictions", contradictions),
    )


def _left_out(material: Material) -> tuple[str, ...]:
    rest = material.totals.get("stories", 0) - len(material.stories)
    if rest <= 0:
        return ()
    said = counted(rest, "story of less weight", "stories of less weight")
    return (f"Not on this page: {said}. All are listed by: twosource stories",)
