from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.group.factory import article
from twosource.group import copies, revisions
from twosource.model import Article

FIRST = "The ferry Karelia ran aground on a sandbank off the island of Tarn shortly before dawn with ninety on board."
SECOND = "Coast guards brought all passengers to the harbour of Nyholm within two hours and nobody was seriously hurt."
THIRD = "The operator Baltline said the cause was not known and that the ship would be towed away at high tide."
SPEECH = (
    '"We heard a long scraping noise and then the lights went out and everybody ran up to the upper deck at once '
    'because the crew shouted that we had to put on our vests and wait", the passenger Ola Rist said.'
)
AGENCY = article("Ferry aground off Tarn", FIRST, SECOND, THIRD)
CUT = article("Ninety rescued", SECOND, FIRST)
OTHER = article(
    "Karelia stranded",
    "Ninety people had to leave the ferry Karelia early in the morning after it had hit a sandbank close to Tarn.",
    "All of them reached Nyholm by boat, and doctors there treated only bruises, as the coast guard reported later.",
)


def test_a_cut_and_reordered_text_is_a_copy() -> None:
    [merge] = copies([AGENCY, CUT, OTHER])
    assert {merge.left, merge.right} == {AGENCY.id, CUT.id}
    assert merge.reason.startswith("100%")


def test_the_evidence_is_found_in_the_texts() -> None:
    [merge] = copies([AGENCY, CUT])
    texts = {a.id: a.text for a in (AGENCY, CUT)}
    assert {span.article for span in merge.evidence} == set(texts)
    assert all(texts[span.article][span.start : span.end] == span.exact for span in merge.evidence)


def test_the_same_quotation_is_no_copy() -> None:
    left = article("Passengers tell", SPEECH, FIRST)
    right = article("What passengers saw", SPEECH, SECOND)
    assert copies([left, right]) == ()


def test_other_words_about_the_same_thing_are_no_copy() -> None:
    assert copies([AGENCY, OTHER]) == ()


@given(st.permutations([AGENCY, CUT, OTHER]))
@settings(max_examples=6, deadline=None)
def test_order_of_input_changes_nothing(shuffled: list[Article]) -> None:
    assert copies(shuffled) == copies([AGENCY, CUT, OTHER])


def test_two_versions_of_one_page_are_a_revision_and_no_copy() -> None:
    early = article("Ferry aground", FIRST, SECOND, day="2025-04-01", url="https://nyholm.example/ferry")
    late = article("Ferry towed away", FIRST, SECOND, THIRD, day="2025-04-02", url="https://nyholm.example/ferry")
    assert copies([early, late]) == ()
    [revision] = revisions([late, early])
    assert (revision.left, revision.right) == (early.id, late.id)


def test_a_page_without_its_text_is_known_by_its_headline() -> None:
    bare = article("Ferry with ninety on board runs aground off Tarn", "Sign in to read on.")
    full = article("Ferry With Ninety On Board Runs Aground Off Tarn", FIRST, SECOND)
    [merge] = copies([bare, full])
    assert {merge.left, merge.right} == {bare.id, full.id}
    assert {span.exact for span in merge.evidence} == {bare.headline, full.headline}


def warning(place: str, day: str, river: str, chief: str, height: str) -> Article:
    """A report in the set wording of its kind."""
    return article(
        f"Flood warning for {place}",
        f"A warning of floods was given out for the town of {place} on {day} after two days of heavy rain.",
        f"The water of the river {river} is expected to rise by {height} centimetres before the morning, and all who "
        f"live beside it were told by {chief} to bring their cars and their cattle to higher ground.",
    )


def test_set_wording_with_other_names_and_figures_is_no_copy() -> None:
    assert copies([warning("Velmora", "Monday", "Sann", "Ilse Brandt", "90"),
                   warning("Port Asuri", "Friday", "Oku", "Tomas Okello", "140")]) == ()  # fmt: skip


def test_set_wording_without_any_name_or_figure_is_no_copy() -> None:
    advice = (
        "All who live beside the river are told to bring their cars and their cattle to higher ground before the "
        "morning and to stay away from the bridges until the water has gone back and the roads were looked at."
    )
    assert copies([article("Flood in the north", advice), article("Flood in the south", advice)]) == ()


def test_a_text_brought_up_to_date_in_one_figure_is_still_a_copy() -> None:
    early = warning("Velmora", "Monday", "Sann", "Ilse Brandt", "90")
    late = warning("Velmora", "Monday", "Sann", "Ilse Brandt", "120")
    assert len(copies([early, late])) == 1


def test_hyphens_and_possessives_are_no_other_names() -> None:
    text = "The crew of Nyholm{0} ferry Karelia said that the {1} engine had stopped twice off Tarn before the ship ran"
    rest = " aground on a sandbank at about five in the morning while most of those on board were asleep in the cabins."
    left = article("Engine stopped", text.format("'s", "Baltline-built") + rest)
    right = article("Ferry had trouble", text.format("", "Baltline built") + rest)
    assert len(copies([left, right])) == 1
