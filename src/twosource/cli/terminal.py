"""The two consoles, and text from a page made harmless before it reaches one.

Data goes to stdout, messages to stderr. A page can hold escape sequences that move the cursor, set the title or hide
words, and marks that turn the direction of writing; they are shown as what they are, never sent to the terminal.
"""

from __future__ import annotations

import sys
from contextlib import suppress

from rich.console import Console

_CONTROLS = [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029]
_DIRECTION = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_SURROGATES = range(0xD800, 0xE000)
ESCAPES = {
    **{code: f"\\x{code:02x}" for code in _CONTROLS if code < 0x100},
    **{code: f"\\u{code:04x}" for code in (*_DIRECTION, *_SURROGATES, 0x2028, 0x2029)},
}
"""Each character that could act on a terminal, as visible text."""

IN_JSON = {code: f"\\u{code:04x}" for code in ESCAPES if code >= 0x20}
"""The same for text that is JSON already, where they can only stand within strings."""


def safe(text: str) -> str:
    """One line of text that cannot act on a terminal."""
    return " ".join(text.split()).translate(ESCAPES)


class _Data(Console):
    """A console that leaves a closed pipe to `exits.guarded`, for which it is no failure."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def out() -> Console:
    """The console for data. Nothing in its text is taken for markup."""
    with suppress(AttributeError):
        sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # tests may replace it
    return _Data(file=sys.stdout, markup=False, highlight=False, emoji=False)


def err() -> Console:
    """The console for messages."""
    return Console(file=sys.stderr, markup=False, highlight=False, emoji=False)


def say(message: str) -> None:
    """A message to the user, on stderr; long lines are left to the terminal."""
    for line in message.splitlines():
        err().print(safe(line), soft_wrap=True)
