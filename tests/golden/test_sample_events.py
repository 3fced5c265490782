"""The bundled sample: the events of docs/sample.md, each joined from its articles, typed and dated."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from tests.golden.facts import Facts

TNA = "Tessera News Agency"


@dataclass(frozen=True)
class Expected:
    """One row of the table of events.

    `said`: words of each article that tells it. `values`: what the event's row must have. `day`: of the event.
    `origins`: the origin of each article's account. `standing`: one of those allowed.
    """

    name: str
    said: dict[str, str]
    values: dict[str, str] = field(default_factory=dict)
    day: str = ""
    origins: dict[str, str] = field(default_factory=dict)
    standing: tuple[str, ...] = ()


THREAT = {
    "01": "He warned that Bolivia would close the border",
    "02": "threatened on Tuesday to close the border",
    "03": "threatened to close the border with Paraguay during",
    "07": "had threatened to close the border",
}
CALL = {
    "01": "Arancibia called Paraguayan Interior Minister",
    "02": "Arancibia called Cardozo on Tuesday evening",
    "03": "during a phone call on Tuesday",
    "07": "during their call on Tuesday",
}
FROM_MONITOR = dict.fromkeys(("01", "02", "03"), "The Chaco Monitor")
BOLIVIA_LISTS = {
    "04": "Bolivia designated six armed groups",
    "05": "Bolivia designated six armed groups",
    "06": "Bolivia published a list of its own",
    "07": "Bolivia designated six armed groups",
}
PARAGUAY_LISTS = {"06": "designated four armed groups", "07": "Paraguay designated four armed groups"}
TROOPS = {"04": "deployed 400 soldiers", "05": "deployed 400 soldiers", "06": "deployed 650 soldiers"}
ARRESTS = {"04": "arrested two leaders", "05": "arrested two leaders"}
RAID = {
    "08": "raided the customs office",
    "09": "arrested 11 people on Tuesday in a raid",
    "10": "arrested him and 13 others",
    "11": "arrested 14 people in the raid",
    "12": "14 people who were arrested on Tuesday",
}
SEIZURE = {"08": "seized nine tonnes", "09": "seized nine tonnes", "11": "seized nine tonnes"}
CUSTODY = {"10": "be held in custody for 30 days", "11": "be held in custody for 30 days"}
MARCH = {"10": "marched through the centre of Rijeka", "11": "marched through Rijeka on Thursday"}
BEATING = {"09": "beating two men", "10": "beating two men", "12": "officers beat anyone"}
CONVICTED = {"08": "convicted five customs officers", "10": "convicted five customs officers"}
CRASH = {
    "13": "struck the quay in Molde on Monday evening",
    "14": "struck the quay in Molde early on Tuesday",
    "15": "struck the quay in Molde on Monday evening",
    "16": "struck a quay in the Norwegian town of Molde",
    "17": "struck the quay in Molde on Monday evening",
    "18": "when it struck the quay in Molde",
}
PAYMENT = {"17": "will pay 50 million kroner", "18": "will pay 50 million kroner"}

EVENTS = [
    Expected("threat", THREAT, {"type": "THREATEN", "mode": "restrict"}, "2026-03-10", FROM_MONITOR, ("contested",)),
    Expected("call", CALL, {"type": "CONSULT", "mode": "phone"}, "2026-03-10", {}, ("corroborated", "single-origin")),
    Expected("tariff", {"03": "threatened on Wednesday to impose a 15 percent tariff"},
             {"type": "THREATEN", "mode": "restrict"}, "2026-03-11", {"03": "Daily Meridian"}, ("single-origin",)),
    Expected("bolivia-lists", BOLIVIA_LISTS, {"type": "SANCTION"}, "2026-03-12",
             {"04": TNA, "05": TNA, "06": "The Evening Lantern", "07": "Daily Meridian"}, ("corroborated",)),
    Expected("paraguay-lists", PARAGUAY_LISTS, {"type": "SANCTION"}, "2026-03-13",
             {"06": "The Evening Lantern", "07": "Daily Meridian"}, ("corroborated",)),
    Expected("troops", TROOPS, {"type": "MOBILIZE", "mode": "troops"}, "2026-03-12",
             {"04": TNA, "05": TNA, "06": "The Evening Lantern"}, ("contested",)),
    Expected("gang-arrests", ARRESTS, {"type": "COERCE", "mode": "arrest"}, "", {"04": TNA, "05": TNA},
             ("single-origin",)),
    Expected("raid", RAID, {"type": "COERCE", "mode": "arrest"}, "2026-04-21",
             {"08": "Adriatic Standard", "09": "Radio Kestrel", "10": "The Lantern Post", "11": "Adriatic Standard"},
             ("contested",)),
    Expected("seizure", SEIZURE, {"type": "COERCE", "mode": "seize"}, "2026-04-21",
             {"08": "Adriatic Standard", "09": "Radio Kestrel", "11": "Adriatic Standard"}, ("corroborated",)),
    Expected("custody", CUSTODY, {"type": "COERCE", "mode": "arrest"}, "2026-04-23",
             {"10": "The Lantern Post", "11": "Northline News"}, ("corroborated",)),
    Expected("march", MARCH, {"type": "PROTEST", "mode": "demo"}, "2026-04-23",
             {"10": "The Lantern Post", "11": "Northline News"}, ("corroborated",)),
    Expected("beating", BEATING, {"type": "ASSAULT", "mode": "beat"}, "2026-04-21", {}, ("contested",)),
    Expected("convictions", CONVICTED, {"type": "SANCTION", "mode": "convict", "modality": "historical"}, "2011"),
    Expected("crash", CRASH, {"type": ""}, "",
             {"13": "Harbour Courier", "14": "Northline News", "15": "Harbour Courier", "16": "Northline News",
              "17": "Radio Kestrel"}, ("contested",)),
    Expected("payment", PAYMENT, {"modality": "future"}),
]  # fmt: skip


def facets(name: str) -> list[Expected]:
    return [row for row in EVENTS if getattr(row, name)]


@pytest.mark.parametrize("row", EVENTS, ids=lambda row: row.name)
def test_event_is_in_the_ledger(facts: Facts, row: Expected) -> None:
    facts.event(row.said, **row.values)


@pytest.mark.parametrize("row", EVENTS, ids=lambda row: row.name)
def test_event_joins_all_that_tell_it(facts: Facts, row: Expected) -> None:
    assert facts.joined(facts.event(row.said, **row.values), row.said) == set(row.said)


@pytest.mark.parametrize("row", facets("day"), ids=lambda row: row.name)
def test_event_has_its_day(facts: Facts, row: Expected) -> None:
    when = facts.event(row.said, **row.values)["when"]
    assert when is not None
    assert (when["first"] or "")[: len(row.day)] == (when["last"] or "")[: len(row.day)] == row.day


@pytest.mark.parametrize("row", facets("origins"), ids=lambda row: row.name)
def test_event_counts_origins(facts: Facts, row: Expected) -> None:
    event = facts.event(row.said, **row.values)
    assert {file: facts.origin(event, file) for file in row.origins} == row.origins


@pytest.mark.parametrize("row", facets("standing"), ids=lambda row: row.name)
def test_event_has_its_standing(facts: Facts, row: Expected) -> None:
    assert facts.event(row.said, **row.values)["standing"] in row.standing


def test_the_crash_has_two_dates(facts: Facts) -> None:
    days = {
        file: {row["when"]["first"] for row in facts.saying(file, CRASH[file]) if row["when"]} for file in ("13", "14")
    }
    assert {file: {(day or "")[:10] for day in found} for file, found in days.items()} == {
        "13": {"2026-05-04"},
        "14": {"2026-05-05"},
    }


# ------------------------------------------------------------------------------------ who, to whom, on whose word


@pytest.mark.parametrize(
    ("file", "words", "type", "actor", "recipient"),
    [
        ("02", "threatened on Tuesday to close", "THREATEN", "BOL", "PRY"),
        ("03", "threatened on Wednesday to impose", "THREATEN", "BOL", "PRY"),
        ("04", "Bolivia designated six armed groups", "SANCTION", "BOL", ""),
        ("06", "designated four armed groups", "SANCTION", "PRY", ""),
        ("04", "deployed 400 soldiers", "MOBILIZE", "PRY", ""),
        ("09", "arrested 11 people on Tuesday", "COERCE", "HRV", ""),
    ],
)
def test_who_does_it_to_whom(facts: Facts, file: str, words: str, type: str, actor: str, recipient: str) -> None:
    claims = facts.saying(file, words, type=type)
    assert claims
    assert {party["country"] for row in claims for party in row["actors"]} == {actor}
    if recipient:
        assert recipient in {party["country"] for row in claims for party in row["recipients"]}


@pytest.mark.parametrize(
    ("file", "words", "speaker"),
    [
        ("01", "if Paraguay did not act", "Daily Meridian"),
        ("02", "We do not take orders", "Cardozo"),
        ("03", "Our patience is not without limits", "Salvatierra"),
        ("04", "They may call these groups", "Cantero"),
        ("04", "We have offered our partners", "Camacho"),
        ("05", "They may call these groups", "Cantero"),
        ("09", "My client is an honest man", "Sertic"),
        ("10", "I have never taken a cent", "Lukanic"),
        ("11", "We are not criminals", "Matkovic"),
        ("15", "He did his duty", "Strand"),
        ("18", "We should have stopped sailing", "Sandnes"),
    ],
)
def test_speech_goes_to_its_speaker(facts: Facts, file: str, words: str, speaker: str) -> None:
    claims = facts.saying(file, words)
    assert claims
    speakers = {" < ".join(v["name"] + " " + (v["quote"] or "") for v in row["attribution"]) for row in claims}
    assert any(speaker in chain for chain in speakers), speakers


@pytest.mark.parametrize(
    ("file", "who"),
    [("01", "Defence Ministry"), ("02", "Defence Ministry"), ("03", "Defence Ministry"), ("07", "Cardozo"),
     ("08", "port authority"), ("13", "Nordvik Lines")],
)  # fmt: skip
def test_a_refusal_to_comment_is_kept_as_a_stance(facts: Facts, file: str, who: str) -> None:
    voices = [v for row in facts.claims if facts.file(row["article"]) == file for v in row["attribution"]]
    refused = {f"{v['name']} {v['quote']}" for v in voices if v["stance"] == "will not comment"}
    assert any(who in name for name in refused), refused


@pytest.mark.parametrize(
    ("file", "words", "chain"),
    [
        ("01", "According to Daily Meridian, Arancibia called", ["Daily Meridian", "Radio Kestrel"]),
        ("03", "The Chaco Monitor reported, citing", ["The Chaco Monitor", "Daily Meridian"]),
        ("11", "according to Adriatic Standard", ["Adriatic Standard", "Northline News"]),
        ("16", "according to Northline News", ["Northline News", "The Evening Lantern"]),
    ],
)
def test_who_has_it_from_whom(facts: Facts, file: str, words: str, chain: list[str]) -> None:
    rows = facts.saying(file, words)
    assert rows
    outlets = [[v["name"] for v in row["attribution"] if v["kind"] == "outlet"] for row in rows]
    assert chain in outlets


# --------------------------------------------------------------------------------- what counts, and what does not


@pytest.mark.parametrize(
    ("file", "words", "deeds"),
    [
        ("01", "If Bolivia closed the border", {"close", "lose"}),
        ("03", "The tariff has not been imposed", {"impose"}),
        ("03", "fear that a closure would ruin", {"ruin", "closure"}),
        ("06", "vowed to sue", {"sue"}),
        ("06", "fear that the army could be used", {"use"}),
        ("06", "plans to send Congress a bill", {"send", "allow", "patrol"}),
        ("09", "he could face up to eight years", {"face", "convict"}),
        ("10", "did not use tear gas", {"use", "arrest"}),
        ("10", "plan to strike on Monday", {"strike"}),
        ("11", "would strike on Monday unless", {"strike"}),
        ("14", "Had the ferry hit the fuel pier", {"hit", "die"}),
        ("18", "could close the line", {"close", "demand"}),
    ],
)
def test_what_has_not_happened_is_never_asserted(facts: Facts, file: str, words: str, deeds: set[str]) -> None:
    rows = facts.saying(file, words)
    assert rows
    asserted = {row["predicate"].split()[0] for row in rows if row["modality"] == "asserted"}
    assert asserted & deeds == set()


@pytest.mark.parametrize(
    ("file", "words", "type"),
    [("01", "would close the border if", "COERCE"), ("02", "to close the border", "COERCE"),
     ("02", "has not closed its own crossings", "COERCE"), ("03", "to impose a 15 percent tariff", "SANCTION"),
     ("10", "nobody was arrested", "COERCE"), ("07", "Arancibia resign", "COERCE")],
)  # fmt: skip
def test_no_such_deed_stands_as_done(facts: Facts, file: str, words: str, type: str) -> None:
    assert facts.saying(file, words, type=type, modality="asserted") == []


@pytest.mark.parametrize(
    ("file", "words"),
    [("01", "from 1932 to 1935"), ("02", "closure of the border was in 1998"), ("08", "In 2011 a court"),
     ("10", "the trial of 2011"), ("13", "In 1999 another ferry")],
)  # fmt: skip
def test_the_long_past_is_marked(facts: Facts, file: str, words: str) -> None:
    rows = facts.saying(file, words)
    assert rows
    assert any(row["modality"] == "historical" for row in rows)
    assert not any(row["modality"] == "asserted" and row["type"] for row in rows)
