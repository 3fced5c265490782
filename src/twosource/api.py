"""The library: a ledger to open, read news into, and ask.

    from twosource import Ledger

    with Ledger.open("news.ledger") as ledger:
        print(ledger.read(["saved-pages/"]).counts)
        for finding in ledger.findings(verdict="contradicts"):
            print(finding["aspect"], finding["left"]["quote"], finding["right"]["quote"])

Everything the command line does is done through `Ledger`. Lists are lists of plain dictionaries with the words of
`docs/data-model.md` as keys. A `Ledger` belongs to the thread that opened it; open another for another thread.
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any, Self, Unpack, cast

from twosource.codebook.events import text_beside
from twosource.errors import NotFound
from twosource.ledger import query
from twosource.ledger.connection import open_reader, open_writer
from twosource.ledger.decisions import kind_of, record
from twosource.ledger.derived import is_stale
from twosource.ledger.digest import digest
from twosource.ledger.explaining import Explanation, explain, resolve
from twosource.ledger.filters import Criteria, Filters
from twosource.ledger.lock import writing
from twosource.ledger.material import Material
from twosource.ledger.reading import article
from twosource.ledger.rows import (
    Lookup,
    article_row,
    claim_row,
    decision_row,
    event_row,
    finding_row,
    origin_row,
    reading_row,
    story_row,
)
from twosource.ledger.rows.shapes import (
    ArticleRow,
    ClaimRow,
    DecisionRow,
    EventRow,
    FindingRow,
    OriginRow,
    ReadingRow,
    StoryRow,
)
from twosource.ledger.writing import known, sha256, store
from twosource.model import Article
from twosource.outcomes import Outcome, Status
from twosource.settings import Settings
from twosource.values.decided import JUDGEMENTS

Row = Mapping[str, Any]

_LISTS: dict[str, tuple[Callable[..., Iterator[Any]], Callable[..., Any]]] = {
    "articles": (query.articles, article_row),
    "claims": (query.claims, claim_row),
    "decisions": (query.decisions, decision_row),
    "events": (query.events, event_row),
    "findings": (query.findings, finding_row),
    "origins": (query.origins, origin_row),
    "readings": (query.readings, reading_row),
    "stories": (query.stories, story_row),
}
LISTS = tuple(_LISTS)
"""The lists of a ledger, by name."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a reading is: documents done so far and the last of them. No outcome: the articles are being compared."""

    done: int
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class ReadReport:
    """How a reading ended. The counts add up to the documents handed in.

    `problems` are the refused and quarantined documents, each with its reason and without its text.
    """

    counts: Mapping[Status, int]
    problems: tuple[Outcome, ...]
    seconds: float

    @property
    def total(self) -> int:
        """How many documents were handed in."""
        return sum(self.counts.values())

    @property
    def stored(self) -> int:
        """How many became articles."""
        return self.counts[Status.STORED]


