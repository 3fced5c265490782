"""Headline style: "X: the plan is dead", "Plan is dead: X", "Plan is dead - The Outlet", "Plan is dead, says X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.attribute.phrases import VERBAL
from twosource.attribute.reading import SAYS, Reading
from twosource.attribute.speech import Speech
from twosource.model import PassageKind
from twosource.syntax import Sentence, Token

HEADLINES = frozenset({PassageKind.HEADLINE, PassageKind.STANDFIRST, PassageKind.LIST, PassageKind.CAPTION})
SUFFIX = re.compile(r"\s+[-–—|]+\s*|(?<=\w)-- ?")
LONGEST_LABEL = 6
WITHIN_NAMES = frozenset({"of", "for"})
MENTIONED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def by_headline(reading: Reading) -> Iterator[Speech]:
    """Speeches of headlines; a label before a colon counts at the start of body sentences too."""
    for sentence in reading.read:
        speech = _suffixed(reading, sentence) if sentence.passage in HEADLINES else None
        speech = speech or _labelled(reading, sentence)
        if speech is not None:
            yield speech


def _suffixed(reading: Reading, sentence: Sentence) -> Speech | None:
    """What stands before a dash and a known outlet or source is its word."""
    doc = reading.doc
    separators = list(SUFFIX.finditer(doc.article.text, sentence.start, sentence.end))
    if not separators:
        return None
    mark = separators[-1]
    words = [t for t in doc.words(sentence) if t.start >= mark.end()]
    content = [t.i for t in doc.words(sentence) if t.end <= mark.start()]
    if not words or not _is_source(reading, words):
        return None
    cue = [t.i for t in doc.words(sentence) if mark.start() <= t.start < mark.end()]
    return reading.speech([t.i for t in words], cue, content, SAYS, words[-1].i)


def _labelled(reading: Reading, sentence: Sentence) -> Speech | None:
    doc = reading.doc
    words = doc.words(sentence)
    colon = next((t for t in words if t.text == ":" and not reading.in_quote(t)), None)
    if colon is None or colon.i == words[-1].i:
        return None
    before, after = list(words[: colon.i - sentence.first]), list(words[colon.i + 1 - sentence.first :])
    if _is_source(reading, before):
        source, content = before, after
    elif sentence.passage in HEADLINES and _is_source(reading, [t for t in after if t.pos != "PUNCT"]):
        source, content = after, before
    else:
        return None
    if len(content) < 3:
        return None
    return reading.speech([t.i for t in source], [colon.i], [t.i for t in content], SAYS, _head(source))


def _head(words: list[Token]) -> int:
    return next((t.i for t in reversed(words) if t.pos in {"NOUN", "PROPN", "PRON"}), words[-1].i)


def _is_source(reading: Reading, words: list[Token]) -> bool:
    """Whether a label is an outlet, somebody's name, a document or a kind of source, and nothing more."""
    if not 0 < len(words) <= LONGEST_LABEL or any(t.pos in VERBAL and t.tag != "VBN" for t in words):
        return False
    text = reading.doc.article.text[words[0].start : words[-1].end]
    if reading.outlets.named(text) is not None:
        return True
    if any(t.pos == "ADP" and t.text.lower() not in WITHIN_NAMES for t in words):
        return False
    last = words[-1]
    known = last.lemma.lower() in reading.reporting.documents or last.lemma.lower() in reading.reporting.anonymous
    if known:
        return True
    mention = reading.doc.mention_at(last.i)
    return mention is not None and mention.kind in MENTIONED and mention.first <= words[0].i + 3
