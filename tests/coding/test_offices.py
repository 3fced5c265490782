"""Titles beside names are claims: who is said to hold which office."""

from __future__ import annotations

import pytest

from tests.conftest import Parse
from twosource.codebook.who import load_who
from twosource.coding.offices import office_claims
from twosource.model import Modality, PassageKind, Role


@pytest.mark.parametrize(
    ("text", "person", "title", "modality"),
    [
        (
            "Norwegian Foreign Minister Ana Lora met traders.",
            "Ana Lora",
            "Norwegian Foreign Minister",
            Modality.ASSERTED,
        ),
        ("Tom Reed, the mayor of Alton, left.", "Tom Reed", "mayor of Alton", Modality.ASSERTED),
        ("Former French president Luc Perrin left.", "Luc Perrin", "Former French president", Modality.HISTORICAL),
        ("US Secretary of Defense Jane Roe left.", "Jane Roe", "US Secretary of Defense", Modality.ASSERTED),
    ],
)
def test_a_title_beside_a_name_is_a_claim(parse: Parse, text: str, person: str, title: str, modality: Modality) -> None:
    (claim,) = office_claims(parse(text), load_who())
    assert [party.span.exact for party in claim.parties] == [person, title]
    assert [party.role for party in claim.parties] == [Role.ACTOR, Role.THEME]
    assert (claim.predicate, claim.type, claim.modality) == ("hold office", "", modality)
    assert text[claim.span.start : claim.span.end] == title


@pytest.mark.parametrize("text", ["Deputy Foreign Minister Jo Hart left.", "Sergeant Jo Hart left.", "Jo Hart left."])
def test_ranks_and_lower_posts_are_no_office(parse: Parse, text: str) -> None:
    assert list(office_claims(parse(text), load_who())) == []


def test_headlines_speak_too_and_repeats_do_not(parse: Parse) -> None:
    doc = parse("Mayor Tom Reed left. Mayor Tom Reed came back.", title="Mayor Tom Reed on leave")
    assert [claim.passage for claim in office_claims(doc, load_who())] == [PassageKind.HEADLINE, PassageKind.BODY]
