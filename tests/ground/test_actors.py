"""Who parties are: by the article first, by the tables second, on the day. People and outlets here are invented
where the tables are not what is tested."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quality.harness import annotated_text
from tests.conftest import Parse
from twosource.ground.actors import Actors, load_actors, with_actors
from twosource.model import (
    Actor,
    Attribution,
    Claim,
    Modality,
    Party,
    PassageKind,
    Role,
    Stance,
    Voice,
    VoiceKind,
)
from twosource.syntax import Annotated


def actor(doc: Annotated, words: str, on: str | None = None, role: Role = Role.ACTOR, nth: int = 0) -> Actor | None:
    """The actor of the nth place where the words stand."""
    start = -1
    for _ in range(nth + 1):
        start = doc.article.text.index(words, start + 1)
    return load_actors(None).resolve(doc, Party(role, doc.article.span(start, start + len(words))), on)


def code(found: Actor | None) -> tuple[str, str]:
    return (found.country, found.sector) if found is not None else ("", "")


@pytest.mark.parametrize(
    ("phrase", "country", "sector", "kind"),
    [
        ("Norway", "NOR", "", "government"),
        ("Kenyan soldiers", "KEN", "MIL", "crowd"),
        ("the Peruvian navy", "PER", "MIL", "military"),
        ("Peru's Ministry of Energy", "PER", "GOV", "government"),
        ("members of the Chadian army", "TCD", "MIL", "crowd"),
        ("a rebel commander", "", "REB", "person"),
        ("villagers in Mali", "MLI", "CVL", "crowd"),
        ("a former Norwegian minister", "NOR", "ELI", "person"),
        ("the president of the teachers' union", "", "LAB", "person"),
        ("the Kremlin", "RUS", "GOV", "government"),
        ("MS-13", "SLV", "CRM", "armed group"),
        ("the European Union", "EUR", "", "international body"),
        ("a Saudi-led coalition", "SAU", "", ""),
        ("Turkish-backed fighters", "", "UAF", "crowd"),
        ("Latin American bishops", "", "REL", "crowd"),
        ("a Danish supermarket", "DNK", "BUS", "company"),
        ("Hamas officials", "PSE", "", "crowd"),
        ("Defence Minister General Per Dahl", "", "GOV", "person"),
    ],
)
def test_a_phrase_alone_says_who(parse: Parse, phrase: str, country: str, sector: str, kind: str) -> None:
    found = actor(parse(phrase), phrase)
    assert found is not None
    assert found.country == country
    assert found.sector == sector or not sector
    assert found.kind == kind or not kind


@pytest.mark.parametrize("words", ["the agreement", "it", "a series of talks", "the threat of military action"])
def test_what_is_nobody_stays_nobody(parse: Parse, words: str) -> None:
    assert actor(parse(f"{words.capitalize()} came as a surprise."), words.capitalize()) is None


def test_later_forms_are_the_person_named_first(parse: Parse) -> None:
    doc = parse(
        "Norwegian Foreign Minister Ana Lora met traders on Monday. Lora said the minister would return.\n"
        "She thanked them. Her government is small."
    )
    for words in ("Lora said", "She"):
        found = actor(doc, words.removesuffix(" said"))
        assert found is not None
        assert (found.name, found.country, found.sector, found.kind) == ("Ana Lora", "NOR", "GOV", "person")
    assert code(actor(doc, "Her government")) == ("NOR", "GOV")


def test_a_title_in_apposition_counts(parse: Parse) -> None:
    doc = parse("Tomas Arn, the commander of the rebels, fled to Mali.")
    found = actor(doc, "Tomas Arn")
    assert found is not None
    assert (found.kind, found.sector) == ("person", "REB")


def test_one_article_can_hold_two_people_of_one_title(parse: Parse) -> None:
    doc = parse("Norwegian Mayor Tom Reed met Danish Mayor Jo Hart.")
    assert [code(actor(doc, name)) for name in ("Tom Reed", "Jo Hart")] == [("NOR", "GOV"), ("DNK", "GOV")]


@pytest.mark.parametrize(
    ("on", "sector", "office"),
    [("2015-06-01", "GOV", "head_of_government"), ("2018-06-01", "ELI", None)],
)
def test_what_somebody_is_depends_on_the_day(parse: Parse, on: str, sector: str, office: str | None) -> None:
    found = actor(parse("David Cameron spoke in London."), "David Cameron", on)
    assert found is not None
    assert (found.country, found.sector) == ("GBR", sector)
    assert (found.office.office if found.office else None) == office
    assert found.wikidata.startswith("Q")
    assert on in found.how


def test_the_day_of_publication_counts_where_the_event_has_none(parse: Parse) -> None:
    found = actor(parse("David Cameron spoke in London.", published="2015-06-01"), "David Cameron")
    assert found is not None
    assert found.sector == "GOV"
    assert "the day of publication" in found.how


def test_the_office_is_the_one_the_article_names_if_it_was_held(parse: Parse) -> None:
    held = actor(parse("US Secretary of State John Kerry left."), "John Kerry", "2015-06-01")
    assert held is not None
    assert held.office is not None
    assert held.office.office == "foreign_minister"
    other = actor(parse("US Secretary of State John Kerry left."), "John Kerry", "2019-06-01")
    assert other is not None
    assert other.office is None


def test_a_surname_alone_needs_support_and_is_called_a_guess(parse: Parse) -> None:
    with_title = actor(parse("Prime Minister Cameron left Britain."), "Cameron", "2015-06-01")
    assert with_title is not None
    assert with_title.name == "David Cameron"
    assert "guess" in with_title.how
    bare = actor(parse("Hart left the shop."), "Hart", "2015-06-01")
    assert bare is None or bare.country == ""


def test_a_full_name_in_the_article_goes_before_the_tables(parse: Parse) -> None:
    doc = parse("The baker Louise Cameron opened a shop. Cameron sells bread in Britain.")
    found = actor(doc, "Cameron", "2015-06-01", nth=1)
    assert found is not None
    assert found.name == "Louise Cameron"
    assert found.office is None


def test_a_capital_acts_for_its_government_but_is_a_place_elsewhere(parse: Parse) -> None:
    doc = parse("Oslo rejected the plan. Protesters marched in Oslo. Rebels shelled Oslo. Kenya accused Oslo.")
    sectors = [code(actor(doc, "Oslo", nth=n)) for n in range(4)]
    assert sectors == [("NOR", "GOV"), ("NOR", ""), ("NOR", ""), ("NOR", "GOV")]


def test_a_neighbour_is_of_another_country(parse: Parse) -> None:
    assert code(actor(parse("Norway's neighbour closed the road."), "Norway's neighbour")) == ("", "")


def test_two_countries_are_not_one(parse: Parse) -> None:
    doc = parse("Kenyan and Ugandan officials met.")
    assert code(actor(doc, "Kenyan and Ugandan officials")) == ("", "GOV")


def test_an_office_without_a_country_is_of_the_only_country_named(parse: Parse) -> None:
    doc = parse("The prime minister resigned. Norway will vote in May.")
    found = actor(doc, "The prime minister")
    assert code(found) == ("NOR", "GOV")
    assert found is not None
    assert "only country" in found.how


def test_themes_are_nobody(parse: Parse) -> None:
    assert actor(parse("Norway demanded aid."), "Norway", role=Role.THEME) is None


def test_the_users_people_win(parse: Parse, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("people:\n  - {name: Petra Olberding, country: NOR, sector: SOC}\n", "utf-8")
    doc = parse("Petra Olberding spoke.")
    actors: Actors = load_actors(own)
    found = actors.resolve(doc, Party(Role.ACTOR, doc.article.span(0, 15)), None)
    assert code(found) == ("NOR", "SOC")


WORDS = st.lists(
    st.sampled_from(
        [
            "Norway",
            "'s",
            "-",
            "the",
            "former",
            "President",
            "of",
            "and",
            "Lora",
            "US",
            "army",
            "“",
            ".",
            "Oslo",
            "\n",
            "İ",
        ]
    ),
    max_size=12,
)


@given(WORDS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_breaks_it_and_every_actor_says_how(words: list[str]) -> None:
    doc = annotated_text(" ".join(words))
    actors = load_actors(None)
    for token in doc.tokens:
        for end in (token.end, len(doc.article.text)):
            found = actors.resolve(doc, Party(Role.ACTOR, doc.article.span(token.start, end)), None)
            assert found is None or found.how


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Maria Cantwell spoke of the dam. The river flows through the United States.", ("USA", "LEG")),
        ("Maria Cantwell spoke of the dam. The river flows through Norway.", ("", "")),
    ],
)
def test_a_member_of_parliament_counts_where_the_text_speaks_of_the_country(
    parse: Parse, text: str, known: tuple[str, str]
) -> None:
    assert code(actor(parse(text), "Maria Cantwell")) == known


@pytest.mark.parametrize(
    ("phrase", "countries"),
    [
        ("Kenyan and Ugandan officials", ["KEN", "UGA"]),
        ("Russian, Turkish and Iranian diplomats", ["RUS", "TUR", "IRN"]),
        ("Kenyan officials", ["KEN"]),
    ],
)
def test_a_phrase_of_several_countries_is_a_party_of_each(parse: Parse, phrase: str, countries: list[str]) -> None:
    doc = parse(f"{phrase} met on Monday.")
    found = load_actors(None).each(doc, Party(Role.ACTOR, doc.article.span(0, len(phrase))), None)
    assert [(a.country, a.sector) for a in found] == [(country, "GOV") for country in countries]


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("Police arrested a Kenyan.", "a Kenyan", "person"),
        ("Kenyans marched.", "Kenyans", "crowd"),
        ("The families of the victims marched.", "The families of the victims", "crowd"),
    ],
)
def test_people_are_no_state_and_no_body(parse: Parse, text: str, phrase: str, kind: str) -> None:
    found = actor(parse(text), phrase)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    ("text", "phrase", "known"),
    [
        ("The government thanked Kenya for the wheat.", "The government", ("", "GOV")),
        ("Police arrested ten men in Kenya.", "Police", ("KEN", "COP")),
        ("A court in Kenya has jailed two men.", "A court", ("KEN", "JUD")),
        ("The Norway-backed authorities closed the port.", "The Norway-backed authorities", ("", "GOV")),
        ("The ferry captain was saved.", "The ferry captain", ("", "")),
        ("An army captain was saved.", "An army captain", ("", "MIL")),
        ("Accident inspectors came.", "Accident inspectors", ("", "")),
        ("Norlund Awards president Tom Reed came.", "Norlund Awards president Tom Reed", ("", "")),
        ("The president of the Norlund Society came.", "The president of the Norlund Society", ("", "")),
        ("The Kenyan president came.", "The Kenyan president", ("KEN", "GOV")),
        ("The Social Democrats criticised Kenya.", "The Social Democrats", ("", "PTY")),
        ("The German Social Democrats criticised Kenya.", "The German Social Democrats", ("DEU", "PTY")),
        ("The Social Democrats criticised Slovenia.", "The Social Democrats", ("SVN", "PTY")),
        ("Fidesz criticised Kenya.", "Fidesz", ("HUN", "PTY")),
    ],
)
def test_neither_a_country_nor_a_sector_is_guessed(
    parse: Parse, text: str, phrase: str, known: tuple[str, str]
) -> None:
    assert code(actor(parse(text), phrase)) == known


def test_who_speaks_is_meant_by_i() -> None:
    doc = annotated_text('"I will close the port," Norwegian Prime Minister Ana Lora said.')
    article = doc.article
    name = article.span(article.text.index("Ana"), article.text.index(" said"))
    voice = Voice("Ana Lora", VoiceKind.SPEAKER, Stance.STATES, "a test", name)
    said = Attribution((voice,), article.span(1, article.text.index(",")))
    closes = article.span(article.text.index("close"), article.text.index(" the port"))
    party = Party(Role.ACTOR, article.span(1, 2))
    claim = Claim(
        "c", article.id, PassageKind.BODY, "close", closes, said.content or closes, (party,), Modality.FUTURE, 0.9, "",
        attribution=said,
    )  # fmt: skip
    (found,) = with_actors(doc, (claim,), load_actors(None))
    assert code(found.parties[0].actor) == ("NOR", "GOV")
    (other,) = with_actors(doc, (replace(claim, attribution=Attribution()),), load_actors(None))
    assert code(other.parties[0].actor) == ("NOR", "GOV"), "the verb of saying tells as much"


@pytest.mark.parametrize(
    ("phrase", "known"),
    [
        ("Ahlu Sunnah Wa-Jama", ("SOM", "PRM")),
        ("Asaib Ahl al-Haqq", ("IRQ", "UAF")),
        ("the Kenyan Red Cross", ("KEN", "NGO")),
        ("Al-Noor Bakery", ("", "")),
    ],
)
def test_groups_spelled_otherwise_and_branches_of_a_country(parse: Parse, phrase: str, known: tuple[str, str]) -> None:
    assert code(actor(parse(f"On Monday {phrase} spoke."), phrase)) == known
