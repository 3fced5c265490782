"""Who is said by a claim to hold a post now: of the codebook's offices, with one holder at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.codebook.posts import Post, post
from twosource.codebook.words import words_of
from twosource.compare.drafts import End
from twosource.compare.reading.lines import YEAR
from twosource.compare.reading.story import Reading
from twosource.model import Claim, Modality, Role, Span

PREDICATE = "hold office"


@dataclass(frozen=True, slots=True)
class Holding:
    """A claim that somebody holds a post, with the words of the title."""

    post: Post
    title: Span
    end: End


def holdings(reading: Reading) -> Iterator[Holding]:
    """All of a story; not those of acting holders, nor where the sentence names a year: they may be of other times."""
    who = reading.scene.who
    for key in reading.by_article:
        for claim in reading.claims.get(key, ()):
            title = _title(claim)
            if title is None or {word.key for word in words_of(title.exact)} & who.titles.acting:
                continue
            known = post(who, title.exact)
            if known is not None and YEAR.search(claim.sentence.exact) is None:
                span = claim.actors[0].span
                yield Holding(known, title, End(span, span.exact, claim))


def _title(claim: Claim) -> Span | None:
    if claim.predicate != PREDICATE or claim.modality is not Modality.ASSERTED or not claim.actors:
        return None
    return next((party.span for party in claim.having(Role.THEME)), None)
