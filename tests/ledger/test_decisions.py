"""Decisions: appended, revocable, and in force whatever is derived, and when."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compare.factory import claim
from tests.ledger.factory import BY, article, outcome
from twosource import Ledger, LedgerError, NotFound, Settings, pipeline
from twosource.ledger.connection import open_writer
from twosource.ledger.material import Material
from twosource.ledger.writing import store
from twosource.outcomes import ArticleRecord

SETTINGS = Settings()
SAID = {"who": "A. Lind", "why": "read again"}


def fire(outlet: str, day: str, text: str) -> ArticleRecord:
    page = article(outlet, f"Mill of Tarn burns\n{text}", day)
    said = claim(page, "destroyed", "destroy", "", "the old mill of Tarn", when="2031-05-02")
    return ArticleRecord(page, (said,))


FIRES = [
    fire("Ash Herald", "2031-05-02", "A fire destroyed the old mill of Tarn on Friday and killed three people there."),
    fire("Elm Courier", "2031-05-03", "Five people were killed as flames destroyed the old mill of Tarn, many say."),
    fire("Fir Post", "2031-05-04", "The blaze that destroyed the old mill of Tarn last week has killed two people."),
]


@pytest.fixture
def fires(tmp_path: Path) -> Ledger:
    """Three outlets on one fire."""
    ledger = Ledger.open(tmp_path / "fires.ledger", SETTINGS)
    add(ledger, FIRES)
    return ledger


def add(ledger: Ledger, records: list[ArticleRecord]) -> None:
    connection = open_writer(ledger.path)
    for record in records:
        store(connection, outcome(record), BY)
    pipeline.bring_up_to_date(Material(connection, ledger._derived_by()), SETTINGS)
    connection.close()


def claims() -> list[str]:
    return [record.claims[0].id for record in FIRES]


def pages() -> list[str]:
    return [record.article.id for record in FIRES]


def event_of(ledger: Ledger) -> dict[str, str]:
    return {quote["claim"]: event["id"] for event in ledger.events() for quote in event["quotes"]}


def test_claims_are_split_and_joined_and_stay_so_when_all_is_derived_again(fires: Ledger) -> None:
    first, _, third = claims()
    assert len(set(event_of(fires).values())) == 1
    fires.decide("two events", first, third, **SAID)
    assert event_of(fires)[first] != event_of(fires)[third]
    before = fires.digest()
    fires.rederive()
    assert fires.digest() == before
    fires.decide("one event", third, first, **SAID)
    assert event_of(fires)[first] == event_of(fires)[third]
    assert [row["state"] for row in fires.decisions()] == ["replaced", "in force"]


def test_what_was_decided_before_holds_again_after_a_revocation(fires: Ledger) -> None:
    first, _, third = claims()
    plain = event_of(fires)
    fires.decide("two events", first, third, **SAID)
    parted = event_of(fires)
    joined = fires.decide("one event", first, third, **SAID)
    fires.decide("revoke", joined["id"], **SAID)
    assert event_of(fires) == parted != plain
    assert [row["state"] for row in fires.decisions()] == ["in force", "revoked", "in force"]


def test_articles_are_one_or_two_stories_also_as_more_arrive(tmp_path: Path) -> None:
    ledger = Ledger.open(tmp_path / "few.ledger", SETTINGS)
    add(ledger, FIRES[:2])
    assert len(ledger.stories()) == 1
    ledger.decide("two stories", *pages()[:2], **SAID)
    assert len(ledger.stories()) == 2
    add(ledger, FIRES)
    stories = [{a["article"] for a in story["articles"]} for story in ledger.stories()]
    assert not any(set(pages()[:2]) <= story for story in stories)
    ledger.decide("one story", *pages()[:2], **SAID)
    assert any(set(pages()[:2]) <= {a["article"] for a in story["articles"]} for story in ledger.stories())


def test_one_origin_counts_once_and_two_count_twice(fires: Ledger) -> None:
    [event] = fires.events()
    assert len(event["origins"]) == 3
    fires.decide("one origin", *pages()[:2], **SAID)
    [event] = fires.events()
    assert len(event["origins"]) == 2
    [reason] = [origin["reason"] for origin in fires.origins() if len(origin["articles"]) == 2]
    assert "A. Lind decided that they are one origin: read again" in reason
    fires.decide("two origins", *pages()[:2], **SAID)
    assert len(fires.events()[0]["origins"]) == 3


def test_a_rejected_finding_is_kept_and_contests_nothing(fires: Ledger) -> None:
    against = fires.findings(verdict="contradicts")
    assert against
    assert fires.events()[0]["standing"] == "contested"
    for finding in against:
        fires.decide("reject", finding["id"], **SAID)
    assert {f["id"]: f["decided"] for f in fires.findings(verdict="contradicts")} == {
        f["id"]: "rejected" for f in against
    }
    assert fires.events()[0]["standing"] != "contested"
    assert "contradicts" not in fires.stories()[0]["findings"]
    assert fires.explain(against[0]["id"]).related["decisions"][0]["why"] == "read again"
    fires.decide("revoke", fires.decisions()[0]["id"], **SAID)
    assert fires.events()[0]["standing"] == "contested"


def test_the_same_decisions_make_equal_ledgers_whatever_was_derived_between(fires: Ledger, tmp_path: Path) -> None:
    first, _, third = claims()
    fires.decide("two events", first, third, **SAID)
    late = Ledger.open(tmp_path / "late.ledger", SETTINGS)
    for record in FIRES:
        add(late, [record])
    late.decide("two events", third, first, **SAID)
    assert late.digest() == fires.digest()


def test_a_decision_on_what_is_gone_is_idle(fires: Ledger) -> None:
    fires.decide("two stories", *pages()[:2], **SAID)
    connection = open_writer(fires.path)
    connection.execute("DELETE FROM article WHERE id = ?", (pages()[0],))
    connection.close()
    assert fires.decisions()[0]["state"] == "idle"


@pytest.mark.parametrize(
    ("judgement", "subjects", "who", "says"),
    [
        ("one event", 1, "A. Lind", "takes two different ids"),
        ("two events", 2, " ", "needs a name"),
        ("undo", 2, "A. Lind", "there is no judgement 'undo'"),
    ],
)
def test_what_cannot_be_decided_is_said(fires: Ledger, judgement: str, subjects: int, who: str, says: str) -> None:
    with pytest.raises(LedgerError, match=says):
        fires.decide(judgement, *claims()[:subjects], who=who, why="read again")
    assert fires.decisions() == []


def test_the_file_alone_is_whole_also_while_it_is_read(fires: Ledger, tmp_path: Path) -> None:
    assert fires.decisions() == []
    fires.decide("two stories", *pages()[:2], **SAID)
    copy = tmp_path / "copy.ledger"
    copy.write_bytes(fires.path.read_bytes())
    assert len(Ledger.open(copy, SETTINGS).decisions()) == 1


def test_a_subject_of_another_kind_is_not_found(fires: Ledger) -> None:
    with pytest.raises(NotFound):
        fires.decide("one story", *claims()[:2], **SAID)


def test_a_story_that_went_over_into_another_is_still_known(tmp_path: Path) -> None:
    ledger = Ledger.open(tmp_path / "late.ledger", SETTINGS)
    add(ledger, FIRES[1:])
    [old] = ledger.stories()
    add(ledger, FIRES[:1])
    [new] = ledger.stories()
    assert old["id"] != new["id"]
    assert new["was"] == [old["id"]]
    with pytest.raises(NotFound, match=f"its articles are now in {new['id']}"):
        ledger.explain(old["id"])
