"""Stage 7, across articles: copies and revisions of one text, and stories."""

from __future__ import annotations

from twosource.group.copies import copies, judging, merged, revisions
from twosource.group.gist import Gist, gist_of, pack, unpack
from twosource.group.proposals import By, Pair, proposals
from twosource.group.stories import stories, stories_of

__all__ = [
    "By",
    "Gist",
    "Pair",
    "copies",
    "gist_of",
    "judging",
    "merged",
    "pack",
    "proposals",
    "revisions",
    "stories",
    "stories_of",
    "unpack",
]
