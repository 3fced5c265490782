"""How commands end. Every error made on purpose is one sentence on stderr; no command ends with a traceback for it."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable
from enum import IntEnum
from functools import wraps
from typing import Any

import typer

from twosource.cli.terminal import say
from twosource.errors import SettingsError, TwosourceError


class Exit(IntEnum):
    """The exit codes, documented in docs/cli.md."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NOTHING_READ = 3
    INTERRUPTED = 130


MEANING = {
    Exit.DONE: "done, also where a list is empty or the reader of a pipe has closed it",
    Exit.FAILED: "it could not be done; one sentence on stderr says why and what to do",
    Exit.USAGE: "an option, filter or setting is unknown or has a value that is not allowed",
    Exit.NOTHING_READ: "`read`: no document could be read; with --strict: at least one could not",
    Exit.INTERRUPTED: "stopped by Ctrl-C; the ledger is whole, and the same command goes on",
}


def guarded(command: Callable[..., None]) -> Callable[..., None]:
    """The command with every expected way to fail turned into its exit code and a sentence."""

    @wraps(command)
    def run(*arguments: Any, **options: Any) -> None:
        try:
            command(*arguments, **options)
            sys.stdout.flush()
        except SettingsError as error:
            say(f"twosource: {error}")
            raise typer.Exit(Exit.USAGE) from None
        except TwosourceError as error:
            say(f"twosource: {error}")
            raise typer.Exit(Exit.FAILED) from None
        except sqlite3.Error as error:
            say(f"twosource: the ledger cannot be used: {error}; if the disk is not full, restore it from a copy")
            raise typer.Exit(Exit.FAILED) from None
        except BrokenPipeError:
            _drop_output()
            raise typer.Exit(Exit.DONE) from None
        except OSError as error:
            say(f"twosource: {error.strerror or error}" + (f": {error.filename}" if error.filename else ""))
            raise typer.Exit(Exit.FAILED) from None
        except KeyboardInterrupt:
            say("Stopped.")
            raise typer.Exit(Exit.INTERRUPTED) from None

    return run


def _drop_output() -> None:
    """Sends what is still buffered nowhere, so that the interpreter does not complain of the closed pipe at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
