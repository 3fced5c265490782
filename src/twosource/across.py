"""What is computed within one story: align, then compare; a pure function of its articles, copies and decisions.

Apart from `pipeline`, so that a worker that compares stories does not load the parser.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.align import align
from twosource.codebook.kin import load_kin
from twosource.codebook.outlets import load_outlets
from twosource.codebook.who import load_who
from twosource.compare import compare
from twosource.model import Merge, Story
from twosource.outcomes import ArticleRecord, Compared
from twosource.settings import Settings
from twosource.values.decided import Decided


@dataclass(frozen=True, slots=True)
class Told:
    """One story with all that is needed to compare its accounts. `copies` are those among its articles."""

    story: Story
    records: tuple[ArticleRecord, ...]
    copies: tuple[Merge, ...]
    decided: Decided


def warm_up(settings: Settings) -> None:
    """Loads tables before the first task."""
    load_kin()
    load_outlets(settings.own_codebook)
    load_who(settings.own_codebook)


def within(told: Told, settings: Settings) -> Compared:
    """The events, origins and findings of one story."""
    own = settings.own_codebook
    groups = align(told.records, told.decided)
    return compare(told.story, told.records, groups, told.copies, load_outlets(own), told.decided, load_who(own))
