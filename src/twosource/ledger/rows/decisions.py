"""A decision as a row: what was judged, by whom, why and when, and whether it holds."""

from __future__ import annotations

from twosource.ledger.records import decode
from twosource.ledger.rows.lookup import Lookup
from twosource.ledger.rows.shapes import DecisionRow
from twosource.model import Decision, Finding
from twosource.values.decided import REVOKE

_ON = "SELECT record FROM decision WHERE ' ' || subject || ' ' LIKE '% ' || ? || ' %' ORDER BY number"


def decision_row(decision: Decision, lookup: Lookup) -> DecisionRow:
    """`about` has a few words of each of its subjects, empty where that is not in the ledger."""
    subjects = decision.subject.split(" ")
    return {
        "id": decision.id,
        "judgement": decision.judgement,
        "subjects": subjects,
        "about": [_words(key, decision, lookup) for key in subjects],
        "state": lookup.decision_states[decision.id],
        "who": decision.who,
        "why": decision.why,
        "at": decision.at,
    }


def decision_rows(identifier: str, lookup: Lookup) -> list[DecisionRow]:
    """The decisions on one thing, in the order in which they were made."""
    rows = lookup.connection.execute(_ON, (identifier,)).fetchall()
    return [decision_row(decode(Decision, row["record"]), lookup) for row in rows]


def _words(key: str, decision: Decision, lookup: Lookup) -> str:
    if decision.judgement == REVOKE:
        record = lookup.record("decision", key)
        revoked = decode(Decision, record) if record else None
        return f"{revoked.judgement}: {revoked.why}" if revoked else ""
    if key.startswith("claim-"):
        claim = lookup.claim(key)
        return claim.sentence.exact if claim else ""
    if key.startswith("article-"):
        return lookup.article(key)["headline"]
    record = lookup.record("finding", key)
    return decode(Finding, record).reason if record else ""
