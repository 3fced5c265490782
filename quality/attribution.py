"""Attribution: sources, cues and contents of a news text, scored against PolNeAR.

PolNeAR annotates the outer of two nested attributions, so speeches within speeches are left out here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quality.harness import Line, annotated_text, run
from twosource.attribute import Speech, speeches
from twosource.codebook.outlets import load_outlets
from twosource.codebook.reporting import load_reporting
from twosource.model import Span


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """Yields {"id", "attributions": [{"source", "cue", "content"}]}, offsets into the line's text."""
    reporting, outlets = load_reporting(), load_outlets()
    for line in lines:
        text, title = str(line["text"]), str(line.get("title") or "")
        # Where the text begins with its own title, the first line is the headline; otherwise all of it is body.
        headline, _, body = text.partition("\n")
        titled = bool(title) and headline.startswith(title[:20])
        doc = annotated_text(body if titled else text, headline if titled else "", line.get("date"))
        found = (speech for speech in speeches(doc, reporting, outlets) if not speech.nested)
        yield {"id": line["id"], "attributions": [_written(speech) for speech in found]}


def _written(speech: Speech) -> Line:
    parts = {"source": speech.source, "cue": speech.cue, "content": speech.content}
    return {name: _offsets(spans) for name, spans in parts.items()}


def _offsets(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


if __name__ == "__main__":
    run(answer)
