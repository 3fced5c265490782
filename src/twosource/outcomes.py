"""What passes between the pipeline and the ledger: how a document ended, an article with its claims, what is derived.

Every document handed in ends as exactly one `Outcome`. The ledger alone knows which articles it already holds, so
"already known" is decided there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from twosource.model import Article, Claim, Event, Finding, Origin, Story


class Status(StrEnum):
    """How a document ended. The four add up to the documents handed in."""

    STORED = "stored"
    KNOWN = "already known"
    REFUSED = "refused"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article and all it claims."""

    article: Article
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one document ended. `reason` is one sentence, empty where it was stored.

    `records` holds the page's own article first, then its teasers; empty unless the document can be stored. `read_at`
    is the ISO instant in UTC at which its bytes were read, `digest` the raw article's. `article` is the id of an
    article that was known before any work.
    """

    source: str
    status: Status
    reason: str = ""
    records: tuple[ArticleRecord, ...] = ()
    read_at: str = ""
    digest: str = ""
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """What is computed within one story."""

    events: tuple[Event, ...] = ()
    origins: tuple[Origin, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Derived:
    """Everything computed across articles from all articles and claims of a ledger."""

    stories: tuple[Story, ...] = ()
    events: tuple[Event, ...] = ()
    origins: tuple[Origin, ...] = ()
    findings: tuple[Finding, ...] = ()

    def with_story(self, compared: Compared) -> Derived:
        """With what was computed for one more story."""
        return replace(
            self,
            events=self.events + compared.events,
            origins=self.origins + compared.origins,
            findings=self.findings + compared.findings,
        )
