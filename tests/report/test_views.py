"""What the page says of a story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.factory import (
    EVENTS,
    KESTREL,
    NUMBER,
    POST,
    STORY,
    SUED,
    UNNAMED,
    alone,
    claim,
    event,
    material,
    nothing,
    words,
)
from tests.report.page import page
from twosource.model import Finding, Modality, Origin, Side, Verdict
from twosource.report.build import build
from twosource.report.material import LeftOut, by_id


def test_events_stand_by_standing_and_what_did_not_happen_apart() -> None:
    (story,) = build(material()).stories
    shown = [(group.key, [e.label for e in group.events]) for group in story.groups]
    assert shown == [
        ("contested", ["Rescuers save people"]),
        ("corroborated", ["The dam at Ostrava Mill bursts"]),
        ("single-origin", ["Vera Holub accuses the operator"]),
        ("not-happened", ["The operator sues Vera Holub"]),
    ]
    assert story.groups[-1].events[0].mark == "planned"


def test_a_contradiction_stands_side_by_side_with_its_words_marked() -> None:
    one = page(material())
    assert one.text("//article[@class='finding']//p[@class='value']") == ["14 people", "11 people"]
    assert one.text("//article[@class='finding']//mark") == ["14", "11"]
    assert one.text("//ul[@class='glance']/li") == ["C1 number: 14 people or 11 people Rescuers save people"]


def test_what_agrees_or_adds_is_no_disagreement() -> None:
    calm = tuple(replace(NUMBER, id=v.name, verdict=v) for v in (Verdict.AGREES, Verdict.ADDS, Verdict.INCOMPARABLE))
    (story,) = build(material(findings=by_id(calm))).stories
    assert story.findings == ()


def test_a_rejected_finding_stands_last_and_says_so() -> None:
    left, right = (replace(side, value=f"{side.value} missing") for side in (NUMBER.left, NUMBER.right))
    other = replace(NUMBER, id="finding-other", aspect="people missing", score=0.1, left=left, right=right)
    (story,) = build(material(findings=by_id((replace(NUMBER, decided="rejected"), other)))).stories
    last = story.findings[0].findings[-1]
    assert last.id == NUMBER.id
    assert last.note.startswith("Checked by an analyst, and rejected.")


def test_where_whole_sentences_differ_the_words_that_differ_are_marked() -> None:
    sides = [Side(side.article, side.span, "", "", side.origin) for side in (NUMBER.left, NUMBER.right)]
    left = replace(sides[0], span=words(KESTREL, "The dam at Ostrava Mill burst on Monday evening."))
    right = replace(sides[1], article=UNNAMED.id, span=words(UNNAMED, "The dam burst, Radio Kestrel reported."))
    one = page(material(findings=by_id((replace(NUMBER, left=left, right=right),))))
    marked = one.text("//article[@class='finding']//mark")
    assert "at Ostrava Mill burst on Monday evening." in " ".join(marked)
    assert not any(words.startswith("The dam") for words in marked)


def test_the_accounts_table_has_a_column_for_each_origin() -> None:
    table = build(material()).stories[0].accounts
    assert table.origins == ("Radio Kestrel", "The Lantern Post")
    assert [row.label for row in table.rows] == ["Rescuers save people", "The dam at Ostrava Mill bursts"]
    assert table.left_out == 2
    assert [len(cell) for cell in table.rows[1].cells] == [2, 1]


def test_the_timeline_keeps_dates_of_publication_apart() -> None:
    line = build(material()).stories[0].timeline
    assert [(day.date, [m.label for m in day.moments]) for day in line.days] == [
        ("9 March 2026", ["The dam at Ostrava Mill bursts"])
    ]
    assert [day.date for day in line.by_publication] == ["10 March 2026"]
    assert len(line.undated) == 2


def test_an_inferred_date_says_so() -> None:
    burst = build(material()).stories[0].groups[1].events[0]
    assert (burst.date, burst.date_note) == ("9 March 2026", "counted from the day of publication")
    assert "9 March 2026 (inferred)" in page(material()).text("//p[@class='meta']/span")


def test_an_origin_shows_why_it_counts_once() -> None:
    first = build(material()).stories[0].origins[0]
    assert (first.name, first.articles, first.outlets) == ("Radio Kestrel", 2, ("Radio Kestrel", "outlet not named"))
    assert "".join(part.text for part in first.merges[0].cites[0].parts) == "Radio Kestrel reported"


def test_what_was_read_adds_up_and_names_what_is_not_known() -> None:
    found = build(material()).reading
    assert found.documents == sum(count.number for count in found.endings) == 4
    assert [(n.source, n.reason) for n in found.not_stored] == [("empty.txt", "The file is empty.")]
    assert found.unknown == ("1 article does not name its outlet.", "1 article has no date of publication.")


def test_what_there_was_no_room_for_is_said() -> None:
    view = build(material(left_out={"story-dam": LeftOut(2, 30, 0)}, totals={"stories": 3}))
    assert "2 articles, 30 events" in view.stories[0].left_out
    assert "2 stories of less weight" in view.left_out[0]


def test_an_empty_ledger_has_a_page() -> None:
    one = page(nothing())
    assert "What 0 articles say, and where they disagree" in one.text("//h1")
    assert one.text("//section[@class='story']") == []


def test_an_article_without_anything_has_a_story() -> None:
    one = page(alone(UNNAMED))
    assert one.text("//section[@class='story']/h2") == ["Dam burst"]
    assert "outlet not named" in " ".join(one.text("//dl[@class='facts']"))


def test_the_same_material_gives_the_same_page() -> None:
    turned = material(events=by_id(reversed(EVENTS)))
    assert page(material()).source == page(turned).source


def test_findings_with_the_same_values_stand_under_the_first() -> None:
    again = replace(NUMBER, id="finding-again", score=0.8, left=NUMBER.right, right=NUMBER.left)
    (group,) = build(material(findings=by_id((NUMBER, again)))).stories[0].findings
    assert [(f.number, [g.number for g in f.alike]) for f in group.findings] == [("C1", ["C2"])]
    one = page(material(findings=by_id((NUMBER, again))))
    assert "Contradictions 1" in one.text("//h4")
    assert "1 contradiction" in " ".join(one.text("//p[@class='tally']"))
    assert "finding-again" in one.ids


@pytest.mark.parametrize(
    ("left", "right", "number_of_cards"),
    [("11", "Fourteen people", 1), ("eleven people", "14", 1), ("11 people", "15 people", 2), ("fog", "thick fog", 2)],
)
def test_values_are_the_same_by_their_number_not_by_their_words(left: str, right: str, number_of_cards: int) -> None:
    sides = (replace(NUMBER.left, value=left), replace(NUMBER.right, value=right))
    again = replace(NUMBER, id="finding-again", score=0.8, left=sides[0], right=sides[1])
    (group,) = build(material(findings=by_id((NUMBER, again)))).stories[0].findings
    assert len(group.findings) == number_of_cards


def test_causes_are_the_same_where_one_says_more_of_it() -> None:
    def cause(name: str, left: str, right: str) -> Finding:
        sides = (replace(NUMBER.left, value=left), replace(NUMBER.right, value=right))
        return replace(NUMBER, id=name, aspect="cause", left=sides[0], right=sides[1])

    both = (cause("a", "Thick fog", "Engine failure"), cause("b", "Engine failure", "Fog"))
    (group,) = build(material(findings=by_id(both))).stories[0].findings
    assert [len(f.alike) for f in group.findings] == [1]


def test_quotes_that_read_the_same_stand_once_and_lead_to_each_place() -> None:
    copy = replace(POST, id="article-copy")
    same = (claim(POST, "failed"), claim(copy, "failed"))
    told = event("copied", "A dam fails", {"origin-post": same})
    found = material(
        articles=by_id((POST, copy)), claims=by_id(same), events=by_id((told,)), findings={},
        stories=by_id((replace(STORY, articles=(POST.id, copy.id)),)),
    )  # fmt: skip
    (quote,) = build(found).stories[0].groups[0].events[0].accounts[0].cites
    assert [other.href for other in quote.also] == [f"#{copy.id}-{copy.text.index('A dam')}-78"]


def test_origins_beyond_the_columns_share_the_last_one() -> None:
    names = [f"origin-{n}" for n in range(9)]
    claims = [claim(POST, "failed", id=f"claim-{n}") for n in range(9)]
    told = event("told", "It is told", {name: (c,) for name, c in zip(names, claims, strict=True)})
    origins = [Origin(name, name, "outlet", (POST.id,), "Its own.") for name in names]
    found = material(claims=by_id(claims), events=by_id((told,)), origins=by_id(origins), findings={})
    table = build(found).stories[0].accounts
    assert (len(table.origins), table.others, len(table.rows[0].others)) == (5, 4, 4)


def test_an_event_is_named_without_its_mark() -> None:
    planned = event("p", "the operator sues (planned)", {"origin-post": SUED}, modality=Modality.FUTURE)
    (story,) = build(material(events=by_id((planned,)))).stories
    shown = story.groups[-1].events[0]
    assert (shown.label, shown.mark) == ("The operator sues", "planned")


def test_who_holds_an_office_is_no_event_on_the_timeline() -> None:
    held = claim(KESTREL, "Minister Vera Holub", predicate="hold office")
    office = event("office", "Minister Vera Holub", {"origin-kestrel": (held,), "origin-post": (held,)})
    found = material(claims={**material().claims, held.id: held}, events=by_id((*EVENTS, office)))
    (story,) = build(found).stories
    assert [(g.key, [e.label for e in g.more]) for g in story.groups][-1] == ("offices", ["Minister Vera Holub"])
    assert "Minister Vera Holub" not in [row.label for row in story.accounts.rows]
    assert "Minister Vera Holub" not in [moment.label for moment in story.timeline.undated]


def test_a_finding_on_no_event_is_named_by_its_words() -> None:
    (group,) = build(material(findings=by_id((replace(NUMBER, event=""),)))).stories[0].findings
    assert group.findings[0].about == "“Rescuers pulled 14 people from the water, the fire chief …”"


def test_numbers_of_events_and_findings_run_on_without_gaps() -> None:
    two = replace(STORY, id="story-two")
    more = tuple(replace(e, id=f"{e.id}-two", story="story-two") for e in EVENTS)
    first, second = build(material(stories=by_id((STORY, two)), events=by_id((*EVENTS, *more)))).stories
    numbers = [e.number for story in (first, second) for group in story.groups for e in (*group.events, *group.more)]
    assert numbers == [f"E{n}" for n in range(1, 9)]
