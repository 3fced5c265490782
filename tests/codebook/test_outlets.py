from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.codebook.outlets import Outlets, load_outlets
from twosource.errors import CodebookError


@pytest.fixture(scope="module")
def outlets() -> Outlets:
    return load_outlets()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("WSJ", "The Wall Street Journal"),
        ("New York Times", "The New York Times"),
        ("THE NEW YORK TIMES", "The New York Times"),
        ("AP", "The Associated Press"),
        ("the AP", "The Associated Press"),
        ("afp-jiji press", "AFP-Jiji"),
        ("Reuters.", "Reuters"),
    ],
)
def test_an_outlet_is_known_by_its_names(outlets: Outlets, words: str, name: str) -> None:
    found = outlets.named(words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("words", ["ap", "wsj", "Sun", "", "The", "a newspaper nobody has heard of"])
def test_what_is_no_name_of_an_outlet_names_none(outlets: Outlets, words: str) -> None:
    assert outlets.named(words) is None


def test_a_name_that_several_outlets_bear_names_none(outlets: Outlets) -> None:
    assert len([outlet for outlet in outlets.all if "Radio Nacional" in (outlet.name, *outlet.aliases)]) > 1
    assert outlets.named("Radio Nacional") is None


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.bbc.co.uk/news/1", "BBC"),
        ("news.bbc.co.uk:80/x", "BBC"),
        ("EDITION.CNN.COM", "CNN"),
    ],
)
def test_an_outlet_is_found_by_any_host_of_its_domain(outlets: Outlets, address: str, name: str) -> None:
    found = outlets.at(address)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("address", ["", "co.uk", "http://[bad", "notbbc.com", "bbc.com.example.org"])
def test_a_strange_host_is_nobodys(outlets: Outlets, address: str) -> None:
    assert outlets.at(address) is None


@given(st.text(max_size=60))
def test_no_words_and_no_address_break_the_look_up(words: str) -> None:
    outlets = load_outlets()
    outlets.named(words)
    outlets.at(words)


def test_names_for_running_text_leave_out_what_may_mean_something_else(outlets: Outlets) -> None:
    assert outlets.names["Reuters"].is_agency
    assert outlets.names["Wall Street Journal"] is outlets.names["WSJ"]
    assert not {"Today", "Metro", "Azerbaijan", "Sun"} & set(outlets.names)


def test_every_name_for_running_text_leads_back_to_its_outlet(outlets: Outlets) -> None:
    assert all(outlets.named(name) == outlet for name, outlet in outlets.names.items())


def test_papers_of_one_owner_share_a_family(outlets: Outlets) -> None:
    assert outlets.names["WSJ"].family == outlets.names["New York Post"].family == "News Corp"


def test_the_user_adds_outlets_and_wins_over_the_bundled(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(
        "outlets:\n"
        "- {name: The Fjord Courier, aliases: [FC], domains: [fjord.example], family: Halden, kind: newspaper}\n"
        "- {name: Our Own Reuters, aliases: [Reuters], kind: agency}\n"
        "people: []\n"
    )
    outlets = load_outlets(file)
    courier = outlets.named("Fjord Courier")
    assert courier is not None
    assert (courier.family, courier.source, outlets.at("www.fjord.example")) == ("Halden", "own.yaml", courier)
    assert outlets.names["Reuters"].name == "Our Own Reuters"


def test_all_faults_of_a_users_file_are_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text("outlets:\n- {name: 3, kind: blog}\n- {aliases: [1], nick: x}\n- just words\n")
    with pytest.raises(CodebookError) as caught:
        load_outlets(file)
    told = str(caught.value)
    assert all(word in told for word in ("outlets > 1 > name", "kind", "nick", "2 > aliases", "must be a mapping"))
