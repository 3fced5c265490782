"""Options that commands share, and the object a list command is given.

`filtered` writes the signature of a list command from the filters that apply to its list, so that a new filter is one
entry in `ledger.conditions` and one line of help here.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Optional

import typer

from twosource.api import Ledger
from twosource.cli.exits import guarded
from twosource.ledger.conditions import CONDITIONS
from twosource.ledger.filters import Filters
from twosource.settings import Settings


class Format(StrEnum):
    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class Shown(StrEnum):
    TEXT = "text"
    JSON = "json"


LedgerFile = Annotated[
    Optional[Path],  # noqa: UP045 (Typer reads it at run time)
    typer.Option("--ledger", "-l", metavar="FILE", help="The ledger file; by default the setting `ledger`."),
]
Changes = Annotated[
    Optional[list[str]],  # noqa: UP045 (as above)
    typer.Option("--set", metavar="NAME=VALUE", help="Change a setting for this run; see `twosource settings`."),
]
OutputFormat = Annotated[Format, typer.Option("--format", "-f", help="How rows are written.")]
OneFormat = Annotated[Shown, typer.Option("--format", "-f", help="How it is written.")]

FILTER_HELP = {
    "actor": "Who does it: words of the name, or a country code (MEX).",
    "recipient": "To whom it is done: words of the name, or a country code.",
    "type": "PLOVER type, such as THREATEN.",
    "modality": "asserted, negated, hypothetical, future, historical, demanded, feared or denied.",
    "country": "Of the place or of a party: ISO 3166 alpha-3, such as MEX.",
    "since": "On or after this day, month or year; where no time is known, by day of publication.",
    "until": "On or before this day, month or year.",
    "outlet": "Words of the outlet's or agency's name.",
    "standing": "corroborated, single-origin or contested.",
    "text": 'Words or a "phrase" in the text; word* for a beginning.',
    "story": "A story's id or its beginning.",
    "article": "An article's id or its beginning.",
    "event": "An event's id or its beginning.",
    "kind": "Kind of origin: outlet, agency, family, copy, cited or article.",
    "verdict": 'contradicts, disputed, updates, adds, agrees or "cannot be compared".',
    "aspect": "What is compared, such as number, office, place, date.",
    "outcome": 'stored, "already known", refused or quarantined.',
    "limit": "At most so many rows.",
}
"""Help for every filter, in the order of --help."""


_METAVARS = {
    **dict.fromkeys(("actor", "recipient", "outlet", "text"), "WORDS"),
    **dict.fromkeys(("story", "article", "event"), "ID"),
    **dict.fromkeys(("since", "until"), "DAY"),
    "country": "CODE",
    "limit": "NUMBER",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list command was asked for."""

    ledger: Ledger
    filters: Filters
    format: Format


def opened(ledger: Path | None, changes: list[str] | None) -> Ledger:
    """The ledger of a command, with its settings.

    Raises:
        SettingsError: a setting is unknown or its value is not allowed.
        typer.BadParameter: a change is not written NAME=VALUE.
    """
    return Ledger.open(ledger, settings(changes))


def settings(changes: list[str] | None) -> Settings:
    """Settings from the environment and `--set`. Raises as `opened`."""
    given: dict[str, object] = {}
    for change in changes or []:
        name, equals, value = change.partition("=")
        if not equals:
            raise typer.BadParameter(f"--set takes NAME=VALUE, not {change!r}")
        given[name.strip()] = value
    return Settings.read(None, **given)


def filtered(noun: str) -> Callable[[Callable[[Asked], None]], Callable[..., None]]:
    """Makes a function of `Asked` a command with the options --ledger, --set, --format and the filters of `noun`."""

    def decorate(command: Callable[[Asked], None]) -> Callable[..., None]:
        def run(**given: Any) -> None:
            ledger, changes, format = (given.pop(name) for name in ("ledger", "changes", "format"))
            with opened(ledger, changes) as found:
                command(Asked(found, Filters(**given), format))

        parameters = [*_filter_parameters(noun), *_shared_parameters()]
        run.__name__, run.__doc__ = command.__name__, command.__doc__
        run.__annotations__ = {p.name: p.annotation for p in parameters}
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # what Typer reads
        return guarded(run)

    return decorate


def _filter_parameters(noun: str) -> list[inspect.Parameter]:
    names = [name for name in FILTER_HELP if name in CONDITIONS[noun] or name == "limit"]
    return [_parameter(name, _annotation(name), None) for name in names]


def _annotation(name: str) -> Any:
    kind = int if name == "limit" else str
    metavar = _METAVARS.get(name, "WORD")
    option = typer.Option(f"--{name}", metavar=metavar, help=FILTER_HELP[name], show_default=False)
    return Annotated[Optional[kind], option]  # noqa: UP045 (as above)


def _shared_parameters() -> list[inspect.Parameter]:
    return [
        _parameter("format", OutputFormat, Format.TABLE),
        _parameter("ledger", LedgerFile, None),
        _parameter("changes", Changes, None),
    ]


def _parameter(name: str, annotation: Any, default: object) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
