"""What all tests share: text annotated by the real parser, loaded once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quality.harness import annotated_text
from twosource.syntax import Annotated

Parse = Callable[..., Annotated]


@pytest.fixture(scope="session")
def parse() -> Parse:
    """`parse(text, title="", published=None)`: the annotated article."""
    return annotated_text
