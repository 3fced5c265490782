"""What a derivation reads from the ledger, and what is kept there so that the next one does not start anew.

Kept are the gist of each article, the pairs of articles that were compared, and for each story the basis it was
derived from; all of it depends on contents alone, so that what is kept never shows in what is derived.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TypeVar

from twosource.ledger.decisions import decisions, in_force
from twosource.ledger.derived import TABLES, add_story, fingerprint, mark, remove_story
from twosource.ledger.reading import article, claims_of
from twosource.ledger.records import decode, encode
from twosource.ledger.writing import sha256, transaction
from twosource.model import Article, Merge, Story
from twosource.outcomes import ArticleRecord, Compared
from twosource.values.decided import Decided, decided

Part = TypeVar("Part")

AT_ONCE = 200
"""Gists and pairs written in one transaction."""

Pair = tuple[str, str, str]
"""Two article ids, the lower one first, and by what they were proposed."""


class Material:
    """One ledger, open for writing, as a derivation sees it. `by` names program, parser, codebook and settings."""

    def __init__(self, connection: sqlite3.Connection, by: str) -> None:
        self._connection, self._by = connection, by
        self.decided: Decided = decided(in_force(decisions(connection)))
        self._contents: dict[str, str] = {}
        if self._derived_by() != by:
            self.forget()

    def forget(self) -> None:
        """Drops all that is kept, so that everything is derived from the articles and claims alone."""
        with transaction(self._connection):
            for table in ("article_gist", "article_pair"):
                self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 (our own names)
            self._connection.execute("UPDATE story SET basis = ''")

    # ----------------------------------------------------------------------------------------- articles and pairs

    def gists(self, make: Callable[[Article], bytes]) -> Iterator[bytes]:
        """What `make` makes of each article, by article id; made now where it is not kept."""
        new = "SELECT id, text, record FROM article WHERE id NOT IN (SELECT article FROM article_gist)"
        missing = [row["id"] for row in self._connection.execute(new)]
        for some in _in_parts(missing):
            made = [(key, make(self.article(key))) for key in some]
            with transaction(self._connection):
                self._connection.executemany("INSERT INTO article_gist (article, gist) VALUES (?, ?)", made)
        for row in self._connection.execute("SELECT gist FROM article_gist ORDER BY article"):
            yield row["gist"]

    def judged(
        self, pairs: Sequence[Pair], judge: Callable[[str, str, str], Merge | None]
    ) -> Iterator[tuple[Pair, Merge | None]]:
        """Each pair with its judgement; judged now where it is not kept."""
        rows = self._connection.execute("SELECT left, right, by, record FROM article_pair")
        kept: dict[Pair, str | None] = {(left, right, by): record for left, right, by, record in rows}
        for some in _in_parts([pair for pair in pairs if pair not in kept]):
            made = [(*pair, encode(merge) if (merge := judge(*pair)) else None) for pair in some]
            with transaction(self._connection):
                self._connection.executemany(
                    "INSERT INTO article_pair (left, right, by, record) VALUES (?, ?, ?, ?)", made
                )
            kept.update((pair, row[3]) for pair, row in zip(some, made, strict=True))
        for pair in pairs:
            record = kept[pair]
            yield pair, decode(Merge, record) if record else None

    def article(self, key: str) -> Article:
        """The article with this id."""
        row = self._connection.execute("SELECT id, text, record FROM article WHERE id = ?", (key,)).fetchone()
        return article(row)

    def records(self, story: Story) -> tuple[ArticleRecord, ...]:
        """The articles of a story with their claims."""
        return tuple(ArticleRecord(self.article(key), claims_of(self._connection, key)) for key in story.articles)

    def decided_within(self, story: Story) -> Decided:
        """The decisions that concern a story: on its articles, its claims, and its findings."""
        if not (self.decided.one or self.decided.two):
            return self.decided
        of = "SELECT id FROM claim WHERE article = ?"
        claims = {row["id"] for key in story.articles for row in self._connection.execute(of, (key,))}
        return self.decided.within(claims, frozenset(story.articles))

    # ------------------------------------------------------------------------------------------------ the stories

    def basis(self, story: Story, copies: Iterable[Merge]) -> str:
        """SHA-256 over all that a story's events, origins and findings depend on, but for decisions on findings.

        The words that show a copy follow from the contents of its two articles.
        """
        if not self._contents:
            self._contents = dict(self._connection.execute("SELECT id, content FROM article").fetchall())
        contents = (f"{key} {self._contents[key]}" for key in story.articles)
        ruled = self.decided_within(story)
        made = (d for given in (ruled.one, ruled.two) for pairs in given.values() for d in pairs.values())
        same = (f"{merge.left} {merge.right} {merge.reason}" for merge in copies)
        return sha256(self._by, encode(story), *contents, *same, "decided", *sorted(map(encode, made)))

    @contextmanager
    def replacing(self, bases: Mapping[str, str], stories: Sequence[Story]) -> Iterator[list[Story]]:
        """All stories, in one transaction: yields those to derive anew, for `add`; the others stay as they are.

        Args:
            bases: the basis of each story, by its id.
            stories: all stories.
        """
        source = fingerprint(self._connection)
        with transaction(self._connection):
            held = dict(self._connection.execute("SELECT id, basis FROM story").fetchall())
            redecided = self._redecided()
            same = {key for key, basis in bases.items() if held.get(key) == basis and key not in redecided}
            self._note_changes(stories)
            if same:
                for key in held.keys() - same:
                    remove_story(self._connection, key)
            else:
                for table in TABLES:
                    self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 (our own names)
            yield [story for story in stories if story.id not in same]
            mark(self._connection, source, self._by)

    def add(self, story: Story, basis: str, compared: Compared) -> None:
        """Adds a story that was derived anew."""
        add_story(self._connection, story, basis, compared)

    def _redecided(self) -> set[str]:
        """The stories with a finding that an analyst has since decided on, or no longer does."""
        query = "SELECT id, story, decided FROM finding WHERE "
        held = {row["id"]: row for row in self._connection.execute(f"{query} decided <> ''")}
        for key in self.decided.findings.keys() - held.keys():
            held |= {row["id"]: row for row in self._connection.execute(f"{query} id = ?", (key,))}
        return {row["story"] for key, row in held.items() if row["decided"] != self.decided.findings.get(key, "")}

    def _note_changes(self, stories: Sequence[Story]) -> None:
        """Logs which stories became which: each two between which articles went over."""
        before = dict(self._connection.execute("SELECT article, story FROM story_article").fetchall())
        places = ((before.get(key, story.id), story.id) for story in stories for key in story.articles)
        moved = Counter(place for place in places if place[0] != place[1])
        at = datetime.now(UTC).isoformat(timespec="seconds")
        rows = [(at, was, became, count) for (was, became), count in sorted(moved.items())]
        self._connection.executemany("INSERT INTO story_change (at, was, became, articles) VALUES (?, ?, ?, ?)", rows)

    def _derived_by(self) -> str | None:
        row = self._connection.execute("SELECT value FROM meta WHERE key = 'derived_by'").fetchone()
        return row["value"] if row else None


def _in_parts(whole: Sequence[Part]) -> Iterator[Sequence[Part]]:
    return (whole[at : at + AT_ONCE] for at in range(0, len(whole), AT_ONCE))
