"""The checks, as a readable list: what can be compared, one small file each.

A check takes a scene and yields what it found, as drafts. It never decides who is right. `findings.find` runs them,
gives ids, and leaves out what another check said already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from twosource.compare.checks import number
from twosource.compare.drafts import Draft
from twosource.compare.scene import Scene


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of check: the aspect it speaks of, the function that runs it."""

    name: str
    run: Callable[[Scene], Iterable[Draft]]

    @property
    def about(self) -> str:
        """What the check compares, from its module's docstring."""
        return (self.run.__doc__ or "").strip()


CHECKS: tuple[Check, ...] = (Check("number", number.check),)
"""All checks, in the order in which they may claim a pair of words."""
