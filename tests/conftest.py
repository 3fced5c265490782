"""What all tests share: text annotated by the real parser, and the bundled sample, each made once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from quality.harness import annotated_text
from twosource import Ledger, ReadReport, Settings, sample
from twosource.syntax import Annotated

Parse = Callable[..., Annotated]


@pytest.fixture(scope="session")
def parse() -> Parse:
    """`parse(text, title="", published=None)`: the annotated article."""
    return annotated_text


@pytest.fixture(scope="session")
def sample_settings() -> Settings:
    """The settings with which the bundled sample is read: its outlets are known."""
    return Settings.read({}, codebook=str(sample.CODEBOOK))


@pytest.fixture(scope="session")
def sample_read(tmp_path_factory: pytest.TempPathFactory, sample_settings: Settings) -> tuple[Path, ReadReport]:
    """The ledger file of the bundled sample, and how reading it ended. Do not write to it."""
    path = tmp_path_factory.mktemp("sample") / "sample.ledger"
    with Ledger.open(path, sample_settings) as ledger:
        return path, ledger.read(sample.ARTICLES)


@pytest.fixture
def sample_ledger(sample_read: tuple[Path, ReadReport], sample_settings: Settings) -> Ledger:
    """The bundled sample as an open ledger."""
    return Ledger.open(sample_read[0], sample_settings)
