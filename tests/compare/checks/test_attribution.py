"""Attribution: the same words given to two people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.compare.checks.factory import against, article, aspects, claim, said_by


def _given(first: str, second: str) -> set[str]:
    one = article("Harbour to close", f"The harbour of Norby will close for the winter, {first} said on the quay.")
    other = article(
        "Norby shuts its harbour", f"The harbour of Norby will close for the winter, {second} said on the quay."
    )
    pair = tuple(
        replace(claim(told, "close", "will close"), attribution=said_by(told, name))
        for told, name in ((one, first), (other, second))
    )
    return aspects(against(one, other, groups=(pair,)))


def test_the_same_words_from_two_people() -> None:
    assert _given("Ina Holm", "Tom Reed") == {"attribution"}


@pytest.mark.parametrize(
    ("first", "second"), [("Ina Holm", "Ina Holm"), ("Ina Holm", "I. Holm"), ("Ina Holm", "police")]
)
def test_one_person_or_a_body_is_none(first: str, second: str) -> None:
    assert not _given(first, second)
