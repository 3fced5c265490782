"""The two real articles, where they are at hand: what issue 2 says must be true of them."""

from __future__ import annotations

import pytest

from tests.golden.facts import Facts, tells
from twosource.ledger.rows.shapes import ClaimRow

pytestmark = pytest.mark.bench


def kinds_of(facts: Facts, file: str, words: str) -> set[str]:
    return {p["kind"] for p in facts.article(file)["passages"] if words in p["text"]}


# ------------------------------------------------------------------------------------------------- first article


def test_first_menu_caption_credit_and_headline(seeds: Facts) -> None:
    assert kinds_of(seeds, "000", "ua en ru") == {"furniture"}
    assert kinds_of(seeds, "000", "Pete Hegseth") == {"caption"}
    assert kinds_of(seeds, "000", "GettyImages") == {"credit"}
    headlines = [p for p in seeds.article("000")["passages"] if p["kind"] == "headline"]
    assert len(headlines) == 1


def test_first_outlet_and_date_are_unknown(seeds: Facts) -> None:
    row = seeds.article("000")
    assert (row["outlet"], row["published"]) == (None, None)


def test_first_january_31_gets_a_year_that_is_marked(seeds: Facts) -> None:
    times = [row["when"] for row in seeds.saying("000", "January 31") if row["when"]]
    assert any((when["first"] or "")[:10] == "2025-01-31" and when["inferred"] and when["how"] for when in times)


@pytest.mark.parametrize(
    ("words", "values", "actor", "recipient"),
    [
        ("Hegseth threatened Mexico", {"type": "THREATEN", "mode": "violence"}, "USA", "MEX"),
        ("the first phone call", {"type": "CONSULT", "mode": "phone"}, "", ""),
        ("her party has proposed", {}, "MEX", ""),
        ("designating some drug cartels", {"type": "SANCTION"}, "USA", ""),
        ("emphasized the importance", {}, "USA", ""),
    ],
)
def test_first_claim(seeds: Facts, words: str, values: dict[str, str], actor: str, recipient: str) -> None:
    found = seeds.saying("000", words, **values)
    assert any(has(row, actor, recipient) for row in found)


def has(row: ClaimRow, actor: str, recipient: str) -> bool:
    actors = {party["country"] for party in row["actors"]}
    return (not actor or actor in actors) and (
        not recipient or recipient in {party["country"] for party in row["recipients"]}
    )


def test_first_threat_is_on_the_word_of_wsj(seeds: Facts) -> None:
    claims = seeds.saying("000", "Hegseth threatened Mexico", type="THREATEN")
    assert claims
    assert all(any("Wall Street Journal" in v["name"] or v["name"] == "WSJ" for v in c["attribution"]) for c in claims)


def test_first_military_action_is_never_done(seeds: Facts) -> None:
    assert [c for c in seeds.saying("000", "", type="ASSAULT") if c["modality"] == "asserted"] == []
    action = seeds.saying("000", "could take unilateral military action")
    assert "hypothetical" in {c["modality"] for c in action}


def test_first_refusal_to_comment(seeds: Facts) -> None:
    voices = [v for row in seeds.saying("000", "declined to comment") for v in row["attribution"]]
    assert any(v["stance"] == "will not comment" and "Department of Defense" in v["name"] for v in voices)


def test_first_office_is_held_by_two(seeds: Facts) -> None:
    found = [f for f in seeds.between(("000",), ("000",), "office") if tells(f, "Hegseth", "Austin")]
    assert found
    assert {f["verdict"] for f in found} == {"contradicts"}
    assert all("Hegseth" in f["note"] or "2025" in f["note"] for f in found)


def test_first_account_of_the_call_has_the_origin_wsj(seeds: Facts) -> None:
    names = {o["name"] for row in seeds.saying("000", "the first phone call") for o in row["origins"]}
    assert names
    assert all("Wall Street Journal" in name or name == "WSJ" for name in names)


# ------------------------------------------------------------------------------------------------ second article


def test_second_published_and_agency(seeds: Facts) -> None:
    row = seeds.article("003")
    assert ((row["published"] or "")[:16], row["published_inferred"]) == ("2025-02-21T18:38", False)
    assert row["agency"] in ("AFP-Jiji", "Agence France-Presse", "AFP", "AFP-Jiji Press")


def test_second_furniture(seeds: Facts) -> None:
    for words in ("HOME > ", "Click Here", "Rubiales"):
        assert kinds_of(seeds, "003", words) == {"furniture"}
    body = [p for p in seeds.article("003")["passages"] if p["kind"] == "body"]
    assert "warring factions" in body[-1]["text"]


def test_second_teasers(seeds: Facts) -> None:
    teasers = seeds.teasers("003")
    assert len(teasers) == 41
    assert all((row["published"] or "").startswith("2025-02-") and row["published_inferred"] for row in teasers)
    assert all(len(row["published"] or "") >= 16 for row in teasers)


