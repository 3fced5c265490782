"""Stage 4: claims. What each sentence says has happened, will, might or did not; then PLOVER's type where it has one.

`predicates` finds what can be a claim, `frames` what stands around it, `scoring` types it, `roles` casts the parties,
`modality` says how it is put, `drafts` decides which of a sentence's happenings are claims of their own.
"""

from __future__ import annotations

from twosource.codebook.events import Events
from twosource.codebook.who import Who, load_who
from twosource.coding.contexts import contexts_of
from twosource.coding.drafts import Draft, drafts_of
from twosource.coding.nearness import near, public_share, sureness
from twosource.coding.offices import office_claims
from twosource.coding.past import YEAR
from twosource.coding.predicates import is_silent
from twosource.coding.roles import parties
from twosource.ids import content_id
from twosource.model import Claim
from twosource.syntax import Annotated, Sentence

LATEST = 2100
"""A number above this is no year."""


def code(doc: Annotated, events: Events, who: Who | None = None) -> tuple[Claim, ...]:
    """The claims of an article in the order of its text; time, place, figures, actors and attribution are left empty.

    Args:
        doc: the annotated article.
        events: the codebook of happenings, from `load_events`.
        who: the codebook of actors and offices, from `load_who`; the bundled one where none is given.
    """
    reference = _reference_year(doc)
    claims: dict[str, Claim] = {}
    contexts = [contexts_of(doc, sentence, events) for sentence in doc.sentences]
    share = public_share(contexts)
    for sentence, found in zip(doc.sentences, contexts, strict=True):
        if is_silent(doc, sentence, events.cues):
            continue
        for draft in drafts_of(doc, sentence, events, reference):
            heads = (*draft.cast.actors, *draft.cast.recipients)
            sure = sureness(draft.type, near(doc, heads, found, share, events.cues))
            claim = _claim(doc, sentence, draft, found, sure)
            claims.setdefault(claim.id, claim)
    claims |= {claim.id: claim for claim in office_claims(doc, who or load_who())}
    return tuple(sorted(claims.values(), key=lambda claim: (claim.sentence.start, claim.span.start)))


def _claim(doc: Annotated, sentence: Sentence, draft: Draft, contexts: tuple[str, ...], sure: float) -> Claim:
    span = doc.span(*draft.words)
    put = draft.put
    return Claim(
        id=content_id("claim", doc.article.id, span.start, span.end, draft.type, put.modality.value),
        article=doc.article.id,
        passage=sentence.passage,
        predicate=draft.predicate,
        span=span,
        sentence=doc.sentence_span(sentence),
        parties=parties(doc, draft.cast),
        modality=put.modality,
        probability=round(draft.probability * sure, 3) if draft.asked else draft.probability,
        reason=draft.reason,
        modality_cue=doc.span(*put.cue) if put.cue else None,
        type=draft.type,
        mode=draft.mode,
        contexts=contexts if draft.type else (),
    )


def _reference_year(doc: Annotated) -> int | None:
    """The year of publication; the latest year the text names where that is unknown."""
    published = doc.article.published
    if published is not None and published.first:
        return int(published.first[:4])
    years = [int(t.text[:4]) for t in doc.tokens if t.pos == "NUM" and YEAR.match(t.text)]
    return max((y for y in years if y < LATEST), default=None)
