"""Small articles and claims to compare. Claims are found by their words in the article's text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict, Unpack

from twosource.ids import content_id
from twosource.model import (
    Article,
    Attribution,
    Claim,
    Known,
    Modality,
    Party,
    Passage,
    PassageKind,
    Role,
    Stance,
    Voice,
    VoiceKind,
    When,
)


def article(
    text: str,
    outlet: str = "",
    day: str | None = None,
    agency: str = "",
    headline: str = "",
    url: str | None = None,
    teaser_of: str | None = None,
) -> Article:
    """An article of one headline and lines of body."""
    lines = [headline, *text.split("\n")] if headline else text.split("\n")
    passages, at = [], 0
    for number, line in enumerate(lines):
        kind = PassageKind.HEADLINE if headline and number == 0 else PassageKind.BODY
        passages.append(Passage(kind, at, at + len(line)))
        at += len(line) + 1
    whole = "\n".join(lines)
    return Article(
        content_id("article", whole, outlet, day),
        whole,
        tuple(passages),
        outlet=Known(outlet, "given") if outlet else None,
        agency=Known(agency, "given") if agency else None,
        published=When(day, "DATE", day, day, "given", inferred=False) if day else None,
        url=url,
        teaser_of=teaser_of,
    )


class Put(TypedDict, total=False):
    """How a claim is put. `when` is a day, or the first and last day of a longer time."""

    theme: str
    modality: Modality
    type: str
    when: str | tuple[str, str] | None
    voices: Sequence[Voice]


def claim(of: Article, words: str, predicate: str, actor: str = "", recipient: str = "", **put: Unpack[Put]) -> Claim:
    """The claim that `words` of an article tell; the parties are looked for in the same line."""
    start = of.text.index(words)
    passage = next(p for p in of.passages if p.start <= start < p.end)
    named = ((Role.ACTOR, actor), (Role.RECIPIENT, recipient), (Role.THEME, put.get("theme", "")))
    places = ((role, of.text.index(name, passage.start), name) for role, name in named if name)
    modality = put.get("modality", Modality.ASSERTED)
    return Claim(
        id=content_id("claim", of.id, words, predicate, modality),
        article=of.id,
        passage=passage.kind,
        predicate=predicate,
        span=of.span(start, start + len(words)),
        sentence=of.span(passage.start, passage.end),
        parties=tuple(Party(role, of.span(at, at + len(name))) for role, at, name in places),
        modality=modality,
        probability=0.9,
        reason="given",
        type=put.get("type", ""),
        when=_when(put.get("when")),
        attribution=Attribution(tuple(put.get("voices", ()))),
    )


def _when(given: str | tuple[str, str] | None) -> When | None:
    if given is None:
        return None
    first, last = (given, given) if isinstance(given, str) else given
    return When(first if first == last else f"{first}/{last}", "DATE", first, last, "given", inferred=False)


def cites(outlet: str) -> Voice:
    """The voice of an outlet named in the text."""
    return Voice(outlet, VoiceKind.OUTLET, Stance.STATES, "named beside the cue")


def says(name: str, *, anonymous: bool = False) -> Voice:
    return Voice(name, VoiceKind.SPEAKER, Stance.STATES, "named beside the cue", anonymous=anonymous)
