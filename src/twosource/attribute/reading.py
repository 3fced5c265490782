"""One article with what this stage knows about it, and the making of speeches from tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from twosource.attribute.mentioned import Mentioned, outlets_in
from twosource.attribute.quotes import QUOTE_CHARACTERS, Quote, quoted
from twosource.attribute.speech import Speech, SpeechKind
from twosource.codebook.kin import load_kin
from twosource.codebook.outlets import Outlets
from twosource.codebook.reporting import Reporting, Sense
from twosource.model import Span, Stance, VoiceKind
from twosource.syntax import Annotated, Sentence, Token

LONGEST = 250
"""Words; what is longer is a list or a table, and no syntax of it can be trusted."""
FIRST_PERSON = frozenset({"we", "our", "us", "ours", "i", "my", "me", "myself", "ourselves"})
NAMES = frozenset({"PERSON", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK", "EVENT"})
SAYS = Sense("says", Stance.STATES, "clause")


@dataclass(frozen=True)
class Reading:
    """The annotated article, the codebook parts and the quotations of its text."""

    doc: Annotated
    reporting: Reporting
    outlets: Outlets

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """Characters of each block of sentences; the index is `Sentence.block`."""
        bounds: list[tuple[int, int]] = []
        for sentence in self.doc.sentences:
            while len(bounds) <= sentence.block:
                bounds.append((sentence.start, sentence.end))
            bounds[sentence.block] = (bounds[sentence.block][0], sentence.end)
        return bounds

    @cached_property
    def quotes(self) -> list[Quote]:
        return quoted(self.doc.article.text, self.paragraphs)

    @cached_property
    def starts(self) -> list[int]:
        return [token.start for token in self.doc.tokens]

    @cached_property
    def read(self) -> list[Sentence]:
        """The sentences that are short enough to be sentences."""
        return [s for s in self.doc.sentences if s.last - s.first <= LONGEST]

    def token_at(self, character: int) -> int:
        """The index of the first token that starts at or after `character`."""
        return bisect_left(self.starts, character)

    def in_quote(self, token: Token) -> bool:
        """Whether a token stands within quotation marks."""
        at = bisect_left(self._quote_starts, token.start + 1) - 1
        return at >= 0 and token.start < self.quotes[at].end

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.start for quote in self.quotes]

    def tokens_of(self, span: Span) -> range:
        """The indices of the tokens within a span."""
        return range(self.token_at(span.start), self.token_at(span.end))

    @cached_property
    def outlet_mentions(self) -> tuple[Mentioned, ...]:
        return tuple(outlets_in(self.doc, self.outlets))

    def outlet_at(self, i: int) -> Mentioned | None:
        """The outlet named at a token."""
        return self._outlet_at.get(i)

    def outlet_taken_up(self, head: int) -> Mentioned | None:
        """The outlet that "the newspaper" takes up: the last one named before it that does not print this article."""
        token = self.doc.tokens[head]
        mention = self.doc.mention_at(head)
        if token.lemma.lower() not in load_kin().outlet_words or (mention is not None and mention.kind in NAMES):
            return None
        if not any(t.dep == "det" and t.lower == "the" for t in self.doc.children(head)):
            return None
        own = self.doc.article.outlet
        printed = None if own is None else self.outlets.named(own.value)
        before = (m for m in reversed(self.outlet_mentions) if m.last <= head and m.outlet != printed)
        return next(before, None)

    @cached_property
    def _outlet_at(self) -> dict[int, Mentioned]:
        return {i: mention for mention in self.outlet_mentions for i in range(mention.first, mention.last)}

    def spans(self, indices: Iterable[int]) -> tuple[Span, ...]:
        """Tokens as spans: one for each unbroken run, without punctuation at its ends."""
        runs: list[list[int]] = []
        for i in sorted(set(indices)):
            if runs and i == runs[-1][-1] + 1:
                runs[-1].append(i)
            else:
                runs.append([i])
        trimmed = (self._trimmed(run) for run in runs)
        return tuple(self.doc.span(run[0], run[-1] + 1) for run in trimmed if run)

    def _trimmed(self, run: list[int]) -> list[int]:
        first, last = 0, len(run)
        while first < last and self._bare(run[first]):
            first += 1
        while first < last and self._bare(run[last - 1]):
            last -= 1
        return run[first:last]

    def _bare(self, i: int) -> bool:
        token = self.doc.tokens[i]
        return not any(c.isalnum() or c in "$%€£¥)]" or c in QUOTE_CHARACTERS for c in token.text)

    def speech(
        self, source: Iterable[int], cue: Iterable[int], content: Iterable[int], sense: Sense, head: int | None
    ) -> Speech | None:
        """A speech of tokens; None if no content is left."""
        given = tuple(span for span in self.spans(content) if any(c.isalnum() for c in span.exact))
        if not given:
            return None
        return self.speech_of(self.spans(source), self.spans(cue), given, sense, head)

    def speech_of(
        self, source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...], sense: Sense, head: int | None
    ) -> Speech:
        kind = self._kind(content)
        return Speech(source, cue, content, kind, sense.act, sense.stance, VoiceKind.SPEAKER, head=head)

    def _kind(self, content: tuple[Span, ...]) -> SpeechKind:
        words = " ".join(span.exact for span in content)
        marks = QUOTE_CHARACTERS - {"'", "’"}
        if words[0] in QUOTE_CHARACTERS and words[-1] in QUOTE_CHARACTERS:
            return SpeechKind.DIRECT
        if any(c in marks for c in words) or "''" in words:
            return SpeechKind.MIXED
        return SpeechKind.INDIRECT


def is_finite(token: Token) -> bool:
    return token.tag in {"VBD", "VBZ", "VBP", "MD"}
