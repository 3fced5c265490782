"""Term: somebody called holder of an office while the table has another one in it, and them at another time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from twosource.codebook.offices import Term, same_person
from twosource.compare.checks.holding import Holding, holdings
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.story import Reading
from twosource.model import Modality, Office, Verdict

SCORE = 0.7
"""A table can be wrong, and a title can be kept by courtesy."""
HANDOVER = 45
"""Days by which a table may be late."""


def check(reading: Reading) -> Iterator[Draft]:
    """Somebody acting under a title that by the table they held at another time and another one holds now."""
    seen: set[tuple[str, str, str]] = set()
    for holding in holdings(reading):
        key = (holding.end.article, holding.post.office, holding.end.value)
        if key in seen or not _comparable(reading, holding):
            continue
        seen.add(key)
        day = reading.published(holding.end.article)[:10]
        terms, now = _terms(reading, holding), _now(reading, holding, day)
        if terms and now and not any(_near(term, day) for term in terms):
            yield _draft(holding, max(terms, key=lambda t: t.office.start).office, now, day)


def _comparable(reading: Reading, holding: Holding) -> bool:
    """A full name, a post of the tables, a day of publication, and a deed of about that day."""
    post, day = holding.post, reading.published(holding.end.article)[:10]
    if not day or not post.table or post.office not in reading.scene.who.titles.single:
        return False
    return " " in holding.end.value and _acts_about(reading, holding.end, day)


def _acts_about(reading: Reading, end: End, day: str) -> bool:
    """Whether the sentence tells of something they did about that day, and no history."""
    known = end.claim
    for claim in reading.claims.get(end.article, ()):
        if known is None or claim.sentence != known.sentence or claim.modality is not Modality.ASSERTED:
            continue
        doers = (party.span for party in claim.actors)
        when = claim.when.first[:10] if claim.when is not None and claim.when.first else ""
        if claim.id != known.id and when and _days(when, day) <= HANDOVER:
            return any(span.start < end.span.end and end.span.start < span.end for span in doers)
    return False


def _terms(reading: Reading, holding: Holding) -> list[Term]:
    """The sourced terms of this person in this office."""
    found = reading.scene.who.offices.terms_of(holding.end.value, holding.post.country)
    return [t for t in found if t.office.office == holding.post.office and t.office.certain]


def _now(reading: Reading, holding: Holding, day: str) -> Office | None:
    """Whom a source has in the office on that day; None where none has anybody, or one has this very person."""
    post = holding.post
    rows = reading.scene.who.offices.holders(post.country, post.office, day)
    if any(same_person(row.person, holding.end.value) for row in rows):
        return None
    return next((row for row in rows if row.certain), None)


def _near(term: Term, day: str) -> bool:
    """Whether the term may reach that day."""
    late = (date.fromisoformat(day) + timedelta(HANDOVER)).isoformat()
    early = (date.fromisoformat(day) - timedelta(HANDOVER)).isoformat()
    return term.office.start <= late and (not term.office.end or early <= term.office.end)


def _days(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _draft(holding: Holding, held: Office, now: Office, day: str) -> Draft:
    name, title = holding.end, holding.title
    until = f" to {held.end}" if held.end else ""
    reason = f"{name.value} is called {title.exact} on {day}; by our table this was so from {held.start}{until}."
    note = f"Our table of offices has {held.person} from {held.start}{until} (source: {held.source}), "
    note += f"and for {day} {now.person} since {now.start} (source: {now.source})."
    return Draft("office", Verdict.CONTRADICTS, SCORE, reason, name, End(title, title.exact, name.claim), note=note)
