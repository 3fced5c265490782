"""Where the scope of a cue ends: what is presupposed, what came of it, what is only named so."""

from __future__ import annotations

import pytest

from tests.conftest import Parse
from twosource.codebook.events import load_events
from twosource.coding import code
from twosource.model import Modality

PUT = [
    ("The mayor called for calm following the killing of Tom Okafor.", "killing", Modality.ASSERTED),
    ("Police told people to take cover from the shelling.", "shelling", Modality.ASSERTED),
    ("The army will work with them during the investigation.", "investigation", Modality.ASSERTED),
    ("The suspects in the attacks were sailors.", "attacks", Modality.ASSERTED),
    ("The party split after a dispute over killings.", "killings", Modality.ASSERTED),
    ("Thousands signed a petition condemning the army.", "condemning", Modality.ASSERTED),
    ("Rebels fled the town, only to be arrested by the army.", "arrested", Modality.ASSERTED),
    ("The minister called the arrest of Ana Velden a mistake.", "arrest", Modality.ASSERTED),
    ("Since the 2011 riots Chad has condemned the rebels.", "condemned", Modality.ASSERTED),
    ("Next week's talks between Chad and Niger alarm the port.", "talks", Modality.FUTURE),
    ("The firm set money aside for any strike by its workers.", "strike", Modality.HYPOTHETICAL),
    ("A fourth attack would close the port.", "attack", Modality.HYPOTHETICAL),
    ("The family hoped that the army had freed Ana Velden.", "freed", Modality.HYPOTHETICAL),
    ("The talks will not start until Chad withdraws its troops.", "withdraws its troops", Modality.HYPOTHETICAL),
    ("Chad will act if rebels take hostages and kill Ana Velden.", "kill", Modality.HYPOTHETICAL),
    ("They have to free Ana Velden.", "free", Modality.DEMANDED),
    ("In May police arrested Tom Okafor.", "arrested", Modality.ASSERTED),
    ("The 2009 abduction of Ana Velden shocked the port.", "abduction", Modality.HISTORICAL),
    ("The 2026 abduction of Ana Velden shocked the port.", "abduction", Modality.ASSERTED),
    ("Prosecutors charged Tom Okafor with killing a guard.", "killing", Modality.HYPOTHETICAL),
    ("Tom Okafor was charged with the murder of Ana Velden.", "murder", Modality.HYPOTHETICAL),
    ("Tom Okafor was convicted of the murder of Ana Velden.", "murder", Modality.ASSERTED),
    ("Chad is not eager to ban the firm.", "ban", Modality.HYPOTHETICAL),
    ("There is a chance that Chad will attack Niger.", "attack", Modality.HYPOTHETICAL),
    ("The minister was asked if he would attack the port.", "attack", Modality.HYPOTHETICAL),
    ("Chad will attack Niger.", "attack", Modality.FUTURE),
    ("Tom Okafor pleaded not guilty to killing the guard.", "killing", Modality.DENIED),
    ("A court found him not guilty of killing the guard.", "killing", Modality.NEGATED),
    ("Claims that the army shelled the market are false.", "shelled", Modality.DENIED),
    ("The report that the army shelled the market is not true.", "shelled", Modality.DENIED),
    ("Reports of an attack on the convoy were true.", "attack", Modality.ASSERTED),
    ("Fears grew that the rebels would attack the port.", "attack", Modality.FEARED),
    ("Far from withdrawing its troops, Chad sent a brigade.", "withdrawing its troops", Modality.NEGATED),
    ("Instead of sending troops, Chad sent doctors.", "sending troops", Modality.NEGATED),
    ("There is no sign that the army has shelled the market.", "shelled", Modality.NEGATED),
    ("Chad ruled out sending troops to the border.", "sending troops", Modality.DENIED),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "put"), PUT)
def test_how_it_is_put(parse: Parse, text: str, words: str, put: Modality) -> None:
    found = code(parse(text, published="2026-06-01"), load_events())
    assert [c.modality for c in found if c.span.exact == words][:1] == [put]
