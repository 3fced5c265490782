"""Attribution: the same words given to two speakers."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.codebook.offices import same_person
from twosource.compare.checks.aligned import Pair, alike, pairs
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.story import Reading
from twosource.model import Claim, Verdict, Voice, VoiceKind

ALIKE = 0.8
"""Share of the words of the shorter sentence from which two sentences give the same words."""
SCORE = 0.7


def check(reading: Reading) -> Iterator[Draft]:
    """The same words, in two articles, from two people named in full."""
    for pair in pairs(reading):
        left, right = _speaker(pair.left), _speaker(pair.right)
        if left is None or right is None or same_person(left.name, right.name) or _named_in_both(pair, left, right):
            continue
        if alike(pair) >= ALIKE and left.span and right.span:
            reason = f"One gives the same words to {left.name}, the other to {right.name}."
            ends = End(left.span, left.name, pair.left), End(right.span, right.name, pair.right)
            yield Draft("attribution", Verdict.CONTRADICTS, SCORE, reason, *ends, pair.group)


def _speaker(claim: Claim) -> Voice | None:
    """The first voice, if it is a person with a full name: a body may speak through many."""
    first = next(iter(claim.attribution.voices), None)
    if first is None or first.kind is not VoiceKind.SPEAKER or first.anonymous:
        return None
    words = first.name.split()
    if first.span is None or words[-1] not in first.span.exact:  # a pronoun: whom it means may have been misread
        return None
    return first if len(words) > 1 and all(word[0].isupper() for word in words) else None


def _named_in_both(pair: Pair, left: Voice, right: Voice) -> bool:
    """Whether a sentence names both: then one of them may speak for the other."""
    names = left.name.split()[-1], right.name.split()[-1]
    return any(all(name in claim.sentence.exact for name in names) for claim in (pair.left, pair.right))
