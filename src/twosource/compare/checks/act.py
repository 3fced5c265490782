"""Act: two outlets tell the same happening, or opposite ones."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.codebook.kin import load_kin
from twosource.compare.checks.aligned import Pair, alike, pairs, same_occasion
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.story import Reading
from twosource.model import Claim, Verdict

AGREE, OPPOSE = 0.6, 0.75


def check(reading: Reading) -> Iterator[Draft]:
    """Claims of one event from two articles: the same deed, or a deed and its opposite (fired against resigned)."""
    best: dict[tuple[int, str, str], tuple[float, int, Pair]] = {}
    for number, pair in enumerate(pairs(reading)):
        if _opposed(pair) and same_occasion(pair):
            ends = (
                End(pair.left.span, pair.left.predicate, pair.left),
                End(pair.right.span, pair.right.predicate, pair.right),
            )
            reason = f"One tells “{pair.left.span.exact}”, the other “{pair.right.span.exact}” of the same."
            yield Draft("act", Verdict.CONTRADICTS, OPPOSE, reason, *ends, pair.group)
            continue
        key = pair.group, min(pair.left.article, pair.right.article), max(pair.left.article, pair.right.article)
        found = alike(pair), -number, pair
        best[key] = max(best.get(key, found), found, key=lambda f: f[:2])
    for _, _, pair in best.values():
        ends = (
            End(pair.left.span, pair.left.predicate, pair.left),
            End(pair.right.span, pair.right.predicate, pair.right),
        )
        yield Draft("act", Verdict.AGREES, AGREE, f"Both tell “{pair.left.predicate}”.", *ends, pair.group)


def _opposed(pair: Pair) -> bool:
    kin = load_kin()
    return any(kin.opposed(a, b) for a in _names(pair.left) for b in _names(pair.right))


def _names(claim: Claim) -> set[str]:
    words = claim.predicate.split()
    return {claim.predicate, *words[:1], *words[-1:]}
