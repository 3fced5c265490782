"""Which pairs are looked at: enough to find every copy, few enough for a ledger that grows."""

from __future__ import annotations

from tests.group.factory import article
from twosource.group import gist_of, proposals
from twosource.group.proposals import CROWD, DAYS, By
from twosource.model import Article

PHRASE = (
    "Readers who want to know more of this and of other matters can write to the editors at any time of the day and "
    "will be given an answer as soon as one of them has found the time to look into it with the care that it asks for."
)
TEXT = (
    "The council of Nyholm has put off its vote on the new bridge because the cost had doubled within one year and "
    "nobody could say who would have to pay for it after the state had taken back what it had promised in the spring."
)


def numbered(number: int, text: str, day: str) -> Article:
    return article(
        f"Number {number}", f"Paper{number} has{number} words{number} of{number} its{number} own.", text, day=day
    )


def test_a_text_printed_by_two_within_days_is_proposed() -> None:
    [pair] = proposals([gist_of(numbered(i, TEXT, f"2025-04-0{i}")) for i in (1, 2)])
    assert pair[2] is By.TEXT


def test_what_stands_in_papers_of_many_days_is_a_set_phrase() -> None:
    few = [gist_of(numbered(i, PHRASE, f"2025-04-{i:02}")) for i in range(1, DAYS + 1)]
    many = [*few, gist_of(numbered(DAYS + 1, PHRASE, "2025-05-01"))]
    assert len(proposals(few)) == DAYS * (DAYS - 1) // 2
    assert proposals(many) == []


def test_a_crowd_of_copies_is_compared_with_one_of_them_only() -> None:
    crowd = [gist_of(numbered(i, TEXT, "2025-04-01")) for i in range(CROWD + 5)]
    found = proposals(crowd)
    assert len(found) == CROWD + 4
    assert len({left for left, _, _ in found}) == 1
