"""Every noun of Twosource, as frozen dataclasses. Standard library only.

Reading order is the way of the data: raw article, article and its passages, span, the grounded values (when, where,
figure, actor), attribution, claim; then what is derived across articles: origin, account, event, story, finding; last
the analyst's decision. `docs/data-model.md` explains each for users; `syntax.py` holds the words and syntax of one
article, which are never stored.

All offsets count Unicode code points into `Article.text`, half open: `text[start:end]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class PassageKind(StrEnum):
    """What a stretch of an article is. Only furniture is not part of what the article says."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
    CREDIT = "credit"
    DATELINE = "dateline"
    BODY = "body"
    LIST = "list"
    FURNITURE = "furniture"


class Modality(StrEnum):
    """How the article puts the happening. Only ASSERTED ever counts as having happened now."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    FUTURE = "future"
    HISTORICAL = "historical"
    DEMANDED = "demanded"
    FEARED = "feared"
    DENIED = "denied"


class Stance(StrEnum):
    """What a voice does with the words it gives."""

    STATES = "states"
    CONFIRMS = "confirms"
    DENIES = "denies"
    ALLEGES = "alleges"
    WILL_NOT_COMMENT = "will not comment"


class VoiceKind(StrEnum):
    SPEAKER = "speaker"
    DOCUMENT = "document"
    OUTLET = "outlet"


class Role(StrEnum):
    """The part a party plays. THEME is what is threatened, demanded, offered or said."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    THEME = "theme"
    INSTRUMENT = "instrument"
    CAUSE = "cause"
    OTHER = "other"


class Verdict(StrEnum):
    AGREES = "agrees"
    ADDS = "adds"
    UPDATES = "updates"
    CONTRADICTS = "contradicts"
    DISPUTED = "disputed"
    INCOMPARABLE = "cannot be compared"


class StandingKind(StrEnum):
    CORROBORATED = "corroborated"
    SINGLE_ORIGIN = "single-origin"
    CONTESTED = "contested"


# ---------------------------------------------------------------------------------------------- what was read


