"""`twosource codebook check`: a user's own codebook, checked before it is used."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from twosource.cli.exits import guarded
from twosource.cli.terminal import say
from twosource.codebook.check import check as faults_of
from twosource.errors import CodebookError

File = Annotated[Path, typer.Argument(metavar="FILE", help="A YAML file as the setting `codebook` takes it.")]


@guarded
def check(file: File) -> None:
    """Checks a codebook of your own.

    All faults are listed, each with its place in the file; two people in one office at the same time are one too.
    """
    if faults := faults_of(file):
        raise CodebookError(faults)
    say(f"{file}: no faults.")
