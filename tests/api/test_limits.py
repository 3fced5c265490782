"""A document that ends its worker, takes too long or too much memory is quarantined, and the run goes on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.api import texts
from twosource import Ledger, Settings, pipeline
from twosource.engines.base import Job
from twosource.outcomes import Status


@pytest.fixture(autouse=True)
def bad_documents_end_their_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "Job", lambda _, settings: Job("tests.api.tasks:work", settings))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems cannot bound a process's memory this way")
def test_bad_documents_cost_only_themselves(tmp_path: Path) -> None:
    folder = texts.write(tmp_path / "pages", "ash", "oak")
    for name in ("deadly", "hungry"):
        (folder / f"{name}.txt").write_text(texts.ARTICLES["elm"] + name, "utf-8")
    with Ledger.open(tmp_path / "a.ledger", Settings.read({}, workers=2)) as ledger:
        report = ledger.read(folder)
        assert report.counts == {Status.STORED: 2, Status.KNOWN: 0, Status.REFUSED: 0, Status.QUARANTINED: 2}
        assert {Path(p.source).stem: p.reason for p in report.problems} == {
            "deadly": "its worker process died (exit code 9)",
            "hungry": "it needed more than 1,000,000,000 bytes of memory",
        }
        assert {Path(row["source"]).stem for row in ledger.readings(outcome="quarantined")} == {"deadly", "hungry"}
        assert {row["headline"] for row in ledger.articles()} == {
            "Norland closes border with Sudria",
            "Bus falls into river near Lund",
        }


def test_a_document_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "endless.txt").write_text(texts.ARTICLES["elm"], "utf-8")
    with Ledger.open(tmp_path / "a.ledger", Settings.read({}, workers=1, document_seconds=1.0)) as ledger:
        report = ledger.read(tmp_path / "endless.txt")
    assert [problem.reason for problem in report.problems] == ["it took more than 1 second"]
    assert report.counts[Status.QUARANTINED] == 1
