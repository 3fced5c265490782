"""Copies: the same text at another outlet, cut, reordered or under another headline; revisions: the same page edited.

MinHash proposes pairs (Broder 1997), so that not every article meets every other; what they share word for word
decides. Quoted speech is left out: two reporters who heard one speaker are no copy of each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rensa import RMinHash, RMinHashLSH

from twosource.codebook.wording import WORD
from twosource.group.shingles import RUN, Words, own_words
from twosource.model import Article, Merge, PassageKind, Span

PERMUTATIONS = 128
BANDS = 64
SEED = 1
"""Of the MinHash permutations. Bands of two rows propose pairs from a Jaccard index of about 0.1 on."""

SHARED = 0.3
"""Share of the shorter text that must stand in the other word for word: desks cut, reorder and rewrite agency texts."""
SHORTEST = 30
"""Words that must be shared at least: shorter texts may be alike by chance."""
HEADLINE = 7
"""Words of a headline that two reporters do not write alike by chance; it counts where a text is too short to judge."""
READ_AT_ONCE = 500
"""Texts kept while pairs are judged."""
SHOWN = 3
"""Longest shared stretches that are shown as evidence on each side."""


def copies(articles: Iterable[Article]) -> tuple[Merge, ...]:
    """Pairs of articles that are one text, sorted; each with its reason and the longest shared stretches.

    Teasers and pages of one URL are left out: a headline list copies nothing, and an edited page is a revision.
    """
    known = {article.id: article for article in articles if article.teaser_of is None}
    ordered = [known[key] for key in sorted(known)]
    index = _Index(ordered)
    found = {(merge.left, merge.right): merge for merge in _same_headlines(ordered, index.lengths)}
    read = lru_cache(maxsize=READ_AT_ONCE)(lambda number: own_words(ordered[number]))
    judged = (_judge(read(i), read(j)) for i, j in index.candidates())
    found |= {(merge.left, merge.right): merge for merge in judged if merge}
    return tuple(found[pair] for pair in sorted(found))


def _same_headlines(articles: Sequence[Article], lengths: Sequence[int]) -> Iterator[Merge]:
    """Articles under one headline, each with the longest, where one of the two has hardly any text."""
    by_headline: dict[tuple[str, ...], list[int]] = {}
    for number, article in enumerate(articles):
        words = tuple(found.group().lower() for found in WORD.finditer(article.headline))
        if len(words) >= HEADLINE:
            by_headline.setdefault(words, []).append(number)
    for same in by_headline.values():
        first = max(same, key=lambda number: (lengths[number], articles[number].id))
        for number in same:
            pair = sorted((articles[first], articles[number]), key=lambda article: article.id)
            if number != first and lengths[number] < SHORTEST and _other_page(*pair):
                evidence = tuple(_headline_span(article) for article in pair)
                yield Merge(pair[0].id, pair[1].id, "both stand under the same headline, word for word", evidence)


def _other_page(left: Article, right: Article) -> bool:
    return not left.url or left.url != right.url


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


class _Index:
    """Which articles may share text, by their sketches; the words themselves are not kept."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._bands = RMinHashLSH(threshold=0.5, num_perm=PERMUTATIONS, num_bands=BANDS)
        self._sketches: dict[int, RMinHash] = {}
        self.lengths: list[int] = []
        for number, article in enumerate(articles):
            text = own_words(article)
            self.lengths.append(len(text.words))
            if len(text.words) >= SHORTEST:
                sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
                sketch.update([" ".join(shingle) for shingle in text.shingles])
                self._bands.insert(number, sketch)
                self._sketches[number] = sketch

    def candidates(self) -> list[tuple[int, int]]:
        """Pairs that share a MinHash band, lower number first."""
        found = ((i, j) for i, sketch in self._sketches.items() for j in self._bands.query(sketch) if i != j)
        return sorted({(min(pair), max(pair)) for pair in found})


def _judge(left: Words, right: Words) -> Merge | None:
    """The merge of two texts, if the shorter one stands in the other by SHARED or more."""
    if not _other_page(left.article, right.article):
        return None
    small = min(left, right, key=lambda text: (len(text.words), text.article.id))
    other = right if small is left else left
    runs = list(_runs(small, other))
    words = sum(last - first for first, last, _ in runs)
    share = words / len(small.words)
    if words < SHORTEST or share < SHARED:
        return None
    longest = sorted(runs, key=lambda run: (run[0] - run[1], run[0]))[:SHOWN]
    evidence = [_span(small, first, last) for first, last, _ in longest]
    evidence += [_span(other, at, at + last - first) for first, last, at in longest]
    reason = f"{share:.0%} of the shorter text stands word for word in the other ({words} words, quotes left out)"
    pair = sorted((left.article.id, right.article.id))
    return Merge(pair[0], pair[1], reason, tuple(sorted(evidence, key=lambda span: (span.article, span.start))))


def _runs(small: Words, other: Words) -> Iterator[tuple[int, int, int]]:
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
