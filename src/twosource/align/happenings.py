"""A claim as a happening: its name, and the words of its sentence and parties that tell it apart."""

from __future__ import annotations

from twosource.codebook.kin import Kin
from twosource.codebook.wording import WORD, load_stopwords, plain
from twosource.model import Claim, Party, Role, Stance
from twosource.values.happening import Happening, context_of

LEADING = frozenset({"on", "of", "for", "to", "between", "in", "with", "by", "at", "not"})
"""Words of a predicate that name no happening."""
SILENCE = "no comment"
"""What refusals to comment are called, however they are put: they reject nothing that somebody asked to be done."""


def happening(claim: Claim, kin: Kin) -> Happening:
    """The happening a claim is about."""
    silent = any(voice.stance is Stance.WILL_NOT_COMMENT for voice in claim.attribution.voices)
    words = [SILENCE] if silent else _named(claim.predicate.lower(), kin)
    telling = frozenset(word for word in words if word not in load_stopwords()) or frozenset(words)
    if not silent and words[0] in kin.bringing:
        telling |= _brought(claim, kin)
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


def _brought(claim: Claim, kin: Kin) -> frozenset[str]:
    """What is brought about names the happening too: "published a list" is a listing, "held a vote" a vote."""
    objects: tuple[Party, ...] = (*claim.having(Role.THEME), *claim.recipients)
    heads = (words[-1] for party in objects if (words := [plain(m.group()) for m in WORD.finditer(party.span.exact)]))
    return frozenset(word for word in heads if word in kin.families and word not in kin.generic)


def _head(words: list[str], kin: Kin) -> str:
    """The word that names the happening: the first that says enough."""
    return next((word for word in words if word not in kin.generic), words[0])
