"""How the coder puts a happening, measured on our own sentences: `python -m quality.modality [--errors]`.

`quality/modality/sentences.jsonl` holds 500 sentences written by hand, each with one marked happening and how it is
put. None of them was made by the generator of `training/` or used for training. Printed: macro-F1 over the eight
modalities, and how many happenings that are not asserted were counted as an ASSAULT done (which must be none).
`blind` gives the same for `blind.jsonl`: 100 sentences written without sight of the coder, its cues or the other 500.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from quality.harness import Line, annotated_text, read_lines
from twosource.codebook.events import Cues, load_events
from twosource.coding import code
from twosource.model import Claim, Modality

SENTENCES = Path(__file__).parent / "modality" / "sentences.jsonl"
BLIND = SENTENCES.with_name("blind.jsonl")
PUBLISHED = "2026-06-01"
MISSING = "no claim"


OUTER = {"REQUEST": "demanded", "THREATEN": "hypothetical", "REJECT": "negated", "AGREE": "future", "CONCEDE": "future"}
"""How a happening is put that PLOVER folds into the deed above it: what is requested, threatened, refused, promised."""


def judged(lines: list[Line]) -> Iterator[tuple[Line, str, bool]]:
    """Each line with the modality of its claim, and whether an ASSAULT was counted as done at the marked words."""
    events = load_events()
    for line in lines:
        claims = code(annotated_text(line["text"], published=PUBLISHED), events)
        found = [c for c in claims if line["start"] <= c.span.start < line["end"] or _head_at(c, line, events.cues)]
        done = any(c.type == "ASSAULT" and c.modality is Modality.ASSERTED for c in found)
        yield line, found[0].modality.value if found else _folded(claims, line, events.cues), done


def _head_at(claim: Claim, line: Line, cues: Cues) -> bool:
    """A noun with its modifiers, or a participle behind its auxiliary; no verb that takes the words as its theme."""
    if claim.predicate.split(" ")[0] in cues.embedding:
        return False
    end = line["start"] + len(line["text"][line["start"] : line["end"]].rstrip())
    return claim.span.end == end and len(claim.span.exact.split()) <= 3


def _folded(claims: Sequence[Claim], line: Line, cues: Cues) -> str:
    """The modality that the claim above gives to what stands in its theme or in its predicate."""
    for claim in claims:
        spans = [claim.span, *(party.span for party in claim.parties)]
        if not any(s.start < line["end"] and line["start"] < s.end for s in spans):
            continue
        words = claim.predicate.split()
        names = [" ".join(words[:2]), words[0]] if words else []
        kind = next((cues.embedding[name] for name in names if name in cues.embedding), OUTER.get(claim.type, ""))
        if kind:
            return kind
    return MISSING


def macro_f1(pairs: list[tuple[str, str]]) -> tuple[float, dict[str, float]]:
    """Over the classes of gold; `pairs` are (gold, answer)."""
    each: dict[str, float] = {}
    for name in sorted({gold for gold, _ in pairs}):
        hit = sum(gold == answer == name for gold, answer in pairs)
        each[name] = 2 * hit / (sum(g == name for g, _ in pairs) + sum(a == name for _, a in pairs) or 1)
    return sum(each.values()) / len(each), each


def scored(path: Path, *, errors: bool) -> dict[str, Any]:
    """The figures of one file of sentences; with `errors`, what was misread is printed on the way."""
    results = list(judged(list(read_lines(path))))
    pairs = [(line["modality"], answer) for line, answer, _ in results]
    macro, each = macro_f1(pairs)
    if errors:
        for line, answer, _ in results:
            if answer != line["modality"]:
                print(f"{line['id']} {line['modality']} <- {answer}: {line['text']}")
        print(Counter(pair for pair in pairs if pair[0] != pair[1]).most_common(12))
    false = [line["id"] for line, _, done in results if done and line["modality"] != Modality.ASSERTED.value]
    return {"macro_f1": round(macro, 3), **{k: round(v, 3) for k, v in each.items()}, "assault_falsely_done": false}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="print the sentences that were misread")
    options = parser.parse_args()
    print(json.dumps({**scored(SENTENCES, errors=options.errors), "blind": scored(BLIND, errors=options.errors)}))


if __name__ == "__main__":
    main()
