"""The sentences that modality is measured on: every mark is one word, every modality is there, none stands twice."""

from __future__ import annotations

from quality.harness import read_lines
from quality.modality import BLIND, SENTENCES
from twosource.model import Modality


def test_blind_sentences_mark_one_word_each_and_none_is_known() -> None:
    known = {line["text"] for line in read_lines(SENTENCES)}
    lines = list(read_lines(BLIND))
    assert len({line["text"] for line in lines} - known) == len(lines) == 100
    assert all(line["text"][line["start"] : line["end"]].isalpha() for line in lines)
    assert {line["modality"] for line in lines} == {kind.value for kind in Modality}
