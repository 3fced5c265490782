from __future__ import annotations

import pytest

from tests.report.factory import KESTREL, words
from twosource.model import When
from twosource.report.dates import say_days, say_instant, say_when


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-03-10", "2026-03-10", "10 March 2026"),
        ("2026-03-09", "2026-03-15", "9 to 15 March 2026"),
        ("2026-02-27", "2026-03-02", "27 February to 2 March 2026"),
        ("1800-01-01", "1899-12-31", "1800 to 1899"),
        ("2026-01-01", "2026-12-31", "2026"),
        ("2026-02-01", "2026-02-28", "February 2026"),
        ("2026-02-01", "2026-02-27", "1 to 27 February 2026"),
        ("2025-12-31", "2026-01-01", "31 December 2025 to 1 January 2026"),
    ],
)
def test_days_say_once_what_they_share(first: str, last: str, said: str) -> None:
    assert say_days(first, last) == said


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2026", "2026"),
        ("2026-03", "March 2026"),
        ("2026-03-10T18:38", "10 March 2026, 18:38"),
        ("2026-13-10", ""),
        ("P3D", ""),
        ("2026-W10", ""),
    ],
)
def test_an_instant_in_words(iso: str, said: str) -> None:
    assert say_instant(iso) == said


def test_a_time_without_days_is_said_in_the_words_of_the_article() -> None:
    vague = When("PAST_REF", "DATE", None, None, "vague", inferred=False, span=words(KESTREL, "Monday evening"))
    assert say_when(vague) == "Monday evening"


def test_an_open_time_says_where_it_begins_or_ends() -> None:
    assert say_when(When("since", "DATE", "2026-03-10", None, "", inferred=False)) == "from 10 March 2026"
    assert say_when(When("until", "DATE", None, "2026-03-10", "", inferred=False)) == "until 10 March 2026"
