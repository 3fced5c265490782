from __future__ import annotations

import pytest

from twosource.clean.opening import with_openings
from twosource.model import Passage, PassageKind

BODY, DATELINE = PassageKind.BODY, PassageKind.DATELINE


def parted(text: str) -> list[tuple[PassageKind, str]]:
    return [(p.kind, text[p.start : p.end]) for p in with_openings(text, [Passage(BODY, 0, len(text))])]


@pytest.mark.parametrize(
    "opening",
    ["LIMA, March 2 -", "LIMA (TNA) –", "OSLO —", "Lima (TNA) -", "LIMA, Peru, 2 Mar 2026 (TNA) --", "(TNA) -",
     "NEW YORK/LIMA, Feb. 3 (TNA) -"],
)  # fmt: skip
def test_a_dateline_is_a_passage_of_its_own(opening: str) -> None:
    assert parted(f"{opening} Ministers met.") == [(DATELINE, opening), (BODY, "Ministers met.")]


@pytest.mark.parametrize(
    "text",
    ["The minister - a lawyer - said no.", "Ministers (and their deputies) - met.", "UN envoys - three of them - met.",
     "NATO - which has a base here - agreed.", "It was late: The talks went on."],
)  # fmt: skip
def test_other_dashes_open_nothing(text: str) -> None:
    assert parted(text) == [(BODY, text)]


def test_only_the_first_dateline_counts() -> None:
    text = "LIMA (TNA) - One.\nOSLO (TNA) - Two."
    found = with_openings(text, [Passage(BODY, 0, 17), Passage(BODY, 18, len(text))])
    assert [p.kind for p in found] == [DATELINE, BODY, BODY]
