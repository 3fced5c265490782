from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.factory import article, claim
from twosource.align import align
from twosource.align.people import People
from twosource.model import Actor, Claim, Modality, Stance, Voice, VoiceKind
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


def story(*found: Claim) -> list[ArticleRecord]:
    return [ArticleRecord(article(f"{c.sentence.exact}"), (c,)) for c in found]


def joined(*found: Claim) -> bool:
    return any(set(found) <= set(group) for group in align(story(*found)))


ACCUSER = Voice("the union", VoiceKind.SPEAKER, Stance.ALLEGES, "named beside the cue")
SILENT = Voice("Ruvia", VoiceKind.SPEAKER, Stance.WILL_NOT_COMMENT, "named beside the cue")


def test_an_accusation_and_its_denial_are_one_event() -> None:
    page = article("A union accused the officers of Senn of beating two men.\nThe officers of Senn beat nobody.")
    alleged = claim(
        page, "beating", "beat", "the officers", "two men", modality=Modality.HYPOTHETICAL, voices=(ACCUSER,)
    )
    denied = claim(page, "beat nobody", "beat", "The officers", modality=Modality.DENIED)
    assert joined(alleged, denied)


def test_what_is_published_names_the_happening() -> None:
    page = article("Bolten published a list of armed groups.\nBolten designated six armed groups.")
    listed = claim(page, "published", "publish", "Bolten", "a list")
    designated = claim(page, "designated", "designate", "Bolten", "six armed groups")
    assert joined(listed, designated)


def test_a_refusal_to_comment_rejects_no_demand() -> None:
    page = article("Ruvia refused to comment on the call.\nRuvia rejected the demand in the call.")
    silent = claim(page, "refused to comment", "refuse to comment", "Ruvia", voices=(SILENT,))
    rejected = claim(page, "rejected", "reject", "Ruvia", "the demand", type="REJECT")
    assert not joined(silent, rejected)


def acting(text: str, who: str, name: str, country: str) -> Claim:
    page = article(text)
    found = claim(page, "threatened", "threaten", who, "Parlo")
    actor = Actor(name, "person", country, "GOV", ("GOV",), "given")
    first, *rest = found.parties
    return replace(found, parties=(replace(first, actor=actor), *rest))


def holding(name: str, title: str) -> Claim:
    page = article(f"{title} {name} left.")
    found = claim(page, title, "hold office", name, theme=title)
    actor = Actor(name, "person", "BOL", "GOV", ("GOV",), "given")
    first, *rest = found.parties
    return replace(found, parties=(replace(first, actor=actor), *rest))


def test_an_office_and_its_holder_are_one_party() -> None:
    named = acting("Ivo Tarn threatened Parlo on Monday.", "Ivo Tarn", "Ivo Tarn", "BOL")
    titled = acting(
        "Late in May Bolivia's defence minister threatened Parlo.",
        "Bolivia's defence minister", "Bolivia's defence minister", "BOL",
    )  # fmt: skip
    people = People([holding("Ivo Tarn", "Bolivian Defence Minister")])
    assert people.names(titled.parties[0]) & people.names(named.parties[0]) == {"Ivo Tarn"}
    assert People([]).names(titled.parties[0]) == {"Bolivia's defence minister"}


def test_the_country_of_a_person_is_taken_from_the_one_article_that_gives_it() -> None:
    bare = acting("Ivo Tarn threatened Parlo on Monday.", "Ivo Tarn", "Ivo Tarn", "")
    known = People([holding("Ivo Tarn", "Bolivian Defence Minister"), bare]).known(bare.parties[0])
    assert known.actor is not None
    assert known.actor.country == "BOL"
