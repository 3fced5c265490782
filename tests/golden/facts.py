"""A ledger asked in the words of docs/sample.md: what files say, which events join them, which findings there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from twosource import Ledger
from twosource.ledger.rows.shapes import ArticleRow, ClaimRow, EventRow, FindingRow, SideRow, StoryRow


class Facts:
    """The rows of a ledger, found by the first letters of the file that an article came from ("04" for 04-border.txt).

    Wherever words are asked for, they are looked for in the exact words the row rests on.
    """

    def __init__(self, ledger: Ledger, letters: int = 2) -> None:
        self.articles = ledger.articles()
        self.claims = ledger.claims()
        self.events = ledger.events()
        self.findings = ledger.findings()
        self.stories = ledger.stories()
        self._ids = {Path(row["source"]).name[:letters]: row["article"] or "" for row in ledger.readings()}
        self._files = {article: file for file, article in self._ids.items()}

    def file(self, article: str) -> str:
        """The file an article came from; "" for a teaser."""
        return self._files.get(article, "")

    def article(self, file: str) -> ArticleRow:
        return next(row for row in self.articles if row["id"] == self._ids[file])

    def teasers(self, file: str) -> list[ArticleRow]:
        return [row for row in self.articles if row["teaser_of"] == self._ids[file]]

    def story(self, file: str) -> StoryRow:
        """The story that the article of a file belongs to."""
        wanted = self._ids[file]
        return next(row for row in self.stories if wanted in {a["article"] for a in row["articles"]})

    def saying(self, file: str, words: str, **values: str) -> list[ClaimRow]:
        """The claims of a file whose sentence has these words, and which have these values ("type", "mode", ...)."""
        return [
            row
            for row in self.claims
            if self.file(row["article"]) == file
            and words in (row["quote"] or "")
            and all(row[key] == value for key, value in values.items())  # type: ignore[literal-required]
        ]

    def event(self, said: Mapping[str, str], **values: str) -> EventRow:
        """The event that joins most of what the files say, `said` by words in them, and has these values."""
        found = [row for row in self.events if all(row[key] == value for key, value in values.items())]  # type: ignore[literal-required]
        best = max(found, key=lambda row: len(self.joined(row, said)), default=None)
        assert best is not None, f"no event has {values}"
        assert self.joined(best, said), f"no event with {values} rests on {said}"
        return best

    def joined(self, event: EventRow, said: Mapping[str, str]) -> set[str]:
        """The files whose words the event rests on."""
        return {
            file
            for file, words in said.items()
            for quote in event["quotes"]
            if self.file(quote["article"]) == file and words in (quote["quote"] or "")
        }

    def origin(self, event: EventRow, file: str) -> str | None:
        """The name of the origin that a file's account of an event goes back to."""
        names = {q["origin"]["name"] for q in event["quotes"] if q["origin"] and self.file(q["article"]) == file}
        return next(iter(names)) if len(names) == 1 else None

    def between(self, left: Iterable[str], right: Iterable[str], aspect: str = "", **values: str) -> list[FindingRow]:
        """The findings between articles of two groups of files, in either order."""
        wanted = {frozenset((one, other)) for one in left for other in right}
        return [
            row
            for row in self.findings
            if frozenset((self.file(row["left"]["article"]), self.file(row["right"]["article"]))) in wanted
            and aspect in ("", row["aspect"])
            and all(row[key] == value for key, value in values.items())  # type: ignore[literal-required]
        ]


def tells(finding: FindingRow, left: str, right: str) -> bool:
    """Whether the sides of a finding have these words or values, in either order."""
    sides = [_words(finding["left"]), _words(finding["right"])]
    return any(left in one and right in other for one, other in (sides, reversed(sides)))


def _words(side: SideRow) -> str:
    return f"{side['value']} | {side['quote']}"
