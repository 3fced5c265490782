"""Updates: what later reports carry on, end or correct."""

from __future__ import annotations

import pytest

from tests.compare.checks.factory import against, article, claim, found
from twosource.model import Article, Finding, Modality, Role, Verdict


def _updates(*told: Article) -> list[Finding]:
    return [finding for finding in found(*told) if finding.verdict is Verdict.UPDATES]


def _report(toll: str, time: str) -> Article:
    return article("Ferry hits pier at Norby", f"{toll} people were injured when the ferry hit the pier.", day=time)


def test_a_toll_that_rises_within_a_day_is_an_update() -> None:
    early, late = _report("Twelve", "2026-05-05T07:10"), _report("Nineteen", "2026-05-05T11:40")
    assert _updates(early, late)
    assert not against(early, late)


def test_a_toll_that_falls_back_in_a_later_report_contradicts() -> None:
    reports = _report("Twelve", "2026-05-05T07:10"), _report("Nineteen", "2026-05-05T11:40")
    later = article("Norby mourns", "Twelve people were injured in the crash at the pier.", day="2026-05-07")
    assert against(*reports, later)


@pytest.mark.parametrize("vague", ["Several", "Dozens of", "At least four"])
def test_an_open_toll_is_carried_on(vague: str) -> None:
    assert not against(_report(vague, "2026-05-05T07:10"), _report("Forty", "2026-05-06T11:40"))


def test_what_a_report_gave_at_first_is_overtaken() -> None:
    one = article("Boy falls into shaft", "A 6-year-old boy fell into a shaft at Norby on Monday.")
    other = article(
        "Boy in shaft", "A 5-year-old boy fell into a shaft at Norby on Monday.", "He was first called older."
    )
    third = article("Shaft", "The boy from Norby was initially reported to be 6 years old, the mayor said.")
    assert against(one, other)
    assert not against(one, other, third)


def test_the_end_of_a_state_is_an_update() -> None:
    early = article(
        "Norby bridge", "The harbour bridge at Norby was closed to lorries after the storm.", day="2026-05-05"
    )
    late = article("Norby", "The harbour bridge at Norby reopened to lorries after repairs.", day="2026-05-06")
    (finding,) = [f for f in _updates(early, late) if f.aspect == "act"]
    assert {finding.left.span.exact, finding.right.span.exact} == {"closed", "reopened"}


def test_a_state_told_after_its_end_is_none() -> None:
    early = article("Norby", "The harbour bridge at Norby reopened to lorries after repairs.", day="2026-05-05")
    late = article(
        "Norby bridge", "The harbour bridge at Norby was closed to lorries after the storm.", day="2026-05-06"
    )
    assert not [f for f in _updates(early, late) if f.aspect == "act"]


def test_those_who_died_in_hospital_are_some_of_the_dead() -> None:
    one = article("Ferry hits pier at Norby", "Three people died when the ferry hit the pier.", day="2026-05-05")
    other = article("Norby pier", "Two people died in hospital after the ferry hit the pier.", day="2026-05-05")
    assert not against(one, other)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("The clerk of Norby harbour has not been named by police.", "Norby police named the clerk of the harbour."),
        ("No arrests have been made in the Norby raid, police said.", "Police arrested a man over the Norby raid."),
        ("The Norby survivors were taken to hospital at dawn.", "The Norby survivors were released from hospital."),
    ],
)
def test_what_was_still_to_come_is_an_update(first: str, then: str) -> None:
    early = article("Norby", first, day="2026-05-05")
    late = article("Harbour", then, day="2026-05-06")
    assert [f for f in _updates(early, late) if f.aspect == "act"]
    assert not against(early, late)


def test_whether_something_ended_is_no_end_of_it() -> None:
    early = article("Norby", "The survivors of the Norby crash are in hospital.", day="2026-05-05")
    late = article("Norby", "It is unclear whether the Norby survivors have been released.", day="2026-05-06")
    assert not _updates(early, late)


def test_a_figure_the_article_itself_takes_back_is_an_update() -> None:
    told = article(
        "Leak at Norby Bank",
        "The bank previously said up to 90,000 customers were affected, but now puts it at about 4,000 customers.",
    )
    (finding,) = [f for f in _updates(told) if f.aspect == "number"]
    assert {finding.left.span.exact, finding.right.span.exact} == {"90,000", "4,000"}


def test_a_day_that_was_moved_is_an_update() -> None:
    told = article("Norby vote", "The council had set the vote for May 8 and then postponed it to May 20.")
    assert [f for f in _updates(told) if f.aspect == "date"]


def test_a_count_of_one_nations_people_goes_on() -> None:
    early = article("Leak", "Up to 400,000 British customers had their data stolen at Norby Bank.", day="2026-05-05")
    late = article("Hack", "Norby Bank admits that 15 million Brits had their details stolen.", day="2026-06-05")
    (finding,) = _updates(early, late)
    assert finding.reason.startswith("It moved on: first at most 400,000")


def test_what_was_planned_and_is_done_is_an_update() -> None:
    early = article("Norby", "The council will release the sailors on Friday.", day="2026-05-05")
    late = article("Report", "The council released the sailors.", day="2026-05-09")
    plan, deed = (
        claim(told, "release", word, parties=((Role.ACTOR, "The council"), (Role.THEME, "the sailors")), modality=how)
        for told, word, how in ((early, "release", Modality.FUTURE), (late, "released", Modality.ASSERTED))
    )
    assert [f for f in found(early, late, groups=((plan,), (deed,))) if f.verdict is Verdict.UPDATES]
