"""The chain of voices behind a claim: speaker or document, the outlet that first had it, this outlet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from twosource.attribute.carry import Carried, carried
from twosource.attribute.find import all_speeches
from twosource.attribute.names import name_of
from twosource.attribute.reading import Reading
from twosource.attribute.speech import Speech
from twosource.codebook.outlets import Outlets
from twosource.codebook.reporting import Reporting
from twosource.model import Attribution, Claim, Known, Span, Stance, Voice, VoiceKind
from twosource.syntax import Annotated


def attribute(doc: Annotated, claims: Sequence[Claim], reporting: Reporting, outlets: Outlets) -> tuple[Claim, ...]:
    """The claims with their attributions filled in, in the same order.

    Args:
        doc: the annotated article the claims were coded from.
        claims: claims of that article.
        reporting: the words of reporting, from `load_reporting`.
        outlets: the outlets, from `load_outlets`.
    """
    reading = Reading(doc, reporting, outlets)
    found = all_speeches(reading)
    chains = _Chains(reading, found, carried(reading, found))
    return tuple(replace(claim, attribution=chains.of(claim)) for claim in claims)


class _Chains:
    """The speeches of one article, asked for the voices behind a claim."""

    def __init__(self, reading: Reading, found: Sequence[Speech], carries: Mapping[int, Carried]) -> None:
        self._reading, self._found, self._carries = reading, found, carries
        self._in_sentence: dict[int, list[Speech]] = {}
        for speech in found:
            for sentence in self._sentences(speech):
                self._in_sentence.setdefault(sentence, []).append(speech)

    def _sentences(self, speech: Speech) -> Iterator[int]:
        """The sentences in which there are words of a speech or of its cue."""
        doc = self._reading.doc
        touched: set[int] = set()
        for span in (*speech.content, *speech.cue):
            tokens = self._reading.tokens_of(span)
            if tokens:
                first, last = (doc.sentence_of(i).i for i in (tokens.start, tokens.stop - 1))
                touched.update(range(first, last + 1))
        yield from sorted(touched)

    def _near(self, claim: Claim) -> list[Speech]:
        """The speeches that have words in the sentence in which a claim begins."""
        token = self._reading.token_at(claim.span.start)
        if token >= len(self._reading.doc.tokens):
            return []
        return self._in_sentence.get(self._reading.doc.sentence_of(token).i, [])

    def of(self, claim: Claim) -> Attribution:
        own = self._behind(claim)
        voices = [voice for speech in own for voice in self._voices(speech)]
        voices.extend(self._carried(claim))
        voices.extend(self._printed())
        return Attribution(_once(voices), _content(own, claim))

    def _behind(self, claim: Claim) -> list[Speech]:
        """The speeches a claim lies in, the innermost first; of a refusal, the refusal itself."""
        start, end = claim.span.start, claim.span.end
        found = []
        for speech in self._near(claim):
            if speech.stance is Stance.WILL_NOT_COMMENT:
                if any(cue.start < end and start < cue.end for cue in speech.cue):
                    found.append(speech)
            elif speech.holds(start, end) and self._can_say(speech):
                found.append(speech)
        return self._nearest_first(sorted(found, key=lambda speech: speech.size))

    def _nearest_first(self, found: list[Speech]) -> list[Speech]:
        """The innermost speech first; whom an outlet cites stands before that outlet."""
        for n in range(1, len(found)):
            cite = self._reading.doc.tokens[self._reading.token_at(found[n].cue[0].start)] if found[n].cue else None
            citing = cite is not None and cite.lemma.lower() in self._reading.reporting.citing
            if citing and found[n - 1].source_kind is VoiceKind.OUTLET:
                found[n - 1], found[n] = found[n], found[n - 1]
        return found

    def _can_say(self, speech: Speech) -> bool:
        """Whether a speech makes what it holds its source's word: judging something does not state it."""
        if speech.act == "judges":
            return False
        if speech.head is None:
            return True
        words, noun = self._reading.reporting, self._reading.doc.tokens[speech.head].lemma.lower()
        if noun in words.carriers - words.documents:
            return False  # a call or an accident shows something and tells nobody's word
        return speech.act == "says" or speech.source_kind is not VoiceKind.DOCUMENT

    def _voices(self, speech: Speech) -> Iterator[Voice]:
        """The source of a speech, then the outlet it was given to."""
        name = name_of(self._reading, speech, self._found)
        span = speech.source[0] if speech.source else None
        cue = speech.cue[0] if speech.cue else None
        how = "; ".join(filter(None, (speech.how, name.how))) or "named beside the cue"
        yield Voice(name.value, speech.source_kind, speech.stance, how, span, cue, speech.anonymous)
        yield from self._owners(speech)
        if speech.venue:
            yield Voice(
                speech.venue, VoiceKind.OUTLET, Stance.STATES, "the words were given to it", speech.venue_span, cue
            )

    def _owners(self, speech: Speech) -> Iterator[Voice]:
        """The outlet that a document belongs to ("a report by X", "an X investigation")."""
        if speech.source_kind is not VoiceKind.DOCUMENT:
            return
        for span in speech.source:
            for i in self._reading.tokens_of(span):
                mention = self._reading.outlet_at(i)
                if mention is not None and mention.first == i and mention.outlet.name != speech.venue:
                    named = self._reading.doc.span(mention.first, mention.last)
                    yield Voice(mention.outlet.name, VoiceKind.OUTLET, Stance.STATES, "named with the document", named)

    def _carried(self, claim: Claim) -> Iterator[Voice]:
        token = self._reading.token_at(claim.span.start)
        if token >= len(self._reading.doc.tokens):
            return
        carry = self._carries.get(self._reading.doc.sentence_of(token).i)
        if carry is not None:
            words = carry.speech.cue[0].exact
            for voice in self._voices(carry.speech):
                yield replace(voice, how=f"carried over from “{words}” by “{carry.by}”")

    def _printed(self) -> Iterator[Voice]:
        """The agency credited with the article, then the outlet that prints it."""
        article = self._reading.doc.article
        for known, what in ((article.agency, "agency credit"), (article.outlet, "printed by")):
            if known is not None:
                yield _outlet_voice(known, what, self._reading.outlets)


def _outlet_voice(known: Known, what: str, outlets: Outlets) -> Voice:
    outlet = outlets.named(known.value)
    name = known.value if outlet is None else outlet.name
    return Voice(name, VoiceKind.OUTLET, Stance.STATES, f"{what}: {known.how}", known.span)


def _once(voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """The voices without repetition of a name next to itself: an outlet that cites itself is one voice."""
    kept: list[Voice] = []
    for voice in voices:
        if not any(v.kind is voice.kind and v.name == voice.name and v.stance is voice.stance for v in kept):
            kept.append(voice)
    return tuple(kept)


def _content(own: Sequence[Speech], claim: Claim) -> Span | None:
    """The words of the innermost speech that hold the claim."""
    for speech in own:
        for span in speech.content:
            if span.start <= claim.span.start and claim.span.end <= span.end:
                return span
    return None
