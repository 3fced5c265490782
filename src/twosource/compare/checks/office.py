"""Office: two people said to hold one office at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from twosource.codebook.offices import same_person
from twosource.codebook.words import words_of
from twosource.compare.checks.holders import who_held
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.lines import YEAR
from twosource.compare.reading.story import Reading
from twosource.compare.reading.titles import held
from twosource.model import Claim, Modality, Role, Verdict

SURE, READ = 0.9, 0.8
"""Scores for an office the codebook knows, and for a title that was only read."""
PREDICATE = "hold office"
WEEKS = 60
"""Days between two articles within which an office is taken to have one holder."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person said to hold an office. `office` is the codebook's country and office, or the words of the title."""

    office: tuple[str, str]
    modifiers: frozenset[str]
    name: str
    title: str
    end: End

    @property
    def known(self) -> bool:
        """Whether the codebook knows the office."""
        return bool(self.office[0])


COMPANIES = frozenset({"ceo", "cfo", "coo", "executive"})
"""Words of titles of companies, of which "American" names no country."""


def check(reading: Reading) -> Iterator[Draft]:
    """Two names for one office, neither marked as former, acting or designate; a note says who held it by our table."""
    holders = [*_claimed(reading), *_read(reading)]
    seen: set[tuple[str, ...]] = set()
    for a, b in combinations(holders, 2):
        if not _one_office(a, b) or same_person(a.name, b.name) or a.end.place == b.end.place:
            continue
        if a.end.article != b.end.article and (_names_both(holders, a, b) or _names_both(holders, b, a)):
            continue
        key = (*a.office, *sorted((a.name, b.name)), *sorted((a.end.article, b.end.article)))
        if key not in seen and _at_one_time(reading, a, b):
            seen.add(key)
            yield _draft(reading, a, b)


def _claimed(reading: Reading) -> Iterator[Holder]:
    """From claims that somebody holds an office."""
    who = reading.scene.who
    for key in reading.by_article:
        for claim in reading.claims.get(key, ()):
            if claim.predicate != PREDICATE or claim.modality is not Modality.ASSERTED or not claim.actors:
                continue
            title = next((p.span.exact for p in claim.having(Role.THEME)), "")
            words = {word.key for word in words_of(title)}
            office = who.named(title)
            if (
                office is not None
                and words.isdisjoint(COMPANIES)
                and not words & who.titles.acting
                and not _of_other_time(claim)
            ):
                span = claim.actors[0].span
                yield Holder(office, frozenset(), span.exact, title, End(span, span.exact, claim))


def _of_other_time(claim: Claim) -> bool:
    """Whether the sentence names a year: then it may tell of an earlier holder."""
    return YEAR.search(claim.sentence.exact) is not None


def _read(reading: Reading) -> Iterator[Holder]:
    """From titles beside names in the text: coaches, chief executives, zoo directors."""
    for key, lines in reading.by_article.items():
        for line in lines:
            for found in held(reading.scene.articles[key], line):
                if found.modifiers and not found.marked:
                    span, office = found.holder.span, ("", found.title)
                    yield Holder(office, found.modifiers, span.exact, found.words, reading.end(span, span.exact))


def _names_both(holders: list[Holder], a: Holder, b: Holder) -> bool:
    """Whether the article of `a` itself calls both so: then it is told there, and not once more for each other one."""
    own = (h for h in holders if h.end.article == a.end.article)
    return any(_one_office(h, b) and same_person(h.name, b.name) for h in own)


def _one_office(a: Holder, b: Holder) -> bool:
    """The same office; of titles that were only read, with the same words before them, or some where there are more."""
    return a.office == b.office and (a.modifiers <= b.modifiers or b.modifiers <= a.modifiers)


def _at_one_time(reading: Reading, a: Holder, b: Holder) -> bool:
    """Whether both names stand for one time, and are not said in one breath ("President A met President B")."""
    if a.end.article == b.end.article:
        claims = a.end.claim, b.end.claim
        same = claims[0] and claims[1] and claims[0].sentence == claims[1].sentence
        return not same and not _side_by_side(reading, a, b)
    days = reading.days_between(a.end.article, b.end.article)
    return a.known and days is not None and days <= WEEKS and not _side_by_side(reading, a, b)


def _side_by_side(reading: Reading, a: Holder, b: Holder) -> bool:
    """Whether some line names both: then the text knows them for two people of two offices or times."""
    left, right = (frozenset(word.key for word in words_of(h.name)) for h in (a, b))
    articles = {a.end.article, b.end.article}
    lines = (line for key in articles for line in reading.by_article[key])
    return any(left & line.keys and right & line.keys for line in lines)


def _draft(reading: Reading, a: Holder, b: Holder) -> Draft:
    reason = f"{a.name} and {b.name} are both called {a.title}."
    note = who_held(reading, a.office, a.end) if a.known else ""
    score = SURE if a.known else READ
    return Draft("office", Verdict.CONTRADICTS, score, reason, a.end, b.end, reading.group(a.end, b.end), note)