@dataclass(frozen=True, slots=True)
class RawArticle:
    """Bytes as they came.

    `source` is the path or name the user gave, `read_at` an ISO instant in UTC. `supplied` holds the fields of a JSON
    record (title, text, date, outlet, url, ...); `content` is empty then. Neither `source` nor `read_at` is part of
    what an article *is*: the same bytes from two places are the same article. `digest` names what was read, so that
    what was read before is known without being worked on again.
    """

    content: bytes
    media_type: str
    source: str
    read_at: str
    reader: str
    url: str | None = None
    supplied: Mapping[str, object] = field(default_factory=dict)
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Exact words of an article, as W3C text position and text quote selectors."""

    article: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A value, the way it came to be known in one plain phrase, and the words it rests on (none: from metadata)."""

    value: str
    how: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    kind: PassageKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class When:
    """A time. `value` is TimeML ("2025-01-31", "2025-02-21T18:38", "P3D", "PAST_REF"), `type` its TIMEX3 type.

    `first` and `last` are the ISO days (or minutes) it covers, both inclusive, None where it is open. `how` says how
    the value was reached; `inferred` is true as soon as any part of it was not written there.
    """

    value: str
    type: str
    first: str | None
    last: str | None
    how: str
    inferred: bool
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """A place. Coordinates in degrees (WGS 84), `country` ISO 3166 alpha-3. Unresolved: only `name` and `span`."""

    name: str
    span: Span
    how: str
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    country: str | None = None
    admin: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity. `change` is one of = < > ~ up down (as said: exactly, at most, at least, about, rose, fell).

    `counted` is what is counted ("weapons"), `unit` its measure ("percent", "people", "US dollar"), `per` the rate's
    base ("year"). `low` equals `high` for a plain number.
    """

    low: float
    best: float
    high: float
    unit: str
    counted: str
    span: Span
    change: str = "="
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody held, from the codebook. Empty `end`: in office when the source was retrieved.

    `certain` is false where no public source stands behind the row; such a row may inform and never accuses.
    """

    country: str
    office: str
    title: str
    person: str
    start: str
    end: str
    source: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Actor:
    """Who a party is. Empty strings are unknown. `country` and `sector` are PLOVER codes."""

    name: str
    kind: str
    country: str
    sector: str
    sectors: tuple[str, ...]
    how: str
    office: Office | None = None
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """One party of a claim as written, and who that is once grounded."""

    role: Role
    span: Span
    actor: Actor | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """One link of an attribution: who gives the words, by which cue, with which stance."""

    name: str
    kind: VoiceKind
    stance: Stance
    how: str
    span: Span | None = None
    cue: Span | None = None
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """The chain of voices from the deed to the reader: speaker or document, first outlet, ..., this outlet last."""

    voices: tuple[Voice, ...] = ()
    content: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One article saying one thing. `type`, `mode` and `contexts` are empty where PLOVER has none.

    `predicate` is the lemma phrase of the happening, `span` its words, `sentence` the sentence that is the evidence.
    `reason` says in words which phrase or rule made the claim; `probability` how sure the coder is, 0 to 1.
    """

    id: str
    article: str
    passage: PassageKind
    predicate: str
    span: Span
    sentence: Span
    parties: tuple[Party, ...]
    modality: Modality
    probability: float
    reason: str
    modality_cue: Span | None = None
    type: str = ""
    mode: str = ""
    contexts: tuple[str, ...] = ()
    when: When | None = None
    where: Where | None = None
    figures: tuple[Figure, ...] = ()
    attribution: Attribution = Attribution()

    def having(self, role: Role) -> tuple[Party, ...]:
        """The parties with one role, in the order of the text."""
        return tuple(party for party in self.parties if party.role is role)

    @property
    def actors(self) -> tuple[Party, ...]:
        return self.having(Role.ACTOR)

    @property
    def recipients(self) -> tuple[Party, ...]:
        return self.having(Role.RECIPIENT)


@dataclass(frozen=True, slots=True)
class Article:
    """The cleaned text and what the page itself tells. Unknown is None, never a guess without a `how`.

    A teaser is an article with only a headline: `teaser_of` names the page's article and `found_at` the words there.
    `extra` keeps unknown fields of the input.
    """

    id: str
    text: str
    passages: tuple[Passage, ...]
    outlet: Known | None = None
    agency: Known | None = None
    authors: tuple[Known, ...] = ()
    published: When | None = None
    language: str | None = None
    url: str | None = None
    teaser_of: str | None = None
    found_at: Span | None = None
    extra: Mapping[str, object] = field(default_factory=dict)

    def of_kind(self, kind: PassageKind) -> tuple[str, ...]:
        """The texts of all passages of one kind."""
        return tuple(self.text[p.start : p.end] for p in self.passages if p.kind is kind)

    @property
    def headline(self) -> str:
        """The headline, or "" where the page has none."""
        return next(iter(self.of_kind(PassageKind.HEADLINE)), "")

    def span(self, start: int, end: int, around: int = 32) -> Span:
        """The words from `start` to `end` as a span that can be found again."""
        text = self.text
        return Span(
            self.id, start, end, text[start:end], text[max(0, start - around) : start], text[end : end + around]
        )


# -------------------------------------------------------------------------------- what is derived across articles


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two articles go back to one reporting: the reason in a sentence and the words that show it."""

    left: str
    right: str
    reason: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Accounts that go back to the same reporting count once. `kind`: outlet, agency, family, copy, cited, article."""

    id: str
    name: str
    kind: str
    articles: tuple[str, ...]
    reason: str
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What one origin says of one event."""

    origin: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    kind: StandingKind
    origins: int
    reason: str


@dataclass(frozen=True, slots=True)
class Event:
    """Claims about the same happening. All values are read off its claims; none is made up or averaged."""

    id: str
    story: str
    label: str
    claims: tuple[str, ...]
    accounts: tuple[Account, ...]
    modality: Modality
    standing: Standing
    type: str = ""
    mode: str = ""
    contexts: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    when: When | None = None
    where: Where | None = None
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about the same course of events; `first` and `last` are ISO days of publication or of its events."""

    id: str
    title: str
    articles: tuple[str, ...]
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a finding: the claim (if there is one), its words, its value, and whose account it is."""

    article: str
    span: Span
    value: str
    claim: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Two accounts compared on one aspect: a verdict, a score from 0 to 1 and one sentence of reason.

    `note` carries what a table says to it, with its source (who held the office that day); it never decides. `decided`
    is "accepted" or "rejected" where an analyst did so; a finding that was rejected no longer contests anything.
    """

    id: str
    story: str
    event: str
    aspect: str
    verdict: Verdict
    score: float
    reason: str
    left: Side
    right: Side
    note: str = ""
    decided: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """An analyst's judgement on a merge or a finding: appended, never overwritten. `at` is an ISO instant in UTC.

    `subject` is the id of a finding or of a decision to revoke, or the ids of two claims or articles with a space
    between; `judgement` one of "one event", "two events", "one origin", "two origins", "one story", "two stories",
    "accept", "reject", "revoke".
    """

    id: str
    subject: str
    judgement: str
    who: str
    why: str
    at: str
