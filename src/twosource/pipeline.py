"""The main path: article stages in order, then cross-article stages in order.

The only module that knows both the stages and the machines. `work` is what an engine does to one raw article;
`derive` is what is computed across all articles of a ledger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any, cast

from twosource.across import Told, within
from twosource.annotate import annotate
from twosource.annotate.parser import Parser, load_parser, require_installed
from twosource.attribute import attribute
from twosource.clean import clean
from twosource.codebook.events import Events, beside, load_events
from twosource.codebook.outlets import Outlets, load_outlets
from twosource.codebook.reporting import Reporting, load_reporting
from twosource.coding import code
from twosource.coding.threshold import sure
from twosource.engines.base import Job, Result
from twosource.engines.local import LocalEngine
from twosource.ground import Grounds, ground, load_grounds
from twosource.group import By, copies, gist_of, judging, merged, pack, proposals, stories, stories_of, unpack
from twosource.ledger.material import Material
from twosource.model import Article, Claim, Merge, RawArticle, Story
from twosource.outcomes import ArticleRecord, Compared, Derived, Outcome, Status
from twosource.read import raw_articles
from twosource.settings import Settings
from twosource.values.decided import NONE, Decided

MANY = 64
"""From so many stories on it pays to start worker processes."""
STORY_SECONDS = 600.0
STORY_MEMORY = 4_000_000_000
"""Seconds and bytes that one story gets in a worker; one that needs more is compared here."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the article stages need, loaded once in each process."""

    parser: Parser
    events: Events
    reporting: Reporting
    outlets: Outlets
    grounds: Grounds
    coder_threshold: float = Settings().coder_threshold


def check(settings: Settings) -> None:
    """Finds out before any work whether the article stages can be set up.

    Raises:
        CodebookError: the user's codebook has faults.
        SettingsError: the parser is not installed.
    """
    require_installed(settings.parser)
    if (own := settings.own_codebook) is not None:
        load_outlets(own)
        load_grounds(own)
        load_events(beside(own))


def warm_up(settings: Settings) -> None:
    """Loads models and tables before the first task."""
    tools_for(settings)


def tools_for(settings: Settings) -> Tools:
    """The tools of this process, each loaded once, and the user's own codebook again when it has changed."""
    own, parser = settings.own_codebook, load_parser(settings.parser)
    events, reporting = load_events(beside(own)), load_reporting()
    return Tools(parser, events, reporting, load_outlets(own), load_grounds(own), settings.coder_threshold)


def work(raw: RawArticle, settings: Settings) -> tuple[ArticleRecord, ...]:
    """The page's own article and its teasers, each with its claims.

    Raises:
        Refused: it is no article.
    """
    tools = tools_for(settings)
    return tuple(ArticleRecord(article, claims_of(article, tools)) for article in clean(raw, tools.outlets))


def claims_of(article: Article, tools: Tools) -> tuple[Claim, ...]:
    """The claims of one cleaned article, attributed and grounded."""
    doc = annotate(article, tools.parser, tools.grounds.alias)
    claims = sure(code(doc, tools.events, tools.grounds.actors.who), tools.coder_threshold)
    claims = attribute(doc, claims, tools.reporting, tools.outlets)
    return ground(doc, claims, tools.grounds)


def read_all(paths: Iterable[str], settings: Settings, known: Callable[[str], str | None]) -> Iterator[Outcome]:
    """One outcome for each document under `paths`, in any order.

    Args:
        paths: files, folders, globs; "-" is standard input.
        settings: limits and workers.
        known: gives the id of the article that a raw article with this `digest` became, None where it is new.
    """
    tasks = _Tasks(raw_articles(paths, settings), known)
    engine = LocalEngine(settings.workers)
    with closing(cast("Any", engine.run(Job("twosource.pipeline:work", settings), tasks))) as results:
        for result in results:
            yield from tasks.settled()
            yield _outcome(result)
    yield from tasks.settled()


