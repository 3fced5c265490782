"""Stories: articles about the same course of events.

Long articles are clustered by TF-IDF and average linkage, the strongest simple method for news; short ones then join
the story that holds nearly all their words, or cluster among themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.group.short import COVERED, Homes, alike, rarity
from twosource.group.terms import Bag, bags_of
from twosource.group.vectors import frequencies, likeness
from twosource.ids import content_id
from twosource.model import Article, Merge, Story
from twosource.settings import Settings
from twosource.values.linkage import clusters


def stories(articles: Iterable[Article], settings: Settings, copies: Iterable[Merge] = ()) -> tuple[Story, ...]:
    """Every article in exactly one story, sorted by id. The order of the input does not matter.

    Args:
        articles: cleaned articles, teasers among them.
        settings: `story_threshold` is the mean likeness at which two groups of articles still join.
        copies: articles known to be the same text; they share a story whatever their weights say.
    """
    known = {article.id: article for article in articles}
    bags, terms = bags_of(known[key] for key in sorted(known))
    groups = _long([b for b in bags if not b.short], terms, settings.story_threshold, copies)
    groups = _with_shorts(groups, bags, terms)
    return tuple(sorted((_story([known[key] for key in group]) for group in groups), key=lambda story: story.id))


def _long(bags: Sequence[Bag], terms: int, threshold: float, copies: Iterable[Merge]) -> list[list[str]]:
    same = _same_texts(bags, copies)
    edges = [edge for edge in likeness(bags, terms) if (edge[0], edge[1]) not in same]
    edges += [(i, j, 1.0) for i, j in sorted(same)]
    return [[bags[i].article for i in members] for members in clusters(len(bags), edges, threshold)]


def _same_texts(bags: Sequence[Bag], copies: Iterable[Merge]) -> set[tuple[int, int]]:
    index = {b.article: i for i, b in enumerate(bags)}
    pairs = ((index[m.left], index[m.right]) for m in copies if m.left in index and m.right in index)
    return {(min(pair), max(pair)) for pair in pairs}


def _with_shorts(groups: list[list[str]], bags: Sequence[Bag], terms: int) -> list[list[str]]:
    """Adds each short article to the story that covers it best; the others make stories of their own."""
    weight = rarity(frequencies(bags, terms), len(bags))
    home_of = {key: number for number, group in enumerate(groups) for key in group}
    longs = [b for b in bags if not b.short]
    homes = Homes(longs, weight)
    homeless: list[Bag] = []
    for short in (b for b in bags if b.short):
        found = [(-share, home_of[longs[i].article]) for i, share in homes.of(short)]
        if found:
            groups[min(found)[1]].append(short.article)
        else:
            homeless.append(short)
    apart = clusters(len(homeless), alike(homeless, weight), COVERED)
    return groups + [[homeless[i].article for i in members] for members in apart]


def _story(members: list[Article]) -> Story:
    """The story of these articles; its title is the headline nearest to all the others'.

    It is known by its earliest article, so that its id stays while later ones arrive, in whatever order they are read.
    """
    keys = sorted(article.id for article in members)
    earliest = min(members, key=lambda a: (a.teaser_of is not None, (a.published and a.published.first) or "9", a.id))
    days = sorted(a.published.first for a in members if a.published and a.published.first)
    first, last = (days[0][:10], days[-1][:10]) if days else (None, None)
    return Story(content_id("story", earliest.id), _title(members), tuple(keys), first, last)


def _title(members: list[Article]) -> str:
    """The headline that shares most words with the other headlines; full articles before teasers."""
    titled = sorted((a for a in members if a.headline), key=lambda a: (a.teaser_of is not None, a.id))
    if not titled:
        return min(members, key=lambda a: a.id).text.strip()[:100]
    words = {a.id: set(a.headline.lower().split()) for a in titled}
    full = [a for a in titled if a.teaser_of is None] or titled
    return max(full, key=lambda a: sum(len(words[a.id] & words[b.id]) for b in titled if b is not a)).headline
