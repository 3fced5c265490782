"""A small story made by hand: three invented outlets on a dam at Ostrava Mill, with a contradiction and a denial."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from twosource.model import (
    Account,
    Actor,
    Article,
    Attribution,
    Claim,
    Event,
    Finding,
    Known,
    Merge,
    Modality,
    Origin,
    Passage,
    PassageKind,
    Side,
    Span,
    Standing,
    StandingKind,
    Story,
    Verdict,
    When,
)
from twosource.outcomes import Outcome, Status
from twosource.report.material import Material, by_id, tally

KINDS = {"#": PassageKind.HEADLINE, "|": PassageKind.FURNITURE}


def article(name: str, *lines: str, outlet: str = "", day: str = "", **fields: Any) -> Article:
    """An article of one passage a line; a line that begins with # is the headline, with | furniture."""
    text, passages = "", []
    for line in lines:
        kind = KINDS.get(line[0], PassageKind.BODY)
        words = line[1:] if line[0] in KINDS else line
        passages.append(Passage(kind, len(text), len(text) + len(words)))
        text += words + "\n"
    known = Known(outlet, "named on the page") if outlet else None
    published = When(day, "DATE", day, day, "as stated", inferred=False) if day else None
    return Article(f"article-{name}", text, tuple(passages), outlet=known, published=published, **fields)


def words(of: Article, exact: str) -> Span:
    """The first place of some words in an article."""
    start = of.text.index(exact)
    return of.span(start, start + len(exact))


def claim(of: Article, exact: str, **fields: Any) -> Claim:
    """A claim of these words; its sentence is the line they stand in."""
    span = words(of, exact)
    start = of.text.rfind("\n", 0, span.start) + 1
    sentence = of.span(start, of.text.index("\n", span.end))
    given: dict[str, Any] = {
        "id": f"claim-{of.id}-{span.start}",
        "article": of.id,
        "passage": PassageKind.BODY,
        "predicate": exact.split(maxsplit=1)[0],
        "parties": (),
        "modality": Modality.ASSERTED,
        "probability": 0.9,
        "reason": "by hand",
        "attribution": Attribution(),
    }
    return Claim(span=span, sentence=sentence, **(given | fields))


def actor(name: str) -> Actor:
    return Actor(name, "person", "", "", (), "by name")


def day(iso: str, *, span: Span | None = None, inferred: bool = False) -> When:
    return When(iso, "DATE", iso, iso, "counted from the day of publication", inferred, span)


def event(name: str, label: str, by: dict[str, Sequence[Claim]], **fields: Any) -> Event:
    """An event with the claims of each origin."""
    accounts = tuple(Account(origin, tuple(c.id for c in claims)) for origin, claims in by.items())
    kind = StandingKind.CORROBORATED if len(by) > 1 else StandingKind.SINGLE_ORIGIN
    given: dict[str, Any] = {
        "modality": Modality.ASSERTED,
        "standing": Standing(kind, len(by), f"{len(by)} origins say it."),
    }
    ids = tuple(c.id for claims in by.values() for c in claims)
    return Event(f"event-{name}", "story-dam", label, ids, accounts, **(given | fields))


KESTREL = article(
    "kestrel",
    "|Home | World | Sport",
    "#Dam bursts at Ostrava Mill",
    "The dam at Ostrava Mill burst on Monday evening.",
    "Rescuers pulled 14 people from the water, the fire chief said.",
    "Minister Vera Holub accused the operator of neglect.",
    outlet="Radio Kestrel",
    day="2026-03-10",
    url="https://radiokestrel.example/dam",
)
POST = article(
    "post",
    "#Eleven rescued after dam fails",
    "A dam failed at Ostrava Mill on Monday evening.",
    "Rescuers saved 11 people, according to the fire chief.",
    "The operator denied the minister's charge and plans to sue Vera Holub.",
    outlet="The Lantern Post",
    day="2026-03-11",
)
UNNAMED = article("unnamed", "#Dam burst", "The dam burst, Radio Kestrel reported.")

