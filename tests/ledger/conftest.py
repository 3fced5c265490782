from __future__ import annotations

from pathlib import Path

import pytest

from tests.ledger.factory import outcome, story_of, two_accounts, written
from twosource import Ledger, Settings


@pytest.fixture(scope="session")
def disputed_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of two accounts that contradict each other."""
    records = two_accounts()
    outcomes = [outcome(record, source=f"{i}.txt") for i, record in enumerate(records)]
    path = tmp_path_factory.mktemp("ledger") / "disputed.ledger"
    return written(path, *outcomes, derived=story_of(records), accepted="asked the ministry")


@pytest.fixture
def disputed(disputed_file: Path) -> Ledger:
    return Ledger.open(disputed_file, Settings())
