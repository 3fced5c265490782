"""The rows of all lists, key by key. `docs/data-model.md` explains each key; a test holds the two together.

A row can be read alone: it repeats the outlet, headline, story title and exact words of what it refers to. Unknown is
null in JSON, never a guess. `start` and `end` count Unicode code points into the text of the article named beside them.
"""

from __future__ import annotations

from typing import TypedDict


class QuoteRow(TypedDict):
    quote: str | None
    start: int | None
    end: int | None


class WordsRow(QuoteRow):
    """Words that a value rests on; `article` names the article they stand in, which may be another than the row's."""

    article: str | None


class OfficeRow(TypedDict):
    title: str
    country: str
    start: str
    end: str
    source: str
    certain: bool


class ActorRow(TypedDict):
    name: str
    kind: str
    country: str
    sector: str
    sectors: list[str]
    office: OfficeRow | None
    wikidata: str
    how: str


class PartyRow(ActorRow, WordsRow):
    role: str


class WhenRow(WordsRow):
    value: str
    type: str
    first: str | None
    last: str | None
    how: str
    inferred: bool


class WhereRow(WordsRow):
    name: str
    country: str | None
    admin: str | None
    latitude: float | None
    longitude: float | None
    geonames: int | None
    how: str


class FigureRow(WordsRow):
    low: float | None
    best: float | None
    high: float | None
    unit: str
    counted: str
    change: str
    per: str | None


class VoiceRow(WordsRow):
    name: str
    kind: str
    stance: str
    anonymous: bool
    cue: str | None
    how: str


class OriginBrief(TypedDict):
    id: str
    name: str
    kind: str


class StoryBrief(TypedDict):
    id: str
    title: str


class EventBrief(TypedDict):
    id: str
    label: str


class ArticleBrief(TypedDict):
    article: str
    outlet: str | None
    headline: str
    published: str | None


class PassageRow(TypedDict):
    kind: str
    start: int
    end: int
    text: str


class MentionRow(ArticleBrief, QuoteRow):
    """What one claim says of an event."""

    claim: str
    origin: OriginBrief | None
    modality: str
    attribution: list[VoiceRow]


class SideRow(ArticleBrief, QuoteRow):
    """One side of a finding; `context` is the sentence around its words."""

    context: str
    value: str
    claim: str
    origin: OriginBrief | None


class MergeRow(TypedDict):
    left: ArticleBrief
    right: ArticleBrief
    reason: str
    evidence: list[WordsRow]


class ArticleRow(TypedDict):
    id: str
    headline: str
    outlet: str | None
    outlet_how: str | None
    agency: str | None
    authors: list[str]
    published: str | None
    published_how: str | None
    published_inferred: bool | None
    language: str | None
    url: str | None
    teaser_of: str | None
    story: StoryBrief | None
    origins: list[OriginBrief]
    claims: int
    passages: list[PassageRow]
    sha256: str


class ClaimRow(ArticleBrief, QuoteRow):
    id: str
    type: str
    mode: str
    contexts: list[str]
    modality: str
    modality_cue: str | None
    predicate: str
    actors: list[PartyRow]
    recipients: list[PartyRow]
    others: list[PartyRow]
    when: WhenRow | None
    where: WhereRow | None
    figures: list[FigureRow]
    attribution: list[VoiceRow]
    passage: str
    words: QuoteRow
    event: EventBrief | None
    story: StoryBrief | None
    origins: list[OriginBrief]
    standing: str | None
    probability: float
    reason: str


class EventRow(ArticleBrief, QuoteRow):
    id: str
    label: str
    type: str
    mode: str
    contexts: list[str]
    modality: str
    actors: list[ActorRow]
    recipients: list[ActorRow]
    when: WhenRow | None
    where: WhereRow | None
    figures: list[FigureRow]
    attribution: list[VoiceRow]
    story: StoryBrief | None
    standing: str
    standing_reason: str
    origins: list[OriginBrief]
    origin_count: int
    quotes: list[MentionRow]
    findings: list[str]


class FindingRow(TypedDict):
    id: str
    aspect: str
    verdict: str
    score: float
    reason: str
    note: str
    left: SideRow
    right: SideRow
    origins: list[OriginBrief]
    event: EventBrief | None
    story: StoryBrief | None
    decided: str


class OriginRow(TypedDict):
    id: str
    name: str
    kind: str
    reason: str
    articles: list[ArticleBrief]
    merges: list[MergeRow]
    events: int


class StoryRow(TypedDict):
    id: str
    title: str
    first: str | None
    last: str | None
    articles: list[ArticleBrief]
    origins: list[OriginBrief]
    events: int
    standing: dict[str, int]
    findings: dict[str, int]
    was: list[str]


class DecisionRow(TypedDict):
    id: str
    judgement: str
    subjects: list[str]
    about: list[str]
    state: str
    who: str
    why: str
    at: str


class ReadingRow(TypedDict):
    source: str
    read_at: str
    outcome: str
    reason: str
    article: str | None
