"""Pronouns and descriptions join the names they take up, or nothing."""

from __future__ import annotations

import pytest

from tests.conftest import Parse
from twosource.syntax import Annotated


def antecedent(doc: Annotated, word: str, nth: int = 0) -> str:
    """The chain of the nth token `word`, "" if it is in none."""
    found = [t.i for t in doc.tokens if t.text == word][nth]
    mention = doc.party_at(found)
    return "" if mention is None else doc.chains[mention.chain].name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Claudia Renz met John Hale. She praised the deal.", "She", "Claudia Renz"),
        ("Claudia Renz met John Hale. He praised the deal.", "He", "John Hale"),
        ("Claudia Renz said her party had agreed.", "her", "Claudia Renz"),
        ("President Ana Lora spoke to Mayor Tom Reed. The president was calm.", "president", "Ana Lora"),
        ("Norway sent ships to its coast.", "its", "Norway"),
        ("Norway says Denmark pays too little. The Nordic country wants more.", "country", "Norway"),
        ("The Ministry of Ports closed the pier. The ministry gave no reason.", "ministry", "Ministry of Ports"),
    ],
)
def test_it_finds_the_antecedent(parse: Parse, text: str, word: str, name: str) -> None:
    assert antecedent(parse(text), word) == name


def test_an_object_pronoun_is_not_its_own_subject(parse: Parse) -> None:
    assert antecedent(parse("Maria Ostrow spoke. Elena Varga thanked her."), "her") == "Maria Ostrow"


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Kenya held the girls. The army vowed to free them.", "them", "the girls"),
        ("Kenya held the girls. The army's failure to free them angered many.", "them", "the girls"),
        ("Maria Ostrow spoke. Clara Renz asked Elena Varga to thank her.", "her", "Clara Renz"),
        ("Tom Reed welcomed John Hale's comments about the ports and his wish to visit.", "his", "John Hale"),
    ],
)
def test_who_is_to_do_a_deed_is_not_whom_it_is_done_to(parse: Parse, text: str, word: str, name: str) -> None:
    assert antecedent(parse(text), word) == name


def test_a_group_of_people_is_no_body_named_before(parse: Parse) -> None:
    doc = parse("The rebel group Red Dawn freed ten sailors. The group, all of whom are ill, were flown home.")
    assert antecedent(doc, "group", 1) != "Red Dawn"


def test_an_it_that_stands_for_nothing_stays_alone(parse: Parse) -> None:
    assert antecedent(parse("Norway closed the port. It is clear that traffic will suffer."), "It") == ""


def test_somebody_known_only_by_office_can_be_taken_up(parse: Parse) -> None:
    assert antecedent(parse("Norway's president said her country would wait."), "her") == "Norway's president"


def test_two_of_one_surname_stay_apart(parse: Parse) -> None:
    doc = parse("Anna Berg met Carl Berg. Anna Berg smiled.")
    assert {c.name for c in doc.chains} >= {"Anna Berg", "Carl Berg"}


@pytest.mark.parametrize(
    ("text", "word", "nth", "name"),
    [
        ("Nora Weil sued John Hale. The actress won.", "actress", 0, "Nora Weil"),
        ("John Hale fell. His lawyer said he was ill.", "he", 0, "John Hale"),
        ("Petra Olberding met John Hale. “I trust him,” Tom Reed said. “He is brave.”", "He", 0, "John Hale"),
        ("Bruce Arnholt left. The team will miss Bruce.", "Bruce", 1, "Bruce Arnholt"),
        ("Ostrava Motors lost money. The company will close.", "company", 0, "Ostrava Motors"),
        ("Comedian Nora Weil left. Nora Weil smiled. She waved.", "She", 0, "Nora Weil"),
    ],
)
def test_it_reaches_the_first_mention(parse: Parse, text: str, word: str, nth: int, name: str) -> None:
    assert antecedent(parse(text), word, nth) == name
