"""A finding before it has an id and a story: what a check yields."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model import Claim, Span, Verdict


@dataclass(frozen=True, slots=True)
class End:
    """One side: its article, exact words and value, and the claim it belongs to, if there is one."""

    span: Span
    value: str
    claim: Claim | None = None

    @property
    def article(self) -> str:
        return self.span.article

    @property
    def place(self) -> tuple[str, int, int]:
        return self.span.article, self.span.start, self.span.end


@dataclass(frozen=True, slots=True)
class Draft:
    """What one check says of two ends. `group` is the number of the event in the scene, None where there is none."""

    aspect: str
    verdict: Verdict
    score: float
    reason: str
    left: End
    right: End
    group: int | None = None
    note: str = ""
