"""Words in quotation marks, and the marks that were lost."""

from __future__ import annotations

import pytest

from tests.attribute.conftest import Say
from twosource.attribute import SpeechKind


@pytest.mark.parametrize(
    "text",
    [
        '"The dam will hold until spring," said Vera Holub.',
        '"The dam will hold until spring," Vera Holub said on Monday.',
        'Vera Holub said: "The dam will hold until spring."',
        "“The dam will hold until spring,” Vera Holub told reporters.",
        "«The dam will hold until spring», said Vera Holub.",
        "''The dam will hold until spring,'' Vera Holub said.",
        '"The dam will hold until spring." — Vera Holub',
    ],
)
def test_a_quotation_belongs_to_who_stands_beside_it(say: Say, text: str) -> None:
    (found,) = say(text)
    assert found.source == "Vera Holub"
    assert "The dam will hold until spring" in found.content
    assert found.speech.kind is SpeechKind.DIRECT


def test_one_cue_holds_both_parts_of_a_quotation(say: Say) -> None:
    (found,) = say('"The dam will hold," Vera Holub said. "Nobody has to leave the valley."')
    assert found.content == '"The dam will hold," / "Nobody has to leave the valley."'


def test_a_quotation_goes_on_in_the_next_paragraph_where_it_was_left_open(say: Say) -> None:
    (found,) = say('"The dam will hold," Vera Holub said. "Nobody has to leave.\n"We will open the gates tomorrow."')
    assert "We will open the gates tomorrow" in found.content


def test_words_quoted_within_a_report_are_mixed_speech(say: Say) -> None:
    (found,) = say('Vera Holub said the plan was "a bad joke" for the valley.')
    assert (found.source, found.speech.kind) == ("Vera Holub", SpeechKind.MIXED)
    assert found.content == 'the plan was "a bad joke" for the valley'


def test_a_name_in_quotation_marks_is_nobodys_speech(say: Say) -> None:
    assert say('The crew of the "Solveig" left the harbour on Monday.') == []


def test_speech_that_lost_its_marks_belongs_to_its_speaker(say: Say) -> None:
    (found,) = say("We will never sell our water to them, the minister Vera Holub told a news conference.")
    assert found.speech.kind is SpeechKind.UNMARKED
    assert found.content == "We will never sell our water to them"


def test_speech_that_lost_its_marks_goes_on_into_the_next_paragraph(say: Say) -> None:
    text = (
        "We will never sell our water, Vera Holub told a news conference.\n"
        "They (the buyers) may offer us what they like, but the river is not for sale.\n"
        "The ministry published the figures on Tuesday."
    )
    found = say(text)
    assert [s.source for s in found[:2]] == ["Vera Holub", "Vera Holub"]
    assert found[1].content.startswith("They (the buyers)")
    assert found[1].speech.how == "goes on from “told” without a cue of its own"
    assert not any("published the figures" in s.content for s in found)


def test_a_sentence_between_lost_words_of_one_speaker_is_theirs_and_says_how(say: Say) -> None:
    text = (
        "We will never sell our water, Vera Holub told a news conference.\n"
        "They may call it what they like.\n"
        "With the neighbours there is trade between equals, she said."
    )
    (between,) = [s for s in say(text) if s.content.startswith("They may call")]
    assert between.source == "Vera Holub"
    assert between.speech.how.startswith("stands between words of the same speaker")


def test_where_marks_are_set_nothing_goes_on_without_them(say: Say) -> None:
    text = '"We will never sell our water," Vera Holub said.\nWe saw the gates open on Tuesday.'
    assert not any("gates" in s.content for s in say(text))


def test_the_lines_of_an_interview_belong_to_their_labels(say: Say) -> None:
    found = say("HOLUB: The dam will hold.\nREYES: Who told you that?\nHOLUB: The engineers told me so on Monday.")
    assert [s.source for s in found if not s.speech.nested] == ["HOLUB", "REYES", "HOLUB"]
    assert found[0].content == "The dam will hold."


def test_one_label_alone_is_no_interview(say: Say) -> None:
    assert say("NOTE: The dam was closed on Monday.") == []
