"""Parties that a sentence names away from the deed: at the verb above, behind another noun, in a clause beside it."""

from __future__ import annotations

import pytest

from tests.conftest import Parse
from twosource.codebook.events import load_events
from twosource.coding import code
from twosource.model import Role

AWAY = [
    # Who does it.
    ("Our main aim is to help those hurt by the storm.", "help", ["Our"], ["those"]),
    ("Apart from cracking down on smugglers, Chad also wants to guard its coast.", "cracking down", ["Chad"],
     ["smugglers"]),
    ("Niger sorry for accusing Chad of fraud", "accusing", ["Niger"], ["Chad"]),
    ("We appeal to all villagers, including the elders, to fully support them.", "support", ["all villagers"],
     ["them"]),
    ("The law, which Chad adopted last week, places tighter restrictions on sailors.", "restrictions", ["Chad"],
     ["sailors"]),
    ("Tom Okafor, who has been accused by scores of women of sexual assault, left Lahti.", "sexual assault",
     ["Tom Okafor"], []),
    ("The suspects in most of those assaults were sailors.", "assaults", ["The suspects"], []),
    ("A man unleashed a barrage of gunfire from a hotel room.", "gunfire", ["A man"], []),
    ("A spate of attacks in Lahti by gangs shocked Finland.", "attacks", ["gangs"], []),
    ("Lahti police investigating sexual assaults by sailors", "sexual assaults", ["sailors"], []),
    ("Lahti police investigating sexual assaults by sailors", "investigating", ["Lahti police"], []),
    ("The campaign was funded with $7 million from Velden Bank.", "funded", ["Velden Bank"], ["The campaign"]),
    ("Two investors sent an open letter to the firm pushing for a study.", "pushing", ["Two investors"], []),
    ("Chad fired a rocket and followed it with the launching of a missile.", "launching", ["Chad"], []),
    ("A rebel attack on the port shocked Lahti.", "attack", ["rebel"], ["the port"]),
    ("Police are investigating the role of Tom Okafor in the attack on the port.", "attack", [], ["the port"]),
    ("Two years ago, hundreds of women reported being attacked and robbed by gangs.", "attacked", ["gangs"],
     ["hundreds of women"]),
    ("Ana Velden: Tom Okafor assaulted me", "assaulted", ["Tom Okafor"], ["me"]),
    ("Holm, Brandt, and an assistant coach were asked to leave.", "asked to leave", [],
     ["Holm", "Brandt", "an assistant coach"]),
    ("Ana Velden has been warning Chad for months that it will be attacked.", "warning", ["Ana Velden"], ["Chad"]),
    ("A man stormed a cinema, releasing tear gas.", "tear gas", ["A man"], []),
    ("Ana Velden unleashed a series of tweets accusing Tom Okafor of fraud.", "accusing", ["Ana Velden"],
     ["Tom Okafor"]),
    ("Ana Velden called Tom Okafor on Friday to thank him.", "thank", ["Ana Velden"], ["him"]),
    # Whom it is done to.
    ("Through a spokesperson, Tom Okafor denied allegations of fraud.", "allegations", [], ["Tom Okafor"]),
    ("His lawyer denied allegations of fraud.", "allegations", [], []),
    ("With more than 600 women attacked in Lahti, Finland closed the port.", "attacked", [],
     ["more than 600 women"]),
    ("A gunman opened fire in a market, killing 13 people and wounding 42.", "opened fire", ["A gunman"],
     ["13 people"]),
    ("The council passed stricter sanctions on Chad, banning imports of coal.", "banning imports", ["The council"],
     ["Chad"]),
    ("The women took issue with comments made by Minister Tom Okafor.", "took issue", ["The women"],
     ["Minister Tom Okafor"]),
    ("Sailors called for the resignation of Ana Velden.", "called", ["Sailors"], ["Ana Velden"]),
    ("Ana Velden was proud of Tom Okafor.", "was", ["Ana Velden"], ["Tom Okafor"]),
    ("He was a sailor praised in the ports of Chad.", "praised", [], ["a sailor"]),
    ("Ana Velden survived an assassination attempt last year by a man.", "assassination attempt", ["a man"],
     ["Ana Velden"]),
    ("Tom Okafor is the man who stands accused of fraud.", "accused", [], ["the man"]),
    # Neither.
    ("Police made a number of arrests in Lahti.", "made", ["Police"], []),
    ("Many of the assaults were carried out by sailors.", "carried out", ["sailors"], []),
    ("Tom Okafor has been accused by dozens of women of sexual misconduct.", "accused", ["dozens of women"],
     ["Tom Okafor"]),
    ("The army staged attacks on New Year's Eve.", "staged attacks", ["The army"], []),
    ("The army staged attacks on the scale of those in Chad.", "staged attacks", ["The army"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actors", "recipients"), AWAY)
def test_the_sentence_names_them_elsewhere(
    parse: Parse, text: str, words: str, actors: list[str], recipients: list[str]
) -> None:
    found = code(parse(text, published="2026-06-01"), load_events())
    claim = next(c for c in found if c.span.exact == words)
    spans = [[p.span.exact for p in claim.having(role)] for role in (Role.ACTOR, Role.RECIPIENT)]
    assert spans == [actors, recipients]
