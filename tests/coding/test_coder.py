"""What the coder makes of single sentences: type, parties, and who is no party."""

from __future__ import annotations

import pytest

from tests.conftest import Parse
from twosource.codebook.events import load_events
from twosource.coding import code
from twosource.model import Claim, Modality, Role


def claims(parse: Parse, text: str) -> list[Claim]:
    found = code(parse(text, published="2026-06-01"), load_events())
    return [c for c in found if c.type and c.modality is Modality.ASSERTED]


def words(claim: Claim, role: Role) -> list[str]:
    return [party.span.exact for party in claim.having(role)]


@pytest.mark.parametrize(
    ("text", "type", "mode", "actors", "recipients"),
    [
        ("Gunmen shot two farmers near Lahti.", "ASSAULT", "firearms", ["Gunmen"], ["two farmers"]),
        ("Police in Varna arrested a banker on Monday.", "COERCE", "arrest", ["Police"], ["a banker"]),
        (
            "Two men were killed in an air strike by the Sovan army.",
            "ASSAULT",
            "aerial",
            ["the Sovan army"],
            ["Two men"],
        ),
        ("Chad imposed sanctions on Niger.", "SANCTION", "", ["Chad"], ["Niger"]),
        (
            "The minister met with President Ana Lora Tuesday.",
            "CONSULT",
            "",
            ["The minister", "President Ana Lora"],
            [],
        ),
        ("Ana Velden and Tom Okafor met in Vienna.", "CONSULT", "", ["Ana Velden", "Tom Okafor"], []),
    ],
)
def test_a_deed_has_its_type_and_its_parties(
    parse: Parse, text: str, type: str, mode: str, actors: list[str], recipients: list[str]
) -> None:
    found = claims(parse, text)
    assert [(c.type, c.mode, words(c, Role.ACTOR), words(c, Role.RECIPIENT)) for c in found] == [
        (type, mode, actors, recipients)
    ]


def test_coordinated_verbs_share_the_object_that_stands_at_the_second(parse: Parse) -> None:
    found = claims(parse, "The chamber condemned and sanctioned the junta.")
    assert [(c.type, words(c, Role.RECIPIENT)) for c in found] == [
        ("ACCUSE", ["the junta"]),
        ("SANCTION", ["the junta"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The play bombed at the box office and closed after a week.",
        "Shares in the bank fell sharply on Monday.",
        "The striker fired home from ten metres.",
        "The river rose by two metres.",
    ],
)
def test_words_of_force_in_ordinary_news_are_no_event_that_is_counted(parse: Parse, text: str) -> None:
    assert [c.type for c in claims(parse, text) if c.probability >= 0.5] == []


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("The envoy agreed to visit Ghana next week.", "AGREE"),
        ("Morva refused to release the sailors.", "REJECT"),
        ("Sova threatened to bomb the harbour.", "THREATEN"),
        ("The bishop urged the rebels to free the nurse.", "REQUEST"),
    ],
)
def test_what_is_promised_refused_threatened_or_asked_is_a_deed_in_words(parse: Parse, text: str, type: str) -> None:
    assert [c.type for c in claims(parse, text)] == [type]


def test_the_reason_names_phrase_and_model(parse: Parse) -> None:
    (claim,) = claims(parse, "Gunmen shot two farmers near Lahti.")
    assert "'shoot'" in claim.reason
    assert "ASSAULT.yaml" in claim.reason
    assert "the model agrees, ." in claim.reason
