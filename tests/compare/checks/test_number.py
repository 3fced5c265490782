"""Number: figures of one thing exclude each other, fit, or count something else."""

from __future__ import annotations

import pytest

from tests.compare.checks.factory import against, article, aspects, claim, count, found, span
from twosource.model import Figure, Verdict

FIRE = "Hundreds flee as fire destroys the cannery at Brackwater"
LEAD = "The fire at the Brackwater cannery drove {} workers out of the burning packing hall, the fire chief said."


def test_two_sentences_of_one_article_with_two_figures() -> None:
    told = article(
        FIRE, LEAD.format("85"), "Smoke hung over the bay all day.", "Witnesses filmed it. " + LEAD.format("58")
    )
    (finding,) = against(told)
    assert finding.aspect == "number"
    assert (finding.left.span.exact, finding.right.span.exact) == ("85", "58")
    assert finding.reason == "85 and 58 exclude each other."


@pytest.mark.parametrize(
    ("one", "other"), [("85", "about 90"), ("more than 80", "85"), ("85", "85"), ("85", "at least 60")]
)
def test_roundings_and_bounds_that_fit_are_none(one: str, other: str) -> None:
    assert not against(article(FIRE, LEAD.format(one), "Smoke hung over the bay.", LEAD.format(other)))


def test_a_part_is_not_the_whole() -> None:
    part = "The fire at the Brackwater cannery drove workers out of the packing hall; 12 of them remain in hospital."
    assert not against(article(FIRE, LEAD.format("85"), "Smoke hung over the bay all day.", part))


def test_two_doers_are_two_things() -> None:
    one = "Freeport listed six armed groups as criminal organisations on its border with Tarland."
    other = "Tarland listed four armed groups as criminal organisations on its border with Freeport."
    assert not against(article("Two lists of armed groups", one, "Talks go on.", other))


def test_a_score_is_no_count() -> None:
    one = "Norby led the final in Brackwater by 3-1 after the second half of the cup final."
    other = "Norby led the final in Brackwater by 2-1 after the second half of the cup final."
    assert not against(article("Norby win the cup", one, "Fans sang.", other))


def _toll(day: str, people: float, word: str) -> tuple[object, object]:
    told = article("Ferry hits pier", f"{word} people were killed when the ferry hit the pier at Norby.", day=day)
    return told, claim(told, "kill", "killed", figures=(count(told, word, people),))


def test_a_toll_of_one_day_told_differently_contradicts() -> None:
    (one, a), (other, b) = _toll("2026-05-05", 3, "Three"), _toll("2026-05-05", 4, "Four")
    assert aspects(against(one, other, groups=((a, b),))) == {"number"}  # type: ignore[arg-type]


def test_a_later_higher_toll_updates() -> None:
    (one, a), (other, b) = _toll("2026-05-05", 3, "Three"), _toll("2026-05-06", 5, "Five")
    verdicts = {f.verdict for f in found(one, other, groups=((a, b),)) if f.aspect == "number"}  # type: ignore[arg-type]
    assert verdicts == {Verdict.UPDATES}


def test_a_later_lower_toll_contradicts() -> None:
    (one, a), (other, b) = _toll("2026-05-05", 5, "Five"), _toll("2026-05-06", 3, "Three")
    assert aspects(against(one, other, groups=((a, b),))) == {"number"}  # type: ignore[arg-type]


def test_a_toll_without_a_date_cannot_be_put_in_order() -> None:
    (one, a), (other, b) = _toll("2026-05-05", 3, "Three"), _toll("", 5, "Five")
    verdicts = {f.verdict for f in found(one, other, groups=((a, b),)) if f.aspect == "number"}  # type: ignore[arg-type]
    assert verdicts == {Verdict.INCOMPARABLE}


def test_equal_figures_of_one_event_agree() -> None:
    (one, a), (other, b) = _toll("2026-05-05", 3, "Three"), _toll("2026-05-06", 3, "Three")
    verdicts = {f.verdict for f in found(one, other, groups=((a, b),)) if f.aspect == "number"}  # type: ignore[arg-type]
    assert verdicts == {Verdict.AGREES}


def test_two_tolls_of_one_day_in_the_headlines() -> None:
    one = article("Ferry hits pier in Norby, three dead", "Divers searched the harbour.", day="2026-05-05")
    other = article("Norby pier crash leaves nine dead", "The ferry was full.", day="2026-05-05")
    (finding,) = against(one, other)
    assert {finding.left.span.exact, finding.right.span.exact} == {"three", "nine"}


def test_the_dead_are_not_the_hurt() -> None:
    one = article("Ferry hits pier in Norby, three dead", "Divers searched the harbour.", day="2026-05-05")
    other = article("Nine hurt as ferry hits pier in Norby", "The ferry was full.", day="2026-05-05")
    assert not against(one, other)


def test_a_price_that_moves_updates() -> None:
    one = article("Shares fall", "Norby Steel fell 2 percent in early trade.", day="2026-05-05")
    other = article("Shares sink", "Norby Steel fell 5 percent by the close.", day="2026-05-06")
    pair = tuple(
        claim(told, "fall", "fell", figures=(Figure(n, n, n, "percent", "", span(told, f"{n} percent"), "down"),))
        for told, n in ((one, 2), (other, 5))
    )
    assert {f.verdict for f in found(one, other, groups=(pair,)) if f.aspect == "number"} == {Verdict.UPDATES}
