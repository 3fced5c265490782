from __future__ import annotations

import pytest

from twosource.codebook.wording import WORD, load_stopwords, plain


@pytest.mark.parametrize(
    ("written", "same"),
    [("Cartels", "cartel"), ("parties", "party"), ("Mexico’s", "mexico"), ("crisis", "crisis"), ("boss", "boss")],
)
def test_plain_form(written: str, same: str) -> None:
    assert plain(written) == same


def test_stopwords_are_words_and_not_truth_values() -> None:
    assert {"no", "on", "off", "said", "monday"} <= load_stopwords()


def test_a_number_with_its_marks_is_one_word() -> None:
    assert WORD.findall("killed 480,000 people by mid-2024") == ["killed", "480,000", "people", "by", "mid-2024"]
