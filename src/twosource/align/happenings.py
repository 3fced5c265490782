"""A claim as a happening: its name, and the words of its sentence and parties that tell it apart."""

from __future__ import annotations

from twosource.codebook.kin import Kin
from twosource.codebook.wording import WORD, load_stopwords
from twosource.model import Claim
from twosource.values.happening import Happening, context_of

LEADING = frozenset({"on", "of", "for", "to", "between", "in", "with", "by", "at", "not"})
"""Words of a predicate that name no happening."""


def happening(claim: Claim, kin: Kin) -> Happening:
    """The happening a claim is about."""
    words = _named(claim.predicate.lower(), kin)
    telling = frozenset(word for word in words if word not in load_stopwords()) or frozenset(words)
    spoken = [match.group() for match in WORD.finditer(claim.span.exact)]
    context = context_of(claim.sentence.exact, kin, leave_out=spoken)
    return Happening(claim.id, _head(words, kin), telling, context, (claim.article, claim.sentence.start))


def _named(predicate: str, kin: Kin) -> list[str]:
    """The words that name it: not what is threatened, asked or planned ("threaten to close").

    A verb and its particle that the codebook knows as one stand alone ("call off").
    """
    words = predicate.partition(" to ")[0].split()
    if len(words) > 1 and " ".join(words[:2]) in kin.families:
        return [" ".join(words[:2])]
    return [word for word in words if word not in LEADING] or [predicate]


def _head(words: list[str], kin: Kin) -> str:
    """The word that names the happening: the first that says enough."""
    return next((word for word in words if word not in kin.generic), words[0])
