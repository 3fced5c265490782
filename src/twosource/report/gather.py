"""From a ledger to the material of a report: the weightiest stories with all they rest on, and counts over the rest."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from twosource.api import Ledger
from twosource.codebook.events import load_events
from twosource.codebook.outlets import load_outlets
from twosource.ledger import query
from twosource.ledger.connection import open_reader
from twosource.ledger.filters import Filters
from twosource.ledger.reading import article as article_of
from twosource.ledger.rows.shapes import StoryRow
from twosource.model import Article, Claim, Event, Finding, Origin, Story, Verdict
from twosource.outcomes import Outcome, Status
from twosource.report.happenings import weight
from twosource.report.labels import VERDICTS
from twosource.report.material import LeftOut, Material, by_id, tally


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one page holds: stories, articles printed in full, and events and findings of one story."""

    stories: int = 30
    articles: int = 120
    events: int = 120
    findings: int = 40
    not_stored: int = 200
    headlines: int = 200


def gather(ledger: Ledger, limits: Limits | None = None) -> Material:
    """The weightiest stories of the ledger, weightiest first, within `limits`; what is left out is counted.

    Raises:
        LedgerError: there is no ledger, or it cannot be opened.
    """
    limits = limits or Limits()
    with closing(open_reader(ledger.path)) as connection:
        return _Gathering(ledger, connection, limits).material()


class _Gathering:
    """One pass over a ledger that is open for reading."""

    def __init__(self, ledger: Ledger, connection: sqlite3.Connection, limits: Limits) -> None:
        self._ledger = ledger
        self._connection = connection
        self._limits = limits
        self._pages: dict[str, str] = {}
        self._stories: list[Story] = []
        self._events: list[Event] = []
        self._findings: list[Finding] = []
        self._claims: dict[str, Claim] = {}
        self._full: dict[str, Article] = {}
        self._left_out: dict[str, LeftOut] = {}

    def material(self) -> Material:
        counts = tally(self._noted(query.articles(self._connection, Filters())))
        rows = self._ledger.stories()
        told = sorted((row for row in rows if not self._is_headlines(row)), key=_weight)
        alone = [article["article"] for row in rows if self._is_headlines(row) for article in row["articles"]]
        for row in told[: self._limits.stories]:
            if len(self._full) < self._limits.articles:
                self._add_story(row)
        self._add_pages()
        origins = by_id(query.origins(self._connection, Filters()))
        headlines = self._articles(alone[: self._limits.headlines])
        return Material(
            articles=self._full | headlines,
            claims=self._claims,
            stories=by_id(self._stories),
            events=by_id(self._events),
            origins=origins,
            findings=by_id(self._findings),
            tally=counts,
            totals=self._totals(told, origins.values()),
            endings=Counter(Status(reading["outcome"]) for reading in self._ledger.readings()),
            not_stored=self._not_stored(),
            families=self._families(counts.outlets),
            quads={name: found.quad for name, found in load_events().types.items()},
            alone=tuple(headlines),
            more_alone=len(alone) - len(headlines),
            left_out=self._left_out,
        )

    def _noted(self, articles: Iterable[Article]) -> Iterator[Article]:
        """The articles as they pass; keeps of each teaser only whose page it stood on."""
        for article in articles:
            if article.teaser_of is not None:
                self._pages[article.id] = article.teaser_of
            yield article

    def _is_headlines(self, row: StoryRow) -> bool:
        """Whether nothing but headlines of other pages is known of a story."""
        return all(article["article"] in self._pages for article in row["articles"])

    def _add_story(self, row: StoryRow) -> None:
        """The story with as many of its articles as there is room for, and what can be quoted from them."""
        connection, limits, ours = self._connection, self._limits, Filters(story=row["id"])
        events = list(query.events(connection, ours))
        findings = [f for f in query.findings(connection, ours) if f.verdict in VERDICTS]
        room = max(1, limits.articles - len(self._full))
        articles = self._articles(_weightiest(row, findings, events, self._owners(row))[:room])
        claims = {c.id: c for c in query.claims(connection, ours) if c.article in articles}
        shown = sorted((e for e in events if any(key in claims for key in e.claims)), key=weight)[: limits.events]
        told = [f for f in findings if f.left.article in articles and f.right.article in articles]
        story = next(query.stories(connection, ours))
        self._full |= articles
        self._claims |= claims
        self._events += shown
        self._findings += told[: limits.findings]
        self._stories.append(replace(story, articles=tuple(key for key in story.articles if key in articles)))
        missing = (len(story.articles) - len(articles), len(events) - len(shown))
        self._left_out[story.id] = LeftOut(*missing, len(findings) - len(told[: limits.findings]))

    def _owners(self, row: StoryRow) -> dict[str, str]:
        """The article of each claim of a story."""
        found = "SELECT event_claim.claim, claim.article FROM event JOIN event_claim ON event_claim.event = event.id "
        found += "JOIN claim ON claim.id = event_claim.claim WHERE event.story = ?"
        return dict(self._connection.execute(found, (row["id"],)).fetchall())

    def _add_pages(self) -> None:
        """The pages that shown teasers stood on."""
        pages = {self._pages[key] for key in self._full if key in self._pages}
        self._full |= self._articles(sorted(pages - self._full.keys()))

    def _articles(self, ids: Iterable[str]) -> dict[str, Article]:
        one = "SELECT id, text, record FROM article WHERE id = ?"
        rows = (self._connection.execute(one, (identifier,)).fetchone() for identifier in ids)
        return by_id(article_of(row) for row in rows if row)

    def _totals(self, told: Sequence[StoryRow], origins: Iterable[Origin]) -> dict[str, int]:
        """Counts over all stories of articles; what rests on headlines of other pages alone is left aside."""
        return {
            "origins": sum(any(article not in self._pages for article in origin.articles) for origin in origins),
            "stories": len(told),
            "events": sum(row["events"] for row in told),
        }

    def _not_stored(self) -> tuple[Outcome, ...]:
        """Refused and quarantined documents, each once."""
        found = {}
        for reading in self._ledger.readings():
            if (status := Status(reading["outcome"])) in {Status.REFUSED, Status.QUARANTINED}:
                found[reading["source"], status] = Outcome(reading["source"], status, reading["reason"])
        return tuple(found[key] for key in sorted(found)[: self._limits.not_stored])

    def _families(self, outlets: Iterable[str]) -> dict[str, str]:
        known = load_outlets(self._ledger.settings.own_codebook)
        found = {name: known.named(name) for name in outlets}
        return {name: outlet.family for name, outlet in found.items() if outlet and outlet.family}


def _weight(row: StoryRow) -> tuple[bool, int, int, int, str]:
    """Sorts stories whose accounts contradict each other first, then those of most origins, articles and events."""
    contradicted = bool(row["findings"].get(Verdict.CONTRADICTS.value))
    return (not contradicted, -len(row["origins"]), -len(row["articles"]), -row["events"], row["id"])


def _weightiest(
    row: StoryRow, findings: Iterable[Finding], events: Iterable[Event], owners: dict[str, str]
) -> list[str]:
    """The articles of a story: those that most contradictions, then most shared events, then most events rest on."""
    disputes = Counter(side.article for f in findings for side in (f.left, f.right))
    shared: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    for event in events:
        of = {owners[claim] for claim in event.claims if claim in owners}
        all_.update(of)
        if event.standing.origins > 1:
            shared.update(of)
    ids = [article["article"] for article in row["articles"]]
    return sorted(ids, key=lambda key: (-disputes[key], -shared[key], -all_[key], key))
