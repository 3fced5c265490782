"""Direct speech: full quotations, each with the cue beside it, joined where a speaker goes on.

The cue is looked for after the quotation, then before it, then in the words that led to it (the paragraph before that
ends in a colon); a quotation without a cue of its own goes on from the one before it in the same paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.attribute.cues import Draft, cue_after, cue_before, is_after_verb
from twosource.attribute.labels import signed
from twosource.attribute.quotes import Quote
from twosource.attribute.reading import Reading, is_finite
from twosource.attribute.speech import Speech
from twosource.model import Span

NEAR = 80
"""Characters before a quotation in which its lead ends."""


def full_quotes(reading: Reading) -> list[Quote]:
    """Quotations that are speech on their own, not words within somebody else's sentence."""
    return [quote for quote in reading.quotes if _is_full(reading, quote)]


def _is_full(reading: Reading, quote: Quote) -> bool:
    text = reading.doc.article.text
    # Only its last character counts; a whole paragraph for each of its quotations would be too much to look at.
    before = text[max(reading.paragraphs[quote.block][0], quote.start - NEAR) : quote.start].rstrip()
    inner = quote.inner(text)
    if not any(c.isalnum() for c in inner):
        return False
    starts = not before or before[-1] in ".!?:,;…—–-”\"'’)"
    tokens = reading.doc.tokens[reading.token_at(quote.start) : reading.token_at(quote.end)]
    closed = inner[-1] in ".!?,…—–-" or text[quote.end : quote.end + 1] in {",", "."}
    sentence_like = any(is_finite(t) for t in tokens) or len(tokens) > 12
    if starts and sentence_like and before[-1:] in {".", "!", "?", "”", '"'} and inner[0].isupper():
        return True
    if starts:
        return closed and (sentence_like or before[-1:] in {"", ":", ",", ".", "”", '"'})
    return inner[0].isupper() and inner[-1] in ".!?," and sentence_like and is_after_verb(reading, quote)


def direct(reading: Reading) -> Iterator[Speech]:
    """Speeches of full quotations, in order of the text."""
    drafts: list[Draft] = []
    quotes = full_quotes(reading)
    for number, quote in enumerate(quotes):
        following = quotes[number + 1] if number + 1 < len(quotes) else None
        previous = drafts[-1] if drafts else None
        draft = _cued(reading, quote, previous, following)
        if previous is not None and _goes_on(previous, draft, quote):
            previous.quotes.append(quote)
        elif draft is not None:
            drafts.append(draft)
    for draft in drafts:
        content = tuple(_span(reading, quote) for quote in draft.quotes)
        source, cue = reading.spans(draft.source), reading.spans(draft.cue)
        if draft.signature is not None:
            cue, source = ((span,) for span in draft.signature)
        yield reading.speech_of(source, cue, content, draft.sense, draft.head)


def _span(reading: Reading, quote: Quote) -> Span:
    text = reading.doc.article.text
    end = quote.start + len(text[quote.start : quote.end].rstrip())
    return reading.doc.article.span(quote.start, end)


def _goes_on(previous: Draft, draft: Draft | None, quote: Quote) -> bool:
    """Whether a quotation continues the one before: same cue, same paragraph, or a quotation left open."""
    if draft is not None:
        return draft.cue == previous.cue and draft.signature is None
    last = previous.quotes[-1]
    if last.block == quote.block:
        return True
    return last.open and quote.block == last.block + 1


def _cued(reading: Reading, quote: Quote, previous: Draft | None, following: Quote | None) -> Draft | None:
    signature = signed(reading, quote)
    if signature is not None:
        return Draft([quote], head=max(0, reading.token_at(signature[1].end) - 1), signature=signature)
    same = previous is not None and previous.quotes[-1].block == quote.block
    after = cue_after(reading, quote, following)
    before = cue_before(reading, quote, previous.quotes[-1].end if previous is not None and same else None)
    text = reading.doc.article.text
    leads = text[max(0, quote.start - 8) : quote.start].rstrip()[-1:] in {":", ","}
    if before is not None and (leads or after is None):
        return before
    return after or before
