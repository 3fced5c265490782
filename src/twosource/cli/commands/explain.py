"""`twosource explain`: one entry with everything it rests on."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from twosource.cli.exits import guarded
from twosource.cli.options import Changes, LedgerFile, OneFormat, Shown, opened
from twosource.cli.printing.detail import explanation
from twosource.cli.printing.rows import json_text, utf8
from twosource.cli.terminal import out

Identifier = Annotated[
    str, typer.Argument(metavar="ID", help="The id of an article, claim, event, finding, origin or story; its start.")
]


@guarded
def explain(
    identifier: Identifier, format: OneFormat = Shown.TEXT, ledger: LedgerFile = None, changes: Changes = None
) -> None:
    """Shows everything an entry rests on.

    The entry is an event, claim, finding, origin, article or story; every value comes with its exact words.
    """
    with opened(ledger, changes) as found:
        explained = found.explain(identifier)
    if format is Shown.JSON:
        utf8()
        sys.stdout.write(json_text(explained.as_dict(), 2) + "\n")
    else:
        explanation(out(), explained)
