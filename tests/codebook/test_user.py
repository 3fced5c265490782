"""The user's own file: what it adds, and that every fault in it is named with its path."""

from __future__ import annotations

from pathlib import Path

import pytest

from twosource.codebook.check import check
from twosource.codebook.outlets import load_outlets
from twosource.codebook.who import load_who
from twosource.errors import CodebookError

GOOD = """
people:
  - name: Petra Olberding
    country: NOR
    sector: SOC
    source: https://example.org/olberding
offices:
  - country: NOR
    office: defence_minister
    title: Minister of Defence
    person: Harold Winslow
    start: 2031-01-31
    source: https://example.org/cabinet
groups:
  - name: Rimac Cartel
    aliases: [RCX]
    country: PER
    kind: cartel
outlets:
  - name: The Alton Ledger
"""

BAD = """
people:
  - name: Petra Olberding
    country: Norway
    sector: FISHING
offices:
  - country: NOR
    office: defence_minister
    person: Harold Winslow
    start: 31 January 2031
  - person: Nobody
groups:
  - name: Rimac Cartel
    kind: choir
    colour: red
ministers: []
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "own.yaml"


def test_what_the_user_adds_is_known(written: Path) -> None:
    written.write_text(GOOD, "utf-8")
    who = load_who(written)
    assert who.alias("RCX") == "Rimac Cartel"
    assert [p.sector for p in who.people.of("Petra Olberding")] == ["SOC"]
    (office,) = who.holders("NOR", "defence_minister", "2031-06-01")
    assert (office.person, office.certain) == ("Harold Winslow", True)
    assert check(written) == []


def test_an_office_without_a_source_is_not_certain(written: Path) -> None:
    written.write_text(GOOD.replace("    source: https://example.org/cabinet\n", ""), "utf-8")
    (office,) = load_who(written).holders("NOR", "defence_minister", "2031-06-01")
    assert not office.certain


def test_every_fault_is_named_with_its_path(written: Path) -> None:
    written.write_text(BAD, "utf-8")
    found = check(written)
    for beginning in (
        "own.yaml > people > 1 > country",
        "own.yaml > people > 1 > sector",
        "own.yaml > offices > 1 > start",
        "own.yaml > offices > 2 > country",
        "own.yaml > offices > 2 > start",
        "own.yaml > groups > 1 > colour",
        "own.yaml > ministers",
    ):
        assert any(fault.startswith(beginning) for fault in found), beginning
    with pytest.raises(CodebookError):
        load_who(written)


def test_two_people_in_one_office_are_a_fault(written: Path) -> None:
    second = "  - {country: NOR, office: defence_minister, title: Minister of Defence, "
    second += "person: Ana Lora, start: 2032-01-01}\n"
    written.write_text(GOOD.replace("groups:\n", f"{second}groups:\n"), "utf-8")
    (fault,) = check(written)
    assert "Harold Winslow and Ana Lora" in fault


def test_an_office_that_no_title_names_is_a_fault(written: Path) -> None:
    written.write_text(GOOD.replace("office: defence_minister", "office: keeper_of_bees"), "utf-8")
    (fault,) = check(written)
    assert "keeper_of_bees" in fault


def test_a_file_that_is_no_yaml_is_a_fault_and_no_crash(written: Path) -> None:
    written.write_text("people: [", "utf-8")
    assert check(written)


def test_a_title_of_the_users_own_leads_to_its_office(written: Path) -> None:
    row = (
        "  - {country: NOR, office: beacon_warden, title: Warden of the Beacons, person: Ana Lora, start: 2030-01-01}\n"
    )
    written.write_text(GOOD.replace("groups:\n", f"{row}groups:\n"), "utf-8")
    assert check(written) == []
    who = load_who(written)
    assert who.named("Warden of the Beacons") == ("NOR", "beacon_warden")
    assert who.named("Minister of Defence") is None, "a bundled title belongs to no country for one row of the user's"


def test_a_file_that_changes_is_read_again(written: Path) -> None:
    written.write_text(GOOD, "utf-8")
    assert load_who(written) is load_who(written)
    assert load_outlets(written).named("The Alton Mirror") is None
    written.write_text(GOOD.replace("Ledger", "Mirror").replace("RCX", "RCXL"), "utf-8")
    assert load_who(written).alias("RCXL") == "Rimac Cartel"
    assert load_outlets(written).named("The Alton Mirror") is not None
