"""A deed told right after another has its time, and nothing else has."""

from __future__ import annotations

import pytest

from tests.conftest import Parse
from twosource.codebook.events import load_events
from twosource.coding import code
from twosource.ground import ground, load_grounds
from twosource.model import When


def seized(parse: Parse, text: str) -> When | None:
    doc = parse(text, published="2026-03-13")
    found = ground(doc, code(doc, load_events()), load_grounds())
    return next(claim.when for claim in found if claim.predicate.startswith("seize"))


def test_the_same_actor_goes_on(parse: Parse) -> None:
    when = seized(parse, "Norwegian police arrested three men on Tuesday. Officers seized nine tonnes of tobacco.")
    assert when is not None
    assert (when.first, when.inferred) == ("2026-03-10", True)
    assert "told right after 'arrested'" in when.how


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian police arrested three men on Tuesday. Swedish police seized nine tonnes of tobacco.",
        "The minister met three men on Tuesday. Officers seized nine tonnes of tobacco.",
        "Norwegian police arrested three men on Tuesday. It rained. Officers seized nine tonnes of tobacco.",
        "Norwegian police arrested three men. Officers seized nine tonnes of tobacco.",
    ],
)
def test_nothing_else_does(parse: Parse, text: str) -> None:
    assert seized(parse, text) is None
