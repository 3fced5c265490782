"""What is stored, once and whole, whatever the order and however often."""

from __future__ import annotations

import itertools
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ledger.factory import BY, article, claim, outcome, story_of, two_accounts, written
from twosource import Ledger, LedgerError, Settings
from twosource.ledger.connection import open_reader, open_writer
from twosource.ledger.derived import is_stale
from twosource.ledger.lock import writing
from twosource.ledger.writing import known, store, transaction
from twosource.model import Known
from twosource.outcomes import ArticleRecord, Outcome, Status


def contents(path: Path) -> str:
    with Ledger.open(path, Settings()) as ledger:
        return ledger.digest()


def stopped_within_a_transaction(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        connection.execute("DELETE FROM article")
        raise KeyboardInterrupt


def test_the_order_of_reading_does_not_show(tmp_path: Path) -> None:
    ash, elm = two_accounts()
    oak = article("Oak Times", "Blockade feared\nNorland fears Sudria.")
    # The same text under another name of its outlet: one article, and the ledger keeps the same one of both.
    oaks = [ArticleRecord(replace(oak, outlet=Known(name, "named"))) for name in ("Oak Times", "The Oak Times")]
    outcomes = [outcome(r, digest=str(i)) for i, r in enumerate((ash, elm, *oaks))]
    digests = {
        contents(written(tmp_path / f"{i}.ledger", *order)) for i, order in enumerate(itertools.permutations(outcomes))
    }
    assert len(digests) == 1


def test_the_same_again_changes_nothing_and_is_already_known(tmp_path: Path) -> None:
    ash, elm = two_accounts()
    path = written(tmp_path / "a.ledger", outcome(ash), outcome(elm), derived=story_of((ash, elm)))
    before = contents(path)
    with closing(open_writer(path)) as connection:
        assert store(connection, outcome(ash), BY).status is Status.KNOWN
        assert not is_stale(connection)
    assert contents(path) == before


def test_another_program_version_makes_its_claims_anew(tmp_path: Path) -> None:
    ash, _ = two_accounts()
    path = written(tmp_path / "a.ledger", outcome(ash))
    better = replace(ash, claims=(replace(ash.claims[0], type="COERCE"),))
    with closing(open_writer(path)) as connection:
        assert store(connection, outcome(better), "a newer version").status is Status.STORED
    with Ledger.open(path, Settings()) as ledger:
        assert [row["type"] for row in ledger.claims()] == ["COERCE"]


def test_an_article_of_another_id_takes_the_place_of_the_one_made_before(tmp_path: Path) -> None:
    ash, elm = two_accounts()
    path = written(tmp_path / "a.ledger", outcome(ash, digest="raw-1"), outcome(elm, digest="raw-2"))
    better = ArticleRecord(article("The Ash Herald", ash.article.text))
    with closing(open_writer(path)) as connection:
        store(connection, outcome(better, digest="raw-1"), "a newer version")
        store(connection, outcome(better, digest="raw-3"), "a newer version")
    with Ledger.open(path, Settings()) as ledger:
        assert {row["id"] for row in ledger.articles()} == {better.article.id, elm.article.id}


def test_what_was_read_before_is_known_by_its_digest_alone(tmp_path: Path) -> None:
    ash, _ = two_accounts()
    path = written(tmp_path / "a.ledger", outcome(ash, digest="raw-1"))
    with closing(open_reader(path)) as connection:
        assert known(connection, "raw-1", BY) == ash.article.id
        assert known(connection, "raw-1", "a newer version") is None
        assert known(connection, "raw-2", BY) is None
        assert known(connection, "", BY) is None


def test_every_document_is_listed_with_how_it_ended(tmp_path: Path) -> None:
    ash, _ = two_accounts()
    bad = [Outcome("b.txt", Status.REFUSED, "it is empty"), Outcome("c.txt", Status.QUARANTINED, "it took too long")]
    path = written(tmp_path / "a.ledger", outcome(ash, source="a.txt"), outcome(ash, source="again.txt"), *bad)
    with Ledger.open(path, Settings()) as ledger:
        rows = ledger.readings()
        assert [(row["source"], row["outcome"], row["reason"]) for row in rows] == [
            ("a.txt", "stored", ""),
            ("again.txt", "already known", ""),
            ("b.txt", "refused", "it is empty"),
            ("c.txt", "quarantined", "it took too long"),
        ]
        assert [row["source"] for row in ledger.readings(outcome="Refused")] == ["b.txt"]
        assert [row["source"] for row in ledger.readings(article=ash.article.id)] == ["a.txt", "again.txt"]


def test_half_characters_are_refused_and_a_strange_file_name_is_kept_readable(tmp_path: Path) -> None:
    broken = article("Ash Herald", "A half \ud800 character")
    path = written(tmp_path / "a.ledger", outcome(ArticleRecord(broken), source="caf\udce9.txt"))
    with Ledger.open(path, Settings()) as ledger:
        (row,) = ledger.readings()
    assert (row["outcome"], row["source"]) == ("refused", "caf\\udce9.txt")
    assert "lone surrogates" in row["reason"]


def test_a_document_that_breaks_the_tables_is_quarantined_alone(tmp_path: Path) -> None:
    ash, elm = two_accounts()
    twice = replace(ash, claims=ash.claims * 2)
    path = written(tmp_path / "a.ledger", outcome(twice), outcome(elm))
    with Ledger.open(path, Settings()) as ledger:
        assert Counter(row["outcome"] for row in ledger.readings()) == {"quarantined": 1, "stored": 1}
        assert [row["id"] for row in ledger.articles()] == [elm.article.id]


def test_a_document_is_stored_whole_or_not_at_all(tmp_path: Path) -> None:
    ash, _ = two_accounts()
    path = written(tmp_path / "a.ledger", outcome(ash))
    before = contents(path)
    with closing(open_writer(path)) as connection, pytest.raises(KeyboardInterrupt):
        stopped_within_a_transaction(connection)
    assert contents(path) == before


def test_readers_see_the_last_whole_state_while_one_writes(tmp_path: Path) -> None:
    ash, _ = two_accounts()
    path = written(tmp_path / "a.ledger", outcome(ash))
    with closing(open_writer(path)) as writer, closing(open_reader(path)) as reader:
        with transaction(writer):
            writer.execute("DELETE FROM article")
            assert reader.execute("SELECT count(*) FROM article").fetchone()[0] == 1
        assert reader.execute("SELECT count(*) FROM article").fetchone()[0] == 0


def test_a_second_writer_is_told_so(tmp_path: Path) -> None:
    with (
        writing(tmp_path / "a.ledger"),
        pytest.raises(LedgerError, match="another process is writing"),
        writing(tmp_path / "a.ledger"),
    ):
        pass
    with writing(tmp_path / "a.ledger"):
        assert True  # the lock is free again
    assert list(tmp_path.iterdir()) == []


def test_replacing_an_article_takes_its_claims_and_words_with_it(tmp_path: Path) -> None:
    ash, _ = two_accounts()
    path = written(tmp_path / "a.ledger", outcome(ash))
    with closing(open_writer(path)) as connection:
        connection.execute("DELETE FROM article")
        for table in ("claim", "claim_party", "passage"):
            assert connection.execute(f"SELECT * FROM {table}").fetchall() == []  # noqa: S608
        connection.execute("INSERT INTO claim_text (claim_text) VALUES ('integrity-check')")
        connection.execute("INSERT INTO article_text (article_text) VALUES ('integrity-check')")


def test_a_reading_that_was_cut_off_is_stale_until_compared(tmp_path: Path) -> None:
    ash, elm = two_accounts()
    path = written(tmp_path / "a.ledger", outcome(ash), derived=story_of((ash, elm)))
    with closing(open_writer(path)) as connection:
        assert not is_stale(connection, BY)
        assert is_stale(connection, "other settings")
        store(connection, outcome(elm), BY)
        assert is_stale(connection)


def test_reading_does_not_write(tmp_path: Path) -> None:
    path = written(tmp_path / "a.ledger")
    with closing(open_reader(path)) as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM article")


def test_claims_with_the_same_id_in_two_articles_do_not_stop_the_run(tmp_path: Path) -> None:
    ash, elm = two_accounts()
    stolen = replace(elm, claims=(replace(elm.claims[0], id=ash.claims[0].id),))
    path = written(tmp_path / "a.ledger", outcome(ash), outcome(stolen))
    with Ledger.open(path, Settings()) as ledger:
        assert [row["outcome"] for row in ledger.readings()] == ["stored", "quarantined"]


def test_a_claim_keeps_every_value_through_the_ledger(tmp_path: Path) -> None:
    ash = article("Ash Herald", "Threat\nNorland threatens Sudria.")
    said = claim(ash, "Norland threatens Sudria", "THREATEN")
    path = written(tmp_path / "a.ledger", outcome(ArticleRecord(ash, (said,))))
    with Ledger.open(path, Settings()) as ledger:
        assert ledger.article(ash.id) == ash
        (row,) = ledger.claims()
    assert (row["quote"], row["start"], row["end"]) == ("Norland threatens Sudria", 7, 31)
    assert row["where"] is not None
    assert row["where"]["name"] == "Lund"
    assert row["figures"][0]["best"] == 3
