"""Benchmark `event_type`: which root type one marked party's deed towards the other has, within one sentence.

The typing model sees the sentence with both parties marked; a claim whose roles fit them speaks for its type as well.
The benchmark follows an older scheme than PLOVER 2.0: its roots are CAMEO's, with a few customs of its own (`CUSTOMS`),
so deeds are read by their CAMEO code here and not by their type.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from quality.harness import Line, plain_article, run
from twosource.annotate import annotate
from twosource.annotate.parser import load_parser
from twosource.codebook.events import Events, load_events
from twosource.coding import code
from twosource.coding.glance import glance
from twosource.coding.typist import Typist, load_typist
from twosource.model import Claim, Modality, Party
from twosource.settings import Settings

ROOTS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
CAMEO = {
    "02": "REQUEST", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "08": "YIELD",
    "09": "ACCUSE", "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST",
    "15": "MOBILIZE", "16": "SANCTION", "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
}  # fmt: skip
CUSTOMS = {"sanction.impose": "COERCE", "coerce.cyber": "ASSAULT"}
"""Where the benchmark's annotators leave CAMEO: sanctions as such are coercion, cyber attacks force."""
OLDER = {"SANCTION/convict": "ACCUSE", "SANCTION/": "COERCE", "COERCE/cyber": "ASSAULT"}
"""The same for claims, by type and mode."""
FIT = 2.0
"""What a marked party in its role weighs against a claim's probability."""
CLAIM = 1.5
"""What a fitting claim adds to the log probability of its root: about half of what it would if independent."""
LITTLE = 1e-4


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """The root that the model and the claims speak for."""
    parser, events, typist = load_parser(Settings().parser), load_events(), load_typist()
    for line in lines:
        scores = roots_of(line, parser, events, typist)
        yield {"id": line["id"], "root": max(scores, key=lambda root: (scores[root], root)), "probabilities": scores}


def roots_of(line: Line, parser: object, events: Events, typist: Typist | None) -> Mapping[str, float]:
    """Probabilities of the roots; never empty."""
    doc = annotate(plain_article(line["sentence"]), parser)  # type: ignore[arg-type]
    source, target = _marked(line, "source"), _marked(line, "target")
    scores: dict[str, float] = dict.fromkeys(sorted(set(CAMEO.values())), LITTLE)
    if typist is not None:
        for deed, p in zip(typist.deeds, typist.between(line["sentence"], source, target), strict=True):
            if deed.type:
                scores[CUSTOMS.get(deed.name, CAMEO[deed.cameo[:2]])] += float(p)
    typed = [claim for claim in code(doc, events) if claim.type]
    if typed:
        best = max(typed, key=lambda claim: (_fit(claim, source, target), -claim.span.start))
        scores[_older(best)] *= math.exp(CLAIM)
    elif typist is None:
        votes = Counter(dict(glance(doc, events)))
        found = votes.most_common(1)[0][0] if votes else "REQUEST"
        scores[ROOTS.get(found, found)] += 1.0
    total = sum(scores.values())
    return {root: score / total for root, score in scores.items()}


def _older(claim: Claim) -> str:
    """The root of a claim in the older scheme: a promise to yield is a promise, not yet a yielding."""
    if claim.type == "CONCEDE" and "; yet to come" in claim.reason:
        return "AGREE"
    return OLDER.get(f"{claim.type}/{claim.mode}", ROOTS.get(claim.type, claim.type))


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
