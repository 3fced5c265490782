"""All speeches of an article: every finder in turn, then what several of them found is kept once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from twosource.attribute.closing import by_closing
from twosource.attribute.direct import direct
from twosource.attribute.headline import by_headline
from twosource.attribute.labels import interview
from twosource.attribute.nouns import by_noun
from twosource.attribute.prepositional import by_preposition
from twosource.attribute.reading import Reading
from twosource.attribute.refusals import SILENT, refusals
from twosource.attribute.speech import Speech, SpeechKind
from twosource.attribute.unmarked import unmarked
from twosource.attribute.verbs import by_verb
from twosource.attribute.who import described
from twosource.codebook.outlets import Outlets
from twosource.codebook.reporting import Reporting
from twosource.syntax import Annotated

Finder = Callable[[Reading], Iterator[Speech]]
FINDERS: tuple[Finder, ...] = (direct, interview, refusals, by_headline, by_preposition, by_verb, by_noun, by_closing)
"""In the order of trust: of two speeches with the same cue the earlier finder's is kept."""

ADDRESSED = frozenset({"you", "your"})
AUTHOR = frozenset({"i", "my", "me", "we", "our", "us"})
EMPTY = frozenset({"PRON", "DET", "PART", "PUNCT", "ADP", "SPACE", "CCONJ"})


def speeches(doc: Annotated, reporting: Reporting, outlets: Outlets) -> tuple[Speech, ...]:
    """Whose word is what in an article: its speeches in the order of their content.

    Args:
        doc: the annotated article.
        reporting: the words of reporting, from `load_reporting`.
        outlets: the outlets, from `load_outlets`.
    """
    return all_speeches(Reading(doc, reporting, outlets))


def all_speeches(reading: Reading) -> tuple[Speech, ...]:
    """The speeches of an article that is being read, in the order of their content."""
    every = (speech for finder in FINDERS for speech in finder(reading))
    found = _once(reading, (speech for speech in every if _is_word_of_somebody(reading, speech)))
    placed = sorted((described(reading, speech) for speech in unmarked(reading, found)), key=place)
    return tuple(_nested(placed))


def _is_word_of_somebody(reading: Reading, speech: Speech) -> bool:
    """Whether somebody is told to have said or wanted something that can be told: not "you want", not "he said it"."""
    doc = reading.doc
    if speech.head is not None and speech.kind is SpeechKind.INDIRECT:
        source = doc.tokens[speech.head].text.lower()
        if source in ADDRESSED or (source in AUTHOR and speech.act != "says"):
            return False
    return (
        any(doc.tokens[i].pos not in EMPTY for span in speech.content for i in reading.tokens_of(span))
        or speech.act == SILENT.act
    )


def _nested(placed: list[Speech]) -> Iterator[Speech]:
    """The speeches, marked where their cue stands within the content of another."""
    contents = sorted((span.start, span.end) for speech in placed for span in speech.content)
    starts = [start for start, _ in contents]
    furthest = list(accumulate((end for _, end in contents), max))
    for speech in placed:
        at = bisect_right(starts, speech.cue[0].start) - 1 if speech.cue else -1
        inside = at >= 0 and speech.cue[0].start < furthest[at]
        yield replace(speech, nested=True) if inside else speech


def _once(reading: Reading, found: Iterable[Speech]) -> list[Speech]:
    """The speeches of which no word of the cue is an earlier one's."""
    kept: list[Speech] = []
    cued: set[int] = set()
    for speech in found:
        own = {i for span in speech.cue for i in reading.tokens_of(span)}
        if not own & cued if own else not _repeats(kept, speech):
            kept.append(speech)
            cued |= own
    return kept


def _repeats(kept: Iterable[Speech], speech: Speech) -> bool:
    """Whether a speech that has no cue was found before."""
    first, source = speech.content[0], [(s.start, s.end) for s in speech.source]
    same = (other for other in kept if [(s.start, s.end) for s in other.source] == source)
    return any(other.holds(first.start, first.end) for other in same)


def place(speech: Speech) -> tuple[int, int, int]:
    first = speech.content[0]
    return first.start, -first.end, speech.cue[0].start if speech.cue else -1
