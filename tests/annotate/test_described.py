"""People and bodies that the article describes and seldom names, and who speaks in quotations."""

from __future__ import annotations

import pytest

from tests.conftest import Parse
from twosource.codebook.describing import load_describing
from twosource.syntax import Annotated


def first(doc: Annotated, word: str, nth: int = 0) -> list[str]:
    """The first words of each party that the nth token `word` takes up."""
    found = [t.i for t in doc.tokens if t.text == word][nth]
    mention = doc.party_at(found)
    chains = [] if mention is None else [mention.chain, *mention.beside]
    starts = [doc.first_of(c) for c in chains]
    return [doc.span(m.first, m.last).exact for m in starts]


@pytest.mark.parametrize(
    ("text", "word", "nth", "expected"),
    [
        ("A boy fell into a pit. The boy was rescued.", "boy", 1, "A boy"),
        ("A boy fell into a pit. The child was rescued.", "child", 0, "A boy"),
        ("A teenage girl was held. A soldier had hit her.", "her", 0, "A teenage girl"),
        ("A Ruvian court fined the firm. The court gave no reason.", "court", 1, "A Ruvian court"),
        ("Two miners were trapped. Rescuers reached them.", "them", 0, "Two miners"),
        ("Prosecutors searched a bank. Days later prosecutors charged a clerk.", "prosecutors", 0, "Prosecutors"),
        ("A crowd of young men gathered. They threw stones.", "They", 0, "A crowd"),
    ],
)
def test_a_description_is_taken_up(parse: Parse, text: str, word: str, nth: int, expected: str) -> None:
    assert first(parse(text), word, nth) == [expected]


def test_two_courts_stay_apart(parse: Parse) -> None:
    doc = parse("A French court freed the man. The Spanish court did not.")
    assert first(doc, "court", 0) != first(doc, "court", 1)


def test_another_man_is_somebody_else(parse: Parse) -> None:
    assert first(parse("A man was hurt. Another man was killed."), "man", 1) == ["Another man"]


def test_somebody_only_described_is_no_name(parse: Parse) -> None:
    doc = parse("A boy fell. The boy cried.")
    assert all(doc.mention_at(t.i) is None for t in doc.tokens)


def test_they_may_be_several(parse: Parse) -> None:
    doc = parse("John Hale and Tom Reed met in Oslo. They signed the treaty.")
    assert first(doc, "They") == ["John Hale", "Tom Reed"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("“I won,” Tom Reed said.", "I", ["Tom Reed"]),
        ("“We lost money,” Ruvia Airlines spokesman Tom Reed said.", "We", ["Ruvia Airlines"]),
        ("“We lost,” Tom Reed said.", "We", ["Tom Reed"]),
        ("I think that it rained.", "I", []),
    ],
)
def test_the_first_person_of_a_quotation_is_its_speaker(
    parse: Parse, text: str, word: str, expected: list[str]
) -> None:
    assert first(parse(text), word) == expected


def test_the_headline_describes_who_is_named_later(parse: Parse) -> None:
    text = "Tom Reed, 34, was arrested on Monday in Halden.\nReed stole a boat, the police said."
    assert first(parse(text, title="Suspected thief arrested in Halden"), "Reed", 1) == ["Suspected thief"]


@pytest.mark.parametrize(
    ("text", "word", "nth", "expected"),
    [
        ("The Ostland Workers' Party (OWP) met. The OWP is small.", "OWP", 1, "Ostland Workers' Party"),
        ("Japan warned N. Korea on Monday. The envoy left North Korea.", "North", 0, "N. Korea"),
    ],
)
def test_short_forms_join_the_full_name(parse: Parse, text: str, word: str, nth: int, expected: str) -> None:
    assert first(parse(text), word, nth) == [expected]


def test_nouns_of_one_row_may_be_the_same_party() -> None:
    known = load_describing()
    assert known.related("girl", "child")
    assert not known.related("girl", "boy")
    assert known.singular("policemen") == "policeman"


