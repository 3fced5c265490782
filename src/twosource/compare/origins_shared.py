"""One source behind two accounts that cite nobody in common: the same anonymous wording, or one public statement.

That a statement was made is reported independently by everyone who heard it; what it says goes back to one speaker at
one occasion. Merged only where the words show the occasion on both sides: the same speaker, and a news conference, a
statement or a post that both name.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from twosource.codebook.kin import load_kin
from twosource.compare.origins_own import Root, published, runs_of
from twosource.compare.scene import Group
from twosource.model import Article, Claim, Stance, Voice, VoiceKind

SAME_WORDS = 2
"""Runs of five words that two anonymous accounts must share."""


def shared_sources(group: Group, articles: Mapping[str, Article], roots: Mapping[str, Root]) -> dict[str, Root]:
    """New roots for claims of one event that go back to a source which an earlier claim already gave."""
    ordered = sorted(group, key=lambda c: (published(articles[c.article]), c.article, c.span.start, c.id))
    found: dict[str, Root] = {}
    for first, later in combinations(ordered, 2):
        if first.article == later.article or later.id in found:
            continue
        before = found.get(first.id, roots[first.id])
        if before.key == roots[later.id].key:
            continue
        reason = _one_source(first, later)
        if reason:
            evidence = (first.sentence, later.sentence)
            found[later.id] = Root(before.key, before.name, "said", reason, evidence, first.article)
    return found


def _one_source(first: Claim, later: Claim) -> str:
    """Why two claims rest on one source, or ""."""
    left, right = _speaker(first), _speaker(later)
    if left is None or right is None:
        return ""
    if left.anonymous and right.anonymous:
        same = runs_of(first.sentence.exact) & runs_of(later.sentence.exact)
        return "both give an unnamed source in the same words" if len(same) >= SAME_WORDS else ""
    if left.anonymous or right.anonymous or left.name.casefold() != right.name.casefold():
        return ""
    shared = _occasions(first) & _occasions(later)
    return f"both give what {left.name} said at one occasion ({min(shared)})" if shared else ""


def _occasions(claim: Claim) -> frozenset[str]:
    """The public occasions named in a claim's sentence."""
    words = f" {' '.join(claim.sentence.exact.lower().split())} "
    return frozenset(occasion for occasion in load_kin().occasions if f" {occasion}" in words)


def _speaker(claim: Claim) -> Voice | None:
    """The speaker whose word a claim is: the outermost one, who told it to the outlets."""
    speakers = [
        v for v in claim.attribution.voices if v.kind is VoiceKind.SPEAKER and v.stance is not Stance.WILL_NOT_COMMENT
    ]
    return speakers[-1] if speakers else None
