from __future__ import annotations

from tests.compare.factory import article, claim
from twosource.compare.labels import label
from twosource.model import Modality, Stance, Voice, VoiceKind

PAGE = article(
    "The union of harbour pilots of Senn accused officers of beating two men.\n"
    "Police denied that officers beat anyone.\n"
    "Trade Minister Ola Brandt plans, after talks with many others, to close the border.\n"
    "Officers arrested him.\n"
    "Officers arrested Ivo Tarn on Monday."
)
UNION = Voice("the union", VoiceKind.SPEAKER, Stance.ALLEGES, "named beside the cue")


def test_what_is_alleged_is_named_by_the_accusation() -> None:
    alleged = claim(PAGE, "beating", "beat", "officers", "two men", modality=Modality.HYPOTHETICAL, voices=(UNION,))
    denied = claim(PAGE, "beat anyone", "beat", "officers", modality=Modality.DENIED)
    assert label((alleged, denied), Modality.DENIED) == "officers of beating two men (alleged and denied)"
    assert label((denied,), Modality.DENIED) == "officers beat anyone (denied)"


def test_who_stands_far_off_is_set_before_a_colon() -> None:
    close = claim(PAGE, "close", "close border", "Trade Minister Ola Brandt", theme="the border")
    assert label((close,), Modality.ASSERTED) == "Trade Minister Ola Brandt: close the border"


def test_names_are_clearer_than_pronouns() -> None:
    him = claim(PAGE, "arrested him", "arrest", "Officers", "him")
    name = claim(PAGE, "arrested Ivo", "arrest", "Officers", "Ivo Tarn")
    assert label((him, name), Modality.ASSERTED) == "Officers arrested Ivo Tarn"


def test_an_office_is_shown_as_a_state() -> None:
    held = claim(PAGE, "Trade Minister", "hold office", "Ola Brandt", theme="Trade Minister")
    assert label((held,), Modality.ASSERTED) == "Ola Brandt: Trade Minister (office)"