@pytest.mark.parametrize(
    ("text", "word", "nth", "expected"),
    [
        (
            "John Hale and Tom Reed met in Oslo.\n\nIt rained.\n\nThe pair signed a treaty.",
            "pair",
            0,
            ["John Hale", "Tom Reed"],
        ),
        (
            "John Hale and Tom Reed have split.\n\nIt rained.\n\nThe two met in Oslo.",
            "two",
            0,
            ["John Hale", "Tom Reed"],
        ),
        ("Tom Reed met the driver in Oslo. Asked about the driver, he smiled.", "he", 0, ["Tom Reed"]),
        ("Ruvia Airlines' offer was low. Its first offer was lower.", "Its", 0, ["Ruvia Airlines"]),
        ("Tom Reed won the race. The 34-year-old was late.", "old", 0, ["Tom Reed"]),
        ("Jane Roe met Tom Reed. The singer, 34, was late.", "singer", 0, ["Jane Roe"]),
        ("The Chicago Bears won. A report cast them as losers but they played on.", "they", 0, ["Chicago Bears"]),
        ("Ruvicorp and Halecorp grew. Users like the technology giants.", "giants", 0, ["Ruvicorp", "Halecorp"]),
        ("Jane Roe won a prize. The singer thanked her band.", "singer", 0, ["Jane Roe"]),
        ("Jane Roe won a prize. The judge thanked her band.", "judge", 0, ["The judge"]),
        ("Oil went to Kenya. Ships bring it to the cruel regime.", "regime", 0, ["Kenya"]),
        ("Ruvicorp lost data. The firm it hired found the leak.", "firm", 0, ["The firm"]),
        ("Some of the girls left. The girls were calm.", "girls", 1, ["The girls"]),
        ("One of our employees fell. She was hurt.", "She", 0, ["One"]),
        ("Tom Reed fell into a pit. The boy, named Tom Reed by the police, was saved.", "boy", 0, ["Tom Reed"]),
        ("Ruvicorp said it lost data. It warned that more would follow.", "It", 0, ["Ruvicorp"]),
        ("Doctors and nurses are tired. They want a rise.", "They", 0, ["Doctors", "nurses"]),
        ("Police advised women to call if they felt ill.", "they", 0, ["women"]),
        ("Some of the guests fell. The cooks are busy and will wave to them.", "them", 0, ["Some"]),
        ("Ruvicorp lost data. The Norway-based firm is sorry.", "firm", 0, ["Ruvicorp"]),
        ("Red Dawn militants held a town. The terror group fled.", "group", 0, ["Red Dawn"]),
        ("Three girls are home. The other girls are not. The girls smiled.", "girls", 2, ["Three girls"]),
        ("Several women were hurt. The suspects fled.", "suspects", 0, ["The suspects"]),
        ("Oslo is cold. A spokesman for Ruvicorp said it lost data.", "it", 0, ["Ruvicorp"]),
        ("Chinese leader Tom Wu spoke. It rained. The Chinese ruler left.", "ruler", 0, ["Tom Wu"]),
        ("Norby is cold. It rained for days. The town of Norby is dry.", "town", 0, ["Norby"]),
        ("Tom Reed was sacked by the Norby Colts after they lost.", "they", 0, ["Norby Colts"]),
        (
            "Ruvicorp wants Halecorp. It rained. It rained again. The two firms met.",
            "firms",
            0,
            ["Ruvicorp", "Halecorp"],
        ),
        ("Red Dawn militants took a town. It rained. Red Dawn militants left.", "militants", 1, ["Red Dawn militants"]),
        ("Tom Reed lost. “My brother was the best runner by far,” he said.", "he", 0, ["Tom Reed"]),
        ("Ruvicorp founder Tom Reed left. Halecorp grew. He said his firm would close.", "firm", 0, ["Ruvicorp"]),
        ("Ruvicorp founder Tom Reed left. He said his church would close.", "church", 0, ["his church"]),
        ("Kenya is hot. Uganda is cold. A Kenyan minister said the country was safe.", "country", 0, ["Kenya"]),
    ],
)
def test_more_words_take_somebody_up(parse: Parse, text: str, word: str, nth: int, expected: list[str]) -> None:
    assert first(parse(text), word, nth) == expected


