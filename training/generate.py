"""`python -m training.generate --out FILE --seed N --count N`: labelled sentences from our own grammar and lexicon."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from training.contested import Contest
from training.lexicon import load_lexicon
from training.marks import Example

SHARES = {
    "all": {"asserted": 0.72, "other": 0.12, "none": 0.05, "apart": 0.05, "plain": 0.06},
    "last": {"asserted": 0.42, "short": 0.22, "other": 0.1, "none": 0.03, "apart": 0.03, "ordinary": 0.2},
    "bare": {
        "asserted": 0.2,
        "short": 0.2,
        "contested": 0.35,
        "other": 0.07,
        "none": 0.03,
        "apart": 0.03,
        "ordinary": 0.12,
    },
}  # fmt: skip
"""Kinds of sentences; the lesson before the last has more news in which nothing is done to anybody, the last as
many deeds told by the same words."""


def examples(seed: int, count: int, shares: str = "all") -> Iterator[Example]:
    """`count` different sentences; the same seed gives the same ones."""
    grammar = Contest(load_lexicon(), seed)
    seen: set[str] = set()
    kinds, weights = zip(*SHARES[shares].items(), strict=True)
    while len(seen) < count:
        made = getattr(grammar, grammar.rng.choices(kinds, weights)[0])()
        if made.text not in seen and len(made.text) < 420:
            seen.add(made.text)
            yield made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=24_000)
    parser.add_argument("--shares", choices=sorted(SHARES), default="all")
    options = parser.parse_args()
    with options.out.open("w", encoding="utf-8") as out:
        for made in examples(options.seed, options.count, options.shares):
            out.write(json.dumps(asdict(made), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
