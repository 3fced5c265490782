"""A silly answer for each task, so that every figure of ours can be seen beside one that takes no skill.

Each takes the input lines of its task and yields predictions in the format of the scorer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quality.harness import Line

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
QUOTED = re.compile(r"[“\"]([^”\"\n]{2,600})[”\"]")


def most_frequent_root(lines: list[Line]) -> Iterator[Line]:
    yield from ({"id": line["id"], "root": "ACCUSE"} for line in lines)


def no_events(lines: list[Line]) -> Iterator[Line]:
    yield from ({"id": line["id"], "events": []} for line in lines)


def no_actor(lines: list[Line]) -> Iterator[Line]:
    yield from ({"id": line["id"], "country": "", "sector": ""} for line in lines)


def quoted_stretches(lines: list[Line]) -> Iterator[Line]:
    """Whatever stands between quotation marks, said by nobody."""
    for line in lines:
        spans = [list(m.span(1)) for m in QUOTED.finditer(line["text"])]
        yield {"id": line["id"], "attributions": [{"source": [], "cue": [], "content": [s]} for s in spans]}


def bare_years(lines: list[Line]) -> Iterator[Line]:
    for line in lines:
        years = YEAR.finditer(line["text"])
        found = [{"start": m.start(), "end": m.end(), "type": "DATE", "value": m.group()} for m in years]
        yield {"id": line["id"], "timex": found}


def no_places(lines: list[Line]) -> Iterator[Line]:
    yield from ({"id": line["id"], "places": []} for line in lines)


def bare_numbers(lines: list[Line]) -> Iterator[Line]:
    for line in lines:
        values = [float(m.group().replace(",", "")) for m in NUMBER.finditer(line["text"])]
        yield {"id": line["id"], "quantities": [{"value": v, "unit": "-", "change": "="} for v in values]}


def no_body(lines: list[Line]) -> Iterator[Line]:
    yield from ({"id": line["id"], "articleBody": ""} for line in lines)


def whole_text(lines: list[Line]) -> Iterator[Line]:
    yield from ({"id": line["id"], "articleBody": line["text"]} for line in lines)


def first_line_is_headline(lines: list[Line]) -> Iterator[Line]:
    for line in lines:
        end = line["text"].find("\n") % (len(line["text"]) + 1)
        labels = [[0, end, "headline"], [end, len(line["text"]), "body"]]
        yield {"id": line["id"], "labels": labels, "published": None}


def own_first_mentions(lines: list[Line]) -> Iterator[Line]:
    """Nobody was named before."""
    yield from ({**line, "first": None} for line in lines)


def alone(lines: list[Line]) -> Iterator[Line]:
    yield from ({"id": line["id"], "story": line["id"]} for line in lines)


def same_words(lines: list[Line]) -> Iterator[Line]:
    """Mentions with the same words are one event, whatever the articles are about."""
    for line in lines:
        for mention in line["mentions"]:
            yield {"mention_id": mention["mention_id"], "cluster": mention["text"].lower()}


def outlets_as_origins(lines: list[Line]) -> Iterator[Line]:
    """Every outlet is an origin; nothing is compared."""
    for line in lines:
        by_outlet: dict[str, list[str]] = {}
        for article in line["articles"]:
            by_outlet.setdefault(article["outlet"] or article["id"], []).append(article["id"])
        yield {"cluster": line["cluster"], "findings": [], "origins": list(by_outlet.values())}


def no_findings(lines: list[Line]) -> Iterator[Line]:
    yield from ({"id": line["id"], "findings": []} for line in lines)


def unrelated(lines: list[Line]) -> Iterator[Line]:
    yield from ({"id": line["id"], "label": "unrelated"} for line in lines)


def entailment(lines: list[Line]) -> Iterator[Line]:
    yield from ({"id": line["id"], "label": "entailment"} for line in lines)


def consistent(lines: list[Line]) -> Iterator[Line]:
    yield from ({"id": line["id"], "label": "consistent"} for line in lines)
