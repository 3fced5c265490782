"""Checks a user's codebook file: everything that is wrong in it, and what sits ill with itself or with the tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from twosource.codebook.countries import load_countries
from twosource.codebook.loading import Faults
from twosource.codebook.offices import Term, days_between, same_term
from twosource.codebook.outlets import load_outlets
from twosource.codebook.titles import load_titles
from twosource.codebook.user import read_own
from twosource.errors import CodebookError

HANDOVER = 31
"""Days that two terms of one office may overlap while one takes over from the other."""


def check(path: Path) -> list[str]:
    """All faults of a user's file, each with file, section and entry; empty if there are none.

    Two people in one office at the same time count as a fault; so does an office that no title stands for, bundled
    or given, because nothing in a text could ever lead to it.
    """
    faults = Faults()
    countries = load_countries(faults)
    own = read_own(path, faults, countries)
    titles = load_titles(Faults(), countries)
    known = titles.sectors
    for term in own.terms:
        if term.office.office not in known and (not term.office.title or titles.has(term.office.title)):
            fit = ", ".join(sorted(known))
            what = f"no title stands for {term.office.office!r}: give one that means nothing else, or take one of {fit}"
            faults.add((path.name, "offices", term.office.person), what)
    faults.found.extend(f"{path.name} > offices > {fault}" for fault in overlaps(own.terms))
    found = list(faults.found)
    try:
        load_outlets(path)
    except CodebookError as error:
        found.extend(fault for fault in error.faults if fault not in found)
    return found


def overlaps(terms: Iterable[Term]) -> Iterator[str]:
    """Two people in one office of one country for longer than a handover takes, one line each."""
    by_office: dict[tuple[str, str, str], list[Term]] = {}
    for term in terms:
        held = term.office
        by_office.setdefault((held.country, held.office, held.title.casefold()), []).append(term)
    for (country, office, _), rows in sorted(by_office.items()):
        for a, b in combinations(sorted(rows, key=lambda t: (t.office.start, t.office.person)), 2):
            end = min(t.office.end or t.retrieved for t in (a, b))
            if (
                end > b.office.start
                and days_between(b.office.start, end) > HANDOVER
                and not same_term(a.office, b.office)
            ):
                yield f"{office} ({country}): {a.office.person} and {b.office.person} from {b.office.start} to {end}"


def gaps(terms: Iterable[Term], longest: int) -> Iterator[str]:
    """Stretches of more than `longest` days between two rows of one office of one country, one line each."""
    by_office: dict[tuple[str, str], list[Term]] = {}
    for term in terms:
        by_office.setdefault((term.office.country, term.office.office), []).append(term)
    for (country, office), rows in sorted(by_office.items()):
        rows.sort(key=lambda t: t.office.start)
        reached = rows[0].office.end or rows[0].retrieved
        for term in rows[1:]:
            if term.office.start > reached and days_between(reached, term.office.start) > longest:
                yield f"{office} ({country}): nobody from {reached} to {term.office.start}"
            reached = max(reached, term.office.end or term.retrieved)
