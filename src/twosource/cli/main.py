"""The commands, each with an example that its --help and docs/cli.md show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import Annotated

import typer

from twosource.cli.commands import decide, lists, upkeep
from twosource.cli.commands.codebook import check
from twosource.cli.commands.explain import explain
from twosource.cli.commands.read import read
from twosource.cli.commands.report import report


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its words, what it does, and examples of its use."""

    name: str
    run: Callable[..., None]
    examples: tuple[str, ...]

    @property
    def epilog(self) -> str:
        """The examples as --help shows them; the first line keeps them from being wrapped."""
        return "\b\n" + "\n".join(("Example:" if len(self.examples) == 1 else "Examples:", *self.indented()))

    def indented(self) -> tuple[str, ...]:
        return tuple(f"  {example}" for example in self.examples)


COMMANDS = (
    Command("read", read, ("twosource read pages/ --ledger border.ledger", "cat page.html | twosource read -")),
    Command("stories", lists.stories, ("twosource stories --since 2025-02 --country MEX",)),
    Command("events", lists.events, ("twosource events --standing contested", "twosource events --type THREATEN")),
    Command("claims", lists.claims, ("twosource claims --actor Sheinbaum --format jsonl",)),
    Command("findings", lists.findings, ("twosource findings --verdict contradicts --aspect number",)),
    Command("articles", lists.articles, ('twosource articles --text "drone flights" --format csv',)),
    Command("origins", lists.origins, ("twosource origins --kind agency",)),
    Command("decisions", lists.decisions, ("twosource decisions --format csv",)),
    Command("readings", lists.readings, ("twosource readings --outcome refused",)),
    Command("explain", explain, ("twosource explain event-0123456789abcdef", "twosource explain finding-0123")),
    Command(
        "decide merge",
        decide.merge,
        (
            'twosource decide merge claim-0123 claim-4567 --who "A. Lind" --why "both tell of the second raid"',
            'twosource decide merge article-0123 article-4567 --as origin --who "A. Lind" --why "one press release"',
        ),
    ),
    Command(
        "decide split",
        decide.split,
        ('twosource decide split article-0123 article-4567 --as story --who "A. Lind" --why "two fires on one day"',),
    ),
    Command(
        "decide accept",
        decide.accept,
        ('twosource decide accept finding-0123 --who "A. Lind" --why "checked with the ministry"',),
    ),
    Command(
        "decide reject",
        decide.reject,
        ('twosource decide reject finding-0123 --who "A. Lind" --why "the two figures are of two days"',),
    ),
    Command(
        "decide revoke",
        decide.revoke,
        ('twosource decide revoke decision-0123 --who "A. Lind" --why "the ministry has corrected itself"',),
    ),
    Command("report", report, ("twosource report --out report.html",)),
    Command("rederive", upkeep.rederive, ("twosource rederive --set story_threshold=0.25",)),
    Command("ledger-digest", upkeep.ledger_digest, ("twosource ledger-digest --ledger border.ledger",)),
    Command("settings", upkeep.settings, ("twosource settings --set workers=2",)),
    Command("sample", upkeep.sample, ('twosource read "$(twosource sample)"',)),
    Command("codebook check", check, ("twosource codebook check my-outlets.yaml",)),
)
"""Every command. Two words: a command of a group."""

GROUPS = {
    "decide": "Your own judgement, signed and revocable.",
    "codebook": "Your own people, offices, groups and outlets.",
}


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"twosource {version('twosource')}")
        raise typer.Exit


def _twosource(
    shown: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Reads news from many outlets and keeps a ledger: who did what to whom, who says so, and where accounts differ."""


def application() -> typer.Typer:
    """The command line with all its commands."""
    app = _group(_twosource.__doc__, completion=True)
    app.callback()(_twosource)
    groups = {name: _group(help) for name, help in GROUPS.items()}
    for name, group in groups.items():
        app.add_typer(group, name=name)
        group.callback()(_nothing)
    for command in COMMANDS:
        *of, name = command.name.split()
        parent = groups[of[0]] if of else app
        parent.command(name, epilog=command.epilog)(command.run)
    return app


def _nothing() -> None:
    """A group does nothing by itself."""


def _group(help: str | None, *, completion: bool = False) -> typer.Typer:
    return typer.Typer(
        help=help,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=completion,
    )


def run() -> None:
    """The program `twosource`."""
    application()()
