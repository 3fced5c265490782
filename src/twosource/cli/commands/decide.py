"""`twosource decide`: an analyst's own judgement, signed and with its reason."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from twosource.cli.exits import guarded
from twosource.cli.options import Changes, LedgerFile, opened
from twosource.cli.printing import tables
from twosource.cli.terminal import out
from twosource.values.decided import ACCEPT, REJECT, REVOKE


class What(StrEnum):
    """What two things are one or two of: an event of two claims, an origin or a story of two articles."""

    EVENT = "event"
    ORIGIN = "origin"
    STORY = "story"


_TWO = {What.EVENT: "two events", What.ORIGIN: "two origins", What.STORY: "two stories"}

Left = Annotated[str, typer.Argument(metavar="ID", help="The id of a claim or article, or its beginning.")]
Right = Annotated[str, typer.Argument(metavar="ID", help="The other claim or article.")]
FindingId = Annotated[str, typer.Argument(metavar="ID", help="The id of a finding, or its beginning.")]
DecisionId = Annotated[str, typer.Argument(metavar="ID", help="The id of a decision, or its beginning.")]
Who = Annotated[str, typer.Option("--who", metavar="NAME", help="Who decides.")]
Why = Annotated[str, typer.Option("--why", metavar="REASON", help="The reason, for those who read it later.")]
As = Annotated[
    What, typer.Option("--as", help="What they are: an event (of two claims), an origin or a story (of two articles).")
]


@guarded
def merge(
    left: Left, right: Right, who: Who, why: Why, what: As = What.EVENT, ledger: LedgerFile = None,
    changes: Changes = None,
) -> None:  # fmt: skip
    """Two claims are one event; two articles are one origin or story.

    The events or stories of the two become one; accounts of one origin count once.
    """
    _decide(f"one {what.value}", (left, right), (who, why), ledger, changes)


@guarded
def split(
    left: Left, right: Right, who: Who, why: Why, what: As = What.EVENT, ledger: LedgerFile = None,
    changes: Changes = None,
) -> None:  # fmt: skip
    """Two claims are two events; two articles are two origins or stories.

    They never come into one event, origin or story again, also as more articles arrive.
    """
    _decide(_TWO[what], (left, right), (who, why), ledger, changes)


@guarded
def accept(finding: FindingId, who: Who, why: Why, ledger: LedgerFile = None, changes: Changes = None) -> None:
    """A finding was checked and holds.

    It is marked as accepted.
    """
    _decide(ACCEPT, (finding,), (who, why), ledger, changes)


@guarded
def reject(finding: FindingId, who: Who, why: Why, ledger: LedgerFile = None, changes: Changes = None) -> None:
    """A finding was checked and does not hold.

    It is kept, marked as rejected, and no longer makes its event contested.
    """
    _decide(REJECT, (finding,), (who, why), ledger, changes)


@guarded
def revoke(decision: DecisionId, who: Who, why: Why, ledger: LedgerFile = None, changes: Changes = None) -> None:
    """An earlier decision no longer holds.

    Both stay in the list of decisions. What was decided before on the same holds again.
    """
    _decide(REVOKE, (decision,), (who, why), ledger, changes)


def _decide(
    judgement: str,
    subjects: tuple[str, ...],
    signed: tuple[str, str],
    ledger: Optional[Path],  # noqa: UP045 (as Typer gives it)
    changes: Optional[list[str]],  # noqa: UP045
) -> None:
    who, why = signed
    with opened(ledger, changes) as found:
        tables.decisions(out(), [found.decide(judgement, *subjects, who=who, why=why)])
