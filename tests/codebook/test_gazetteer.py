from __future__ import annotations

from pathlib import Path

import pytest

from twosource.codebook.gazetteer import folded, load_gazetteer
from twosource.codebook.placing import load_placing
from twosource.errors import CodebookError


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("St. Louis", "saint louis"),
        ("U.S.", "us"),
        ("Tromsø", "tromso"),
        ("São Paulo", "sao paulo"),
        ("Wa-Ga", "wa ga"),
    ],
)
def test_names_are_folded(written: str, key: str) -> None:
    assert folded(written) == key


def test_towns_countries_states_counties_and_regions_are_found_by_name() -> None:
    gazetteer = load_gazetteer()
    wanted = {"Norway": "country", "Texas": "first", "Lamar County": "second", "Sahel": "area", "Tromso": "city"}
    for name, level in wanted.items():
        assert level in {entry.level for entry in gazetteer.named(name)}, name
    assert len(gazetteer.named("Springfield")) > 10
    assert gazetteer.named("Qwertmuehle") == ()


def test_the_capital_is_marked_among_the_towns_of_its_name() -> None:
    known = [e for e in load_gazetteer().named("Washington") if e.known and e.level == "city"]
    assert [(e.admin, e.country) for e in known] == [("District of Columbia", "USA")]


def test_every_country_of_the_actors_has_a_place() -> None:
    assert load_gazetteer().demonyms["Peruvian"].country == "PER"
    assert load_gazetteer().abbreviations["W.Va."].name == "West Virginia"


def test_faults_of_the_words_are_reported_together(tmp_path: Path) -> None:
    file = tmp_path / "placing.yaml"
    file.write_text("at: [in, on]\nnever: words\n", "utf-8")
    with pytest.raises(CodebookError) as caught:
        load_placing(file)
    assert any("never" in fault for fault in caught.value.faults)
    assert any("towards" in fault for fault in caught.value.faults)
    assert any("must be a word" in fault for fault in caught.value.faults)
