"""The chain of voices from the deed to the reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tests.attribute.conftest import Chain, claim_of
from tests.conftest import Parse
from twosource.attribute import attribute
from twosource.codebook.outlets import Outlets
from twosource.codebook.reporting import load_reporting
from twosource.model import Known, Voice, VoiceKind

Voices = Callable[..., tuple[Voice, ...]]


def test_speaker_then_the_outlet_that_was_told(chain: Chain) -> None:
    text = "The dam had burst, Vera Holub told Radio Kestrel."
    assert chain(text, "burst") == [("Vera Holub", "states"), ("Radio Kestrel", "states")]


def test_a_pronoun_is_given_its_name(voices: Voices) -> None:
    text = "Vera Holub visited the dam on Monday. The gates had failed, she said."
    (voice,) = voices(text, "failed")
    assert (voice.name, voice.how) == ("Vera Holub", "“she” takes up Vera Holub")


def test_the_innermost_voice_comes_first(chain: Chain) -> None:
    text = "The Lantern Post reported that Vera Holub confirmed that the gates had failed."
    assert chain(text, "failed") == [("Vera Holub", "confirms"), ("The Lantern Post", "states")]


def test_what_is_outside_of_a_speech_has_no_voice(chain: Chain) -> None:
    assert chain("Vera Holub said the dam would hold. The operator closed the road.", "closed") == []


def test_a_refusal_is_the_voice_behind_itself_only(chain: Chain) -> None:
    text = "The ministry declined to comment on the call."
    assert chain(text, "declined") == [("The ministry", "will not comment")]
    assert chain(text, "call") == []


def test_a_citation_carries_on_while_its_account_is_taken_up(voices: Voices) -> None:
    text = (
        "According to Radio Kestrel, a call between Vera Holub and Milan Reyes ended in a quarrel.\n"
        "Holub warned Reyes that the gates would be closed. This warning shocked the engineers.\n"
        "Meanwhile, the operator repaired the road."
    )
    for words in ("warned", "shocked"):
        (voice,) = voices(text, words)
        assert voice.name == "Radio Kestrel"
        assert voice.how.startswith("carried over from “According to”")
    assert voices(text, "repaired") == ()


def test_a_refusal_breaks_off_the_account(chain: Chain) -> None:
    text = (
        "According to Radio Kestrel, a call between Vera Holub and Milan Reyes ended in a quarrel.\n"
        "The ministry declined to comment on the call. Reyes left the valley."
    )
    assert chain(text, "declined") == [("The ministry", "will not comment")]
    assert chain(text, "left") == []


def test_a_document_leads_to_its_outlet(chain: Chain) -> None:
    text = "A report by The Lantern Post said that the gates had failed."
    assert chain(text, "failed") == [("A report by The Lantern Post", "states"), ("The Lantern Post", "states")]


def test_a_call_tells_nobodys_word(chain: Chain) -> None:
    assert chain("Both calls confirmed that the gates had failed.", "failed") == []


def test_a_relative_pronoun_is_named_by_its_noun(voices: Voices) -> None:
    text = "The remark angered senior officials, who called the closure a threat."
    names = [voice.name for voice in voices(text, "threat")]
    assert names == ["senior officials"]


def test_the_credited_agency_and_the_outlet_that_prints_it_come_last(parse: Parse, outlets: Outlets) -> None:
    doc = parse("Vera Holub said the gates had failed.")
    known = (Known("TNA", "credit line"), Known("Radio Kestrel", "named on the page"))
    printed = replace(doc, article=replace(doc.article, agency=known[0], outlet=known[1]))
    (claim,) = attribute(printed, [claim_of(doc, "failed")], load_reporting(), outlets)
    assert [(v.name, v.kind) for v in claim.attribution.voices] == [
        ("Vera Holub", VoiceKind.SPEAKER),
        ("Tessera News Agency", VoiceKind.OUTLET),
        ("Radio Kestrel", VoiceKind.OUTLET),
    ]
    assert claim.attribution.content is not None
    assert claim.attribution.content.exact == "the gates had failed"


def test_every_voice_has_its_words(voices: Voices) -> None:
    text = "The dam had burst, an official who asked not to be named told Radio Kestrel."
    speaker, outlet = voices(text, "burst")
    assert speaker.anonymous
    assert all(v.span is not None and text[v.span.start : v.span.end] == v.span.exact for v in (speaker, outlet))
    assert speaker.cue is not None
    assert speaker.cue.exact == "told"


def test_whom_an_outlet_cites_stands_before_it(chain: Chain) -> None:
    text = "The gates had failed, Radio Kestrel reported, citing two officials."
    assert chain(text, "failed") == [("two officials", "states"), ("Radio Kestrel", "states")]


def test_a_source_is_named_by_the_person_beside_it(voices: Voices) -> None:
    (voice,) = voices("The captain did his duty, his lawyer, Anna Reyes, said.", "did his duty")
    assert (voice.name, voice.anonymous) == ("Anna Reyes", False)


def test_it_takes_up_the_body_that_the_sentence_before_is_about(voices: Voices) -> None:
    (voice,) = voices("The union of seafarers criticised the plan. It said that the ministry had failed.", "failed")
    assert (voice.name, voice.how) == (
        "The union of seafarers",
        "“It” takes up the subject of the sentence before",
    )


def test_what_somebody_fears_has_a_voice(chain: Chain) -> None:
    assert chain("Ranchers fear that the gates could fail.", "fail") == [("Ranchers", "states")]


def test_an_accident_has_no_voice(chain: Chain) -> None:
    assert chain("The accident recalls how the gates failed in 1999.", "failed") == []


def test_the_newspaper_takes_up_the_outlet_that_was_cited_before(voices: Voices) -> None:
    text = "The Lantern Post reported the leak on Monday. The gates had failed, the newspaper said."
    (voice,) = voices(text, "failed")
    assert (voice.name, voice.kind) == ("The Lantern Post", VoiceKind.OUTLET)
    assert voice.how == "“the newspaper” takes up The Lantern Post"


def test_a_newspaper_that_nobody_named_stays_a_newspaper(chain: Chain) -> None:
    assert chain("The gates had failed, the newspaper said.", "failed") == [("the newspaper", "states")]
