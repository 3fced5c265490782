"""Values of two bearers, occasions or measures, and numbers that count nothing, stand against nothing."""

from __future__ import annotations

import pytest

from tests.compare.checks.factory import against, article, found
from twosource.compare.reading.uncounted import counts_nothing, ends_range, is_least
from twosource.model import Verdict


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The quake struck at 17:06 in Norby", "17"),
        ("Posted on Sunday, 2: 30 PM", "30"),
        ("The quake struck at 1353 (1023 GMT)", "1353"),
        ("Teams came with update 5.0, the maker said", "5.0"),
        ("Norby won 8-7 in 10 on Sunday", "10"),
        ("A haul of $2. 6 million", "6"),
        ("Call the Norby line on 0800 555111", "555111"),
        ("Residents of the 1200 block of Elm Street", "1200"),
        ("The climber fell 2, 000 feet", "2"),
        ("Crowds met at Elm and E. 55th St. in Norby", "55"),
        ("He was stopped at the 14-yard line", "14"),
        ("Booths closed at six (1300 GMT)", "1300"),
    ],
)
def test_numbers_that_count_nothing(text: str, number: str) -> None:
    start = text.index(number)
    assert counts_nothing(text, start, start + len(number))


@pytest.mark.parametrize("number", ["12", "40", "2.6 million", "3"])
def test_numbers_that_count(number: str) -> None:
    text = "In Norby 12 sailors and 40 others, owed 2.6 million euros, were held in 3 ferries"
    start = text.index(number)
    assert not counts_nothing(text, start, start + len(number))


def test_ends_of_a_range_and_least_numbers() -> None:
    text = "between $165 million and $180 million, a 400-pound-plus bear, 30 sheep"
    assert ends_range(text, text.index("180"), text.index("180") + 3)
    assert not ends_range(text, text.index("30 sheep"), text.index("30 sheep") + 2)
    assert is_least(text, text.index("400") + 3)
    assert not is_least(text, text.index("30 sheep") + 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The ferry captain Ann Hill rowed 12 miles off Norby pier on the lake.",
            "The ferry captain Bob Moor rowed 15 miles off Norby pier on the lake.",
        ),
        (
            "Ninety percent of the candidates in the Norby election were sailors.",
            "Seventy percent of the voters in the Norby election cast their ballots.",
        ),
        (
            "Ferry crews of Norby celebrate on Sunday night after the race on the lake.",
            "Ferry crews of Norby celebrate on Monday morning after the race on the lake.",
        ),
    ],
)
def test_two_bearers_measures_or_parts_of_one_night(one: str, other: str) -> None:
    assert not against(article("Norby", one, day="2026-05-05"), article("Harbour", other, day="2026-05-05"))


def test_a_vague_word_is_no_earlier_stand_of_a_count() -> None:
    told = (
        article("Norby fire", "Dozens of people were injured in the fire at Norby pier.", day="2026-05-05"),
        article("Harbour fire", "At least 50 people were injured in the fire at Norby pier.", day="2026-05-06"),
    )
    assert not [f for f in found(*told) if f.verdict in {Verdict.UPDATES, Verdict.CONTRADICTS}]


def test_two_people_who_died_at_two_times_are_no_contradiction() -> None:
    one = article("Norby", "The captain said: my mother died 20 years ago in Norby harbour.", day="2026-05-05")
    other = article("Harbour", "Long before Norby harbour was rebuilt, the keeper died in 1970.", day="2026-05-05")
    assert not against(one, other)
