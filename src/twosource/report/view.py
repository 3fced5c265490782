"""What the page shows, ready to print: frozen records of strings and numbers, the template's only input.

Nothing here is looked up, compared or formatted again by the template. `anchor` is an id on the page, `href` a link to
one. All texts are plain and untrusted; the template escapes them.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.report.words import Back, Block, Cite

# ------------------------------------------------------------------------------------------------- what was read


@dataclass(frozen=True, slots=True)
class Count:
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class NotStored:
    """A document that did not become an article."""

    source: str
    ending: str
    reason: str


@dataclass(frozen=True, slots=True)
class OutletLine:
    """An outlet with its number of articles. `family` is empty where unknown or where it owns no other outlet here."""

    name: str
    articles: int
    family: str = ""


@dataclass(frozen=True, slots=True)
class HeadlineLine:
    """A headline of another article, known only from a list on a page. `href` is empty where that is not printed."""

    title: str
    published: str
    page: str
    href: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read. `endings` add up to `documents`. `unknown` are plain sentences about what cannot be known.

    `headlines` belong to no story of articles; `more_headlines` counts those that are not listed.
    """

    documents: int
    endings: tuple[Count, ...]
    not_stored: tuple[NotStored, ...]
    articles: int
    teasers: int
    outlets: tuple[OutletLine, ...]
    first: str
    last: str
    unknown: tuple[str, ...]
    headlines: tuple[HeadlineLine, ...] = ()
    more_headlines: int = 0


# ------------------------------------------------------------------------------------------------- a story


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in a list: `outlet` and `published` say so in words where the page does not tell."""

    href: str
    title: str
    outlet: str
    published: str
    agency: str = ""


@dataclass(frozen=True, slots=True)
class MergeLine:
    reason: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    """An origin: its name, what kind it is, who printed it, and why it counts once."""

    name: str
    kind: str
    outlets: tuple[str, ...]
    articles: int
    reason: str
    merges: tuple[MergeLine, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountView:
    """What one origin says of an event: the quotes, at least one."""

    origin: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """An event. `number` is its short name on the page (E4), `id` its name in the ledger.

    `mark` is empty for what is said to have happened, else one of planned, hypothetical, denied, ... `type` is a
    PLOVER type with its mode ("THREATEN, restrict"), `quad` one of VC MC VX MX; both empty where PLOVER has none.
    `date_note` says how an inferred date was reached.
    """

    number: str
    anchor: str
    id: str
    label: str
    standing: str
    standing_reason: str
    mark: str
    type: str
    quad: str
    date: str
    date_note: str
    place: str
    figures: tuple[str, ...]
    accounts: tuple[AccountView, ...]


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Events under one heading. `more` are those of less weight, folded away."""

    key: str
    title: str
    explanation: str
    events: tuple[EventView, ...]
    more: tuple[EventView, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """One event on the timeline, linked."""

    number: str
    href: str
    label: str
    mark: str
    standing: str


@dataclass(frozen=True, slots=True)
class Day:
    """The events of one date. `note` says that the date was inferred for some or all of them."""

    date: str
    iso: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """`days` by date of the event; `by_publication` only have the date of the report; `undated` have none."""

    days: tuple[Day, ...]
    by_publication: tuple[Day, ...]
    undated: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class AccountRow:
    """What is said, and for each column the quotes of that origin (none: it does not say it).

    `others` are quotes of origins that have no column, each with the origin's name.
    """

    number: str
    href: str
    label: str
    mark: str
    standing: str
    cells: tuple[tuple[Cite, ...], ...]
    others: tuple[AccountView, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountTable:
    """`more` are rows of less weight, folded away; `others` counts the origins that share the last column.

    `left_out` counts the events that only one origin has; they are listed under the events.
    """

    origins: tuple[str, ...]
    rows: tuple[AccountRow, ...]
    left_out: int
    more: tuple[AccountRow, ...] = ()
    others: int = 0


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a finding: who says it, its value, and the sentence with the words marked."""

    origin: str
    outlet: str
    value: str
    cite: Cite


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding. `about` is what the event is called that both sides speak of, or words of the left side.

    `number` is its short name on the page (C1), `id` its name in the ledger. `alike` are further findings on the same
    event with the same two values.
    """

    number: str
    anchor: str
    id: str
    aspect: str
    verdict: str
    score: str
    reason: str
    note: str
    event: Back | None
    about: str
    left: SideView
    right: SideView
    alike: tuple[FindingView, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingGroup:
    key: str
    title: str
    explanation: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the picture in its units, with its text broken into lines."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """An event type between actors and recipients: its label box, its colour by quad, and the curves as SVG paths.

    `into` lead from the actors to the label, `out` from the label to the recipients. `dashed` where it is not said to
    have happened.
    """

    label: Box
    quad: str
    dashed: bool
    into: tuple[str, ...]
    out: tuple[str, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """One drawing of the picture, for one width of screen."""

    name: str
    width: float
    height: float
    size: float
    nodes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """One row of the picture's text alternative. `recipient` is empty where there is none."""

    actor: str
    what: str
    quad: str
    mark: str
    recipient: str
    events: tuple[Back, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Who did what to whom. `left_out` counts deeds that did not fit the drawing and stand in the table only."""

    title: str
    drawings: tuple[Drawing, ...]
    deeds: tuple[Deed, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story. `left_out` says in a sentence what of it is not on the page."""

    anchor: str
    number: int
    id: str
    title: str
    dates: str
    counts: tuple[Count, ...]
    articles: tuple[ArticleLine, ...]
    origins: tuple[OriginView, ...]
    timeline: Timeline
    groups: tuple[EventGroup, ...]
    accounts: AccountTable
    findings: tuple[FindingGroup, ...]
    picture: Picture | None
    left_out: str = ""


# ------------------------------------------------------------------------------------------------- the articles


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of what the page tells of itself: the value, how it is known, and the words, if there are any."""

    name: str
    value: str
    how: str = ""
    cite: Cite | None = None


@dataclass(frozen=True, slots=True)
class ArticleView:
    """`url` is an http or https address or empty."""

    anchor: str
    id: str
    title: str
    outlet: str
    url: str
    facts: tuple[Fact, ...]
    blocks: tuple[Block, ...]
    stories: tuple[Back, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole page. `summary` is its first line in numbers; `left_out` says what is in the ledger and not here."""

    title: str
    summary: tuple[Count, ...]
    reading: Reading
    stories: tuple[StoryView, ...]
    articles: tuple[ArticleView, ...]
    left_out: tuple[str, ...] = ()
