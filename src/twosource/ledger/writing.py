"""Writing outcomes: one document, one transaction, so that a killed process leaves only whole documents."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from twosource.ledger.folding import folded
from twosource.ledger.records import encode
from twosource.model import Article, Claim
from twosource.outcomes import ArticleRecord, Outcome, Status

UNSTORABLE = "it contains half characters (lone surrogates) that no text encoding can hold"


_HELD = "FROM reading JOIN article ON article.id = reading.article WHERE reading.digest = :digest"


def known(connection: sqlite3.Connection, digest: str, by: str) -> str | None:
    """The id of the article that `by` made of the raw article with this digest, None where the ledger has none."""
    held = f"SELECT article {_HELD} AND article.made_by = :by LIMIT 1"
    row = connection.execute(held, {"digest": digest, "by": by}).fetchone() if digest else None
    return None if row is None else str(row["article"])


def store(connection: sqlite3.Connection, outcome: Outcome, by: str) -> Outcome:
    """Stores one document and returns how it ended: an article that is here already makes it "already known".

    `by` names the program, parser and codebook that made the outcome; what others of them made of it is replaced.
    """
    source = outcome.source.encode(errors="backslashreplace").decode()
    try:
        with transaction(connection):
            return _store(connection, replace(outcome, source=source), by)
    except UnicodeEncodeError:
        ended = Outcome(source, Status.REFUSED, UNSTORABLE, read_at=outcome.read_at)
    except sqlite3.IntegrityError as error:
        ended = Outcome(source, Status.QUARANTINED, f"the program failed on it: {error}", read_at=outcome.read_at)
    with transaction(connection):
        return _store(connection, ended, by)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _store(connection: sqlite3.Connection, outcome: Outcome, by: str) -> Outcome:
    if outcome.records and outcome.digest:
        _remove_made_otherwise(connection, outcome.digest, by)
    new = [_insert(connection, record, by) for record in outcome.records]
    status = outcome.status
    if status is Status.STORED and not any(new):
        status = Status.KNOWN
    own = outcome.records[0].article.id if outcome.records else outcome.article
    at = outcome.read_at or datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(
        "INSERT INTO reading (source, read_at, outcome, reason, article, digest) VALUES (?, ?, ?, ?, ?, ?)",
        (outcome.source, at, status.value, outcome.reason, own, outcome.digest),
    )
    return replace(outcome, status=status, read_at=at)


def _remove_made_otherwise(connection: sqlite3.Connection, digest: str, by: str) -> None:
    """Removes what another program, parser or codebook made of this document, unless another document became it too."""
    others = "SELECT 1 FROM reading other WHERE other.article = article.id AND other.digest <> :digest"
    found = f"SELECT DISTINCT article.id {_HELD} AND made_by <> :by AND NOT EXISTS ({others})"
    for row in connection.execute(found, {"digest": digest, "by": by}).fetchall():
        connection.execute("DELETE FROM article WHERE id = :id OR teaser_of = :id", {"id": row["id"]})


def _insert(connection: sqlite3.Connection, record: ArticleRecord, by: str) -> bool:
    """Adds an article unless it is here, made by the same; returns whether it is new or made anew.

    Should two documents give the same id with different metadata, the ledger keeps the one whose record sorts first,
    whichever was read first: the order of reading must not show.
    """
    article = record.article
    row = {**article_row(record), "made_by": by}
    held = connection.execute("SELECT record, made_by FROM article WHERE id = ?", (article.id,)).fetchone()
    anew = held is None or held["made_by"] != by
    if held is not None:
        if not anew and held["record"] <= row["record"]:
            return False
        connection.execute("DELETE FROM article WHERE id = ?", (article.id,))
    if anew:
        connection.execute("DELETE FROM article WHERE teaser_of = ? AND made_by <> ?", (article.id, by))
    add(connection, "article", [row])
    add(connection, "passage", passage_rows(article))
    add(connection, "claim", [claim_row(claim) for claim in record.claims])
    add(connection, "claim_party", [row for claim in record.claims for row in party_rows(claim)])
    return anew


def add(connection: sqlite3.Connection, table: str, rows: Iterable[Mapping[str, object]]) -> None:
    """Inserts rows that have the columns of the first. Names of tables and columns are ours, values are bound."""
    rows = list(rows)
    if rows:
        columns = ", ".join(f'"{column}"' for column in rows[0])
        places = ", ".join(f":{column}" for column in rows[0])
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows)  # noqa: S608 (see above)


def article_row(record: ArticleRecord) -> dict[str, object]:
    article = record.article
    encoded = encode_article(article)
    published = article.published
    outlet = article.outlet.value if article.outlet else None
    agency = article.agency.value if article.agency else None
    return {
        "id": article.id,
        "headline": article.headline,
        "text": article.text,
        "text_sha256": sha256(article.text),
        "content": sha256(article.text, encoded, *sorted(encode(claim) for claim in record.claims)),
        "outlet": outlet,
        "agency": agency,
        "voices": folded(outlet, agency),
        "published": published.first if published else None,
        "language": article.language,
        "url": article.url,
        "teaser_of": article.teaser_of,
        "record": encoded,
    }


def encode_article(article: Article) -> str:
    """The article's record, without the text, which has a column of its own."""
    return encode(replace(article, text=""))


def passage_rows(article: Article) -> list[dict[str, object]]:
    return [
        {"article": article.id, "position": i, "kind": p.kind.value, "start": p.start, "end": p.end}
        for i, p in enumerate(article.passages)
    ]


def claim_row(claim: Claim) -> dict[str, object]:
    when, where = claim.when, claim.where
    return {
        "id": claim.id,
        "article": claim.article,
        "passage": claim.passage.value,
        "type": claim.type,
        "mode": claim.mode,
        "modality": claim.modality.value,
        "predicate": claim.predicate,
        "sentence": claim.sentence.exact,
        "country": (where.country if where else "") or "",
        "first": when.first if when else None,
        "last": when.last if when else None,
        "start": claim.sentence.start,
        "end": claim.sentence.end,
        "record": encode(claim),
    }


def party_rows(claim: Claim) -> Iterator[dict[str, object]]:
    for position, party in enumerate(claim.parties):
        actor = party.actor
        yield {
            "claim": claim.id,
            "position": position,
            "role": party.role.value,
            "names": folded(actor.name if actor else "", party.span.exact),
            "country": actor.country if actor else "",
            "sector": actor.sector if actor else "",
        }


def sha256(*texts: str) -> str:
    """SHA-256 in hexadecimal over texts, each with its length before it."""
    digest = hashlib.sha256()
    for text in texts:
        data = text.encode()
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()
