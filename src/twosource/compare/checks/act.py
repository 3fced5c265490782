"""Act: two outlets tell the same happening, or opposite ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twosource.codebook.comparing import load_comparing
from twosource.codebook.kin import load_kin
from twosource.codebook.wording import WORD, load_stopwords
from twosource.compare.checks.aligned import Pair, alike, pairs, same_occasion
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.denials import kinds
from twosource.compare.reading.lines import Kind
from twosource.compare.reading.story import Reading
from twosource.model import Claim, Party, Verdict

AGREE, OPPOSE = 0.6, 0.75
ENOUGH = 2
"""Words, no names, that two sentences of opposite deeds must share."""


def check(reading: Reading) -> Iterator[Draft]:
    """Claims of one event from two articles: the same deed, or a deed and its opposite (fired against resigned)."""
    best: dict[tuple[int, str, str], tuple[float, int, Pair]] = {}
    for number, pair in enumerate(pairs(reading)):
        if _opposed(pair) and same_occasion(pair) and _of_one(reading, pair):
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


def _of_one(reading: Reading, pair: Pair) -> bool:
    """Whether two opposite deeds can be of one doer.

    The sentences share a name, or two other words besides the deeds; and where the two are two sides of one happening
    (one wins, the other loses), they share the doer.
    """
    deeds = frozenset(map(load_comparing().stem, f"{pair.left.predicate} {pair.right.predicate}".lower().split()))
    left, right = (_told(reading, claim) for claim in (pair.left, pair.right))
    both = {key for key in left.keys() & right.keys() if key not in deeds}
    named = any(left[key] in {Kind.NAME, Kind.NATION} for key in both)
    doers = [_words(claim.actors) for claim in (pair.left, pair.right)]
    sides = [set(kinds(load_comparing().stem(claim.predicate))) for claim in (pair.left, pair.right)]
    if all(doers) and not sides[0].isdisjoint(sides[1]) and doers[0].isdisjoint(doers[1]):
        return False
    return named or len(both) >= ENOUGH


def _told(reading: Reading, claim: Claim) -> dict[str, Kind]:
    """The words of meaning of a claim's lines and parties, but no numbers and no times."""
    spans = (claim.sentence, *(party.span for party in claim.parties))
    lines = reading.by_article.get(claim.article, ())
    touched = (line for line in lines if any(line.start < at.end and line.end > at.start for at in spans))
    return {w.key: w.kind for line in touched for w in line.words if Kind.FUNCTION < w.kind < Kind.NUMBER}


def _words(parties: Iterable[Party]) -> frozenset[str]:
    words = frozenset(match.group().lower() for party in parties for match in WORD.finditer(party.span.exact))
    return words - load_stopwords()


def _opposed(pair: Pair) -> bool:
    kin = load_kin()
    return any(kin.opposed(a, b) for a in _names(pair.left) for b in _names(pair.right))


def _names(claim: Claim) -> set[str]:
    words = claim.predicate.split()
    return {claim.predicate, *words[:1], *words[-1:]}
