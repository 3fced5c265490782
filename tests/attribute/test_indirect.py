"""Words that are reported without being quoted: by verbs, nouns, prepositions and passives."""

from __future__ import annotations

import pytest

from tests.attribute.conftest import Say
from twosource.model import Stance, VoiceKind


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Vera Holub said the dam would hold.", "Vera Holub", "the dam would hold"),
        ("The dam would hold, Vera Holub said.", "Vera Holub", "The dam would hold"),
        ("The dam, Vera Holub said, would hold.", "Vera Holub", "The dam / would hold"),
        ("Vera Holub promised to close the gates.", "Vera Holub", "to close the gates"),
        ("Vera Holub urged villagers to leave the valley.", "Vera Holub", "villagers to leave the valley"),
        ("Vera Holub called on villagers to leave the valley.", "Vera Holub", "villagers to leave the valley"),
        ("Vera Holub accused the operator of neglect.", "Vera Holub", "the operator of neglect"),
        ("Vera Holub called the plan a bad joke.", "Vera Holub", "the plan a bad joke"),
        ("Vera Holub described the plan as a bad joke.", "Vera Holub", "the plan as a bad joke"),
        ("According to Vera Holub, the dam would hold.", "Vera Holub", "the dam would hold"),
        ("The dam would hold, according to Vera Holub.", "Vera Holub", "The dam would hold"),
        ("Nobody believed Vera Holub's claim that the dam would hold.", "Vera Holub's", "that the dam would hold"),
        ("As Vera Holub put it, the dam is a bad joke.", "Vera Holub", "the dam is a bad joke"),
    ],
)
def test_who_and_what(say: Say, text: str, source: str, content: str) -> None:
    found = [s for s in say(text) if s.source == source]
    assert [s.content for s in found] == [content]


def test_a_passive_without_an_agent_is_the_word_of_nobody_named(say: Say) -> None:
    (found,) = say("It was reported that the dam had burst.")
    assert (found.source, found.content, found.speech.anonymous) == ("", "that the dam had burst", True)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The gates failed, an engineer who asked not to be named said.", "an engineer who asked not to be named"),
        ("Divers searched the lake and found nothing, the mayor, Anna Reyes, told reporters.", "the mayor, Anna Reyes"),
    ],
)
def test_a_cue_that_closes_its_sentence(say: Say, text: str, source: str) -> None:
    found = [s for s in say(text) if s.source == source]
    assert [s.content for s in found] == [text.split(", ", maxsplit=1)[0]]


def test_a_judge_who_orders_is_no_passive(say: Say) -> None:
    found = say("A judge ordered on Thursday that the operator be held in custody.")
    assert [(s.source, s.cue) for s in found] == [("A judge", "ordered")]


def test_a_day_is_nothing_that_is_said(say: Say) -> None:
    assert say("Holub called Reyes on Tuesday evening.") == []


@pytest.mark.parametrize(
    ("text", "content", "following"),
    [
        ("Vera Holub said the dam would hold, adding that nobody had to leave.", "the dam would hold", "adding"),
        ("Vera Holub said the dam would hold and warned that the road was closed.", "the dam would hold", "warned"),
    ],
)
def test_a_second_cue_ends_the_first_report_and_keeps_its_speaker(
    say: Say, text: str, content: str, following: str
) -> None:
    first, second = say(text)
    assert first.content == content
    assert (second.source, second.cue) == ("Vera Holub", following)


@pytest.mark.parametrize(
    "text",
    [
        "Vera Holub said the dam would hold; the operator closed the road on Monday.",
        "Vera Holub said the dam would hold, although the operator closed the road on Monday.",
        "Vera Holub said the dam would hold -- a promise the operator had made before.",
        "Vera Holub said the dam would hold, and the engineers warned that the road was closed.",
    ],
)
def test_what_the_article_adds_is_not_the_speakers_word(say: Say, text: str) -> None:
    assert say(text)[0].content == "the dam would hold"


