"""Nouns as plain dictionaries with the words of the data model as keys: what lists print and the report shows."""

from twosource.ledger.rows.articles import article_row, passage_rows, reading_row, reading_rows
from twosource.ledger.rows.claims import claim_row
from twosource.ledger.rows.decisions import decision_row, decision_rows
from twosource.ledger.rows.events import event_row, mention_rows
from twosource.ledger.rows.findings import finding_row
from twosource.ledger.rows.lookup import Lookup
from twosource.ledger.rows.origins import origin_row
from twosource.ledger.rows.stories import story_row

__all__ = [
    "Lookup",
    "article_row",
    "claim_row",
    "decision_row",
    "decision_rows",
    "event_row",
    "finding_row",
    "mention_rows",
    "origin_row",
    "passage_rows",
    "reading_row",
    "reading_rows",
    "story_row",
]
