from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.codebook.kin import load_kin
from twosource.values.happening import Happening, context_of, naming, wording

KIN = load_kin()


def happening(key: str, head: str, sentence: str, number: int = 0) -> Happening:
    return Happening(key, head, frozenset({head}), context_of(sentence, KIN, [head]), (key, number))


QUAKE = happening("a", "earthquake", "An earthquake shook Velmora and killed nine people.")
TREMOR = happening("b", "tremor", "The tremor in Velmora killed nine.")
VOTE = happening("c", "vote", "Deputies in Lisk will vote on the budget.")


def test_related_words_name_one_kind_of_happening() -> None:
    assert 0 < naming(QUAKE, TREMOR, KIN) < naming(QUAKE, QUAKE, KIN)
    assert naming(QUAKE, VOTE, KIN) == 0


def test_shared_words_around_make_two_happenings_more_alike() -> None:
    far = happening("d", "tremor", "A tremor rattled windows on the island of Korva.")
    pairs = wording([QUAKE, TREMOR, far, VOTE], KIN)
    assert pairs[0, 1] > pairs[0, 2]
    assert all(3 not in pair for pair in pairs)


def test_words_that_say_too_little_join_less() -> None:
    generic, telling = happening("e", "take", "Nine took it."), happening("f", "rescue", "Nine rescued it.")
    assert naming(generic, generic, KIN) < naming(telling, telling, KIN)


@given(st.permutations([QUAKE, TREMOR, VOTE]))
@settings(max_examples=6, deadline=None)
def test_likeness_does_not_hang_on_the_order(shuffled: list[Happening]) -> None:
    def named(found: list[Happening]) -> dict[frozenset[str], float]:
        return {frozenset({found[i].key, found[j].key}): alike for (i, j), alike in wording(found, KIN).items()}

    assert named(shuffled) == named([QUAKE, TREMOR, VOTE])