class Ledger:
    """One ledger file. Nothing is opened, and no file made, before it is needed."""

    def __init__(self, path: Path, settings: Settings) -> None:
        self.path = path
        self.settings = settings
        self._reader: sqlite3.Connection | None = None

    @classmethod
    def open(cls, path: str | Path | None = None, settings: Settings | None = None) -> Self:
        """The ledger at `path`, by default the one the settings name; `read` makes it if there is none.

        Raises:
            SettingsError: a setting in the environment is not allowed.
        """
        settings = Settings.read() if settings is None else settings
        return cls(Path(settings.ledger if path is None else path), settings)

    def close(self) -> None:
        """Lets go of the file; the next question opens it again."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # ------------------------------------------------------------------------------------------------- writing

    def read(
        self, paths: str | Path | Iterable[str | Path], progress: Callable[[Progress], None] | None = None
    ) -> ReadReport:
        """Reads files, folders and globs ("-": standard input) into the ledger, then compares all its articles.

        Reading the same again changes nothing; a reading that was cut off is completed by the next one.

        Raises:
            CodebookError, SettingsError: the user's codebook has faults, the parser is not installed.
            LedgerError: the file cannot be written, or another process is writing to it.
        """
        started = time.monotonic()
        told = progress or _silent
        self._check()
        counts: Counter[Status] = Counter()
        problems: list[Outcome] = []
        with self._writer() as connection:
            for outcome in self._outcomes(connection, paths):
                counts[outcome.status] += 1
                if outcome.status in {Status.REFUSED, Status.QUARANTINED}:
                    problems.append(replace(outcome, records=()))
                told(Progress(counts.total(), outcome))
            told(Progress(counts.total()))
            if is_stale(connection, self._derived_by()):
                self._derive(connection)
        totals = {status: counts[status] for status in Status}
        return ReadReport(
            totals, tuple(sorted(problems, key=lambda o: _counting(o.source))), time.monotonic() - started
        )

    def rederive(self) -> None:
        """Computes stories, events, origins, findings and standing again from the stored articles and claims.

        Raises:
            CodebookError: the user's codebook has faults.
            LedgerError: there is no ledger, or it cannot be written.
        """
        self._check()
        if not self.path.exists():
            open_reader(self.path)
        with self._writer() as connection:
            self._derive(connection, anew=True)

    def decide(self, judgement: str, *subjects: str, who: str, why: str) -> DecisionRow:
        """Records an analyst's decision and derives what depends on it anew. Decisions are never overwritten.

        Args:
            judgement: "one event" or "two events" (of two claims); "one origin", "two origins", "one story" or "two
                stories" (of two articles); "accept" or "reject" (a finding); "revoke" (a decision).
            subjects: their ids, or beginnings of them.
            who: the name of who decides.
            why: the reason.

        Raises:
            LedgerError: there is no ledger, the judgement is unknown or does not fit the subjects.
            NotFound: a subject is not in the ledger.
        """
        self._check()
        if not self.path.exists():
            open_reader(self.path)
        with self._writer() as connection:
            kinds = [kind_of(judgement)] if judgement in JUDGEMENTS else []
            found = [resolve(connection, subject, kinds) for subject in subjects]
            made = record(connection, judgement, [key for _, key in found], who, why)
            self._derive(connection)
            return decision_row(made, Lookup(connection))

    def _outcomes(self, connection: sqlite3.Connection, paths: str | Path | Iterable[str | Path]) -> Iterator[Outcome]:
        """Each document as it ended, once it is stored. Closing this ends the workers."""
        from twosource import pipeline  # noqa: PLC0415 (as below)

        by = self._made_by()
        given = [str(path) for path in ([paths] if isinstance(paths, (str, Path)) else paths)]
        read = pipeline.read_all(given, self.settings, lambda digest: known(connection, digest, by))
        with closing(cast("Any", read)) as outcomes:
            for outcome in outcomes:
                yield store(connection, outcome, by)

    def _derive(self, connection: sqlite3.Connection, *, anew: bool = False) -> None:
        from twosource import pipeline  # noqa: PLC0415 (as below)

        material = Material(connection, self._derived_by())
        if anew:
            material.forget()
        pipeline.bring_up_to_date(material, self.settings)

    def _check(self) -> None:
        from twosource import pipeline  # noqa: PLC0415 (listing and explaining need no stage)

        pipeline.check(self.settings)

    def _made_by(self) -> str:
        """What, beside its bytes, decides what a document becomes."""
        settings = self.settings
        own = settings.own_codebook
        codebook = sha256(own.read_text("utf-8", "replace") + text_beside(own)) if own else "bundled"
        parser = f"parser {settings.parser}; coder_threshold {settings.coder_threshold}"
        return f"twosource {version('twosource')}; {parser}; codebook {codebook}"

    def _derived_by(self) -> str:
        """What, beside the articles, decides what is derived."""
        return f"{self._made_by()}; story_threshold {self.settings.story_threshold}"

    @contextmanager
    def _writer(self) -> Iterator[sqlite3.Connection]:
        with writing(self.path), closing(open_writer(self.path)) as connection:
            yield connection
            # An open reader keeps the last close from doing this: the file alone must be whole, so that it can be sent.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    # --------------------------------------------------------------------------------------------------- lists

    def stories(self, filters: Filters | None = None, **criteria: Unpack[Criteria]) -> list[StoryRow]:
        """The stories, as they happened. Filters as a `Filters` object or by name; so for every list.

        Raises:
            LedgerError: there is no ledger, or it cannot be opened.
            FilterError: a filter does not apply to this list, or its value is not allowed.
        """
        return list(self.rows("stories", filters, **criteria))

    def events(self, filters: Filters | None = None, **criteria: Unpack[Criteria]) -> list[EventRow]:
        """The events, story by story, in the order of their time."""
        return list(self.rows("events", filters, **criteria))

    def claims(self, filters: Filters | None = None, **criteria: Unpack[Criteria]) -> list[ClaimRow]:
        """The claims, article by article, in the order of the text."""
        return list(self.rows("claims", filters, **criteria))

    def findings(self, filters: Filters | None = None, **criteria: Unpack[Criteria]) -> list[FindingRow]:
        """The findings, contradictions first, the surest first."""
        return list(self.rows("findings", filters, **criteria))

    def articles(self, filters: Filters | None = None, **criteria: Unpack[Criteria]) -> list[ArticleRow]:
        """The articles and teasers, as published; those without a date last."""
        return list(self.rows("articles", filters, **criteria))

    def origins(self, filters: Filters | None = None, **criteria: Unpack[Criteria]) -> list[OriginRow]:
        """The origins, those with the most articles first."""
        return list(self.rows("origins", filters, **criteria))

    def rows(self, noun: str, filters: Filters | None = None, **criteria: Unpack[Criteria]) -> Iterator[Any]:
        """The rows of the list named by `noun` (one of LISTS), one after the other as they are asked for."""
        nouns, row = _LISTS[noun]
        connection = self._connection()
        lookup = Lookup(connection)
        wanted = replace(filters or Filters(), **criteria)
        return (row(found, lookup) for found in nouns(connection, wanted))

    def decisions(self, filters: Filters | None = None, **criteria: Unpack[Criteria]) -> list[DecisionRow]:
        """The decisions, in the order in which they were made, with whether each still holds."""
        return list(self.rows("decisions", filters, **criteria))

    def readings(self, filters: Filters | None = None, **criteria: Unpack[Criteria]) -> list[ReadingRow]:
        """Every document ever handed in and how it ended, in the order of reading."""
        return list(self.rows("readings", filters, **criteria))

    # ------------------------------------------------------------------------------------------ single entries

    def article(self, identifier: str) -> Article:
        """The article with this id, its text and passages.

        Raises:
            NotFound: there is none.
        """
        query_one = "SELECT id, text, record FROM article WHERE id = ?"
        row = self._connection().execute(query_one, (identifier,)).fetchone()
        if row is None:
            raise NotFound.of(identifier)
        return article(row)

    def explain(self, identifier: str) -> Explanation:
        """Everything that an article, claim, event, finding, origin or story rests on, with the exact words.

        Raises:
            NotFound: nothing, or more than one thing, has an id that begins so.
        """
        return explain(self._connection(), identifier)

    def digest(self) -> str:
        """A hash over the content: equal for two ledgers of the same input, in whatever order it was read."""
        return digest(self._connection())

    def is_stale(self) -> bool:
        """Whether a reading was cut off before its articles were compared; `read` or `rederive` completes it."""
        return is_stale(self._connection())

    def counts(self) -> dict[str, int]:
        """How many of each noun the ledger holds; `headlines` are the articles of which it has no more than that."""
        nouns = {"articles": "article", "claims": "claim", "events": "event"}
        nouns |= {"findings": "finding", "origins": "origin", "stories": "story"}
        nouns |= {"headlines": "article WHERE teaser_of IS NOT NULL"}
        connection = self._connection()
        count = "SELECT count(*) FROM {}"
        return {name: connection.execute(count.format(table)).fetchone()[0] for name, table in nouns.items()}

    def _connection(self) -> sqlite3.Connection:
        if self._reader is None:
            self._reader = open_reader(self.path)
        return self._reader


def _counting(text: str) -> list[tuple[int, int, str]]:
    """A key that sorts "line 9" before "line 10"."""
    parts = re.findall(r"[0-9]+|[^0-9]+", text)
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]


def _silent(progress: Progress) -> None:
    """No progress is shown."""
