"""How a happening is put: one sentence for each way, and its near miss that is asserted."""

from __future__ import annotations

import pytest

from tests.conftest import Parse
from twosource.codebook.events import load_events
from twosource.coding import code
from twosource.model import Claim, Modality


def of_word(parse: Parse, text: str, word: str) -> Claim:
    claims = code(parse(text, published="2026-06-01"), load_events())
    return next(c for c in claims if c.span.start <= text.index(word) < c.span.end and c.predicate.split()[-1] in word)


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("The army bombed the mill.", "bombed", Modality.ASSERTED),
        ("The army did not bomb the mill.", "bomb", Modality.NEGATED),
        ("At no point did the army bomb the mill.", "bomb", Modality.NEGATED),
        ("The envoy left without attacking the council.", "attacking", Modality.NEGATED),
        ("Nothing suggests that the army bombed the mill.", "bombed", Modality.NEGATED),
        ("Nobody doubts that the army bombed the mill.", "bombed", Modality.ASSERTED),
        ("If the army bombed the mill, the town would starve.", "bombed", Modality.HYPOTHETICAL),
        ("It may be that the army bombed the mill.", "bombed", Modality.HYPOTHETICAL),
        ("Villagers fear that the army will bomb the mill.", "bomb", Modality.FEARED),
        ("The general denied that the army bombed the mill.", "bombed", Modality.DENIED),
        ("In 1911 the army bombed the mill.", "bombed", Modality.HISTORICAL),
        ("The siege of 1683 destroyed the mill.", "destroyed", Modality.HISTORICAL),
    ],
)
def test_scope(parse: Parse, text: str, word: str, modality: Modality) -> None:
    assert of_word(parse, text, word).modality is modality


@pytest.mark.parametrize(
    "text",
    [
        "A strike on the dam is possible.",
        "Military action against Sova is one option.",
        "The decree makes cartels eligible for drone strikes.",
        "Police foiled an attack on the cathedral.",
        "The colonel stopped short of attacking the town.",
        "Were Tashmir to invade Sova, it would need more bridges.",
        "It was the rain and not the rebels that destroyed the bridge.",
    ],
)
def test_what_has_not_happened_is_never_an_assault_done(parse: Parse, text: str) -> None:
    claims = code(parse(text, published="2026-06-01"), load_events())
    assert [c.span.exact for c in claims if c.type == "ASSAULT" and c.modality is Modality.ASSERTED] == []


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("Three nurses came forward to accuse the surgeon.", "accuse", Modality.ASSERTED),
        ("The mayor travelled there to accuse the surgeon.", "accuse", Modality.HYPOTHETICAL),
        ("May greets the envoy of Norland.", "greets", Modality.ASSERTED),
        ("The general had not only bombed the mill but burnt it.", "bombed", Modality.ASSERTED),
        ("If the navy does not help the rebels, the town will fall.", "help", Modality.HYPOTHETICAL),
        ("The exercise will include an attack on the mill.", "attack", Modality.FUTURE),
        ("The senator wrote a bill banning the march.", "banning", Modality.HYPOTHETICAL),
        ("The senator wrote a decree banning the march.", "banning", Modality.ASSERTED),
        ("The error allowed the attack on the mill.", "attack", Modality.ASSERTED),
        ("The mayor questioned why the army bombed the mill.", "bombed", Modality.ASSERTED),
        ("The police failed to prevent the attack on the mill.", "attack", Modality.ASSERTED),
        ("The police prevented the attack on the mill.", "attack", Modality.NEGATED),
        ("The police may fail to prevent an attack on the mill.", "attack", Modality.NEGATED),
        ("Two cases of torture were counted last week.", "torture", Modality.ASSERTED),
        ("The mayor used his speech to accuse the surgeon.", "accuse", Modality.ASSERTED),
        ("The mayor accused the surgeon, even if he liked him.", "accused", Modality.ASSERTED),
        ("The mayor denied the allegations of torture.", "allegations", Modality.ASSERTED),
        ("The mayor denied the allegations of torture.", "torture", Modality.DENIED),
        ("The singer was accused by ten women of sexual assault.", "assault", Modality.HYPOTHETICAL),
        ("The singer was accused by ten women of assault.", "assault", Modality.HYPOTHETICAL),
    ],
)
def test_what_looks_open_and_is_not_and_the_other_way_round(
    parse: Parse, text: str, word: str, modality: Modality
) -> None:
    assert of_word(parse, text, word).modality is modality
