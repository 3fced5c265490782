"""Small nouns for ledger tests: `article("Ash Herald", "Norland threatens Sudria.")` and what can be said of it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from twosource.ids import content_id
from twosource.ledger.connection import open_writer
from twosource.ledger.decisions import record
from twosource.ledger.derived import fingerprint, replace_derived
from twosource.ledger.writing import store
from twosource.model import (
    Account,
    Actor,
    Article,
    Claim,
    Event,
    Figure,
    Finding,
    Known,
    Merge,
    Modality,
    Origin,
    Party,
    Passage,
    PassageKind,
    Role,
    Side,
    Span,
    Standing,
    StandingKind,
    Story,
    Verdict,
    When,
    Where,
)
from twosource.outcomes import ArticleRecord, Derived, Outcome, Status

BY = "the tests"


def article(outlet: str | None, text: str, published: str = "2031-05-02", url: str | None = None) -> Article:
    """An article whose first line is its headline."""
    head, _, _ = text.partition("\n")
    passages = [Passage(PassageKind.HEADLINE, 0, len(head))]
    if len(head) + 1 < len(text):
        passages.append(Passage(PassageKind.BODY, len(head) + 1, len(text)))
    when = When(published, "DATE", published, published, "stated", inferred=False)
    known = Known(outlet, "named on the page") if outlet else None
    return Article(content_id("article", outlet, text), text, tuple(passages), known, published=when, url=url)


def claim(
    of: Article,
    words: str,
    type: str = "",
    modality: Modality = Modality.ASSERTED,
    who: tuple[str, str] = ("Norland", "NOR"),
    whom: tuple[str, str] = ("Sudria", "SUR"),
) -> Claim:
    """The claim that `words` make, by `who` to `whom` (name and country code), in the town of Lund, on a day in May."""
    start = of.text.index(words)
    span = of.span(start, start + len(words))
    parties = tuple(
        Party(role, named(of, name, start), Actor(name, "country", country, "GOV", ("GOV",), "named"))
        for role, (name, country) in ((Role.ACTOR, who), (Role.RECIPIENT, whom))
    )
    return Claim(
        content_id("claim", of.id, start),
        of.id,
        PassageKind.BODY,
        words.split()[1],
        span,
        span,
        parties,
        modality,
        0.9,
        "by hand",
        type=type,
        when=When("2031-05-01", "DATE", "2031-05-01", "2031-05-01", "stated", inferred=False, span=span),
        where=Where("Lund", span, "named", 55.7, 13.2, 2693678, "SWE"),
        figures=(Figure(3, 3, 3, "people", "people", span),),
    )


def named(of: Article, name: str, start: int) -> Span:
    """The words `name` from `start` on."""
    at = of.text.index(name, start)
    return of.span(at, at + len(name))


def outcome(*records: ArticleRecord, source: str = "page.txt", digest: str = "") -> Outcome:
    key = digest or content_id("raw", *(record.article.id for record in records))
    return Outcome(source, Status.STORED, "", records, "2031-05-03T10:00:00+00:00", key)


def story_of(records: Iterable[ArticleRecord]) -> Derived:
    """One story of all the records, one event of all their claims with one origin each, the first two contradicting."""
    records = sorted(records, key=lambda record: record.article.id)
    articles = tuple(record.article.id for record in records)
    claims = tuple(c for record in records for c in record.claims)
    story = Story("story-1", "Norland and Sudria", articles, "2031-05-01", "2031-05-02")
    origins = tuple(
        Origin(
            f"origin-{i}", r.article.outlet.value if r.article.outlet else "unnamed", "outlet", (r.article.id,), "own"
        )
        for i, r in enumerate(records)
    )
    accounts = tuple(Account(f"origin-{i}", tuple(c.id for c in r.claims)) for i, r in enumerate(records) if r.claims)
    standing = Standing(StandingKind.CONTESTED, len(accounts), "they differ")
    event = Event("event-1", story.id, "Norland threatens", tuple(c.id for c in claims), accounts, Modality.ASSERTED,
                  standing, "THREATEN", when=claims[0].when, where=claims[0].where)  # fmt: skip
    left, right = (Side(c.article, c.span, c.predicate, c.id, accounts[i].origin) for i, c in enumerate(claims[:2]))
    finding = Finding("finding-1", story.id, event.id, "number", Verdict.CONTRADICTS, 0.8, "3 against 5", left, right)
    merge = Merge(articles[0], articles[-1], "the same words", (claims[0].span,))
    together = Origin("origin-all", "Joint Wire", "agency", articles, "one agency text", (merge,))
    return Derived((story,), (event,), (*origins, together), (finding,))


def two_accounts() -> tuple[ArticleRecord, ArticleRecord]:
    """Two outlets on one threat."""
    ash = article("Ash Herald", "Norland threatens Sudria\nNorland threatens Sudria with a blockade.")
    elm = article("Elm Courier", "Sudria threatened\nNorland warned Sudria in São Paulo.", "2031-05-04")
    return (
        ArticleRecord(ash, (claim(ash, "Norland threatens Sudria with a blockade", "THREATEN"),)),
        ArticleRecord(elm, (claim(elm, "Norland warned Sudria", "THREATEN", Modality.DENIED),)),
    )


def written(path: Path, *outcomes: Outcome, derived: Derived | None = None, accepted: str = "") -> Path:
    """A ledger at `path` with these outcomes, and what is derived; `accepted` is why finding-1 is accepted."""
    with closing(open_writer(path)) as connection:
        for one in outcomes:
            store(connection, one, BY)
        if accepted:
            record(connection, "accept", ["finding-1"], "A. Lind", accepted)
        if derived is not None:
            replace_derived(connection, derived, fingerprint(connection), BY)
    return path
