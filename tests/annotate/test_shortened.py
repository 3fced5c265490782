"""The short name of a body in the headline is the body that the text names in full."""

from __future__ import annotations

import pytest

from tests.annotate.test_described import first
from tests.conftest import Parse


@pytest.mark.parametrize(
    ("title", "text", "word", "nth", "expected"),
    [
        ("Orlocorp Raises Offer for Hale", "Orlocorp Ltd. made an offer for Hale Inc.", "Ltd.", 0, ["Orlocorp"]),
        ("Norwegian sorry for delay", "Norwegian Airlines was late.", "Airlines", 0, ["Norwegian"]),
        ("Norwegian pilot sorry", "Norwegian Airlines was late.", "Airlines", 0, ["Norwegian Airlines"]),
        ("Singers leave the Academy", "The Sound Academy will close. It said so.", "Sound", 0, ["Academy"]),
    ],
)
def test_it_is_found(parse: Parse, title: str, text: str, word: str, nth: int, expected: list[str]) -> None:
    assert first(parse(text, title=title), word, nth) == expected
