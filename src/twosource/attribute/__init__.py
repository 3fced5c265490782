"""Stage 5: whose word it is. Speeches of an article, and the chain of voices behind every claim."""

from __future__ import annotations

from twosource.attribute.chain import attribute
from twosource.attribute.find import speeches
from twosource.attribute.speech import Speech, SpeechKind

__all__ = ["Speech", "SpeechKind", "attribute", "speeches"]
