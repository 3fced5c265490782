"""Which outlet a claim is taken from: "according to X", what X was told, and bare repetition of either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from twosource.codebook.kin import load_kin
from twosource.codebook.wording import load_stopwords
from twosource.compare.origins_own import OwnReporting, is_printed
from twosource.compare.scene import Group
from twosource.model import Article, Claim, Modality, Voice, VoiceKind

Cited = Mapping[str, Voice]
"""The outlet that each claim cites, by the claim's id; claims that cite none, or their own outlet, are left out."""


def is_bare(claim: Claim) -> bool:
    """Whether a claim names nobody whose word it is: no voice, or only a pronoun or an empty name."""
    return all(is_printed(voice) or _is_nobody(voice) for voice in claim.attribution.voices)


def _is_nobody(voice: Voice) -> bool:
    return all(word in load_stopwords() for word in voice.name.lower().split())


def is_yes(claim: Claim) -> bool:
    """Whether a claim says that it is so."""
    return claim.modality not in {Modality.NEGATED, Modality.DENIED}


def cited_outlets(claims: Iterable[Claim], articles: Mapping[str, Article], own: OwnReporting) -> Cited:
    """The outlet that first had what a claim says, by the claim's own words.

    "The newspaper said" takes up the outlet that was cited last before it in the article.
    """
    found: dict[str, Voice] = {}
    last: dict[str, Voice] = {}
    for claim in sorted(claims, key=lambda c: (c.article, c.span.start, c.id)):
        voice = next((v for v in claim.attribution.voices if v.kind is VoiceKind.OUTLET and not is_printed(v)), None)
        if voice is None and any(_takes_up(v) for v in claim.attribution.voices):
            voice = last.get(claim.article)
        if voice is None:
            continue
        last[claim.article] = voice
        if own.named(voice.name)[0] != own.outlet(articles[claim.article]).key:
            found[claim.id] = voice
    return found


def _takes_up(voice: Voice) -> bool:
    words = voice.name.lower().split()
    return len(words) > 1 and words[0] == "the" and words[-1] in load_kin().outlet_words


def spread(group: Group, direct: Cited) -> Cited:
    """The citations of one event, with those that a claim without a source takes from another of its article.

    An article that cites an outlet for an event and tells it again without a source does not add to it.
    """
    found = {claim.id: direct[claim.id] for claim in group if claim.id in direct}
    cited: dict[tuple[str, bool], Voice] = {}
    for claim in group:
        if claim.id in direct:
            cited.setdefault((claim.article, is_yes(claim)), direct[claim.id])
    for claim in group:
        if claim.id not in found and is_bare(claim) and (claim.article, is_yes(claim)) in cited:
            found[claim.id] = cited[claim.article, is_yes(claim)]
    return found
