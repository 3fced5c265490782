from __future__ import annotations

from tests.conftest import Parse


def test_a_double_dash_is_no_part_of_the_word_before_it(parse: Parse) -> None:
    words = [token.text for token in parse("Lake levels could fall by half-- water agency").tokens]
    assert words[-4:] == ["half", "--", "water", "agency"]
