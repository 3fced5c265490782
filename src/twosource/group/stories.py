"""Stories: articles about the same course of events.

Long articles are clustered by TF-IDF and average linkage, the strongest simple method for news; short ones then join
the story that holds nearly all their words, or cluster among themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from twosource.group.bags import Bag, bags_of
from twosource.group.gist import Gist, gist_of
from twosource.group.short import COVERED, Homes, alike, rarity
from twosource.group.vectors import frequencies, likeness
from twosource.ids import content_id
from twosource.model import Article, Merge, Story
from twosource.settings import Settings
from twosource.values.decided import NONE, Decided, Pair
from twosource.values.linkage import clusters, components, united


def stories(
    articles: Iterable[Article], settings: Settings, copies: Iterable[Merge] = (), decided: Decided = NONE
) -> tuple[Story, ...]:
    """The stories of articles; see `stories_of`."""
    known = {article.id: article for article in articles}
    return stories_of([gist_of(article) for article in known.values()], settings, copies, decided)


def stories_of(
    gists: Iterable[Gist], settings: Settings, copies: Iterable[Merge] = (), decided: Decided = NONE
) -> tuple[Story, ...]:
    """Every article in exactly one story, sorted by id. The order of the input does not matter.

    Args:
        gists: what is known of each article, teasers among them.
        settings: `story_threshold` is the mean likeness at which two groups of articles still join.
        copies: articles known to be the same text; they share a story whatever their weights say.
        decided: pairs that an analyst has put together, or apart.
    """
    known = {gist.article: gist for gist in gists}
    bags, terms = bags_of([known[key] for key in sorted(known)])
    apart = decided.apart("story")
    groups = _long([b for b in bags if not b.short], terms, settings.story_threshold, copies, apart)
    groups = _with_shorts(groups, bags, terms, apart)
    groups = united(groups, decided.together("story"), apart)
    return tuple(sorted((_story([known[key] for key in group]) for group in groups), key=lambda story: story.id))


def _long(
    bags: Sequence[Bag], terms: int, threshold: float, copies: Iterable[Merge], apart: Sequence[Pair]
) -> list[list[str]]:
    edges = likeness(bags, terms).with_pairs(_numbered(bags, ((m.left, m.right) for m in copies)), 1.0)
    joined = ((i, j) for i, j, _ in edges[edges.alike >= threshold].listed())
    root = np.array(components(len(bags), joined), dtype=np.int64)
    near = edges[root[edges.left] == root[edges.right]]
    found = clusters(len(bags), near.listed(), threshold, _numbered(bags, apart))
    return [[bags[i].article for i in members] for members in found]


def _numbered(bags: Sequence[Bag], pairs: Iterable[Pair]) -> list[tuple[int, int]]:
    """The pairs as places among the bags, the lower one first; pairs of others are left out."""
    index = {b.article: i for i, b in enumerate(bags)}
    found = ((index[left], index[right]) for left, right in pairs if left in index and right in index)
    return sorted({(min(pair), max(pair)) for pair in found})


def _with_shorts(groups: list[list[str]], bags: Sequence[Bag], terms: int, apart: Sequence[Pair]) -> list[list[str]]:
    """Adds each short article to the story that covers it best; the others make stories of their own."""
    shorts = [b for b in bags if b.short]
    if not shorts:
        return groups
    weight = rarity(frequencies(bags, terms), len(bags))
    home_of = {key: number for number, group in enumerate(groups) for key in group}
    longs = [b for b in bags if not b.short]
    homes = Homes(longs, weight)
    barred = {frozenset(pair) for pair in apart}
    homeless: list[Bag] = []
    for short in shorts:
        found = sorted((-share, home_of[longs[i].article]) for i, share in homes.of(short))
        open_to = (n for _, n in found if not any(frozenset((short.article, key)) in barred for key in groups[n]))
        if (home := next(open_to, None)) is not None:
            groups[home].append(short.article)
        else:
            homeless.append(short)
    own = clusters(len(homeless), alike(homeless, weight), COVERED, _numbered(homeless, apart))
    return groups + [[homeless[i].article for i in members] for members in own]


def _story(members: list[Gist]) -> Story:
    """The story of these articles; its title is the headline nearest to all the others'.

    It is known by its earliest article, so that its id stays while later ones arrive, in whatever order they are read.
    """
    keys = sorted(gist.article for gist in members)
    earliest = min(members, key=lambda g: (g.teaser, g.published or "9", g.article))
    days = sorted(gist.published for gist in members if gist.published)
    first, last = (days[0][:10], days[-1][:10]) if days else (None, None)
    return Story(content_id("story", earliest.article), _title(members), tuple(keys), first, last)


def _title(members: list[Gist]) -> str:
    """The headline that shares most words with the other headlines; full articles before teasers."""
    titled = sorted((g for g in members if g.headline), key=lambda g: (g.teaser, g.article))
    if not titled:
        return min(members, key=lambda g: g.article).opening
    words = {g.article: set(g.headline.lower().split()) for g in titled}
    full = [g for g in titled if not g.teaser] or titled
    return max(full, key=lambda g: sum(len(words[g.article] & words[o.article]) for o in titled if o is not g)).headline
