"""The tables of offices: who held what when, how sure that is, and what a title names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.codebook.check import gaps, overlaps
from twosource.codebook.lexicon import Entry, Lexicon, Sort
from twosource.codebook.loading import Faults
from twosource.codebook.offices import Offices, Term, office_faults, same_person
from twosource.codebook.who import load_who
from twosource.codebook.words import words_of
from twosource.model import Office

MEMBERS = 193
CABINET = ("foreign_minister", "defence_minister", "interior_minister", "finance_minister")


def term(person: str, start: str, end: str = "", *, certain: bool = True, retrieved: str = "2024-06-30") -> Term:
    return Term(Office("NOR", "defence_minister", "", person, start, end, "test", certain), "", retrieved)


def holders(*terms: Term, on: str) -> list[tuple[str, bool]]:
    found = Offices(terms, {}).holders("NOR", "defence_minister", on)
    return [(office.person, office.certain) for office in found]


def test_a_term_counts_from_its_first_day_to_its_last() -> None:
    row = term("Ana Lora", "2020-01-10", "2021-02-20")
    days = ("2020-01-09", "2020-01-10", "2021-02-20", "2021-02-21")
    assert [bool(holders(row, on=day)) for day in days] == [False, True, True, False]


def test_nothing_is_known_after_the_day_the_source_was_retrieved() -> None:
    row = term("Ana Lora", "2020-01-10")
    assert holders(row, on="2024-06-30") == [("Ana Lora", True)]
    assert holders(row, on="2024-07-01") == []


def test_two_sourced_rows_that_contradict_each_other_are_evidence_against_nobody() -> None:
    rows = term("Ana Lora", "2020-01-10"), term("Tom Reed", "2021-01-10")
    assert holders(*rows, on="2022-01-01") == [("Tom Reed", False), ("Ana Lora", False)]


def test_an_unsourced_row_of_the_same_term_adds_nobody() -> None:
    rows = term("Ana Lora Mendes", "2020-01-10"), term("Ana Lora", "2020-01-14", certain=False)
    assert holders(*rows, on="2022-01-01") == [("Ana Lora Mendes", True)]


def test_a_row_without_a_public_source_is_never_certain() -> None:
    unsourced = [t for t in load_who().offices.all if t.office.source == "compiler"]
    assert len(unsourced) > 500
    assert not any(t.office.certain for t in unsourced)


def test_every_row_names_a_source_with_a_licence_that_allows_it_to_be_shipped() -> None:
    who = load_who()
    assert {t.office.source for t in who.offices.all} <= set(who.sources)


def test_heads_of_state_or_government_of_all_members_of_the_united_nations_since_2000() -> None:
    heads = {"head_of_state", "head_of_government", "effective_leader"}
    known = {t.office.country for t in load_who().offices.all if t.office.office in heads}
    assert len(known - {"XKX", "TWN", "PSE", "HKG", "VAT", "UNO", "EUR", "IGO"}) >= MEMBERS


@pytest.mark.parametrize("office", CABINET)
def test_ministers_of_at_least_forty_countries_since_2010(office: str) -> None:
    rows = [t.office for t in load_who().offices.all if t.office.office == office and t.office.certain]
    since = {o.country for o in rows if (o.end or "9999") >= "2010"}
    assert len(since) >= 40


def test_the_checker_finds_two_in_one_office_and_an_office_left_empty() -> None:
    rows = [term("Ana Lora", "2010-01-01", "2014-01-01"), term("Tom Reed", "2013-01-01", "2013-12-31")]
    assert list(overlaps(rows)) == ["defence_minister (NOR): Ana Lora and Tom Reed from 2013-01-01 to 2013-12-31"]
    late = replace(rows[1], office=replace(rows[1].office, start="2018-01-01", end="2019-01-01"))
    assert list(gaps([rows[0], late], 365)) == ["defence_minister (NOR): nobody from 2014-01-01 to 2018-01-01"]


@pytest.mark.parametrize(
    ("title", "hint", "office"),
    [
        ("US Secretary of Defense", "", ("USA", "defence_minister")),
        ("Norwegian Minister of Foreign Affairs", "", ("NOR", "foreign_minister")),
        ("foreign minister", "KEN", ("KEN", "foreign_minister")),
        ("President of the European Commission", "", ("EUR", "commission_president")),
        ("NATO Secretary General", "", ("IGO", "nato_secretary_general")),
        ("foreign minister", "", None),
        ("former Norwegian foreign minister", "", None),
        ("Norwegian deputy foreign minister", "", None),
        ("Norwegian president-elect", "", None),
        ("Norwegian baker", "", None),
    ],
)
def test_a_title_names_an_office_only_where_it_is_certain_which(
    title: str, hint: str, office: tuple[str, str] | None
) -> None:
    assert load_who().named(title, hint) == office


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ana Lora", "Ana Maria Lora", True),
        ("Lora", "Ana Lora", True),
        ("Volodymyr Kovalenko", "Volodimir Kovalenko", True),
        ("Joe Hale", "Joseph Hale", True),
        ("Ana Lora", "Ana Ruiz", False),
        ("Ana Lora", "Carla Lora", False),
    ],
)
def test_names_that_can_be_one_persons(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same


def test_presidents_of_chambers_head_no_state() -> None:
    chambers = ("Assembly", "Senate", "Parliament", "Chamber", "Congress")
    heads = [t.office for t in load_who().offices.all if t.office.office in {"head_of_state", "head_of_government"}]
    assert [o for o in heads if o.title.startswith("President of") and o.title.endswith(chambers)] == []


@pytest.mark.parametrize(
    ("country", "day", "person"),
    [("GBR", "2024-08-01", "Keir Starmer"), ("JPN", "2022-01-01", "Fumio Kishida"), ("KOR", "2022-01-01", "Moon")],
)
def test_a_successor_ends_a_term_whose_end_no_source_gives(country: str, day: str, person: str) -> None:
    head = "head_of_state" if country == "KOR" else "head_of_government"
    held = [office.person for office in load_who().holders(country, head, day)]
    assert len(held) == 1
    assert person in held[0]


def test_the_bundled_rows_have_no_faults() -> None:
    faults, who = Faults(), load_who()
    office_faults(faults, who.countries, who.sources)
    assert faults.found == []


def test_bare_rows_are_the_terms_they_stand_for() -> None:
    own = term("Ana Lora", "2020-01-10", "2021-02-20")
    row = ("NOR", "defence_minister", "", "Ivo J. Tarn", "", "2021-02-21", "", "test", "2024-06-30")
    offices = Offices([own], {}, [row], {"test": True})
    made = term("Ivo J. Tarn", "2021-02-21")
    assert offices.all == (own, made)
    assert offices.terms_of("Ivo Tarn") == offices.terms_of_surname("Tarn") == (made,)
    assert offices.in_same("NOR", "defence_minister") == (own, made)
    assert offices.latest == "2024-06-30"


def test_persons_are_found_in_the_lexicon_beside_what_shares_their_first_word() -> None:
    body = ("Tarn Works", Entry(Sort.BODY, "Tarn Works"))
    lexicon = Lexicon([body], frozenset(), {"Tarn Ivo": "NOR", "the Tarn-Lora": "CHL"})
    found = [m.entries[0] for m in lexicon.matches(words_of("Tarn Works met Tarn Ivo and Tarn Lora"))]
    assert [(e.sort, e.country) for e in found] == [(Sort.BODY, ""), (Sort.PERSON, "NOR"), (Sort.PERSON, "CHL")]
