"""Yes or no, act and cause."""

from __future__ import annotations

import pytest

from tests.compare.checks.factory import AGAINST, against, article, aspects, claim, found
from twosource.model import Role, Verdict

HEAD = "Fishing boat sinks off Norby"
TOLD = "The trawler Mira struck the reef near Norby harbour in thick fog and sank within an hour."


@pytest.mark.parametrize(
    "denial",
    [
        "The trawler Mira did not strike the reef near Norby harbour in thick fog, a diver said.",
        "The trawler Mira hasn't struck the reef near Norby harbour in thick fog, a diver said.",
    ],
)
def test_told_and_denied_in_one_article(denial: str) -> None:
    assert aspects(against(article(HEAD, TOLD, "Divers went down.", denial))) == {"yes/no"}


@pytest.mark.parametrize(
    "other",
    [
        "The trawler Mira did not only strike the reef near Norby harbour, it broke in two.",
        "It is not known if the trawler Mira did not strike the reef near Norby harbour in thick fog.",
        "Until then the trawler Mira had not struck the reef near Norby harbour since it was built.",
        "Did the trawler Mira not strike the reef near Norby harbour in thick fog?",
    ],
)
def test_degrees_questions_and_the_past_deny_nothing(other: str) -> None:
    assert not against(article(HEAD, TOLD, "Divers went down.", other))


def test_what_is_denied_and_told_of_one_noun() -> None:
    told = article(
        "Council members had strong safety records", "The council members do not have strong safety records."
    )
    assert "yes/no" in aspects(against(told))


def test_one_outlet_says_and_somebody_denies_in_another() -> None:
    one = article(
        "Minister threatened miners, union says",
        "The mining minister threatened striking miners in Norby with the army.",
    )
    other = article(
        "Ministry answers union",
        "The ministry denied that the minister had threatened striking miners in Norby with the army.",
    )
    (finding,) = against(one, other)
    assert (finding.aspect, finding.verdict) == ("yes/no", Verdict.DISPUTED)


def test_what_is_denied_is_a_deed_and_no_doer() -> None:
    one = article("Fighters hold villages", "The fighters of the Norby Front hold two villages near the mining town.")
    other = article(
        "Ministry answers", "The ministry denied that fighters of the Norby Front were freed near the mining town."
    )
    assert not against(one, other)


def test_fired_against_resigned() -> None:
    one = article("Port chief fired", "The city fired harbour master Ina Holm over the crash.")
    other = article("Port chief goes", "Harbour master Ina Holm resigned over the crash.")
    claims = claim(one, "fire", "fired", parties=((Role.RECIPIENT, "Ina Holm"),)), claim(other, "resign", "resigned")
    (finding,) = (f for f in against(one, other, groups=(claims,)) if f.aspect == "act")
    assert {finding.left.value, finding.right.value} == {"fire", "resign"}


def test_the_same_act_agrees() -> None:
    one = article("Port chief fired", "The city fired harbour master Ina Holm over the crash.")
    other = article("City dismisses port chief", "Harbour master Ina Holm was dismissed by the city.")
    claims = claim(one, "fire", "fired"), claim(other, "dismiss", "dismissed")
    findings = found(one, other, groups=(claims,))
    assert ("act", Verdict.AGREES) in {(f.aspect, f.verdict) for f in findings}
    assert not {f.verdict for f in findings} & AGAINST


def _caused(cause: str, other: str) -> set[str]:
    told = article(
        "Why the ferry sank",
        f"{cause} caused the accident, the pilot said.",
        f"Yet {other} caused the accident, a diver held.",
    )
    claims = tuple(
        (claim(told, "cause", words, parties=((Role.ACTOR, by), (Role.RECIPIENT, "accident"))),)
        for by, words in ((cause, "caused the accident, the pilot"), (other, "caused the accident, a diver"))
    )
    return aspects(against(told, groups=claims))


def test_two_causes_of_one_accident() -> None:
    assert _caused("Thick fog", "engine failure") == {"cause"}


def test_one_cause_in_other_words() -> None:
    assert not _caused("Thick fog", "fog")


def test_a_noun_that_is_denied_to_be_something() -> None:
    one = "The ferry had no working radar, a newspaper reported on Thursday."
    told = article("Ferry hits pier", one, "Divers searched the bay.", "The radar of the ferry was working, Lee said.")
    (finding,) = against(told)
    assert finding.left.span.exact == "no working radar"
    assert "radar" in finding.right.span.exact
