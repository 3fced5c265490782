"""Names are settled over the whole article. People and bodies here are invented."""

from __future__ import annotations

from tests.conftest import Parse
from twosource.syntax import Annotated


def names(doc: Annotated) -> dict[str, str]:
    return {chain.name: chain.kind for chain in doc.chains if chain.kind not in {"NOUN", "PRONOUN"}}


def test_a_title_is_not_part_of_the_name_behind_it(parse: Parse) -> None:
    doc = parse("The call between US Secretary of Defense Harold Winslow and Norwegian officials caused anger.")
    assert names(doc)["Harold Winslow"] == "PERSON"


def test_the_portfolio_of_a_title_alone_is_no_name(parse: Parse) -> None:
    doc = parse("British Secretary of State Fiona Marsh said the talks would go on.")
    assert "State" not in names(doc)
    assert names(doc)["Fiona Marsh"] == "PERSON"


def test_a_bare_surname_is_the_person_named_in_full_elsewhere(parse: Parse) -> None:
    doc = parse("Olberding rejected the plan.\nMinister Petra Olberding said so on Monday.\nOlberding then left.")
    (chain,) = [c for c in doc.chains if c.name == "Petra Olberding"]
    assert len(chain.mentions) == 3


def test_in_a_list_of_groups_every_entry_is_a_group(parse: Parse) -> None:
    doc = parse(
        "The groups banned by Peru included the Rimac Cartel, the United Brigades, XT-9, QdR and the Lima Front."
    )
    assert {names(doc)[n] for n in ("Rimac Cartel", "United Brigades", "Lima Front", "QdR")} == {"ORG"}


def test_a_headline_with_an_outlet_behind_a_dash_is_two_names(parse: Parse) -> None:
    doc = parse("Text.", title="Minister threatened Kenya over tariffs - Reuters")
    assert "Reuters" in names(doc)


def test_an_acronym_joins_its_full_name(parse: Parse) -> None:
    doc = parse("The Northern Freight Union (NFU) called a strike. The NFU wants higher pay.")
    (chain,) = [c for c in doc.chains if c.name == "Northern Freight Union"]
    assert len(chain.mentions) == 3


def test_a_body_that_possesses_a_person_is_no_part_of_the_name(parse: Parse) -> None:
    doc = parse("Ruvicorp's Tom Reed also runs a bank. Tom Reed Photographer: Jane Roe")
    assert names(doc)["Tom Reed"] == "PERSON"
    assert "Ruvicorp" in names(doc)


def test_whoever_is_called_a_singer_is_a_person(parse: Parse) -> None:
    assert names(parse("Singer Rivola smiled. Rivola then left for Oslo."))["Rivola"] == "PERSON"


def test_whoever_has_militants_is_a_body(parse: Parse) -> None:
    assert names(parse("Maro Harel militants took a town. Maro Harel spoke to a paper."))["Maro Harel"] == "ORG"
