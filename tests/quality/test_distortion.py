from __future__ import annotations

import pytest

from quality.distortion import confirmed, retellings
from twosource.pipeline import tools_for
from twosource.settings import Settings


@pytest.mark.slow
def test_hardly_any_distorted_account_confirms_and_most_faithful_ones_do() -> None:
    tools = tools_for(Settings())
    found = [(retelling.faithful, confirmed(retelling, tools)) for retelling in retellings()]
    assert len(found) == 120
    assert sum(is_confirmed for faithful, is_confirmed in found if not faithful) <= 3
    assert sum(is_confirmed for faithful, is_confirmed in found if faithful) >= 40
