"""An article in the making: its text, passages and facts as offsets, until its id is known and spans can be made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from twosource.clean.opening import with_openings
from twosource.errors import Refused
from twosource.ids import content_id
from twosource.model import Article, Known, Passage, PassageKind, When

LONGEST = 1_000_000
"""Characters of the words of one article; the parser takes no more at a time, and no news article has a tenth."""
SENTENCE = 100
"""Characters of a caption that says more than what a picture shows."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A value, how it came to be known, and the words it rests on as [start, end); none: from metadata."""

    value: str
    how: str
    at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything of an article but its id and its spans."""

    text: str
    passages: tuple[Passage, ...]
    outlet: Fact | None = None
    agency: Fact | None = None
    authors: tuple[Fact, ...] = ()
    published: When | None = None
    published_at: tuple[int, int] | None = None
    language: str | None = None
    url: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


def finished(draft: Draft) -> Article:
    """The article of a draft, with its id and spans.

    Raises:
        Refused: it has no article text, or more than any article has.
    """
    said = sum(p.end - p.start for p in draft.passages if _says_something(p))
    if not said:
        raise Refused("no article text was found in it: only menus, links, headlines or nothing at all")
    if said > LONGEST:
        raise Refused(f"its article text has {said:,} characters, more than the {LONGEST:,} one article can have")
    published = draft.published.value if draft.published else None
    outlet = draft.outlet.value if draft.outlet else None
    passages = with_openings(draft.text, draft.passages)
    bare = Article(content_id("article", draft.text, outlet, published, draft.url), draft.text, passages)
    return replace(
        bare,
        outlet=_known(bare, draft.outlet),
        agency=_known(bare, draft.agency),
        authors=tuple(known for fact in draft.authors if (known := _known(bare, fact))),
        published=_when(bare, draft),
        language=draft.language,
        url=draft.url,
        extra=draft.extra,
    )


def _says_something(passage: Passage) -> bool:
    """Body and lists, and captions of whole sentences: a gallery has nothing else."""
    long = passage.kind is PassageKind.CAPTION and passage.end - passage.start >= SENTENCE
    return long or passage.kind in {PassageKind.BODY, PassageKind.LIST}


def _known(article: Article, fact: Fact | None) -> Known | None:
    if fact is None:
        return None
    return Known(fact.value, fact.how, article.span(*fact.at) if fact.at else None)


def _when(article: Article, draft: Draft) -> When | None:
    if draft.published is None or draft.published_at is None:
        return draft.published
    return replace(draft.published, span=article.span(*draft.published_at))
