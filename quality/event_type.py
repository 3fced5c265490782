"""Benchmark `event_type`: which root type one marked party's deed towards the other has, within one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from quality.harness import Line, plain_article, run
from twosource.annotate import annotate
from twosource.annotate.parser import load_parser
from twosource.codebook.events import Events, load_events
from twosource.coding import code
from twosource.coding.glance import glance
from twosource.model import Claim, Modality, Party
from twosource.settings import Settings

ROOTS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
FIT = 2.0
"""What a marked party in its role weighs against a claim's probability."""


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """The root of the claim whose roles fit the marked parties best."""
    parser, events = load_parser(Settings().parser), load_events()
    for line in lines:
        yield {"id": line["id"], "root": root_of(line, parser, events)}


def root_of(line: Line, parser: object, events: Events) -> str:
    """Never empty: where no claim has a type, all phrases near the marked parties are looked at."""
    article = plain_article(line["sentence"])
    doc = annotate(article, parser)  # type: ignore[arg-type]
    source, target = _marked(line, "source"), _marked(line, "target")
    typed = [claim for claim in code(doc, events) if claim.type]
    if typed:
        best = max(typed, key=lambda claim: (_fit(claim, source, target), -claim.span.start))
        return ROOTS.get(best.type, best.type)
    votes = Counter(dict(glance(doc, events)))
    found = votes.most_common(1)[0][0] if votes else "REQUEST"
    return ROOTS.get(found, found)


def _marked(line: Line, name: str) -> tuple[int, int] | None:
    start, end = line.get(f"{name}_start"), line.get(f"{name}_end")
    return None if start is None or end is None else (start, end)


def _fit(claim: Claim, source: tuple[int, int] | None, target: tuple[int, int] | None) -> float:
    """How well source acts on target in a claim: roles first, then that it is asserted, then how sure it is."""
    fit = claim.probability + 0.3 * (claim.modality is Modality.ASSERTED)
    fit += FIT * _meets(claim.actors, source) + FIT * _meets(claim.recipients, target)
    fit += 0.7 * FIT * _meets(tuple(p for p in claim.parties if p not in claim.actors), target)
    fit += 0.5 * FIT * (_meets(claim.actors, target) if len(claim.actors) > 1 else 0)
    return fit


def _meets(parties: tuple[Party, ...], marked: tuple[int, int] | None) -> float:
    if marked is None:
        return 0.0
    return float(any(p.span.start < marked[1] and marked[0] < p.span.end for p in parties))


if __name__ == "__main__":
    run(answer)
