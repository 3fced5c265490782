"""Stories: articles about the same course of events.

Long articles are clustered by TF-IDF and average linkage, the strongest simple method for news; short ones then join
the story that holds nearly all their words, or cluster among themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from twosource.group.short import COVERED, covered, likeness_of_shorts, rarity
from twosource.group.terms import Bag, bag
from twosource.group.vectors import faded, likeness, vector, weights
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
    bags = [bag(known[key]) for key in sorted(known)]
    groups = _long([b for b in bags if not b.short], settings.story_threshold, copies)
    groups = _with_shorts(groups, bags)
    return tuple(sorted((_story([known[key] for key in group]) for group in groups), key=lambda story: story.id))


def _long(bags: Sequence[Bag], threshold: float, copies: Iterable[Merge]) -> list[list[str]]:
    weight = weights(bags)
    matrix = faded(likeness([vector(b, weight) for b in bags]), [b.day for b in bags])
    index = {b.article: i for i, b in enumerate(bags)}
    for merge in copies:
        if merge.left in index and merge.right in index:
            left, right = index[merge.left], index[merge.right]
            matrix[left, right] = matrix[right, left] = 1.0
    return [[bags[i].article for i in members] for members in clusters(matrix, threshold)]


def _with_shorts(groups: list[list[str]], bags: Sequence[Bag]) -> list[list[str]]:
    """Adds each short article to the story that covers it best; the others make stories of their own."""
    weight = rarity(bags)
    of = {b.article: b for b in bags}
    homes = [[of[key] for key in group] for group in groups]
    homeless: list[Bag] = []
    for short in (b for b in bags if b.short):
        scores = [max(covered(short, b, weight) for b in home) for home in homes]
        best = int(np.argmax(scores)) if scores else -1
        if best >= 0 and scores[best] >= COVERED:
            groups[best].append(short.article)
        else:
            homeless.append(short)
    apart = clusters(likeness_of_shorts(homeless, weight), COVERED)
    return groups + [[homeless[i].article for i in members] for members in apart]


def _story(members: list[Article]) -> Story:
    """The story of these articles; its title is the headline nearest to all the others'."""
    keys = sorted(article.id for article in members)
    days = sorted(a.published.first for a in members if a.published and a.published.first)
    first, last = (days[0][:10], days[-1][:10]) if days else (None, None)
    return Story(content_id("story", keys[0]), _title(members), tuple(keys), first, last)


def _title(members: list[Article]) -> str:
    """The headline that shares most words with the other headlines; full articles before teasers."""
    titled = sorted((a for a in members if a.headline), key=lambda a: (a.teaser_of is not None, a.id))
    if not titled:
        return min(members, key=lambda a: a.id).text.strip()[:100]
    words = {a.id: set(a.headline.lower().split()) for a in titled}
    full = [a for a in titled if a.teaser_of is None] or titled
    return max(full, key=lambda a: sum(len(words[a.id] & words[b.id]) for b in titled if b is not a)).headline
