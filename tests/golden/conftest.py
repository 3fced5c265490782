from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.facts import Facts
from tests.golden.not_yet import NOT_YET
from twosource import Ledger, ReadReport, Settings

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what does not hold yet as expected to fail, and to be told as soon as it holds."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent) and item.name in NOT_YET:
            item.add_marker(pytest.mark.xfail(reason="does not hold yet", strict=True))


@pytest.fixture(scope="session")
def facts(sample_read: tuple[Path, ReadReport], sample_settings: Settings) -> Facts:
    """The bundled sample."""
    with Ledger.open(sample_read[0], sample_settings) as ledger:
        return Facts(ledger)


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """The two real articles, read as text with nothing else given; files "000" and "003"."""
    if not SEEDS.is_dir():
        pytest.skip("the two real articles are not here")
    with Ledger.open(tmp_path_factory.mktemp("seeds") / "seeds.ledger", Settings()) as ledger:
        ledger.read(SEEDS)
        return Facts(ledger, 3)
