"""Words by which the doer, the undergoer and the standing of a deed are found, read from `casting.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from twosource.codebook.loading import HERE, read_lists

FILE = "casting.yaml"


@dataclass(frozen=True, slots=True)
class Casting:
    """The lists of the file, as lemmas; the file says what each is for."""

    addressed: frozenset[str]
    addressing: frozenset[str]
    aimed: frozenset[str]
    aims: frozenset[str]
    alleged: frozenset[str]
    answerable: frozenset[str]
    answering: frozenset[str]
    armed: frozenset[str]
    arranging: frozenset[str]
    arms: frozenset[str]
    asserted_of: frozenset[str]
    awaiting: frozenset[str]
    bumping: frozenset[str]
    charged_of: frozenset[str]
    charging: frozenset[str]
    circumstances: frozenset[str]
    civil: frozenset[str]
    confinement: frozenset[str]
    containing: frozenset[str]
    courts: frozenset[str]
    denying: frozenset[str]
    drafts: frozenset[str]
    emanating: frozenset[str]
    engaged: frozenset[str]
    failing: frozenset[str]
    giving_word: frozenset[str]
    grounds: frozenset[str]
    groupings: frozenset[str]
    handing: frozenset[str]
    happening: frozenset[str]
    happenings: frozenset[str]
    harms: frozenset[str]
    held: frozenset[str]
    including: frozenset[str]
    issuing: frozenset[str]
    keeping: frozenset[str]
    laid: frozenset[str]
    lasting: frozenset[str]
    leaving: frozenset[str]
    letters: frozenset[str]
    made: frozenset[str]
    making: frozenset[str]
    means: frozenset[str]
    meant: frozenset[str]
    minds: frozenset[str]
    occasions: frozenset[str]
    papers: frozenset[str]
    part: frozenset[str]
    paying: frozenset[str]
    playing: frozenset[str]
    preventing: frozenset[str]
    punishing: frozenset[str]
    ready: frozenset[str]
    ruling: frozenset[str]
    saying: frozenset[str]
    scenes: frozenset[str]
    sharing: frozenset[str]
    sites: frozenset[str]
    spokespeople: frozenset[str]
    staying: frozenset[str]
    strikes: frozenset[str]
    sufferers: frozenset[str]
    suspects: frozenset[str]
    taking: frozenset[str]
    time_spans: frozenset[str]
    tough: frozenset[str]
    using: frozenset[str]


@cache
def casting(path: Path = HERE / FILE) -> Casting:
    """The bundled lists.

    Raises:
        CodebookError: lists that are missing or hold something else than words, all at once.
    """
    return read_lists(Casting, path)
