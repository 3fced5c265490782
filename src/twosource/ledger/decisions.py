"""Decisions: appended, never changed. A later one about the same takes an earlier one's place; each can be revoked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from twosource.errors import LedgerError
from twosource.ids import content_id
from twosource.ledger.records import decode, encode
from twosource.ledger.writing import transaction
from twosource.model import Decision
from twosource.values.decided import ACCEPT, JUDGEMENTS, ONE, REJECT, REVOKE, TWO, about, pair

IN_FORCE, REVOKED, REPLACED, IDLE = "in force", "revoked", "replaced", "idle"
"""Idle: what it is about is not in the ledger as it is now."""

_ARTICLE = "SELECT article FROM claim WHERE id = ?1 UNION SELECT id FROM article WHERE id = ?1"
KIND_OF = {"event": "claim", "origin": "article", "story": "article"}


def decisions(connection: sqlite3.Connection) -> list[Decision]:
    """All decisions in the order in which they were made."""
    rows = connection.execute("SELECT record FROM decision ORDER BY number")
    return [decode(Decision, row["record"]) for row in rows]


def in_force(made: Iterable[Decision]) -> list[Decision]:
    """Those that hold, in their order: neither revoked nor replaced by a later one."""
    revoked: set[str] = set()
    holding: dict[tuple[str, str], Decision] = {}
    for decision in reversed(list(made)):
        if decision.id in revoked:
            continue
        if decision.judgement == REVOKE:
            revoked.add(decision.subject)
        holding.setdefault(about(decision), decision)
    return list(reversed(holding.values()))


def states(connection: sqlite3.Connection) -> dict[str, str]:
    """For each decision, by its id, whether it holds."""
    made = decisions(connection)
    holding = {decision.id for decision in in_force(made)}
    revoked = {d.subject for d in made if d.judgement == REVOKE and d.id in holding}
    found = {}
    for decision in made:
        state = IN_FORCE if decision.id in holding else REVOKED if decision.id in revoked else REPLACED
        found[decision.id] = IDLE if state == IN_FORCE and not _all_here(connection, decision) else state
    return found


def kind_of(judgement: str) -> str:
    """The kind of thing a judgement is about: claim, article, finding or decision."""
    noun = ONE.get(judgement) or TWO.get(judgement)
    return KIND_OF[noun] if noun else "decision" if judgement == REVOKE else "finding"


def record(connection: sqlite3.Connection, judgement: str, subjects: Sequence[str], who: str, why: str) -> Decision:
    """Appends a decision on these ids, which are in the ledger.

    Raises:
        LedgerError: the judgement is not one of JUDGEMENTS, takes another number of ids, or names nobody or no reason.
    """
    decision = _decision(connection, judgement, subjects, " ".join(who.split()), why.strip())
    row = {"id": decision.id, "subject": decision.subject, "record": encode(decision)}
    with transaction(connection):
        connection.execute("INSERT INTO decision (id, subject, record) VALUES (:id, :subject, :record)", row)
    return decision


def _decision(connection: sqlite3.Connection, judgement: str, subjects: Sequence[str], who: str, why: str) -> Decision:
    if judgement not in JUDGEMENTS:
        raise LedgerError(f"there is no judgement {judgement!r}; it is one of: {', '.join(JUDGEMENTS)}")
    wanted = 1 if judgement in {ACCEPT, REJECT, REVOKE} else 2
    if len(set(subjects)) != wanted:
        many = "one id" if wanted == 1 else "two different ids"
        raise LedgerError(f"{judgement!r} takes {many}, not {' and '.join(subjects) or 'none'}")
    if not who or not why:
        raise LedgerError("a decision needs a name (--who) and a reason (--why)")
    subject = " ".join(pair(*subjects)) if wanted == 2 else subjects[0]
    _refuse_across_stories(connection, judgement, subjects)
    same = sum((d.subject, d.judgement, d.who, d.why) == (subject, judgement, who, why) for d in decisions(connection))
    key = content_id("decision", subject, judgement, who, why, same)
    return Decision(key, subject, judgement, who, why, datetime.now(UTC).isoformat(timespec="seconds"))


def _refuse_across_stories(connection: sqlite3.Connection, judgement: str, subjects: Sequence[str]) -> None:
    """Events and origins are those of one story."""
    if judgement not in {"one event", "one origin"}:
        return
    articles = {row["article"] for key in subjects for row in connection.execute(_ARTICLE, (key,))}
    told = {
        row["story"]
        for key in articles
        for row in connection.execute("SELECT story FROM story_article WHERE article = ?", (key,))
    }
    if len(told) > 1:
        both = " ".join(sorted(articles))
        raise LedgerError(f"these are in two stories; first make them one: twosource decide merge {both} --as story")


def _all_here(connection: sqlite3.Connection, decision: Decision) -> bool:
    query = f"SELECT 1 FROM {kind_of(decision.judgement)} WHERE id = ?"  # noqa: S608 (our own names)
    return all(connection.execute(query, (key,)).fetchone() for key in decision.subject.split(" "))
