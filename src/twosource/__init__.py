"""Twosource reads news and keeps a ledger: who did what to whom, who says so, and where accounts differ.

    from twosource import Ledger

    with Ledger.open("news.ledger") as ledger:
        ledger.read(["saved-pages/"])
        for event in ledger.events(standing="contested"):
            print(event["label"], event["quote"])

The names below are the library; everything else may change. Importing loads neither the parser nor the page extractor.
"""

from twosource.api import LISTS, Ledger, Progress, ReadReport
from twosource.errors import (
    CodebookError,
    FilterError,
    InputError,
    LedgerError,
    MissingExtra,
    NotFound,
    Quarantined,
    Refused,
    SettingsError,
    TwosourceError,
)
from twosource.ledger.explaining import Explanation
from twosource.ledger.filters import Filters
from twosource.outcomes import Outcome, Status
from twosource.settings import Settings

__all__ = [
    "LISTS",
    "CodebookError",
    "Explanation",
    "FilterError",
    "Filters",
    "InputError",
    "Ledger",
    "LedgerError",
    "MissingExtra",
    "NotFound",
    "Outcome",
    "Progress",
    "Quarantined",
    "ReadReport",
    "Refused",
    "Settings",
    "SettingsError",
    "Status",
    "TwosourceError",
]
