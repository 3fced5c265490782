"""A type the coder is not sure enough of is taken back; the claim stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from twosource.model import Claim


def sure(claims: Iterable[Claim], threshold: float) -> tuple[Claim, ...]:
    """The claims, those typed with a probability below `threshold` (0 to 1) without type, mode and contexts."""
    return tuple(_untyped(c, threshold) if c.type and c.probability < threshold else c for c in claims)


def _untyped(claim: Claim, threshold: float) -> Claim:
    reason = f"{claim.reason}; {claim.type} with {claim.probability:g} is below the threshold of {threshold:g}"
    return replace(claim, type="", mode="", contexts=(), reason=reason)