def test_a_clause_told_by_the_way_is_not_the_speakers_word(say: Say) -> None:
    found = say("Vera Holub said she trusted the dam, which the operator had closed on Monday.")
    assert found[0].content == "she trusted the dam"


def test_a_hyphen_within_a_word_ends_nothing(say: Say) -> None:
    found = say("Vera Holub said the well-built dam would hold until spring.")
    assert found[0].content == "the well-built dam would hold until spring"


def test_the_reason_somebody_cites_is_no_source(say: Say) -> None:
    found = say("The union opposed the plan, citing the cost.")
    assert all("opposed" not in s.content for s in found)


def test_a_document_that_is_cited_is_a_source(say: Say) -> None:
    found = [s for s in say("The dam was never tested, citing a report.") if s.cue == "citing"]
    assert all(s.speech.source_kind is VoiceKind.DOCUMENT for s in found)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Vera Holub denied that the dam had burst.", Stance.DENIES),
        ("Vera Holub denied taking the money.", Stance.DENIES),
        ("Vera Holub confirmed that the dam had burst.", Stance.CONFIRMS),
        ("Vera Holub alleged that the dam had burst.", Stance.ALLEGES),
        ("Vera Holub said that the dam had burst.", Stance.STATES),
    ],
)
def test_the_stance_of_a_verb(say: Say, text: str, stance: Stance) -> None:
    assert [s.speech.stance for s in say(text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry declined to comment on the call.",
        "The ministry would not comment on the call.",
        "The ministry did not respond to a request for comment on the call.",
        "The ministry could not be reached for comment.",
    ],
)
def test_a_refusal_to_comment(say: Say, text: str) -> None:
    found = say(text)
    assert [(s.source, s.speech.stance) for s in found] == [("The ministry", Stance.WILL_NOT_COMMENT)]


@pytest.mark.parametrize(
    "text",
    [
        "An official who asked not to be named said the dam had burst.",
        "Two people familiar with the matter said the dam had burst.",
        "An engineer told reporters on condition of anonymity that the dam had burst.",
        "Officials said the dam had burst.",
    ],
)
def test_a_source_without_a_name_is_kept_as_such(say: Say, text: str) -> None:
    found = [s for s in say(text) if "burst" in s.content]
    assert [s.speech.anonymous for s in found] == [True] or "on condition" in text


def test_a_named_official_is_not_anonymous(say: Say) -> None:
    (found,) = say("The mayor's spokeswoman, Anna Reyes, said the dam had burst.")
    assert not found.speech.anonymous


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The audit found that the dam was never tested.", VoiceKind.DOCUMENT),
        ("Radio Kestrel reported that the dam was never tested.", VoiceKind.OUTLET),
        ("The mayor said that the dam was never tested.", VoiceKind.SPEAKER),
    ],
)
def test_what_a_source_is(say: Say, text: str, kind: VoiceKind) -> None:
    assert [s.speech.source_kind for s in say(text)] == [kind]


@pytest.mark.parametrize(
    "text", ["If you want to see the dam, come early.", "I think the dam will hold.", "She said it."]
)
def test_what_is_nobodys_word_is_left_out(say: Say, text: str) -> None:
    assert say(text) == []


def test_a_speech_within_a_speech_is_marked(say: Say) -> None:
    found = say("Vera Holub said that the operator denied the leak.")
    assert [(s.cue, s.speech.nested) for s in found] == [("said", False), ("denied", True)]


@pytest.mark.parametrize(
    ("title", "source", "content"),
    [
        ("Dam will hold, says minister", "minister", "Dam will hold"),
        ("Officials: dam will hold until spring", "Officials", "dam will hold until spring"),
        ("Dam will hold until spring - Radio Kestrel", "Radio Kestrel", "Dam will hold until spring"),
    ],
)
def test_headline_style(say: Say, title: str, source: str, content: str) -> None:
    assert [(s.source, s.content) for s in say("", title)] == [(source, content)]


def test_a_place_after_a_dash_is_no_source(say: Say) -> None:
    assert not any(s.source.endswith("Ostrava City") for s in say("", "Velmar opens new line -- Molin to Ostrava City"))
