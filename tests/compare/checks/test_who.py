"""Office and actor: two holders of one office, and a headline that names another than the text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.compare.checks.factory import against, article, aspects, claim, span
from twosource.codebook.who import load_who
from twosource.compare.findings import find
from twosource.compare.scene import Scene
from twosource.model import Article, Claim, Role, When

HEAD = "Ministers speak by phone"


def _holds(told: Article, title: str, name: str) -> Claim:
    parties = ((Role.ACTOR, name), (Role.THEME, title))
    return claim(told, "hold office", title, parties=parties)


def _told(
    first: str, second: str, title: str = "Bolivian Defence Minister"
) -> tuple[Article, tuple[tuple[Claim, ...], ...]]:
    lines = (f"{title} {first} called her neighbour.", "The call was short.", f"{second} wants order, the aide said.")
    told = article(HEAD, lines[0], lines[1], f"Aides of {title} {second} were calm.")
    return told, ((_holds(told, title, first),), (_second(told, title, second),))


def _second(told: Article, title: str, name: str) -> Claim:
    at = told.text.rindex(title)
    made = claim(told, "hold office", f"{title} {name}", parties=((Role.ACTOR, name), (Role.THEME, title)))
    assert made.span.start == at
    return made


def test_two_holders_of_one_office() -> None:
    told, groups = _told("Irma Vallejos", "Hugo Arancibia")
    (finding,) = against(told, groups=groups)
    assert (finding.aspect, finding.left.value, finding.right.value) == ("office", "Irma Vallejos", "Hugo Arancibia")


def test_the_users_own_offices_count(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    office = "country: NOR, office: beacon_warden, title: Warden of the Beacons"
    own.write_text(f"offices:\n  - {{{office}, person: Ana Lora, start: 2020-01-01, source: x}}\n", "utf-8")
    told, groups = _told("Irma Vallejos", "Hugo Arancibia", "Warden of the Beacons")
    told = replace(told, published=When("2021-01-01", "DATE", "2021-01-01", "2021-01-01", "given", inferred=False))
    ids = tuple(f"event-{number}" for number in range(len(groups)))
    assert not [f for f in find(Scene("s", {told.id: told}, groups, ids, lambda c: c.article)) if f.note]
    scene = Scene("s", {told.id: told}, groups, ids, lambda c: c.article, who=load_who(own))
    (finding,) = [f for f in find(scene) if f.aspect == "office"]
    assert "Ana Lora, Warden of the Beacons, since 2020-01-01 (source: x)" in finding.note


def test_a_surname_is_the_same_holder() -> None:
    told, groups = _told("Irma Vallejos", "Vallejos")
    assert not against(told, groups=groups)


@pytest.mark.parametrize("title", ["former Bolivian Defence Minister", "acting Bolivian Defence Minister"])
def test_a_marked_title_is_another_time(title: str) -> None:
    told = article(
        HEAD, "Bolivian Defence Minister Irma Vallejos called.", f"Critics came, and {title} Hugo Arancibia too."
    )
    groups = ((_holds(told, "Bolivian Defence Minister", "Irma Vallejos"),), (_holds(told, title, "Hugo Arancibia"),))
    assert not against(told, groups=groups)


def test_two_offices_of_one_country() -> None:
    told = article(
        HEAD, "Bolivian Defence Minister Irma Vallejos called.", "Bolivian Foreign Minister Hugo Arancibia spoke."
    )
    titles = ("Bolivian Defence Minister", "Irma Vallejos"), ("Bolivian Foreign Minister", "Hugo Arancibia")
    assert not against(told, groups=tuple((_holds(told, *pair),) for pair in titles))


def test_the_table_of_offices_notes_who_held_it() -> None:
    told = article(
        "French President Nicolas Sarkozy in Norby",
        "Crowds met French President Francois Hollande at the quay, aides of the president said.",
        day="2013-06-03",
    )
    groups = (
        (_holds(told, "French President", "Nicolas Sarkozy"),),
        (_second(told, "French President", "Francois Hollande"),),
    )
    (finding,) = (f for f in against(told, groups=groups) if f.aspect == "office")
    assert "Hollande, President, since 2012-05-15" in finding.note
    assert "source: " in finding.note


def test_two_coaches_of_one_team_in_the_text() -> None:
    told = article(
        "Norby lose again",
        "A bad day for Felmouth Rovers coach Tom Reed.",
        "He left.",
        "It was a test for Felmouth Rovers coach Al Dunn.",
    )
    assert aspects(against(told)) == {"office"}


def test_an_assistant_is_no_second_coach() -> None:
    told = article(
        "Norby lose again",
        "A bad day for Felmouth Rovers coach Tom Reed.",
        "He left.",
        "So did Felmouth Rovers assistant coach Al Dunn.",
    )
    assert not against(told)


BODY = (
    "{0} has closed its embassy in Norby after the spy trial.",
    "The move came as {0} expelled two envoys.",
    "{0} gave no date.",
)


def test_a_headline_that_names_another_country() -> None:
    told = article("France closes embassy in Norby after spy trial", *(line.format("Spain") for line in BODY))
    (finding,) = against(told)
    assert (finding.aspect, finding.left.span.exact, finding.right.span.exact) == ("actor", "France", "Spain")


@pytest.mark.parametrize("name", ["France", "The French government"])
def test_a_headline_in_other_words_for_the_same_country(name: str) -> None:
    assert not against(article("France closes embassy in Norby after spy trial", *(line.format(name) for line in BODY)))


def test_an_acronym_that_the_text_spells_out() -> None:
    lines = ("The Norby Coast Watch has closed its station after the storm.", "The Norby Coast Watch gave no date.")
    assert not against(article("NCW closes station after storm", *lines, "Reed Harbour lost a roof in the storm."))


def test_spans_are_the_words_of_the_article() -> None:
    told = article("France closes embassy in Norby after spy trial", *(line.format("Spain") for line in BODY))
    for finding in against(told):
        for side in (finding.left, finding.right):
            assert told.text[side.span.start : side.span.end] == side.span.exact
    assert span(told, "France").start == 0
