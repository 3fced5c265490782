"""Places: `python -m quality.places --data IN.jsonl --out OUT.jsonl`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quality.harness import Line, plain_article, run
from twosource.annotate import annotate
from twosource.annotate.parser import load_parser
from twosource.codebook.gazetteer import load_gazetteer
from twosource.ground.places import find_places
from twosource.model import Where
from twosource.settings import Settings


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """The places named in each article with their coordinates."""
    parser, gazetteer = load_parser(Settings().parser), load_gazetteer()
    for line in lines:
        article = plain_article(line["text"], outlet=line.get("outlet") or "", published=line.get("date"))
        doc = annotate(replace(article, url=line.get("url")), parser)
        yield {"id": line["id"], "places": [_place(where) for where in find_places(doc, gazetteer)]}


def _place(where: Where) -> Line:
    found: Line = {"start": where.span.start, "end": where.span.end, "country": where.country or ""}
    if where.latitude is not None:
        found |= {"lat": where.latitude, "lon": where.longitude}
    return found


if __name__ == "__main__":
    run(answer)
