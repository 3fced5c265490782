"""The checks, as a readable list: what can be compared, one small file each.

A check takes what was read of a story and yields what it found, as drafts. It never decides who is right.
`findings.find` runs them, gives ids, and leaves out what another check said already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from twosource.compare.checks import (
    act,
    alarm,
    attribution,
    calendar,
    cause,
    date,
    denial,
    dispute,
    exclusion,
    fulfilled,
    headline,
    number,
    office,
    place,
    plan,
    reckoning,
    spelling,
    superseded,
    term,
    toll,
    turn,
    wording,
)
from twosource.compare.drafts import Draft
from twosource.compare.reading.story import Reading


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of check: its name and the function that runs it."""

    name: str
    run: Callable[[Reading], Iterable[Draft]]

    @property
    def about(self) -> str:
        """What the check compares, in the words of its function."""
        return (self.run.__doc__ or "").strip()


CHECKS: tuple[Check, ...] = (
    Check("office", office.check),
    Check("term", term.check),
    Check("headline", headline.check),
    Check("yes/no", denial.check),
    Check("superseded", superseded.check),
    Check("toll", toll.check),
    Check("number", number.check),
    Check("date", date.check),
    Check("calendar", calendar.check),
    Check("alarm", alarm.check),
    Check("reckoning", reckoning.check),
    Check("plan", plan.check),
    Check("place", place.check),
    Check("spelling", spelling.check),
    Check("cause", cause.check),
    Check("attribution", attribution.check),
    Check("exclusion", exclusion.check),
    Check("turn", turn.check),
    Check("fulfilled", fulfilled.check),
    Check("dispute", dispute.check),
    Check("act", act.check),
    Check("wording", wording.check),
)
"""All checks, in the order in which they may claim a pair of words."""
