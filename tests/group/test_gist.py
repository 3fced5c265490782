"""What is kept of an article for grouping: it can be written down, and depends on the article alone."""

from __future__ import annotations

import numpy as np

from tests.group.factory import article
from twosource.group.gist import gist_of, pack, unpack
from twosource.group.numbering import ranges, runs_of

FERRY = article(
    "Fähre läuft auf Grund", "The ferry Karelia ran aground off Tarn with ninety on board.", day="2025-04-01", url="u"
)


def test_a_gist_is_the_same_after_it_was_written_down() -> None:
    gist = gist_of(FERRY)
    again = unpack(pack(gist))
    assert pack(again) == pack(gist)
    assert (again.headline, again.day, again.url, again.length) == (FERRY.headline, "2025-04-01", "u", 11)
    assert again.terms.counts.tolist() == gist.terms.counts.tolist()


def test_a_bare_text_has_a_gist_without_headline_and_day() -> None:
    gist = unpack(pack(gist_of(article(""))))
    assert (gist.headline, gist.day, len(gist.terms.numbers), len(gist.shingles)) == ("", None, 0, 0)


def test_runs_of_words_have_one_number_wherever_they_stand() -> None:
    words = np.array([7, 1, 2, 3, 9, 1, 2, 3], dtype=np.uint64)
    runs = runs_of(words, 3).tolist()
    assert len(runs) == 6
    assert runs[1] == runs[5]
    assert len(set(runs)) == 5
    assert runs_of(words, 9).tolist() == []


def test_ranges_follow_each_other_and_empty_ones_leave_nothing() -> None:
    assert ranges(np.array([4, 2, 9]), np.array([6, 2, 10])).tolist() == [4, 5, 9]
