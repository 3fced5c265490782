"""Commands about the ledger as a whole and about the program: ledger-digest, rederive, settings, sample."""

from __future__ import annotations

import sys
from dataclasses import fields
from typing import Annotated, Any

import typer

from twosource import sample as bundled
from twosource.cli import options
from twosource.cli.exits import guarded
from twosource.cli.options import Changes, LedgerFile, OneFormat, Shown, opened
from twosource.cli.printing.blocks import grid, line, lines
from twosource.cli.printing.rows import json_text, utf8
from twosource.cli.terminal import out, safe, say
from twosource.settings import PREFIX, Settings

Codebook = Annotated[bool, typer.Option("--codebook", help="The file that names the sample's outlets instead.")]


@guarded
def ledger_digest(ledger: LedgerFile = None, changes: Changes = None) -> None:
    """Prints a hash over what the ledger holds.

    It is equal for two ledgers of the same input, in whatever order it was read.
    """
    with opened(ledger, changes) as found:
        out().print(found.digest())


@guarded
def rederive(ledger: LedgerFile = None, changes: Changes = None) -> None:
    """Compares all stored articles again.

    Stories, events, origins, findings and standing are computed anew from the stored claims; an older ledger file is
    brought up to date first.
    """
    with opened(ledger, changes) as found:
        found.rederive()
        counts = found.counts()
    say(", ".join(f"{counts[noun]} {noun}" for noun in ("stories", "events", "origins", "findings")) + ".")


@guarded
def settings(format: OneFormat = Shown.TEXT, changes: Changes = None) -> None:
    """Lists every setting, its value and its default.

    A setting is changed by --set NAME=VALUE or by the environment variable shown.
    """
    rows = setting_rows(options.settings(changes))
    if format is Shown.JSON:
        utf8()
        sys.stdout.write(json_text(rows, 2) + "\n")
        return
    table = grid(18, None)
    for row in rows:
        default = "" if row["value"] == row["default"] else f"(default {row['default']})"
        value = line((str(row["value"]) or "not set", "bold"), row["unit"], default)
        table.add_row(line(row["name"]), lines(value, line((row["help"], "dim")), line((row["variable"], "dim"))))
    out().print(table)


def setting_rows(values: Settings) -> list[dict[str, Any]]:
    """Each setting: name, value, default, unit, help and environment variable."""
    return [
        {
            "name": f.name,
            "value": getattr(values, f.name),
            "default": f.default,
            "unit": f.metadata["unit"],
            "help": f.metadata["help"],
            "variable": f"{PREFIX}{f.name.upper()}",
        }
        for f in fields(Settings)
    ]


@guarded
def sample(codebook: Codebook = False) -> None:
    """Prints the folder of the bundled sample.

    It holds eighteen invented articles to try the other commands on.
    """
    out().print(safe(str(bundled.CODEBOOK if codebook else bundled.ARTICLES)), soft_wrap=True)