RAN = ["Jane Roe", "two friends"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("I won the race. — Tom Reed (@tomreed)", "I", ["Tom Reed"]),
        ("'I won the race,' Tom Reed said.", "I", ["Tom Reed"]),
        ("Tom Reed smiled and said: “I won.”", "I", ["Tom Reed"]),
        ("“I won,” Tom Reed said. “It was hard.\n\n“It rained.\n\nI was cold.”", "I", ["Tom Reed"]),
        (
            "Scientists found a moon. “We looked twice,” said Tom Reed, a professor at Ruvia University.",
            "We",
            ["Scientists"],
        ),
        ("Ruvia Airlines cut its fares. “We can pay for it,” founder Tom Reed said.", "We", ["Ruvia Airlines"]),
        ('Tom Reed said: "I ran. "We fell. "It was cold."', "We", ["Tom Reed"]),
        ("“We ran,” NTV Tom Reed said.", "We", ["Tom Reed"]),
        ("“We saw smoke,” said Tom Reed, a passenger from Oslo.", "We", ["Tom Reed"]),
        ("They kept Jane Roe and two friends out. They held her and two friends. “We ran,” she said.", "We", RAN),
        ("Jane Roe and Tom Reed have split. “We live far apart,” Roe said.", "We", ["Jane Roe", "Tom Reed"]),
    ],
)
def test_whose_words_they_are(parse: Parse, text: str, word: str, expected: list[str]) -> None:
    assert first(parse(text), word) == expected


def test_the_text_counts_whom_the_headline_names(parse: Parse) -> None:
    doc = parse(
        "Ruvia Air has apologised to two players. The players were moved.",
        title="Airline Sorry to Ruvia League Players",
    )
    assert first(doc, "players", 1) == ["Ruvia League Players"]


def test_the_text_may_write_a_number_out(parse: Parse) -> None:
    doc = parse("Twenty-one girls are home. The girls smiled.", title="21 schoolgirls freed in swap")
    assert first(doc, "girls", 1) == ["21 schoolgirls"]


def test_the_text_may_say_of_whom_there_are_thousands(parse: Parse) -> None:
    doc = parse("Thousands of people on the beach ran off.", title="Thousands flee fire")
    assert first(doc, "Thousands", 1) == ["Thousands"]


def test_a_boy_in_a_headline_in_capitals_is_no_name(parse: Parse) -> None:
    doc = parse("A boy fell into a pit. The boy was saved.", title="Keeper Hurt As He Lifts Boy Over Wall")
    assert first(doc, "boy", 1) == ["Boy"]


def test_a_name_in_apposition_to_what_the_headline_said(parse: Parse) -> None:
    doc = parse("Roe founded Ruvia Watch, a charity for bees. The charity grew.", title="Farmers launch a charity")
    assert first(doc, "charity", 2) == ["a charity"]


def test_a_firm_is_no_person_in_the_headline(parse: Parse) -> None:
    doc = parse("Hale Inc lost money on Monday. Hale will cut jobs.", title="Board unveils an offer for Hale")
    assert first(doc, "Inc") == ["Hale"]


def test_a_headline_may_write_a_name_small(parse: Parse) -> None:
    doc = parse("The Orlo Zoo shot a bear on Monday. The zoo said it had no choice.", title="Orlo zoo shoots a bear")
    assert first(doc, "zoo", 1) == ["Orlo zoo"]


def test_a_thing_is_no_she(parse: Parse) -> None:
    assert first(parse("A meteor crossed the sky. She saw it from her window."), "She") == []
