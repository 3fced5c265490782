"""Which outlet a claim is taken from: "according to X", what X was told, and bare repetition of either."""

from __future__ import annotations

from twosource.compare.origins_own import Key, OwnReporting
from twosource.compare.scene import Group
from twosource.model import Article, Claim, Modality, Voice, VoiceKind

PRINTED = ("agency credit", "printed by")
"""How the voices begin that stand for the article itself, not for words of its text."""


def is_cited(voice: Voice) -> bool:
    """Whether a voice is an outlet named in the text."""
    return voice.kind is VoiceKind.OUTLET and not voice.how.startswith(PRINTED)


def cited_by(claim: Claim, article: Article, own: OwnReporting) -> Voice | None:
    """The outlet that first had what the claim says, by its own words; None where the article reports it itself."""
    ours = own.outlet(article).key
    first = next((voice for voice in claim.attribution.voices if is_cited(voice)), None)
    return first if first is not None and own.named(first.name)[0] != ours else None


def is_bare(claim: Claim) -> bool:
    """Whether a claim names nobody whose word it is."""
    return all(voice.how.startswith(PRINTED) for voice in claim.attribution.voices)


def polarity(claim: Claim) -> bool:
    """Whether a claim says yes."""
    return claim.modality not in {Modality.NEGATED, Modality.DENIED}


class Citations:
    """The claims of one event, asked which outlet each is taken from."""

    def __init__(self, group: Group, articles: dict[str, Article], own: OwnReporting) -> None:
        self._group, self._articles, self._own = group, articles, own
        self._direct = {claim.id: cited_by(claim, articles[claim.article], own) for claim in group}

    def of(self, claim: Claim) -> Voice | None:
        """The outlet a claim cites, itself or, where it repeats without a source, elsewhere in the article.

        An article that cites an outlet for an event and tells it again without a source does not add to it.
        """
        own = self._direct[claim.id]
        if own is not None or not is_bare(claim):
            return own
        beside = (c for c in self._group if c.article == claim.article and polarity(c) == polarity(claim))
        return next((self._direct[c.id] for c in beside if self._direct[c.id] is not None), None)

    def key(self, voice: Voice) -> Key:
        return self._own.named(voice.name)[0]
