"""What passes between the pipeline and the ledger: how a document ended, an article with its claims, what is derived.

Every document handed in ends as exactly one `Outcome`. The ledger alone knows which articles it already holds, so
"already known" is decided there.
"""

from __future__ import annotations

from dataclasses import dataclass
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
    is the ISO instant in UTC at which its bytes were read.
    """

    source: str
    status: Status
    reason: str = ""
    records: tuple[ArticleRecord, ...] = ()
    read_at: str = ""


@dataclass(frozen=True, slots=True)
class Derived:
    """Everything computed across articles from all articles and claims of a ledger."""

    stories: tuple[Story, ...] = ()
    events: tuple[Event, ...] = ()
    origins: tuple[Origin, ...] = ()
    findings: tuple[Finding, ...] = ()
