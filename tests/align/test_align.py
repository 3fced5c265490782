from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.factory import article, claim
from twosource.align import align
from twosource.model import Claim, Modality
from twosource.outcomes import ArticleRecord

ONE = article("On Thursday Bolten designated six armed groups.\nGeneral Tahl threatened to close the border of Ruvia.")
TWO = article("Six armed groups were designated by Bolten.\nGeneral Tahl closed the border of Ruvia on Friday.")
THREE = article(
    "On Friday Parlo designated four armed groups.\nGeneral Tahl did not threaten to close the border, he said."
)

SIX = claim(ONE, "designated", "designate", "Bolten", "six armed groups", type="SANCTION")
SIX_AGAIN = claim(TWO, "designated", "designate", "Bolten", "Six armed groups", type="SANCTION")
FOUR = claim(THREE, "designated", "designate", "Parlo", "four armed groups", type="SANCTION")
THREAT = claim(
    ONE, "threatened to close", "threaten to close", "General Tahl", "Ruvia", theme="the border", type="THREATEN"
)
CLOSED = claim(TWO, "closed", "close border", "General Tahl", "the border of Ruvia", type="COERCE")
DENIAL = claim(
    THREE,
    "threaten to close",
    "threaten to close",
    "General Tahl",
    theme="the border",
    type="THREATEN",
    modality=Modality.NEGATED,
)
RECORDS = [
    ArticleRecord(ONE, (SIX, THREAT)),
    ArticleRecord(TWO, (SIX_AGAIN, CLOSED)),
    ArticleRecord(THREE, (FOUR, DENIAL)),
]


def together(*claims: Claim) -> bool:
    return any(set(claims) <= set(group) for group in align(RECORDS))


def test_two_reports_of_one_happening_are_one_event() -> None:
    assert together(SIX, SIX_AGAIN)


def test_two_authorities_are_two_events() -> None:
    assert not together(SIX, FOUR)


def test_a_threat_and_its_execution_are_two_events() -> None:
    assert not together(THREAT, CLOSED)


def test_a_claim_and_its_denial_are_one_event() -> None:
    assert together(THREAT, DENIAL)


def test_a_plan_and_its_fulfilment_are_two_events() -> None:
    plan = claim(ONE, "designated", "designate", "Bolten", "six armed groups", modality=Modality.FUTURE)
    groups = align([ArticleRecord(ONE, (plan,)), ArticleRecord(TWO, (SIX_AGAIN,))])
    assert [len(group) for group in groups] == [1, 1]


def test_every_claim_is_in_exactly_one_group() -> None:
    groups = align([*RECORDS, RECORDS[0]])
    found = [c.id for group in groups for c in group]
    assert sorted(found) == sorted(c.id for record in RECORDS for c in record.claims)


@given(st.permutations(RECORDS))
@settings(max_examples=6, deadline=None)
def test_order_of_input_changes_nothing(shuffled: list[ArticleRecord]) -> None:
    assert align(shuffled) == align(RECORDS)


def test_no_claims_no_events() -> None:
    assert align([]) == ()
    assert align([ArticleRecord(ONE)]) == ()
