"""What the stage finds: stretches of an article that are somebody's word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from twosource.model import Span, Stance, VoiceKind


class SpeechKind(StrEnum):
    """How the words are given. UNMARKED is direct speech that stands there without quotation marks."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    UNMARKED = "unmarked"


@dataclass(frozen=True, slots=True)
class Speech:
    """One stretch of words, thoughts or wishes with whose they are and by which cue.

    `source` is empty where the text names nobody ("it was reported that"). `act` is one of the codebook's acts (says,
    thinks, asks, judges) or "will not comment"; `head` is the token the source's name is read from, `venue` the outlet
    the words were given to, with its span. `nested` speeches have their cue within the content of another one ("she
    said that he denied it"). `how` says how the source was found where it does not stand at the cue.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: SpeechKind
    act: str
    stance: Stance
    source_kind: VoiceKind = VoiceKind.SPEAKER
    anonymous: bool = False
    head: int | None = None
    venue: str = ""
    venue_span: Span | None = None
    how: str = ""
    nested: bool = False

    def holds(self, start: int, end: int) -> bool:
        """Whether the characters from `start` to `end` lie within one stretch of the content."""
        return any(span.start <= start and end <= span.end for span in self.content)

    @property
    def size(self) -> int:
        """Characters of content."""
        return sum(span.end - span.start for span in self.content)
