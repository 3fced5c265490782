"""What comparing two values can say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    EQUAL = "equal"
    OVERLAPPING = "overlapping"
    MORE_PRECISE = "more precise"
    DIFFERENT = "different"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two values stand to each other.

    `score` is how well both can be true at once, from 0 (they exclude each other) to 1 (they are the same); 0.5 where
    nothing can be told. `reason` is one clause without a full stop. `finer` is "left" or "right" where one side is more
    precise.
    """

    relation: Relation
    score: float
    reason: str
    finer: str = ""


def equal(reason: str) -> Comparison:
    return Comparison(Relation.EQUAL, 1.0, reason)


def overlapping(reason: str, score: float = 0.7) -> Comparison:
    return Comparison(Relation.OVERLAPPING, score, reason)


def more_precise(finer: str, reason: str, score: float = 0.9) -> Comparison:
    return Comparison(Relation.MORE_PRECISE, score, reason, finer)


def different(reason: str, score: float = 0.0) -> Comparison:
    return Comparison(Relation.DIFFERENT, score, reason)


def cannot_tell(reason: str) -> Comparison:
    return Comparison(Relation.CANNOT_TELL, 0.5, reason)
