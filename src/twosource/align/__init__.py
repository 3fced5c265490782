"""Stage 8: which claims of a story are about the same happening.

Claims are put side by side by what they are called and by the words around them, as long as they are put alike: what is
said to have happened (or not) never meets what is planned, feared, demanded or long past.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.align.happenings import happening
from twosource.align.likeness import likeness
from twosource.codebook.kin import load_kin
from twosource.model import Claim
from twosource.outcomes import ArticleRecord
from twosource.values.decided import NONE, Decided
from twosource.values.linkage import clusters, united

__all__ = ["ALIKE", "Group", "align"]

ALIKE = 0.5
"""How alike two claims must be on average to be of one event."""

Group = tuple[Claim, ...]


def align(records: Sequence[ArticleRecord], decided: Decided = NONE) -> tuple[Group, ...]:
    """The events of one story as groups of claims: every claim in exactly one, in the order of ids and text.

    Claims that an analyst has put together, or apart, are so.
    """
    known = {claim.id: claim for record in records for claim in record.claims}
    claims = sorted(known.values(), key=place)
    if not claims:
        return ()
    kin = load_kin()
    pairs = likeness(claims, [happening(claim, kin) for claim in claims], kin)
    number = {claim.id: i for i, claim in enumerate(claims)}
    apart = [(number[left], number[right]) for left, right in decided.apart("event")]
    together = [(number[left], number[right]) for left, right in decided.together("event")]
    found = united(clusters(len(claims), pairs, ALIKE, apart), together, apart)
    return tuple(tuple(claims[i] for i in sorted(members)) for members in sorted(map(sorted, found)))


def place(claim: Claim) -> tuple[str, int, int, str]:
    """Where a claim stands, for sorting."""
    return claim.article, claim.span.start, claim.span.end, claim.id