BURST = (claim(KESTREL, "burst on Monday"), claim(POST, "failed"), claim(UNNAMED, "burst,"))
RESCUED = (claim(KESTREL, "pulled 14 people"), claim(POST, "saved 11 people"))
ACCUSED = (claim(KESTREL, "accused the operator"),)
SUED = (claim(POST, "plans to sue", modality=Modality.FUTURE),)
ORIGINS = (
    Origin(
        "origin-kestrel",
        "Radio Kestrel",
        "outlet",
        (KESTREL.id, UNNAMED.id),
        "One names the other as its source.",
        (Merge(KESTREL.id, UNNAMED.id, "It cites Radio Kestrel.", (words(UNNAMED, "Radio Kestrel reported"),)),),
    ),
    Origin("origin-post", "The Lantern Post", "outlet", (POST.id,), "Its own reporting."),
)
EVENTS = (
    event(
        "burst",
        "The dam at Ostrava Mill bursts",
        {"origin-kestrel": (BURST[0], BURST[2]), "origin-post": (BURST[1],)},
        when=day("2026-03-09", span=words(KESTREL, "Monday evening"), inferred=True),
    ),
    event(
        "rescued",
        "Rescuers save people",
        {"origin-kestrel": (RESCUED[0],), "origin-post": (RESCUED[1],)},
        type="AID",
        actors=(actor("Rescuers"),),
        standing=Standing(StandingKind.CONTESTED, 2, "The accounts differ on the number."),
    ),
    event(
        "accused",
        "Vera Holub accuses the operator",
        {"origin-kestrel": ACCUSED},
        type="ACCUSE",
        actors=(actor("Vera Holub"),),
        recipients=(actor("the operator"),),
        when=day("2026-03-10"),
    ),
    event(
        "sued",
        "The operator sues Vera Holub",
        {"origin-post": SUED},
        type="ACCUSE",
        modality=Modality.FUTURE,
        actors=(actor("the operator"),),
        recipients=(actor("Vera Holub"),),
    ),
)
NUMBER = Finding(
    "finding-number",
    "story-dam",
    "event-rescued",
    "number",
    Verdict.CONTRADICTS,
    0.9,
    "Radio Kestrel has 14 people, The Lantern Post 11.",
    Side(KESTREL.id, words(KESTREL, "14"), "14 people", RESCUED[0].id, "origin-kestrel"),
    Side(POST.id, words(POST, "11"), "11 people", RESCUED[1].id, "origin-post"),
)
STORY = Story("story-dam", "Dam bursts at Ostrava Mill", (KESTREL.id, POST.id, UNNAMED.id), "2026-03-09", "2026-03-11")


def material(**fields: Any) -> Material:
    """The story as a report's material; `fields` replace single ones."""
    articles = (KESTREL, POST, UNNAMED)
    given: dict[str, Any] = {
        "articles": by_id(articles),
        "claims": by_id((*BURST, *RESCUED, *ACCUSED, *SUED)),
        "stories": by_id((STORY,)),
        "events": by_id(EVENTS),
        "origins": by_id(ORIGINS),
        "findings": by_id((NUMBER,)),
        "tally": tally(articles),
        "totals": {"origins": 2, "stories": 1, "events": 4},
        "endings": Counter({Status.STORED: 3, Status.REFUSED: 1}),
        "not_stored": (Outcome("empty.txt", Status.REFUSED, "The file is empty."),),
        "quads": {"ACCUSE": "VX", "AID": "MC"},
    }
    return Material(**(given | fields))


def alone(of: Article) -> Material:
    """A report's material with one article that belongs to a story of its own and says nothing that is checked."""
    story = Story("story-alone", "", (of.id,))
    empty: dict[str, Any] = {}
    return material(
        articles={of.id: of}, claims=empty, stories=by_id((story,)), events=empty, origins=empty, findings=empty,
        tally=tally((of,)), totals={"stories": 1}, endings=Counter({Status.STORED: 1}), not_stored=(),
    )  # fmt: skip


def nothing() -> Material:
    """The material of an empty ledger."""
    empty: dict[str, Any] = {}
    return Material(empty, empty, empty, empty, empty, empty, tally(()), {}, Counter())
