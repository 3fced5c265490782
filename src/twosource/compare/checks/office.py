"""Office: two people said to hold one office at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from twosource.codebook.offices import same_person
from twosource.codebook.posts import Post
from twosource.codebook.words import words_of
from twosource.compare.checks.holders import who_held
from twosource.compare.checks.holding import holdings
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.story import Reading
from twosource.compare.reading.titles import held
from twosource.model import Verdict

SURE, READ = 0.9, 0.5
"""Scores for an office the codebook knows, and for a title that was only read."""
WEEKS = 60
"""Days between two articles within which an office is taken to have one holder."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person said to hold an office.

    `office` is the country and the post, or the words of the title where the codebook does not know the `post`.
    """

    office: tuple[str, str]
    modifiers: frozenset[str]
    name: str
    title: str
    end: End
    post: Post | None = None


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
    for held_now in holdings(reading):
        known = held_now.post
        office = (known.country, f"{known.office}: {known.words}")
        yield Holder(office, frozenset(), held_now.end.value, held_now.title.exact, held_now.end, known)


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
    return a.post is not None and days is not None and days <= WEEKS and not _side_by_side(reading, a, b)


def _side_by_side(reading: Reading, a: Holder, b: Holder) -> bool:
    """Whether some line names both: then the text knows them for two people of two offices or times."""
    left, right = (frozenset(word.key for word in words_of(h.name)) for h in (a, b))
    articles = {a.end.article, b.end.article}
    lines = (line for key in articles for line in reading.by_article[key])
    return any(left & line.keys and right & line.keys for line in lines)


def _draft(reading: Reading, a: Holder, b: Holder) -> Draft:
    reason = f"{a.name} and {b.name} are both called {a.title}."
    note = who_held(reading, a.post, a.end) if a.post is not None else ""
    score = SURE if a.post is not None else READ
    return Draft("office", Verdict.CONTRADICTS, score, reason, a.end, b.end, reading.group(a.end, b.end), note)
