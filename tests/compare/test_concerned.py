from __future__ import annotations

from dataclasses import replace

from tests.compare.factory import article, claim
from twosource.compare.concerned import with_events
from twosource.compare.scene import Scene
from twosource.model import Claim, Finding, Side, Verdict, When

LEFT = article("The ship hit the pier on Monday.", "Harlow Gazette")
RIGHT = article("The ship hit the pier on Tuesday, killing two.", "Kestan Courier")


def timed(found: Claim, words: str, of: str) -> Claim:
    page = LEFT if of == LEFT.id else RIGHT
    start = page.text.index(words)
    return replace(found, when=When(words, "DATE", None, None, "given", False, page.span(start, start + len(words))))


HITS = (
    timed(claim(LEFT, "hit", "hit", "The ship"), "Monday", LEFT.id),
    timed(claim(RIGHT, "hit", "hit", "The ship"), "Tuesday", RIGHT.id),
)
KILLS = (claim(RIGHT, "killing", "kill", "The ship"),)


def finding(left: str, right: str) -> Finding:
    sides: list[Side] = []
    for page, words in ((LEFT, left), (RIGHT, right)):
        start = page.text.index(words)
        sides.append(Side(page.id, page.span(start, start + len(words)), words))
    return Finding("f", "story", "", "date", Verdict.CONTRADICTS, 0.7, "They differ.", sides[0], sides[1])


def test_a_finding_concerns_the_event_whose_values_it_rests_on() -> None:
    scene = Scene("story", {LEFT.id: LEFT, RIGHT.id: RIGHT}, (HITS, KILLS), ("hits", "kills"), lambda _: "")
    assert [f.event for f in with_events(scene, [finding("Monday", "Tuesday")])] == ["hits"]
    assert [f.event for f in with_events(scene, [finding("pier", "pier")])] == [""]
