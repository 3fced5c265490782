"""What lists can be asked for: one typed object for all of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import TypedDict

from twosource.errors import FilterError
from twosource.ledger.folding import folded

DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class Criteria(TypedDict, total=False):
    """The filters as keyword arguments; see `Filters`."""

    actor: str | None
    recipient: str | None
    type: str | None
    modality: str | None
    country: str | None
    since: str | None
    until: str | None
    outlet: str | None
    standing: str | None
    text: str | None
    story: str | None
    article: str | None
    event: str | None
    kind: str | None
    verdict: str | None
    aspect: str | None
    outcome: str | None
    limit: int | None


@dataclass(frozen=True, slots=True)
class Filters:
    """What a row must meet, all of it; None asks for nothing.

    actor, recipient: whole words of the name or of the words used, or an ISO 3166 alpha-3 code ("Hegseth", "MEX").
    type, modality, standing, kind (of an origin), verdict, aspect: the word itself, in any case.
    country: ISO 3166 alpha-3 of the place or of a party.
    since, until: ISO day, month or year, both inclusive; compared with the time of the happening, or with the day of
    publication where no time is known. What has neither is left out.
    outlet: whole words of the outlet's or agency's name. text: words or "quoted phrases", `word*` for a beginning.
    story, article, event: an id or its beginning. outcome: how a document ended. limit: at most so many rows.
    """

    actor: str | None = None
    recipient: str | None = None
    type: str | None = None
    modality: str | None = None
    country: str | None = None
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    standing: str | None = None
    text: str | None = None
    story: str | None = None
    article: str | None = None
    event: str | None = None
    kind: str | None = None
    verdict: str | None = None
    aspect: str | None = None
    outcome: str | None = None
    limit: int | None = None

    def given(self) -> tuple[str, ...]:
        """The names of the filters that ask for something."""
        return tuple(f.name for f in fields(self) if getattr(self, f.name) is not None)

    def values(self) -> dict[str, str | int]:
        """The values bound in queries.

        Raises:
            FilterError: a value is not allowed; all faults at once.
        """
        faults: list[str] = []
        values = {name: _value(name, getattr(self, name), faults) for name in self.given()}
        if faults:
            raise FilterError("; ".join(faults))
        return values


def _value(name: str, value: str | int, faults: list[str]) -> str | int:
    """One value in the form it has in the tables; says what is wrong in `faults`."""
    if isinstance(value, int):
        if value < 0:
            faults.append(f"--{name} must not be negative")
        return value
    prepared = _PREPARE.get(name, str.strip)(value)
    if not prepared:
        faults.append(f"--{name} {value!r} holds nothing to look for")
    if name in {"since", "until"} and not DAY.fullmatch(prepared):
        faults.append(f"--{name} must be a day, month or year such as 2025-01-31, 2025-01 or 2025, not {value!r}")
    return prepared


def match_expression(text: str) -> str:
    """User text as an FTS5 expression of quoted phrases, so that no operator of FTS5 can be written by accident."""
    phrases = re.findall(r'"([^"]+)"(\*?)|([^\s"]+?)(\*?)(?=[\s"]|$)', text.replace("\0", " "))
    wanted = [(quoted or word, star or wild) for quoted, star, word, wild in phrases]
    return " ".join(f'"{phrase}"{star}' for phrase, star in wanted if any(c.isalnum() for c in phrase))


_PREPARE: dict[str, Callable[[str], str]] = {
    "actor": folded,
    "recipient": folded,
    "outlet": folded,
    "text": match_expression,
    "type": lambda value: value.strip().upper(),
    "country": lambda value: value.strip().upper(),
    "modality": lambda value: value.strip().lower(),
    "standing": lambda value: value.strip().lower(),
    "verdict": lambda value: value.strip().lower(),
    "aspect": lambda value: value.strip().lower(),
    "kind": lambda value: value.strip().lower(),
    "outcome": lambda value: value.strip().lower(),
}
