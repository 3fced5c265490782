"""The list of checks, and what holds for all of them."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

from tests.compare.checks.factory import article, found
from twosource.compare.checks import CHECKS

DOCS = Path(__file__).parents[3] / "docs" / "checks.md"
STORY = (
    article(
        "Fire at Norby cannery", "The fire at the Norby cannery drove 85 workers out on Tuesday.", day="2026-03-03"
    ),
    article("Cannery burns", "On Tuesday the fire at the Norby cannery drove 58 workers out.", day="2026-03-03"),
    article("Norby mourns", "The fire at the Norby cannery drove 85 workers out on Wednesday.", day="2026-03-04"),
)


def test_the_order_of_articles_does_not_matter() -> None:
    first = found(*STORY)
    assert first
    assert all(found(*order) == first for order in permutations(STORY))


def test_ids_differ() -> None:
    ids = [finding.id for finding in found(*STORY)]
    assert len(ids) == len(set(ids))


def test_every_check_is_documented() -> None:
    text = DOCS.read_text("utf-8")
    for check in CHECKS:
        assert f"## {check.name}\n" in text
        assert check.about in text


def test_odd_articles_are_no_error() -> None:
    assert found(article(""), article(" ", "!!!", "١٢٣ \u0000", "a" * 5000, "“”", "1 " * 3000)) == ()
