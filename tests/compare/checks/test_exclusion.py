"""Words that exclude each other, plans told as done, hours of a call, months as seen from the day of publication."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.compare.checks.factory import against, article, aspects
from twosource.codebook.excluding import load_excluding
from twosource.errors import CodebookError
from twosource.model import Article, When

HEAD = "Ferry Mira adrift off Norby"


def on(day: str, told: Article) -> Article:
    return replace(told, published=When(day, "DATE", day, day, "given", inferred=False))


@pytest.mark.parametrize(
    ("one", "other", "aspect"),
    [
        (
            "The fire in the shipyard of Norby was started deliberately, the owner said.",
            "The fire in the shipyard of Norby was started by accident, the police said.",
            "cause",
        ),
        (
            "Passengers said the helmsman of the ferry Mira had passed out.",
            "A deckhand said the helmsman of the ferry Mira had fallen asleep.",
            "cause",
        ),
        (
            "The ferry Mira will leave the pier at Norby early morning, the harbour board said.",
            "The ferry Mira will leave the pier at Norby late at night, the harbour board said.",
            "date",
        ),
    ],
)
def test_words_that_exclude_each_other(one: str, other: str, aspect: str) -> None:
    assert aspects(against(article(HEAD, one), article("Norby ferry news", other))) == {aspect}


@pytest.mark.parametrize(
    "other",
    [
        "Police asked whether the helmsman of the ferry Mira had fallen asleep.",
        "The helmsman of the ferry Mira had not fallen asleep, his union said.",
        "Had the helmsman of the ferry Mira fallen asleep?",
    ],
)
def test_what_is_asked_or_denied_excludes_nothing(other: str) -> None:
    one = "Passengers said the helmsman of the ferry Mira had passed out."
    assert not against(article(HEAD, one), article("Norby ferry news", other))


def test_a_sentence_set_against_the_one_before_it() -> None:
    told = article(
        HEAD, "The owner said the rescue drill went off successfully.", "But divers called the drill a failure."
    )
    assert aspects(against(told)) == {"act"}


def test_a_plan_told_as_done() -> None:
    one = article(HEAD, "The lighthouse was supposed to be demolished in 2013 by the harbour board.")
    other = article("Norby", "The old lighthouse of the harbour board was demolished in 2013.")
    assert aspects(against(one, other)) == {"date"}


def test_under_way_and_still_to_come() -> None:
    told = article(
        HEAD,
        "Ann Lee, owner of the ferry Mira, is currently testifying before the harbour court.",
        "Ann Lee, owner of the ferry Mira, will testify before the harbour court from Tuesday.",
    )
    assert aspects(against(told)) == {"date"}


@pytest.mark.parametrize(
    ("called", "found"), [("at 6:04 a.m.", {"date"}), ("at 6:25 a.m.", set()), ("after 6 a.m.", set())]
)
def test_help_is_not_called_before_it_happened(called: str, found: set[str]) -> None:
    one = article(HEAD, "The ferry struck the pier at 6:10 a.m., the harbour board said.")
    other = article("Norby pier hit", f"Divers were called to the wrecked pier {called} by a baker.")
    assert aspects(against(on("2026-03-04", one), on("2026-03-04", other))) == found


@pytest.mark.parametrize(
    ("told", "aspect"),
    [("Saturday, March 7, 2026", set()), ("Friday, March 7, 2026", {"date"}), ("Friday, March 7", set())],
)
def test_a_weekday_beside_its_date(told: str, aspect: set[str]) -> None:
    assert aspects(against(article(HEAD, f"The ferry Mira was towed into Norby on {told}, by two tugs."))) == aspect


def test_one_deed_in_this_month_and_in_the_last() -> None:
    one = article(HEAD, "The sale of the Norby shipyard was approved by the harbour board last month.")
    other = article("Norby", "The harbour board approved the sale of the Norby shipyard this month.")
    assert aspects(against(on("2026-03-04", one), on("2026-03-05", other))) == {"date"}
    assert not against(on("2026-03-04", one), on("2026-05-05", other))


def test_two_names_of_one_kind_of_place() -> None:
    one = article(HEAD, "The ferry Mira drifted for two days before a tug found it in the Celtic Sea.")
    other = article("Norby", "A tug found the ferry Mira after two days, drifting in the Baltic Sea.")
    assert aspects(against(one, other)) == {"place"}


def test_what_is_denied_must_be_told() -> None:
    denied = article(HEAD, "The owner denied that the crew was exchanged for smugglers.")
    told = article("Norby", "Fishermen said the crew of the Mira was exchanged for two smugglers on the ice.")
    elsewhere = article("Norby", "The crew of the Mira was fed on the ice by fishermen, the owner said.")
    assert aspects(against(denied, told)) == {"yes/no"}
    assert not against(denied, elsewhere)


@pytest.mark.parametrize("other", ["Peru", "Chile"])
def test_what_one_country_denies_another_may_have_done(other: str) -> None:
    denied = article(HEAD, "Chile dismissed the claim that its trawlers were involved in the smuggling of tin.")
    told = article("Norby", f"Trawlers from {other} were involved in the smuggling of tin, fishermen said.")
    assert bool(against(denied, told)) == (other == "Chile")


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        ("The raid on the pier was a swap of prisoners, fishermen said.", True),
        ("No raid was a swap of prisoners.", False),
    ],
)
def test_what_is_said_not_to_be_so(told: str, answered: bool) -> None:
    denied = article(HEAD, "The raid on the pier was not a swap of prisoners.")
    assert bool(against(denied, article("Norby", told))) == answered


def test_faults_of_excluding_are_told(tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "excluding.yaml"
    file.write_text("groups:\n  - {aspect: mood, alike: fair, sides: [[Open]]}\n  - 3\n", "utf-8")
    with pytest.raises(CodebookError) as told:
        load_excluding(file)
    for fault in ("small letters", "two lists", "must be one of", "aspect, alike, sides"):
        assert fault in str(told.value)


def test_no_phrase_stands_on_two_sides() -> None:
    for group in load_excluding():
        phrases = [phrase for side in group.sides for phrase in side]
        assert len(phrases) == len(set(phrases))
