"""Term: a holder outside their term, by rows of the table that have a source."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compare.checks.factory import article, claim, when
from twosource.codebook.who import load_who
from twosource.compare.findings import find
from twosource.compare.scene import Scene
from twosource.model import Finding, Role

ROW = "  - {{country: NOR, office: foreign_minister, person: {person}, start: {start}, end: {end}, source: {source}}}\n"
TITLE, NAME = "Norwegian Foreign Minister", "Petra Olberding"


@pytest.fixture
def findings(tmp_path: Path) -> Findings:
    return Findings(tmp_path / "own.yaml")


class Findings:
    """What is found in one article of 2034, by the user's table of two invented ministers."""

    def __init__(self, own: Path) -> None:
        self.own = own

    def __call__(self, deed_day: str = "2034-05-13", sources: tuple[str, str] = ("a", "b")) -> list[Finding]:
        first = ROW.format(person=NAME, start="2030-01-01", end="2032-01-01", source=sources[0])
        second = ROW.format(person="Harold Winslow", start="2032-01-01", end="2036-01-01", source=sources[1])
        self.own.write_text("offices:\n" + first + second, "utf-8")
        told = article(f"{TITLE} {NAME} opened the talks on Monday.", day="2034-05-14")
        holds = claim(told, "hold office", TITLE, parties=((Role.ACTOR, NAME), (Role.THEME, TITLE)))
        opens = claim(told, "open", "opened", parties=((Role.ACTOR, NAME),), when=when(told, "Monday", deed_day))
        groups = ((holds,), (opens,))
        scene = Scene("s", {told.id: told}, groups, ("a", "b"), lambda c: c.article, who=load_who(self.own))
        return list(find(scene))


def test_a_holder_outside_the_term_is_told_with_both_sources(findings: Findings) -> None:
    (finding,) = findings()
    assert (finding.aspect, finding.left.value, finding.right.value) == ("office", TITLE, NAME)
    assert "2032-01-01 (source: a)" in finding.note
    assert "Harold Winslow since 2032-01-01 (source: b)" in finding.note


def test_history_is_no_contradiction(findings: Findings) -> None:
    assert findings(deed_day="2031-05-13") == []


@pytest.mark.parametrize("sources", [("''", "b"), ("a", "''")])
def test_a_row_without_a_source_accuses_nobody(findings: Findings, sources: tuple[str, str]) -> None:
    assert findings(sources=sources) == []
