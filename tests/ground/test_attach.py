"""Which value belongs to which claim."""

from __future__ import annotations

from tests.conftest import Parse
from twosource.codebook.events import load_events
from twosource.codebook.gazetteer import load_gazetteer
from twosource.codebook.units import load_units
from twosource.coding import code
from twosource.ground.attach import Values, attached
from twosource.ground.figures import find_figures
from twosource.ground.places import find_places
from twosource.ground.times import find_times
from twosource.model import Claim


def claims(parse: Parse, text: str, published: str | None = "2026-03-13") -> dict[str, Claim]:
    """The claims of a text by their predicate."""
    doc = parse(text, published=published)
    times = find_times(doc)
    values = Values(times, find_places(doc, load_gazetteer()), find_figures(doc, load_units(), times))
    return {claim.predicate: claim for claim in attached(doc, code(doc, load_events()), values)}


def day(claim: Claim) -> str | None:
    return claim.when.value if claim.when else None


def place(claim: Claim) -> str | None:
    return claim.where.name if claim.where else None


def test_a_claim_has_the_time_the_place_and_the_figures_of_its_clause(parse: Parse) -> None:
    found = claims(parse, "Police arrested 14 people in Rijeka on Tuesday.")["arrest"]
    assert (day(found), place(found), [f.best for f in found.figures]) == ("2026-03-10", "Rijeka", [14])


def test_values_of_another_clause_are_not_taken(parse: Parse) -> None:
    found = claims(parse, "Police on Tuesday arrested two men who had robbed five banks in Oslo in 2019.")
    assert (day(found["arrest"]), place(found["arrest"])) == ("2026-03-10", None)
    assert [f.best for f in found["arrest"].figures] == [2]
    robbed = found.get("rob bank") or found["rob"]
    assert (day(robbed), place(robbed)) == ("2019", "Oslo")
    assert 5 in [f.best for f in robbed.figures]


def test_the_day_something_was_said_is_not_the_day_it_happened(parse: Parse) -> None:
    found = claims(parse, "The ministry said on Thursday that rebels had attacked a convoy.")
    assert all(day(claim) is None for claim in found.values() if "attack" in claim.predicate)


def test_the_day_of_publication_is_never_taken_for_the_day_of_a_claim(parse: Parse) -> None:
    assert all(claim.when is None for claim in claims(parse, "Police arrested 14 people.").values())


def test_a_government_named_by_its_capital_is_no_place(parse: Parse) -> None:
    found = claims(parse, "Moscow condemned the sanctions. The mayor of Oslo resigned.")
    assert all(claim.where is None for claim in found.values())


def test_a_verb_that_goes_on_has_the_day_and_place_of_the_first(parse: Parse) -> None:
    found = claims(parse, "On Tuesday police raided an office in Zagreb and arrested three men.")["arrest"]
    assert (day(found), place(found)) == ("2026-03-10", "Zagreb")
    assert "carried over from 'raided'" in (found.when.how if found.when else "")


def test_a_verb_that_only_carries_an_event_gives_it_its_day(parse: Parse) -> None:
    found = claims(parse, "The attack, which took place on March 3, killed two soldiers.")
    assert day(found["attack"]) == "2026-03-03"


def test_a_time_between_a_noun_and_its_of_is_the_nouns(parse: Parse) -> None:
    found = claims(parse, "Officials announced the arrest this week of two leaders.")
    assert day(found["arrest"]) == "2026-W11"


def test_a_length_is_a_figure_and_no_answer_to_when(parse: Parse) -> None:
    found = claims(parse, "A court jailed the banker for six years.")
    jailed = next(iter(found.values()))
    assert jailed.when is None
    assert [(f.best, f.unit) for f in jailed.figures] == [(6, "year")]


def test_what_a_participle_tells_of_has_the_figure_of_its_noun(parse: Parse) -> None:
    found = claims(parse, "Exporters fear the 15-percent tariffs threatened by Bolivia.")
    threatened = next(claim for name, claim in found.items() if "threaten" in name)
    assert [(f.best, f.unit) for f in threatened.figures] == [(15, "percent")]


def test_what_happened_during_a_happening_told_before_has_its_day(parse: Parse) -> None:
    text = "Police arrested 11 people on Tuesday in a raid on an office. Officers beat two men during the raid."
    beaten = next(claim for name, claim in claims(parse, text).items() if "beat" in name)
    assert day(beaten) == "2026-03-10"
    assert beaten.when is not None
    assert beaten.when.inferred
    assert "the time of 'raid', told before" in beaten.when.how


def test_what_a_judge_orders_takes_effect_with_the_order(parse: Parse) -> None:
    found = claims(parse, "A judge on Thursday ordered that the banker be detained.")
    assert all(day(claim) == "2026-03-12" for claim in found.values())
