"""The bundled sample: the findings of docs/sample.md, and the pairs that must not be taken for contradictions."""

from __future__ import annotations

import pytest

from tests.golden.facts import Facts, tells

MONITOR = ("01", "02", "03")
FINDINGS = [
    # name, left files, right files, aspect, words or value left and right, verdict
    ("office", ("01",), ("01",), "office", "Vallejos", "Arancibia", "contradicts"),
    ("threat-denied", MONITOR, ("07",), "yes/no", "threat", "threat", "disputed"),
    ("soldiers", ("04", "05"), ("06",), "number", "400", "650", "contradicts"),
    ("arrested", ("08",), ("09",), "number", "14", "11", "contradicts"),
    ("raid-place", ("08",), ("09",), "place", "Rijeka", "Pula", "contradicts"),
    ("injured", ("13", "17"), ("14", "16"), "number", "21", "27", "contradicts"),
    ("crash-time", ("13", "15", "17"), ("14", "16"), "date", "Monday", "Tuesday", "contradicts"),
    ("cause", ("13", "17"), ("14", "16"), "cause", "fog", "ngine", "contradicts"),
    ("toll", ("13", "14", "16"), ("15", "17", "18"), "number", "hree", "five", "updates"),
    ("radar", ("17",), ("17",), "yes/no", "radar", "radar", "disputed"),
]
PEACE = [
    # name, left files, right files, words left and right that are no contradiction
    ("two-lists", ("04", "05", "06", "07"), ("06", "07"), "six", "four"),
    ("two-counts", ("10",), ("10",), "2,500", "1,200"),
    ("two-counts", ("11",), ("11",), "2,500", "1,200"),
    ("two-counts", ("10",), ("11",), "2,500", "1,200"),
    ("less-three", ("12",), ("08", "09", "10", "11", "12"), "11", "14"),
    ("range", ("02",), ("02",), "40,000", "60,000"),
    ("dead-of-1999", ("13",), ("13", "14", "15", "16", "17", "18"), "16", "hree"),
]


@pytest.mark.parametrize("row", FINDINGS, ids=lambda row: row[0])
def test_finding(facts: Facts, row: tuple[str, tuple[str, ...], tuple[str, ...], str, str, str, str]) -> None:
    _, left, right, aspect, one, other, verdict = row
    found = [f for f in facts.between(left, right, aspect) if tells(f, one, other) or tells(f, one.lower(), other)]
    assert found
    assert {f["verdict"] for f in found} == {verdict}


@pytest.mark.parametrize("row", PEACE, ids=lambda row: f"{row[0]}-{row[1][0]}-{row[2][0]}")
def test_no_contradiction(facts: Facts, row: tuple[str, tuple[str, ...], tuple[str, ...], str, str]) -> None:
    _, left, right, one, other = row
    found = [f for f in facts.between(left, right, "number", verdict="contradicts") if tells(f, one, other)]
    assert [(f["left"]["value"], f["right"]["value"]) for f in found] == []


EXPECTED = {
    # Which aspects may be told as contradicting, and between which articles; nothing else may be.
    "office": {("01", "01")},
    "actor": {("01", "01")},  # the same two names, headline against body
    "number": {("04", "06"), ("05", "06"), ("08", "09"), ("09", "11"), ("09", "10"), ("09", "12"), ("13", "14"),
               ("13", "16"), ("14", "17"), ("16", "17")},
    "place": {("08", "09"), ("09", "10"), ("09", "11")},
    "date": {("13", "14"), ("13", "16"), ("14", "15"), ("14", "17"), ("15", "16"), ("16", "17")},
    "cause": {("13", "14"), ("13", "16"), ("14", "17"), ("16", "17")},
    "yes/no": {("14", "17"), ("16", "17"), ("01", "07"), ("02", "07"), ("03", "07")},
}  # fmt: skip


def test_nothing_else_contradicts(facts: Facts) -> None:
    strange = []
    for finding in facts.findings:
        pair = tuple(sorted((facts.file(finding["left"]["article"]), facts.file(finding["right"]["article"]))))
        if finding["verdict"] == "contradicts" and pair not in EXPECTED.get(finding["aspect"], set()):
            strange.append((finding["aspect"], *pair, finding["reason"]))
    assert strange == []


def test_every_contradiction_rests_on_words_of_both_sides(facts: Facts) -> None:
    for finding in facts.findings:
        for side in (finding["left"], finding["right"]):
            assert side["quote"]
            assert side["value"]
        assert finding["reason"]
        assert 0 <= finding["score"] <= 1
