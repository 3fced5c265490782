from __future__ import annotations

from itertools import combinations

from tests.report.factory import EVENTS, actor, event
from twosource.model import Event
from twosource.report.deeds import DeedGroup, deeds
from twosource.report.picture import MOST_DEEDS, picture
from twosource.report.view import Box
from twosource.report.words import Back

QUADS = {"ACCUSE": "VX", "AID": "MC"}


def numbered(events: tuple[Event, ...]) -> tuple[DeedGroup, ...]:
    return deeds([(e, Back(f"E{n}", f"#e{n}")) for n, e in enumerate(events, 1)], QUADS)


def many(number: int) -> tuple[DeedGroup, ...]:
    parties = [actor(f"Party number {n} with a rather long name") for n in range(number)]
    return numbered(tuple(
        event(str(n), "It happens", {}, type="ACCUSE", actors=(parties[n],), recipients=(parties[-n - 1],))
        for n in range(number)
    ))  # fmt: skip


def overlap(a: Box, b: Box) -> bool:
    apart = a.x + a.width <= b.x or b.x + b.width <= a.x or a.y + a.height <= b.y or b.y + b.height <= a.y
    return not apart


def test_what_did_not_happen_is_a_deed_of_its_own() -> None:
    found = numbered(EVENTS)
    assert [(d.actors, d.what, d.recipients) for d in found] == [
        (("Rescuers",), "AID", ()),
        (("Vera Holub",), "ACCUSE", ("the operator",)),
        (("the operator",), "ACCUSE, planned", ("Vera Holub",)),
    ]


def test_events_of_one_kind_between_the_same_parties_are_one_deed() -> None:
    (found,) = numbered((EVENTS[2], EVENTS[2]))
    assert (found.what, [b.label for b in found.events]) == ("ACCUSE ×2", ["E1", "E2"])


def test_boxes_never_overlap_and_stay_within_the_drawing() -> None:
    drawn = picture("Story", many(MOST_DEEDS))
    assert drawn is not None
    for drawing in drawn.drawings:
        boxes = [*drawing.nodes, *(arrow.label for arrow in drawing.arrows)]
        assert not any(overlap(a, b) for a, b in combinations(boxes, 2))
        assert all(b.x >= 0 and b.x + b.width <= drawing.width and b.y + b.height <= drawing.height for b in boxes)


def test_deeds_without_room_stand_in_the_table() -> None:
    drawn = picture("Story", many(MOST_DEEDS + 3))
    assert drawn is not None
    assert drawn.left_out == 3
    assert len(drawn.deeds) == MOST_DEEDS + 3


def test_no_deeds_no_picture() -> None:
    assert picture("Story", ()) is None
