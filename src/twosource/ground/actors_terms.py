"""What a person is on a day: in office, out of it, or known for something else."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from twosource.codebook.offices import CLOSE, FOREVER, Term, days_between, same_term
from twosource.codebook.who import Who
from twosource.model import Office

REACH = 4 * 365
"""Days after a source ends for which its last holder of an office is still taken for the holder."""
LEADER = "effective_leader"
HEADS = frozenset({"head_of_state", "head_of_government", LEADER})


@dataclass(frozen=True, slots=True)
class Standing:
    """What the tables say of a person on a day."""

    name: str
    country: str
    sector: str
    further: tuple[str, ...]
    office: Office | None
    wikidata: str
    how: str


def standing(
    who: Who, name: str, country: str, on: str | None, office: str = "", spoken: Container[str] = ()
) -> Standing | None:
    """What the tables say of the person of this full name; None if they say nothing.

    Args:
        who: the tables.
        name: a full name.
        country: where the article says the person belongs, "" where it does not.
        on: an ISO day; None is today, as far as the sources reach.
        office: the canonical office the article names; it is taken where the person held it then.
        spoken: the countries the article speaks of.
    """
    found = standing_of(who, who.offices.terms_of(name, country), name, on, office)
    return found or _known(who, name, country, on, spoken)


def standing_of(who: Who, terms: Sequence[Term], name: str, on: str | None, office: str) -> Standing | None:
    """The same, by the terms of one person."""
    if not terms:
        return None
    held = [t for t in terms if in_office(who, t, on)]
    wanted = [t for t in held if t.office.office == office]
    term = who.offices.main(wanted or held)
    wikidata = next((t.wikidata for t in terms if t.wikidata), "")
    full = max((t.office.person for t in terms), key=lambda n: (n.count(" ") == 1, -len(n), n))
    if term is not None:
        return _in(who, term, full, wikidata, on)
    known = _known(who, name, terms[0].office.country, on, ())
    if known is not None:
        return replace(known, wikidata=known.wikidata or wikidata)
    past = [t for t in terms if t.office.end and (on is None or t.office.end < on)]
    if past:
        last = max(past, key=lambda t: t.office.end)
        how = f"{_office(last.office)} until {last.office.end}{_sure(last.office)}"
        return Standing(full, last.office.country, "ELI", (), None, wikidata, how)
    first = min(terms, key=lambda t: t.office.start)
    return Standing(full, first.office.country, "", (), None, wikidata, f"{_office(first.office)} at another time")


def in_office(who: Who, term: Term, on: str | None) -> bool:
    """Whether somebody holds the office on that day, or held it when the source ended and nobody is known to follow.

    Without a day it is asked of the latest day that any source reaches.
    """
    day = on or who.offices.latest
    if on is not None and term.holds(on):
        return True
    if not term.may_hold(day) or (term.office.end and on is None):
        return False
    if term.retrieved < day and days_between(term.retrieved, day) > REACH:
        return False
    return not _over(who, term, on or FOREVER)


def _over(who: Who, term: Term, on: str) -> bool:
    """Whether another row tells that the term ended by that day: its own end, a successor, or the person elsewhere."""
    office = term.office
    rows = who.offices.in_same(office.country, office.office)
    own = [t.office for t in rows if same_term(t.office, office)]
    for other in own:
        close = days_between(other.start, office.start) <= CLOSE
        if close and office.start < other.end < on and not _again(own, other):
            return True
    if any(office.start < t.office.start <= on and t.office not in own and _same_post(t.office, office) for t in rows):
        return True
    if office.office != LEADER:
        return False
    terms = who.offices.terms_of(office.person, office.country)
    return any(t.office.office in HEADS and term.retrieved < t.office.end < on for t in terms)


def _again(own: Sequence[Office], ended: Office) -> bool:
    """Whether the same person went on in the office after that end."""
    return any(
        (not o.end or o.end > ended.end) and o.start > ended.start and days_between(o.start, ended.end) <= CLOSE
        for o in own
    )


def _same_post(one: Office, other: Office) -> bool:
    """Two titles under one canonical office may be two posts."""
    return one.office in HEADS or not one.title or not other.title or one.title.casefold() == other.title.casefold()


def _in(who: Who, term: Term, name: str, wikidata: str, on: str | None) -> Standing:
    office = term.office
    sector, further = who.titles.sectors.get(office.office, ("GOV", ()))
    how = f"{_office(office)} since {office.start}{_sure(office)}"
    if not office.end and (on is None or on > term.retrieved) and term.retrieved < FOREVER:
        how += f", still so when the source ended on {term.retrieved}"
    return Standing(name, office.country, sector, further, office, wikidata, how)


def _known(who: Who, name: str, country: str, on: str | None, spoken: Container[str]) -> Standing | None:
    """By the table of people known for something else."""
    rows = [row for row in who.people.of(name) if not country or not row.country or row.country == country]
    rows = [row for row in rows if country or not row.obscure or row.country in spoken]
    row = next((row for row in rows if row.at(on)), None)
    if row is None:
        return None
    sure = "" if who.sources.get(row.source, row.own) else ", unsourced"
    how = f"table of people{sure}"
    return Standing(row.name, row.country, row.sector, row.further, None, row.wikidata, how)


def _office(office: Office) -> str:
    return f"{office.title or office.office.replace('_', ' ')} ({office.country})"


def _sure(office: Office) -> str:
    return "" if office.certain else " by an unsourced row"
