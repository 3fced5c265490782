"""Words of deeds in other senses, names and states, which get no type; and plain deeds, which get theirs."""

from __future__ import annotations

import pytest

from tests.conftest import Parse
from twosource.codebook.events import load_events
from twosource.coding import code
from twosource.coding.nearness import PUBLIC, near, public_share, sureness
from twosource.model import Claim, Modality


def claims(parse: Parse, text: str) -> tuple[Claim, ...]:
    return code(parse(text, published="2026-06-01"), load_events())


def types(parse: Parse, text: str) -> set[str]:
    """The types that are sure enough to be told by default."""
    return {c.type for c in claims(parse, text) if c.type and c.probability >= 0.5}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The label announced the release of her second album.", "RETREAT"),
        ("The director shot the film in nine weeks.", "ASSAULT"),
        ("The keeper insisted that the fence was high enough.", "REQUEST"),
        ("The governor denied the report that he had taken money.", "REJECT"),
        ("The trial showed what the glider can demonstrate to the navy.", "PROTEST"),
        ("Maren Dalow turned 30 on Friday.", "ASSAULT"),
        ("The stewards kicked off a long meeting.", "ASSAULT"),
        ("She is a member of the Front for the Liberation of Norland.", "RETREAT"),
        ("The old sanctions have hurt bakers.", "SANCTION"),
        ("The bridge provides jobs for thousands in Velmar.", "AID"),
        ("The crisis poses a threat to the harvest.", "THREATEN"),
    ],
)
def test_another_sense_is_no_deed(parse: Parse, text: str, name: str) -> None:
    assert name not in types(parse, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels attacked a village in Norland.", "ASSAULT"),
        ("Police arrested the editor of a newspaper.", "COERCE"),
        ("The president met the king in Velmar.", "CONSULT"),
        ("The general resigned on Friday.", "RETREAT"),
        ("The court denied the minister bail.", "REJECT"),
        ("The union demanded that the ministry raise wages.", "REQUEST"),
        ("It condemned the killing of two priests.", "ACCUSE"),
    ],
)
def test_a_plain_deed_has_its_type(parse: Parse, text: str, name: str) -> None:
    assert name in types(parse, text)


def test_what_somebody_gives_his_word_for_is_a_promise_what_is_hoped_for_is_none(parse: Parse) -> None:
    assert "AGREE" in types(parse, "The minister will meet the king on Monday.")
    hoped = [c for c in claims(parse, "Her father hopes the girls will be freed.") if c.type]
    assert {c.type for c in hoped} <= {"RETREAT"}
    assert all(c.modality is not Modality.ASSERTED for c in hoped)


def test_what_may_not_happen_is_no_refusal(parse: Parse) -> None:
    assert "REJECT" not in types(parse, "The singer may not praise her rival.")


def test_a_type_is_surer_in_public_affairs(parse: Parse) -> None:
    def sureness(text: str) -> float:
        return max(c.probability for c in claims(parse, text) if c.type == "ACCUSE")

    at_war = "The army of Norland is at war. The government accused the rebels of murder. The court met."
    at_play = "The band is on tour. The drummer accused the singer of laziness. The fans danced."
    assert sureness(at_war) > sureness(at_play)


def test_nearness_counts_parties_sentence_and_article(parse: Parse) -> None:
    doc, events = parse("The army left. The dancer slept.", published="2026-06-01"), load_events()
    public = (min(PUBLIC),)
    army, dancer = (next(t.i for t in doc.tokens if t.lemma == word) for word in ("army", "dancer"))
    assert near(doc, (army,), public, public_share([public]), events.cues) == 3
    assert near(doc, (dancer,), (), public_share([(), ()]), events.cues) == 0


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He spoke to his wife in Velmar.", "CONSULT"),
        ("Our reporter talked to residents about the flood.", "CONSULT"),
        ("She phoned the ambulance after the fall.", "CONSULT"),
        ("Readers can call us on 5550 or write to us.", "CONSULT"),
        ("The spokesman answered a request by the Velmar Gazette for the minutes.", "REQUEST"),
        ("Asked whether he would stay, the coach laughed.", "REQUEST"),
        ("Ships are required to report their cargo.", "REQUEST"),
        ("You can restrict the use of the browser in the menu.", "COERCE"),
        ("You agree to receive offers from our partners.", "AGREE"),
        ("A piece of debris struck the dish.", "ASSAULT"),
        ("The panel was bombarded by particles.", "ASSAULT"),
        ("Keepers shot the bear on Friday.", "ASSAULT"),
        ("The shade allows the dish to block stray noise.", "COERCE"),
        ("Norland is a veto-wielding member of the council.", "REJECT"),
    ],
)
def test_who_is_no_party_makes_no_deed(parse: Parse, text: str, name: str) -> None:
    assert name not in types(parse, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The president phoned the king of Norland.", "CONSULT"),
        ("The minister met the father of a dead soldier.", "CONSULT"),
        ("The court asked the ministry to release the files.", "REQUEST"),
        ("Protesters were shot by soldiers in Velmar.", "ASSAULT"),
    ],
)
def test_who_can_be_a_party_keeps_the_deed(parse: Parse, text: str, name: str) -> None:
    assert name in types(parse, text)


