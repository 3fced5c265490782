"""Who does a deed and to whom: things do nothing, places are where it happens, and subjects may bear it."""

from __future__ import annotations

import pytest

from tests.conftest import Parse
from twosource.codebook.events import load_events
from twosource.coding import code
from twosource.model import Role

BOTH = [
    # Things, kinds and matters do no deeds; whoever they are of does.
    ("The new bridge design accused nobody, but the report condemned the army.", "condemned", [], ["the army"]),
    ("Nigerien air strikes killed two villagers.", "killed", ["Nigerien"], ["two villagers"]),
    ("Chad rejected the offer of Niger.", "rejected", ["Chad"], ["Niger"]),
    ("Police used dogs to arrest the gang.", "arrest", ["Police"], ["the gang"]),
    ("It is time to hold the firms accountable.", "hold", [], ["the firms"]),
    ("Prosecutors charged Tom Okafor with killing a guard.", "killing", ["Tom Okafor"], ["a guard"]),
    # Where it happens is nobody.
    ("A shooting at a concert in Lahti shocked the town.", "shooting", [], []),
    ("Ana Velden and Tom Okafor met in Vienna.", "met", ["Ana Velden", "Tom Okafor"], []),
    ("Soldiers fired their guns at the village.", "fired", ["Soldiers"], ["the village"]),
    ("LAHTI, Finland: A court in Niger jailed Tom Okafor.", "jailed", ["A court"], ["Tom Okafor"]),
    # The subject bears it.
    ("The convoy came under attack from rebels on Friday.", "came", ["rebels"], ["The convoy"]),
    ("Ana Velden faces charges in Niger.", "faces charges", [], ["Ana Velden"]),
    ("Chad faced pressure from Niger over the dam.", "pressure", ["Niger"], ["Chad"]),
    ("The two sailors were refused entry.", "refused entry", [], ["The two sailors"]),
    # A genitive is of whoever bears an arrest, and of the body that does it.
    ("Her arrest by police angered the town.", "arrest", ["police"], ["Her"]),
    ("The gang's abduction of the girls angered Chad.", "abduction", ["The gang"], ["the girls"]),
    ("Tom Okafor is standing trial on charges of attacking a sailor.", "attacking", ["Tom Okafor"], ["a sailor"]),
    ("Niger's arrest of two sailors angered Chad.", "arrest", ["Niger"], ["two sailors"]),
    ("Rebels handed over ten sailors to authorities in Lahti.", "handed over", ["Rebels"], ["authorities"]),
    ("Soldiers were deployed to the port.", "deployed", ["Soldiers"], []),
    ("Chad put pressure on the firm to engage in talks with Niger.", "engage", ["the firm", "Niger"], []),
    # Shared subjects and lists.
    ("Chad responded with an offer to hold talks with Niger.", "hold talks", ["Chad", "Niger"], []),
    ("The summit ended with Chad, Niger and other states condemning the strike by Finland.", "condemning",
     ["Chad", "Niger", "other states"], ["Finland"]),
    ("Chad, Niger, and Finland met on Friday.", "met", ["Chad", "Niger", "Finland"], []),
    ("The generals of the armies of Chad, Niger and Finland attacked the port.", "attacked",
     ["The generals of the armies of Chad, Niger and Finland"], ["the port"]),
    ("Ana Velden flew to Lahti for talks with Tom Okafor.", "talks", ["Ana Velden", "Tom Okafor"], []),
    # Whose deed it is stands at the word above.
    ("Tom Okafor, who is accused of hacking into the bank, left Lahti.", "hacking", ["Tom Okafor"], ["the bank"]),
    ("Ana Ro, suspected of hacking into the bank, was freed.", "hacking", ["Ana Ro"], ["the bank"]),
    ("Ana Velden was involved in attacking a sailor.", "attacking", ["Ana Velden"], ["a sailor"]),
    ("Tom Okafor was filmed attacking a sailor.", "attacking", ["Tom Okafor"], ["a sailor"]),
    ("Finland's policy of accepting refugees from Chad divided the town.", "accepting refugees", ["Finland"],
     ["refugees"]),
    ("Rebels took part in the attack on the port.", "attack", ["Rebels"], ["the port"]),
    ("Tom Okafor was involved in the attack on the harbour.", "attack", ["Tom Okafor"], ["the harbour"]),
    ("The army said rebels were responsible for the attack on the port.", "attack", ["rebels"], ["the port"]),
    ("Men accused of sexual assaults left Lahti.", "sexual assaults", ["Men"], []),
    ("Criticism has also come from the harbour police.", "Criticism", ["the harbour police"], []),
    ("Ana Velden's speech included a warning to Niger.", "warning", ["Ana Velden"], ["Niger"]),
    ("Police charged a sailor with the murder of Tom Okafor.", "murder", ["a sailor"], ["Tom Okafor"]),
    ("A sailor was jailed for the attack on the port.", "attack", ["A sailor"], ["the port"]),
    ("The suspect in the attack on the port fled.", "attack", ["The suspect"], ["the port"]),
    ("The gunman behind the shooting of two sailors fled.", "shooting", ["The gunman"], ["two sailors"]),
    ("A man believed to have attacked a sailor fled.", "attacked", ["A man"], ["a sailor"]),
    ("Sailors were killed in an attack by rebels.", "killed", ["rebels"], ["Sailors"]),
    # Who says so at the end does not act before, nor the other way round.
    ("The convoy left for Chad, three sailors, who asked not to be named, told the Lahti Post.", "told",
     ["three sailors"], ["the Lahti Post"]),
    # Whom it is done to.
    ("Tom Okafor accused the bank of fraud.", "accused", ["Tom Okafor"], ["the bank"]),
    ("The union condemned the decision of the bank.", "condemned", ["The union"], ["the bank"]),
    ("Nine men are in detention.", "detention", [], ["Nine men"]),
    ("The victims of the shooting were taken to Lahti.", "shooting", [], ["The victims of the shooting"]),
    ("The bank also faces inquiries and numerous lawsuits.", "lawsuits", [], ["The bank"]),
    ("Rebels hold 40 captives.", "hold 40 captives", ["Rebels"], ["40 captives"]),
    ("The country accepted refugees from Chad.", "accepted refugees", ["The country"], ["refugees"]),
    ("Rebels claimed responsibility for the attack on the port.", "claimed responsibility", ["Rebels"], ["the port"]),
    ("Hackers stole data from the bank.", "stole data", ["Hackers"], ["the bank"]),
    ("The two smugglers were difficult to prosecute.", "prosecute", [], ["The two smugglers"]),
    ("One town, Lahti, and the villages of Oulu and Turku condemned the bank.", "condemned",
     ["One town", "the villages of Oulu and Turku"], ["the bank"]),
    # A place, a thing or a deed is not whom it is done to; a letter's reader does nothing.
    ("A gunman opened fire at his barracks in Lahti.", "opened fire", ["A gunman"], []),
    ("A gunman opened fire at the police.", "opened fire", ["A gunman"], ["the police"]),
    ("Hackers hacked an old file.", "hacked", ["Hackers"], []),
    ("Ana Velden wrote a letter to the mayor.", "wrote", ["Ana Velden"], ["the mayor"]),
    ("Soldiers ran away, and Ana Velden was asked to leave.", "asked to leave", [], ["Ana Velden"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actors", "recipients"), BOTH)
def test_who_does_it_and_to_whom(parse: Parse, text: str, words: str, actors: list[str], recipients: list[str]) -> None:
    found = code(parse(text, published="2026-06-01"), load_events())
    claim = next(c for c in found if c.span.exact == words)
    spans = [[p.span.exact for p in claim.having(role)] for role in (Role.ACTOR, Role.RECIPIENT)]
    assert spans == [actors, recipients]


def test_a_thing_that_does_a_deed_is_its_cause(parse: Parse) -> None:
    found = code(parse("The blast killed two villagers.", published="2026-06-01"), load_events())
    claim = next(c for c in found if c.predicate == "kill")
    assert not claim.type or [p.span.exact for p in claim.having(Role.CAUSE)] == ["The blast"]
