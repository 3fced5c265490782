"""`python -m training.generate --out FILE --seed N --count N`: labelled sentences from our own grammar and lexicon."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from training.lexicon import load_lexicon
from training.marks import Example
from training.sentences import Grammar

SHARES = (("asserted", 0.72), ("other", 0.12), ("none", 0.05), ("apart", 0.05), ("plain", 0.06))


def examples(seed: int, count: int) -> Iterator[Example]:
    """`count` different sentences; the same seed gives the same ones."""
    grammar = Grammar(load_lexicon(), seed)
    seen: set[str] = set()
    kinds, weights = zip(*SHARES, strict=True)
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
    options = parser.parse_args()
    with options.out.open("w", encoding="utf-8") as out:
        for made in examples(options.seed, options.count):
            out.write(json.dumps(asdict(made), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
