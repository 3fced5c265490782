"""A ledger that grows: whatever arrives when, what is derived is what would be derived from all of it at once."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from quality.whole import tools
from tests.ledger.factory import BY, outcome
from twosource import Ledger, Settings, pipeline, sample
from twosource.across import Told, within
from twosource.clean import clean
from twosource.ledger.connection import open_writer
from twosource.ledger.derived import replace_derived
from twosource.ledger.digest import digest
from twosource.ledger.material import Material
from twosource.ledger.reading import article_records
from twosource.ledger.writing import store
from twosource.model import RawArticle
from twosource.outcomes import ArticleRecord, Compared
from twosource.read import raw_articles

SETTINGS = Settings()


@pytest.fixture(scope="module")
def records() -> list[ArticleRecord]:
    """The bundled sample: eighteen articles of a few stories, with their claims."""
    raws = [raw for raw in raw_articles([str(sample.ARTICLES)], SETTINGS) if isinstance(raw, RawArticle)]
    articles = [article for raw in raws for article in clean(raw, tools().outlets)]
    return [ArticleRecord(article, pipeline.claims_of(article, tools())) for article in articles]


class Growing:
    """A ledger into which articles come part by part."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, records: Sequence[ArticleRecord]) -> None:
        with closing(open_writer(self.path)) as connection:
            for record in records:
                store(connection, outcome(record), BY)
            pipeline.bring_up_to_date(Material(connection, BY), SETTINGS)

    def digest(self) -> str:
        with closing(open_writer(self.path)) as connection:
            return digest(connection)


def at_once(path: Path, records: Sequence[ArticleRecord]) -> str:
    """The digest of a ledger with all of it, derived from scratch by the plain function."""
    with closing(open_writer(path)) as connection:
        for record in records:
            store(connection, outcome(record), BY)
        replace_derived(connection, pipeline.derive(article_records(connection), SETTINGS), "", BY)
        return digest(connection)


@pytest.mark.parametrize("seed", range(4))
def test_articles_that_arrive_in_any_parts_end_in_the_same_ledger(
    seed: int, records: list[ArticleRecord], tmp_path: Path
) -> None:
    rng = random.Random(seed)  # noqa: S311 (a test that can be repeated)
    shuffled = rng.sample(records, len(records))
    cuts = sorted(rng.sample(range(1, len(records)), rng.randrange(1, 5)))
    growing = Growing(tmp_path / "growing.ledger")
    for first, last in zip([0, *cuts], [*cuts, len(records)], strict=True):
        growing.add(shuffled[first:last])
    assert growing.digest() == at_once(tmp_path / "whole.ledger", records)


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The stories that are compared."""
    compared: list[str] = []

    def noted(told: Told, settings: Settings) -> Compared:
        compared.append(told.story.id)
        return within(told, settings)

    monkeypatch.setattr(pipeline, "within", noted)
    yield compared


def test_only_stories_that_changed_are_compared_again(
    records: list[ArticleRecord], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    growing = Growing(tmp_path / "growing.ledger")
    with Ledger.open(growing.path, SETTINGS) as ledger:
        growing.add(records)
        stories = {story["id"]: {a["article"] for a in story["articles"]} for story in ledger.stories()}
    assert len(stories) > 1
    gone = max(stories.values(), key=len)
    fewer = Growing(tmp_path / "fewer.ledger")
    last = next(record for record in records if record.article.id == max(gone))
    fewer.add([record for record in records if record is not last])
    with counted(monkeypatch) as compared:
        fewer.add([])
        assert compared == []
        fewer.add([last])
    assert 0 < len(compared) < len(stories)
    assert fewer.digest() == growing.digest()


def test_comparing_in_worker_processes_gives_the_same(
    records: list[ArticleRecord], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "MANY", 1)
    growing = Growing(tmp_path / "growing.ledger")
    growing.add(records)
    assert growing.digest() == at_once(tmp_path / "whole.ledger", records)