class _Tasks:
    """The raw articles that must be worked on; how the others ended is kept until it is asked for."""

    def __init__(self, found: Iterator[RawArticle | Outcome], known: Callable[[str], str | None]) -> None:
        self._found, self._known = found, known
        self._settled: list[Outcome] = []

    def __iter__(self) -> Iterator[RawArticle]:
        for item in self._found:
            if isinstance(item, Outcome):
                self._settled.append(item)
            elif (article := self._known(item.digest)) is not None:
                self._settled.append(
                    Outcome(item.source, Status.KNOWN, "", read_at=item.read_at, digest=item.digest, article=article)
                )
            else:
                yield item

    def settled(self) -> Iterator[Outcome]:
        """The outcomes that needed no work, each once."""
        done, self._settled = self._settled, []
        yield from done


def _outcome(result: Result) -> Outcome:
    raw: RawArticle = result.task
    if result.value is not None:
        return Outcome(raw.source, Status.STORED, "", result.value, raw.read_at, raw.digest)
    status = Status.REFUSED if result.refused else Status.QUARANTINED
    return Outcome(raw.source, status, result.problem, (), raw.read_at, raw.digest)


def derive(records: Iterable[ArticleRecord], settings: Settings, decided: Decided = NONE) -> Derived:
    """Stories, events, origins and findings of all articles; the order of `records` does not matter."""
    known = {record.article.id: record for record in records}
    articles = [record.article for record in known.values()]
    same = copies(articles)
    told = stories(articles, settings, same, decided)
    derived, copied = Derived(told), _by_story(told, same)
    for story in told:
        members = tuple(known[key] for key in story.articles)
        claims = {claim.id for record in members for claim in record.claims}
        ruled = decided.within(claims, frozenset(story.articles))
        derived = derived.with_story(within(Told(story, members, copied.get(story.id, ()), ruled), settings))
    return derived


def bring_up_to_date(material: Material, settings: Settings) -> None:
    """Derives in a ledger what is not derived from what it now holds; the result is that of `derive` on all of it."""
    gists = [unpack(packed) for packed in material.gists(lambda article: pack(gist_of(article)))]
    judge = judging(material.article)
    pairs = material.judged(proposals(gists), lambda left, right, by: judge((left, right, By(by))))
    same = merged(((left, right, By(by)), merge) for (left, right, by), merge in pairs)
    told = stories_of(gists, settings, same, material.decided)
    gists.clear()
    copied = _by_story(told, same)
    bases = {story.id: material.basis(story, copied.get(story.id, ())) for story in told}
    with material.replacing(bases, told) as changed:
        tasks = (_task(material, story, copied.get(story.id, ())) for story in changed)
        for story, compared in _compared(tasks, settings, many=len(changed) >= MANY):
            material.add(story, bases[story.id], compared)


def _by_story(told: Iterable[Story], same: Iterable[Merge]) -> dict[str, tuple[Merge, ...]]:
    """The copies whose two articles are in one story, by the story's id."""
    story_of = {key: story.id for story in told for key in story.articles}
    found: defaultdict[str, list[Merge]] = defaultdict(list)
    for merge in same:
        if story_of[merge.left] == story_of[merge.right]:
            found[story_of[merge.left]].append(merge)
    return {key: tuple(merges) for key, merges in found.items()}


def _task(material: Material, story: Story, same: tuple[Merge, ...]) -> Told:
    return Told(story, material.records(story), same, material.decided_within(story))


def _compared(tasks: Iterator[Told], settings: Settings, *, many: bool) -> Iterator[tuple[Story, Compared]]:
    """Each story with what is found in it, in any order; in worker processes if there are many."""
    if not many:
        yield from ((told.story, within(told, settings)) for told in tasks)
        return
    limits = replace(settings, document_seconds=STORY_SECONDS, document_memory=STORY_MEMORY)
    engine = LocalEngine(settings.workers)
    with closing(cast("Any", engine.run(Job("twosource.across:within", limits), tasks))) as results:
        for result in results:
            told: Told = result.task
            yield told.story, within(told, settings) if result.value is None else result.value