def test_you_in_a_quotation_may_be_anybody(parse: Parse) -> None:
    found = claims(parse, '"You attacked our ships," the general told Norland.')
    assert "ASSAULT" in {c.type for c in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He let the club down as a coach.", "CONCEDE"),
        ("The decree strangled the trade of the island.", "ASSAULT"),
        ("We want to be part of the conversation.", "CONSULT"),
        ("The singer and her husband called it quits.", "RETREAT"),
        ("The villagers praised God for the rain.", "SUPPORT"),
        ("The pair celebrated the centenary of the bridge.", "SUPPORT"),
        ("Analysts suspect the firm is set to close.", "ACCUSE"),
        ("He was tried for raping a student.", "ACCUSE"),
        ("Norland has a missile that can threaten Ruvia.", "THREATEN"),
        ("The boy was released from hospital on Friday.", "RETREAT"),
        ("North Korea launched a rocket in breach of a rule against tests.", "ASSAULT"),
        ("Chinese ships supplied oil to the island.", "AID"),
    ],
)
def test_figures_of_speech_and_neighbours_have_another_type(parse: Parse, text: str, name: str) -> None:
    assert name not in types(parse, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Soldiers freed 30 hostages in the north of Norland.", "AID"),
        ("Rebels freed 30 hostages in the north of Norland.", "RETREAT"),
        ("Chinese ships supplied oil to the island.", "COOPERATE"),
        ("Its crew will be allowed to leave after the inquiry.", "CONCEDE"),
        ("He was arrested for raping a student.", "ASSAULT"),
        ("Rebels launched rockets against the town of Velmar.", "ASSAULT"),
    ],
)
def test_neighbouring_types_are_told_apart(parse: Parse, text: str, name: str) -> None:
    assert name in types(parse, text)


def test_who_is_open_to_talks_has_not_held_them(parse: Parse) -> None:
    found = {c.type for c in claims(parse, "North Korea: Kim 'Open to Dialogue' With South Korea")}
    assert "AGREE" in found
    assert "CONSULT" not in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She founded a group called the Centre for Rural Towns.", "REQUEST"),
        ("The bank said it could face a $20 million charge.", "ACCUSE"),
        ("Norland will send a probe to the far side of the moon.", "ACCUSE"),
        ("Two passengers were released from hospital on Friday.", "RETREAT"),
        ("Firefighters worked for hours to free three men trapped in the wreckage.", "RETREAT"),
        ("The glider is equipped with four cameras.", "AID"),
        ("The ferry hit a pillar of the bridge.", "ASSAULT"),
        ("The police warned people to avoid the harbour.", "THREATEN"),
        ("The river is a threat to the town.", "THREATEN"),
        ("The shop offers a free service to students.", "AGREE"),
        ("The tanker visited the port of Velmar.", "CONSULT"),
        ("The drummer had a meeting with the singer.", "CONSULT"),
        ("A bear was shot at the zoo in Velmar.", "ASSAULT"),
        ("While he is shooting, we hardly see each other.", "ASSAULT"),
        ("Shooting began on her second film in May.", "ASSAULT"),
        ("Norland is rocketing ahead with its plans.", "ASSAULT"),
        ("The mayor hopes her arrest serves as a warning to the public.", "THREATEN"),
        ("The drummer insulted his goat.", "ACCUSE"),
        ("The coach offered him a job.", "AGREE"),
        ("The gunman smashed two windows of the hotel.", "PROTEST"),
    ],
)
def test_what_stands_around_a_word_tells_another_sense(parse: Parse, text: str, name: str) -> None:
    assert name not in types(parse, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The rebels called for a ceasefire.", "REQUEST"),
        ("The mayor faces charges of fraud.", "ACCUSE"),
        ("The rebels released three prisoners.", "RETREAT"),
        ("Norland equipped the rebels with rifles.", "AID"),
        ("The agency is providing urgent assistance to meet the needs of thousands hit by the flood.", "AID"),
        ("The army hit a bridge in Velmar.", "ASSAULT"),
        ("The general warned the rebels that the army would strike.", "THREATEN"),
        ("The government offered to help the refugees.", "AGREE"),
        ("The foreign minister visited Norland on Friday.", "CONSULT"),
        ("A suspected gunman opened fire on Friday night.", "ASSAULT"),
        ("Wren said a manager apologised to the players.", "CONCEDE"),
        ("Police said the gunman fired on the crowd from the ninth floor of the inn.", "ASSAULT"),
        ("The group pledged allegiance to the Northern State last year.", "SUPPORT"),
    ],
)
def test_the_sense_of_public_affairs_keeps_its_type(parse: Parse, text: str, name: str) -> None:
    assert name in types(parse, text)


def test_types_of_everyday_words_are_less_sure_where_nothing_is_public() -> None:
    assert sureness("CONSULT", 0) < sureness("ACCUSE", 0)
    assert sureness("CONSULT", 1) == sureness("ACCUSE", 1)
