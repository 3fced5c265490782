"""What each article stage costs beside parsing alone, in one process: `python -m benchmarks.cost [--articles N]`.

Time is that of the processor, so that other work on the machine does not count; the shares are of one run. `actors` is
part of `ground`, timed once more by itself. Memory is what the process holds, from a tenth of the way to the end.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from benchmarks.newsroom import newsroom
from twosource.annotate import annotate
from twosource.attribute import attribute
from twosource.clean import clean
from twosource.coding import code
from twosource.ground import ground
from twosource.ground.actors import with_actors
from twosource.model import Article, RawArticle
from twosource.pipeline import Tools, tools_for
from twosource.settings import Settings

Value = TypeVar("Value")
WARM = 20
"""Articles read before the clock starts: tables and models are loaded by then."""


class Clock:
    """Processor time by stage, in nanoseconds."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    def timed(self, stage: str, work: Callable[[], Value]) -> Value:
        started = time.process_time_ns()
        value = work()
        self.spent[stage] += time.process_time_ns() - started
        return value


def main() -> None:
    """Prints the cost of every stage in percent of parsing, and how memory grew from a tenth of the way on."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=300)
    count: int = options.parse_args().articles
    tools, clock = tools_for(Settings()), Clock()
    early = 0.0
    for number, made in enumerate(newsroom(count + WARM)):
        if number == WARM:
            clock = Clock()
        if number == WARM + count // 10:
            early = resident()
        one(made.record, tools, clock)
    parsing = clock.spent["parse"]
    for stage, spent in clock.spent.items():
        print(f"{stage:10} {spent / 1e6 / count:8.2f} ms an article  {spent / parsing:7.0%} of parsing")
    now = resident()
    print(f"memory grew by {now - early:.1f} MB from article {count // 10} to {count}, to {now:.0f} MB")


def one(record: dict[str, str], tools: Tools, clock: Clock) -> None:
    raw = RawArticle(b"", "application/json", "newsroom", "", "benchmark", record["url"], record)
    for article in clock.timed("clean", lambda: clean(raw, tools.outlets)):
        clock.timed("parse", lambda article=article: _parse(article, tools))  # type: ignore[misc]
        _stages(article, tools, clock)


def _parse(article: Article, tools: Tools) -> None:
    list(tools.parser.parse([article.text[p.start : p.end] for p in article.passages]))


def _stages(article: Article, tools: Tools, clock: Clock) -> None:
    doc = clock.timed("annotate", lambda: annotate(article, tools.parser, tools.grounds.alias))
    claims = clock.timed("code", lambda: code(doc, tools.events))
    claims = clock.timed("attribute", lambda: attribute(doc, claims, tools.reporting, tools.outlets))
    grounded = clock.timed("ground", lambda: ground(doc, claims, tools.grounds))
    # A copy, because the actors of the article seen last are kept.
    clock.timed("actors", lambda: with_actors(replace(doc), grounded, tools.grounds.actors))


def resident() -> float:
    """The memory this process holds now, in MB; the most it ever had where the system does not tell."""
    pages = Path("/proc/self/statm")
    return int(pages.read_text().split()[1]) * resource.getpagesize() / 2**20 if pages.exists() else peak()


def peak() -> float:
    """The most memory this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