@pytest.mark.parametrize(
    ("words", "first"),
    [("warned the United States on Thursday", "2025-02-20"), ("On Wednesday, Sheinbaum confirmed", "2025-02-19"),
     ("last month", "2025-01-01"), ("On Thursday, Canada", "2025-02-20")],
)  # fmt: skip
def test_second_times(seeds: Facts, words: str, first: str) -> None:
    times = [row["when"] for row in seeds.saying("003", words) if row["when"]]
    assert any((when["first"] or "")[:10] == first and when["how"] for when in times)


def test_second_two_lists_are_two_events_and_no_contradiction(seeds: Facts) -> None:
    eight = {e["id"] for c in seeds.saying("003", "The eight Latin American", type="SANCTION") if (e := c["event"])}
    seven = {e["id"] for c in seeds.saying("003", "labeling seven drug cartels", type="SANCTION") if (e := c["event"])}
    assert eight
    assert seven
    assert eight & seven == set()
    numbers = seeds.between(("003", "000"), ("003",), "number", verdict="contradicts")
    assert [f for f in numbers if tells(f, "8", "7") or tells(f, "eight", "seven")] == []


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("between 200,000 and 750,000", 200_000, 750_000, "weapons"),
        ("around 480,000 people", 480_000, 480_000, "people"),
    ],
)
def test_second_figures(seeds: Facts, words: str, low: int, high: int, unit: str) -> None:
    figures = [f for row in seeds.saying("003", words) for f in row["figures"]]
    assert any((f["low"], f["high"]) == (low, high) and unit in (f["unit"], f["counted"]) for f in figures)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [("But the designation cannot be", "Sheinbaum"), ("They can call them", "Sheinbaum"),
     ("In the case of Mexico", "Rubio"), ("Terrorist designations play", "Rubio"),
     ("between 200,000 and 750,000", "Mexico")],
)  # fmt: skip
def test_second_speech_goes_to_its_speaker(seeds: Facts, words: str, speaker: str) -> None:
    claims = seeds.saying("003", words)
    assert claims
    assert any(speaker in v["name"] for row in claims for v in row["attribution"])


def test_second_drones(seeds: Facts) -> None:
    confirmed = seeds.saying("003", "had been operating drones")
    assert any(v["stance"] == "confirms" and "Sheinbaum" in v["name"] for c in confirmed for v in c["attribution"])
    stepped_up = seeds.saying("003", "has stepped up secret drone flights")
    assert any("New York Times" in v["name"] for c in stepped_up for v in c["attribution"])
    struck = seeds.saying("003", "eligible for drone strikes", type="ASSAULT")
    assert [c["modality"] for c in struck if c["modality"] == "asserted" or c["actors"]] == []


@pytest.mark.parametrize(
    ("words", "values", "actor", "recipient"),
    [
        ("the arrest this week", {"type": "COERCE", "mode": "arrest"}, "MEX", ""),
        ("deployed more troops", {"type": "MOBILIZE"}, "MEX", ""),
        ("25-percent tariffs threatened by Trump", {"type": "THREATEN"}, "USA", "MEX"),
        ("under threat of 25-percent tariffs from Trump", {"type": "THREATEN"}, "USA", "CAN"),
    ],
)
def test_second_claim(seeds: Facts, words: str, values: dict[str, str], actor: str, recipient: str) -> None:
    assert any(has(row, actor, recipient) for row in seeds.saying("003", words, **values))


def test_second_names_all_seven_groups(seeds: Facts) -> None:
    claims = seeds.saying("003", "The groups sanctioned by Canada", type="SANCTION")
    parties = {party["name"] for row in claims for party in row["recipients"]}
    assert len(parties - {"The groups"}) == 7


def test_second_lawsuit_is_planned(seeds: Facts) -> None:
    claims = seeds.saying("003", "would expand its legal action")
    assert claims
    assert any(c["modality"] == "future" for c in claims)
    assert not any(c["modality"] == "asserted" and "expand" in c["predicate"] for c in claims)


# ------------------------------------------------------------------------------------------------------ together


def test_together_one_story_without_teasers(seeds: Facts) -> None:
    story = seeds.story("000")
    assert [seeds.file(a["article"]) for a in story["articles"]].count("") == 0
    assert {seeds.file(a["article"]) for a in story["articles"]} == {"000", "003"}


@pytest.mark.parametrize(
    ("first", "second"),
    [("her party has proposed", "present to Congress a constitutional reform"),
     ("designating some drug cartels", "Washington designated cartels")],
)  # fmt: skip
def test_together_one_event_of_two_origins(seeds: Facts, first: str, second: str) -> None:
    event = seeds.event({"000": first, "003": second})
    assert seeds.joined(event, {"000": first, "003": second}) == {"000", "003"}
    assert event["standing"] == "corroborated"
    assert event["origin_count"] >= 2
