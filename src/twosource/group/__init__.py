"""Stage 7, across articles: copies and revisions of one text, and stories."""

from __future__ import annotations

from twosource.group.copies import copies, revisions
from twosource.group.stories import stories

__all__ = ["copies", "revisions", "stories"]
