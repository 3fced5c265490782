"""Who plays which part where the parser or the wording hides it, and what such claims are called."""

from __future__ import annotations

import pytest

from tests.conftest import Parse
from twosource.codebook.events import load_events
from twosource.coding import code
from twosource.model import Claim, Modality, Role


def claim(parse: Parse, text: str, predicate: str) -> Claim:
    found = code(parse(text, published="2026-06-01"), load_events())
    return next(c for c in found if c.predicate.split()[0] == predicate)


def words(found: Claim, role: Role) -> list[str]:
    return [party.span.exact for party in found.having(role)]


@pytest.mark.parametrize(
    ("text", "predicate", "actors", "recipients"),
    [
        # The actor of what is threatened is not whom the threat is for; who must act to avert it is.
        ("The envoy warned that Chad would close the bridge if Niger did not pay.", "warn", ["The envoy"], ["Niger"]),
        ("The minister threatened on Friday to impose a tariff on Nigerien onions.", "threaten", ["The minister"],
         ["Nigerien onions"]),
        # "According to" names a source and no party.
        ("A barge struck a pier in Lahti, killing two people, according to Harlow Gazette.", "strike", ["A barge"],
         []),
        ("The vote came in response to Chad blacklisting two banks.", "blacklist", ["Chad"], ["two banks"]),
        ("On Friday, Chad -- also under threat of a boycott -- joined Niger in labeling two armed groups as terrorist "
         "entities.", "label", ["Chad"], ["two armed groups"]),
    ],
)  # fmt: skip
def test_parties(parse: Parse, text: str, predicate: str, actors: list[str], recipients: list[str]) -> None:
    found = claim(parse, text, predicate)
    assert (words(found, Role.ACTOR), words(found, Role.RECIPIENT)) == (actors, recipients)


def test_what_stands_behind_as_may_make_the_type(parse: Parse) -> None:
    assert claim(parse, "Niger labeled two armed groups as terrorist entities.", "label").type == "SANCTION"
    assert claim(parse, "Six gangs designated as terrorist organizations fled.", "designate").type == "SANCTION"


def test_what_a_court_orders_is_its_deed(parse: Parse) -> None:
    found = claim(parse, "A judge ordered that Ana Lora be held in custody for ten days.", "order")
    assert (found.type, found.mode, found.modality) == ("COERCE", "arrest", Modality.ASSERTED)
    assert words(found, Role.RECIPIENT) == ["Ana Lora"]
    assert "court's order" in found.reason


def test_what_others_order_is_only_demanded(parse: Parse) -> None:
    found = claim(parse, "The crowd demanded that Ana Lora be held in custody.", "hold")
    assert found.modality is Modality.DEMANDED


def test_who_confirms_makes_news(parse: Parse) -> None:
    found = claim(parse, "On Friday, Ana Lora confirmed that the army had bombed the mill.", "confirm")
    assert words(found, Role.ACTOR) == ["Ana Lora"]


def test_what_a_bill_to_come_does_is_to_come(parse: Parse) -> None:
    bill = "Ana Lora plans to send the council a bill that allows the police to patrol the market."
    assert claim(parse, bill, "allow").modality is Modality.FUTURE
    law = "Ana Lora praised a law that allows the police to patrol the market."
    assert claim(parse, law, "allow").modality is Modality.ASSERTED


def test_a_happening_is_as_long_past_as_its_verb_says(parse: Parse) -> None:
    past = "The last closure of the border was in 1998."
    assert claim(parse, past, "closure").modality is Modality.HISTORICAL
    assert claim(parse, "The closure of the border was on Friday.", "closure").modality is Modality.ASSERTED


def test_who_is_called_on_is_to_do_it(parse: Parse) -> None:
    assert words(claim(parse, "Ana Lora called on Tom Okafor to resign.", "resign"), Role.ACTOR) == ["Tom Okafor"]


def test_a_call_to_resign_is_no_resignation(parse: Parse) -> None:
    found = claim(parse, "Ana Lora has rejected calls to resign.", "resign")
    assert found.modality is not Modality.ASSERTED


def test_a_raid_in_which_somebody_is_arrested_strikes_nobody(parse: Parse) -> None:
    found = code(parse("Police arrested ten people in the raid.", published="2026-06-01"), load_events())
    assert [words(c, Role.RECIPIENT) for c in found if c.predicate == "raid"] in ([], [[]])


def test_what_the_warners_own_side_will_do_is_a_threat(parse: Parse) -> None:
    warned = "The president of Chad warned Niger on Friday that her country would close the bridge."
    assert claim(parse, warned, "warn").type == "THREATEN"
