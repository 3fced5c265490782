"""Who a role filler is: the scorer, and what it is given, on an article of our own."""

from __future__ import annotations

import pytest

from quality.coreference import parties_of
from quality.harness import Line
from quality.score_coreference import Row, right, score

TITLE = "Brandt visits flooded villages"
TEXT = "The mayor Ilva Brandt visited Corvale on Monday.\nShe promised help. Somebody thanked Brandt."
LINE: Line = {"id": "a", "title": TITLE, "text": TEXT, "outlet": "Corvale Herald", "date": "2026-03-02T00:00:00"}
WHOLE = f"{TITLE}\n{TEXT}"


def at(words: str, after: int = 0) -> list[int]:
    start = WHOLE.index(words, after)
    return [start, start + len(words)]


def label(words: str, first: list[list[int]] | None, kind: str, after: int = 0, **more: bool) -> Row:
    start, end = at(words, after)
    return {"id": "a", "start": start, "end": end, "kind": kind, "first": first, **more}


def test_every_member_must_be_named() -> None:
    both = label("She", [at("Brandt"), at("Corvale")], "pronoun")
    assert right(both, [at("Ilva Brandt"), at("Corvale")]) is False
    assert right(both, [at("Brandt"), at("Corvale")])
    assert not right(both, [at("Brandt")])
    assert not right(both, None)


@pytest.mark.parametrize("answer", [None, [at("Somebody")]])
def test_nobody_and_a_first_mention_are_right_where_left_alone(answer: list[list[int]] | None) -> None:
    assert right(label("Somebody", None, "pronoun"), answer)
    assert right(label("Somebody", [at("Somebody")], "description"), answer)
    assert not right(label("Somebody", None, "pronoun"), [at("Brandt")])


def test_the_share_that_is_right_is_told_by_kind_and_things_count_apart() -> None:
    last = WHOLE.rindex("Brandt")
    gold = [
        label("She", [at("Brandt")], "pronoun"),
        label("Brandt", [at("Brandt")], "name", last),
        label("help", [at("Monday")], "description", thing=True),
    ]
    found = score(gold, [{**gold[0], "first": None}, {**gold[1], "first": [at("Brandt")]}])
    assert (found["resolved"], found["pronoun"], found["name"], found["things"]) == (0.5, 0.0, 1.0, 0.0)
    assert found["fillers"] == {"parties": 2, "elsewhere": 2, "things": 1}


def test_a_pronoun_is_given_the_first_mention_of_its_chain() -> None:
    parties = parties_of(LINE)
    assert parties.first(*at("She")) == parties.first(*at("Brandt", WHOLE.index("thanked")))
    assert parties.first(*at("Somebody")) is None
