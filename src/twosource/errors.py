"""Every error of Twosource. A message says what happened, where, and what to do next.

TwosourceError
├── InputError             the document itself; never stops a run
│   ├── Refused            cannot be an article: empty, binary, wrong types; the reason is kept
│   └── Quarantined        could not be finished within its limits, or its worker died; kept to look at
├── CodebookError          faults in a codebook file, all of them, each with its path
├── SettingsError          a setting that does not exist or cannot have that value
│   └── FilterError        a list cannot be filtered in that way
├── LedgerError            the ledger file cannot be used as it is
│   └── NotFound           no such article, claim, event, finding, origin or story
└── MissingExtra           an optional dependency is not installed; names the pip command
"""

from __future__ import annotations

from collections.abc import Sequence


class TwosourceError(Exception):
    """Base of every error raised on purpose. Its text is meant for the user."""


class InputError(TwosourceError):
    """A document cannot become an article. `reason` is one sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Refused(InputError):
    """The document is no article."""


class Quarantined(InputError):
    """The document may be an article, but could not be worked through within its limits."""


class CodebookError(TwosourceError):
    """Faults in a codebook, collected: each names file and path within it."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join([f"{len(faults)} fault(s) in the codebook:", *faults]))
        self.faults = tuple(faults)


class SettingsError(TwosourceError):
    """A setting is unknown or its value is not allowed."""


class FilterError(SettingsError):
    """A filter does not apply to the list asked for, or its value is not allowed."""


class LedgerError(TwosourceError):
    """The ledger file cannot be opened, or was made by a newer version."""


class NotFound(LedgerError):
    """Nothing in the ledger has this id."""

    @classmethod
    def of(cls, identifier: str) -> NotFound:
        return cls(
            f"nothing in this ledger has the id {identifier!r}; list ids with `twosource events` or `twosource claims`"
        )


class MissingExtra(TwosourceError):
    """An optional dependency is missing."""

    @classmethod
    def of(cls, package: str, extra: str) -> MissingExtra:
        return cls(f"{package} is not installed; install it with: pip install 'twosource[{extra}]'")
