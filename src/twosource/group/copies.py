"""Copies: the same text at another outlet, cut, reordered or under another headline; revisions: the same page edited.

Pairs are proposed by a sample of their runs of words (`proposals`); what they share word for word decides, their
particulars with it: the wording of a set kind of report, with other names and figures, is no copied text. Quoted speech
is left out: two reporters who heard one speaker are no copy of each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from twosource.group.gist import gist_of
from twosource.group.particulars import Run, agreement
from twosource.group.proposals import SHORTEST, By, Pair, proposals
from twosource.group.shingles import RUN, Words, own_words
from twosource.model import Article, Merge, PassageKind, Span

SHARED = 0.3
"""Share of the shorter text that must stand in the other word for word: desks cut, reorder and rewrite agency texts."""
READ_AT_ONCE = 500
"""Texts kept while pairs are judged."""
SHOWN = 3
"""Longest shared stretches that are shown as evidence on each side."""


def copies(articles: Iterable[Article]) -> tuple[Merge, ...]:
    """Pairs of articles that are one text, sorted; each with its reason and the longest shared stretches.

    Teasers and pages of one URL are left out: a headline list copies nothing, and an edited page is a revision.
    """
    known = {article.id: article for article in articles}
    judge = judging(lambda key: known[key])
    pairs = proposals([gist_of(article) for article in known.values()])
    return merged((pair, judge(pair)) for pair in pairs)


def merged(judged: Iterable[tuple[Pair, Merge | None]]) -> tuple[Merge, ...]:
    """The merges among judged pairs, sorted, each pair once: shared text counts before a shared headline."""
    found: dict[tuple[str, str], Merge] = {}
    for (left, right, by), merge in judged:
        if merge is not None and (by is By.TEXT or (left, right) not in found):
            found[left, right] = merge
    return tuple(found[pair] for pair in sorted(found))


def judging(text_of: Callable[[str], Article]) -> Callable[[Pair], Merge | None]:
    """A judge of pairs: why two articles are one text, None where they are not. It depends on these two alone.

    Args:
        text_of: gives the article of an id.
    """
    read = lru_cache(maxsize=READ_AT_ONCE)(lambda key: own_words(text_of(key)))

    def judge(pair: Pair) -> Merge | None:
        left, right, by = pair
        return _judge(read(left), read(right)) if by is By.TEXT else _same_headline(text_of(left), text_of(right))

    return judge


def _same_headline(left: Article, right: Article) -> Merge:
    evidence = (_headline_span(left), _headline_span(right))
    return Merge(left.id, right.id, "both stand under the same headline, word for word", evidence)


def _headline_span(article: Article) -> Span:
    passage = next(p for p in article.passages if p.kind is PassageKind.HEADLINE)
    return article.span(passage.start, passage.end)


def revisions(articles: Iterable[Article]) -> tuple[Merge, ...]:
    """Pairs of articles with different content at one URL, each with the next by its date and id."""
    by_url: dict[str, dict[str, Article]] = {}
    for article in articles:
        if article.url and article.teaser_of is None:
            by_url.setdefault(article.url, {})[article.id] = article
    found: list[Merge] = []
    for url, versions in sorted(by_url.items()):
        ordered = sorted(versions.values(), key=lambda a: ((a.published and a.published.first) or "", a.id))
        found += [Merge(left.id, right.id, f"two versions of the page {url}") for left, right in pairwise(ordered)]
    return tuple(found)


def _judge(left: Words, right: Words) -> Merge | None:
    """The merge of two texts, if the shorter one stands in the other by SHARED or more, names and figures included."""
    small = min(left, right, key=lambda text: (len(text.words), text.article.id))
    other = right if small is left else left
    runs = tuple(_runs(small, other))
    if not _suffices(small, runs):
        return None
    found = agreement(small, other, runs)
    if not found.holds or not _suffices(small, found.runs):
        return None
    words = _length(found.runs)
    share = words / len(small.words)
    longest = sorted(found.runs, key=lambda run: (run[0] - run[1], run[0]))[:SHOWN]
    evidence = [_span(small, first, last) for first, last, _ in longest]
    evidence += [_span(other, at, at + last - first) for first, last, at in longest]
    reason = f"{share:.0%} of the shorter text stands word for word in the other ({words} words, quotes left out)"
    pair = sorted((left.article.id, right.article.id))
    return Merge(pair[0], pair[1], reason, tuple(sorted(evidence, key=lambda span: (span.article, span.start))))


def _suffices(small: Words, runs: Iterable[Run]) -> bool:
    words = _length(runs)
    return words >= SHORTEST and words >= SHARED * len(small.words)


def _length(runs: Iterable[Run]) -> int:
    return sum(last - first for first, last, _ in runs)


def _runs(small: Words, other: Words) -> Iterator[Run]:
    """Longest shared stretches as (first, last, place in the other), from left to right without overlap."""
    at = 0
    while at <= len(small.words) - RUN:
        place = other.shingles.get(small.words[at : at + RUN])
        if place is None or small.words[at : at + RUN] not in small.shingles:
            at += 1
            continue
        length = RUN
        while (
            at + length < len(small.words)
            and place + length < len(other.words)
            and small.words[at + length] == other.words[place + length]
        ):
            length += 1
        yield at, at + length, place
        at += length


def _span(text: Words, first: int, last: int) -> Span:
    return text.article.span(text.bounds[first][0], text.bounds[last - 1][1])
