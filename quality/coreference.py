"""Who a role filler is within its article: TASK coreference.

The labels in `quality/coreference/` are ours: ids and offsets of articles of the benchmark, no words of theirs. For a
span that fills a role (an actor or a recipient) they give the first mention of the same party, headline included.
Offsets are those of the title, a line break and the text. The articles come from the benchmark: `--articles`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from quality.harness import Line, plain_article, read_lines, run
from twosource.annotate import annotate
from twosource.ground.actors import Actors, load_actors
from twosource.model import Party, Role, Span
from twosource.pipeline import tools_for
from twosource.settings import Settings
from twosource.syntax import Annotated, Mention

STORIES = Path("../shared/bench/stories/giveme5w1h_dev.jsonl")


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """Each span with the first mention of its party; null where we take it for nobody named before."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=Path, default=STORIES)
    options, _ = parser.parse_known_args()
    articles = {line["id"]: line for line in read_lines(options.articles)}
    read: dict[str, Parties] = {}
    for line in lines:
        if line["id"] not in read:
            read[line["id"]] = parties_of(articles[line["id"]])
        yield {**line, "first": read[line["id"]].first(line["start"], line["end"])}


def parties_of(line: Line) -> Parties:
    """The article whose offsets the labels are, read as the pipeline reads it."""
    published = (line.get("date") or "")[:10] or None
    article = plain_article(line["text"], line.get("title") or "", line.get("outlet") or "", published)
    tools = tools_for(Settings())
    return Parties(annotate(article, tools.parser, tools.grounds.alias), load_actors())


class Parties:
    """The chains of one article; two chains that were taken for the same actor are one party."""

    def __init__(self, doc: Annotated, actors: Actors) -> None:
        self._doc, self._actors = doc, actors
        self._first: dict[str, Mention] = {}
        for chain in doc.chains:
            first = doc.first_of(chain.i)
            if chain.kind in {"NORP", "NOUN"} or first.kind == "NORP":
                continue
            if name := self._called(doc.span(first.first, first.last)):
                self._first.setdefault(name, first)

    def first(self, start: int, end: int) -> list[list[int]] | None:
        """Where the party that a span names is first mentioned."""
        mention = self._mention([t.i for t in self._doc.tokens if start <= t.start and t.end <= end])
        same = self._first.get(self._called(self._doc.article.span(start, end)))
        if mention is None:
            return None if same is None else [self._offsets(same)]
        own, *others = (self._doc.first_of(c) for c in (mention.chain, *mention.beside))
        first = own if same is None else min(own, same, key=lambda m: m.first)
        return [self._offsets(m) for m in (first, *others)]

    def _offsets(self, mention: Mention) -> list[int]:
        return [self._doc.tokens[mention.first].start, self._doc.tokens[mention.last - 1].end]

    def _called(self, span: Span) -> str:
        actor = self._actors.resolve(self._doc, Party(Role.ACTOR, span), None)
        return "" if actor is None else actor.name

    def _mention(self, words: list[int]) -> Mention | None:
        """The mention at the head of a span; behind a title that is the head, the name of the person."""
        if not words:
            return None
        tokens = self._doc.tokens
        head = next((i for i in words if tokens[i].head not in words or tokens[i].head == i), words[-1])
        last = self._doc.mention_at(words[-1])
        if last is not None and last.kind == "PERSON" and last.first > head:
            return last
        return self._doc.party_at(head)


if __name__ == "__main__":
    run(answer)
