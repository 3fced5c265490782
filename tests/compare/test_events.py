from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.compare.factory import article, claim
from twosource.compare.events import event, event_id, modality
from twosource.model import Claim, Event, Modality, Standing, StandingKind

HEADLINE = article("Tolland shells Bresk", "Harlow Gazette")
BODY = article("The Tolland army shelled the port of Bresk on 3 March, killing nine.", "Kestan Courier")
SHELLED = (
    claim(HEADLINE, "shells", "shell", "Tolland", "Bresk", type="ASSAULT", when=("2025-03-01", "2025-03-31")),
    claim(BODY, "shelled", "shell", "The Tolland army", "the port of Bresk", type="ASSAULT", when="2025-03-03"),
)


def made(*claims: Claim) -> Event:
    return event("story-1", claims, (), Standing(StandingKind.SINGLE_ORIGIN, 1, ""))


def test_values_are_read_off_the_claims() -> None:
    found = made(*SHELLED)
    assert (found.type, found.label) == ("ASSAULT", "Tolland shells Bresk")
    assert found.when is not None
    assert found.when.value == "2025-03-03"
    assert [actor.name for actor in found.actors] == ["The Tolland army"]


def test_contradicting_dates_leave_the_date_empty() -> None:
    late = claim(BODY, "shelled", "shell", "The Tolland army", "the port of Bresk", when="2025-03-13")
    assert made(SHELLED[1], late).when is None


def test_what_is_denied_by_one_is_said_to_have_happened_by_the_other() -> None:
    denied = claim(BODY, "shelled", "shell", modality=Modality.DENIED)
    assert modality((denied, SHELLED[0])) is Modality.ASSERTED
    assert made(denied).label.endswith("(denied)")


@given(st.permutations(SHELLED))
def test_order_of_claims_does_not_change_the_id(shuffled: list[Claim]) -> None:
    assert event_id(tuple(shuffled)) == event_id(SHELLED)
