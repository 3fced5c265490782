"""Speeches and chains of texts written for these tests, with outlets that do not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest

from tests.conftest import Parse
from twosource.attribute import Speech, attribute, speeches
from twosource.codebook.outlets import Outlet, Outlets, _indexed
from twosource.codebook.reporting import load_reporting
from twosource.model import Claim, Modality, PassageKind, Span, Voice
from twosource.syntax import Annotated

OWN = [
    Outlet("Radio Kestrel", kind="broadcaster"),
    Outlet("The Lantern Post", kind="newspaper"),
    Outlet("Tessera News Agency", aliases=("TNA",), kind="agency"),
]


@dataclass(frozen=True)
class Said:
    """A speech as a test reads it: the words of its parts, joined where there are several."""

    source: str
    cue: str
    content: str
    speech: Speech


Say = Callable[..., list[Said]]
Chain = Callable[..., list[tuple[str, str]]]


@pytest.fixture(scope="session")
def outlets() -> Outlets:
    return _indexed(OWN, [])


@pytest.fixture
def say(parse: Parse, outlets: Outlets) -> Say:
    """`say(text, title="")`: the speeches of a text, in order."""

    def of(text: str, title: str = "") -> list[Said]:
        found = speeches(parse(text, title), load_reporting(), outlets)
        return [Said(_words(x.source), _words(x.cue), _words(x.content), x) for x in found]

    return of


@pytest.fixture
def voices(parse: Parse, outlets: Outlets) -> Callable[..., tuple[Voice, ...]]:
    """`voices(text, words, title="")`: the chain behind the claim made of `words`."""

    def of(text: str, words: str, title: str = "") -> tuple[Voice, ...]:
        doc = parse(text, title)
        (claim,) = attribute(doc, [claim_of(doc, words)], load_reporting(), outlets)
        return claim.attribution.voices

    return of


@pytest.fixture
def chain(voices: Callable[..., tuple[Voice, ...]]) -> Chain:
    """`chain(text, words, title="")`: names and stances of the voices behind the claim made of `words`."""
    return lambda text, words, title="": [(v.name, v.stance.value) for v in voices(text, words, title)]


def _words(spans: Iterable[Span]) -> str:
    return " / ".join(span.exact for span in spans)


def claim_of(doc: Annotated, words: str) -> Claim:
    """A bare claim of the last place of some words."""
    start = doc.article.text.rindex(words)
    span = doc.article.span(start, start + len(words))
    return Claim("c", doc.article.id, PassageKind.BODY, words, span, span, (), Modality.ASSERTED, 0.9, "for a test")
