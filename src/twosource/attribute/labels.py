"""Speakers set beside their words without a verb: "“...” — Anna Reyes", and the lines of an interview, "REYES: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.attribute.quotes import Quote
from twosource.attribute.reading import SAYS, Reading
from twosource.attribute.speech import Speech
from twosource.model import Span

SIGNED = re.compile(r"[\s ]*[-–—―]{1,2}[\s ]*(?=\w)")
"""The dash between a quotation and its signature."""
SIGNATURE_WORDS = 8
LABEL = re.compile(r"[\"“]?(?P<name>[A-Z][A-Z.'’-]{1,30}(?: [A-Z][A-Z.'’-]{1,30}){0,3}):\s+(?=\S)")
"""A speaker in capitals at the head of a paragraph."""


def signed(reading: Reading, quote: Quote) -> tuple[Span, Span] | None:
    """The dash and the signature that follow a quotation to the end of its line: cue and source."""
    article = reading.doc.article
    end = reading.paragraphs[quote.block][1]
    dash = SIGNED.match(article.text, quote.end, end)
    if dash is None:
        return None
    line = article.text[dash.end() : end].split("\n", 1)[0]
    name = re.sub(r"[\s.]+$", "", line)
    words = name.split()
    if not 0 < len(words) <= SIGNATURE_WORDS or not words[0][0].isupper() or any(c in name for c in '“”"?!:;'):
        return None
    mark = dash.group()
    start = dash.start() + len(mark) - len(mark.lstrip())
    return article.span(start, start + len(mark.strip())), article.span(dash.end(), dash.end() + len(name))


def interview(reading: Reading) -> Iterator[Speech]:
    """Paragraphs that begin with a speaker's label, where at least two speakers are so labelled."""
    article = reading.doc.article
    found = [(bounds, match) for bounds in reading.paragraphs if (match := LABEL.match(article.text, *bounds))]
    if len({match["name"] for _, match in found}) < 2:
        return
    for (_, end), match in found:
        last = len(article.text[match.end() : end].rstrip()) + match.end()
        source = article.span(match.start("name"), match.end("name"))
        cue = article.span(match.end("name"), match.end("name") + 1)
        content = article.span(match.end(), last)
        head = reading.token_at(source.end) - 1
        yield reading.speech_of((source,), (cue,), (content,), SAYS, max(head, 0))
