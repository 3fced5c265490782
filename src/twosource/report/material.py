"""What a report is made from: nouns of a ledger, each found by its id, and counts over the whole ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol, TypeVar

from twosource.model import Article, Claim, Event, Finding, Origin, Span, Story
from twosource.outcomes import Outcome, Status

HOLDS_OFFICE = "hold office"
"""The predicate of claims that call somebody the holder of an office."""
NOT_NAMED = "outlet not named"


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Noun = TypeVar("Noun", bound=_Named)


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over all articles of a ledger, teasers apart. `first` and `last` are ISO days of publication."""

    articles: int = 0
    teasers: int = 0
    outlets: Mapping[str, int] = field(default_factory=dict)
    first: str = ""
    last: str = ""
    without_outlet: int = 0
    without_date: int = 0
    without_headline: int = 0
    inferred_date: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How much of a story stands in the ledger and not on the page."""

    articles: int = 0
    events: int = 0
    findings: int = 0


def tally(articles: Iterable[Article]) -> Tally:
    """The counts; reads each article once and keeps none."""
    found: Counter[str] = Counter()
    outlets: Counter[str] = Counter()
    first, last = "9999", ""
    for article in articles:
        if article.teaser_of is not None:
            found["teasers"] += 1
            continue
        found["articles"] += 1
        found["without_outlet"] += article.outlet is None
        found["without_date"] += article.published is None
        found["without_headline"] += not article.headline
        found["inferred_date"] += article.published is not None and article.published.inferred
        if article.outlet:
            outlets[article.outlet.value] += 1
        if day := article.published.first[:10] if article.published and article.published.first else "":
            first, last = min(first, day), max(last, day)
    return Tally(**found, outlets=outlets, first=first if last else "", last=last)


@dataclass(frozen=True)  # no slots: what is asked for per story is indexed once, on first use
class Material:
    """The nouns of the stories to be shown, by id and in order, and counts over the whole ledger.

    `totals` counts origins, stories and events; `endings` the documents handed in by how they ended;
    `not_stored` are those that were not. `alone` are the ids of teasers that belong to no story of articles, and
    `more_alone` counts those for which there was no room; `left_out` says of each story what it lacks. `families`
    leads from an outlet to its owner, `quads` from a PLOVER type to its quad (VC, MC, VX, MX).
    """

    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    stories: Mapping[str, Story]
    events: Mapping[str, Event]
    origins: Mapping[str, Origin]
    findings: Mapping[str, Finding]
    tally: Tally
    totals: Mapping[str, int]
    endings: Mapping[Status, int]
    not_stored: tuple[Outcome, ...] = ()
    families: Mapping[str, str] = field(default_factory=dict)
    quads: Mapping[str, str] = field(default_factory=dict)
    alone: tuple[str, ...] = ()
    more_alone: int = 0
    left_out: Mapping[str, LeftOut] = field(default_factory=dict)

    def events_of(self, story: str) -> list[Event]:
        return self._events_of.get(story, [])

    def findings_of(self, story: str) -> list[Finding]:
        return self._findings_of.get(story, [])

    @cached_property
    def offices(self) -> frozenset[str]:
        """The events (ids) that tell nothing but who holds an office."""
        held = {claim.id for claim in self.claims.values() if claim.predicate == HOLDS_OFFICE}
        told = {e.id: [c for c in e.claims if c in self.claims] for e in self.events.values()}
        return frozenset(event for event, claims in told.items() if claims and held.issuperset(claims))

    @cached_property
    def _events_of(self) -> dict[str, list[Event]]:
        found: dict[str, list[Event]] = {}
        for event in self.events.values():
            found.setdefault(event.story, []).append(event)
        return found

    @cached_property
    def _findings_of(self) -> dict[str, list[Finding]]:
        found: dict[str, list[Finding]] = {}
        for finding in self.findings.values():
            found.setdefault(finding.story, []).append(finding)
        return found

    def articles_of(self, story: Story) -> list[Article]:
        """The articles of a story that are in the ledger, oldest publication first, undated ones last."""
        found = [self.articles[key] for key in story.articles if key in self.articles]
        return sorted(found, key=published_first)

    def outlet_of(self, article: str, unknown: str = NOT_NAMED) -> str:
        """The name of the outlet whose page it is, or `unknown`."""
        found = self.articles.get(article)
        return found.outlet.value if found and found.outlet else unknown

    def origin_name(self, origin: str) -> str:
        """What the report calls an origin: its name, or where it has none its kind."""
        found = self.origins.get(origin)
        return (found.name or found.kind) if found else "origin not known"

    def sentence_of(self, claim: str, span: Span) -> Span:
        """The sentence of a claim where it holds `span`, else `span` itself."""
        found = self.claims.get(claim)
        if not found or found.sentence.article != span.article:
            return span
        sentence = found.sentence
        return sentence if sentence.start <= span.start and span.end <= sentence.end else span


def by_id(nouns: Iterable[Noun]) -> dict[str, Noun]:
    """The nouns under their ids, in their order."""
    return {noun.id: noun for noun in nouns}


def published_first(article: Article) -> tuple[bool, str, str]:
    """Sorts by publication, then by id; articles without a date come last."""
    first = article.published.first if article.published else None
    return (first is None, first or "", article.id)
