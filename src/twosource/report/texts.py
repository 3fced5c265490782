"""The full text of an article with an anchor on every cited stretch.

Passages and cited stretches must nest to be elements of a page. Where two stretches cross, the later one is widened to
the left until it holds the earlier one: its anchor then shows some words more, and never fewer. A run of furniture is
a block of its own, folded away; a stretch that crosses into it unfolds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.model import Article, PassageKind
from twosource.report.anchors import words_anchor
from twosource.report.words import Back, Block, Piece, Token

FOLDED = frozenset({PassageKind.FURNITURE, PassageKind.LIST})
MOST_BACKS = 6
"""Links back from one stretch; what else cites it is listed with the first of them."""

Cited = Mapping[tuple[int, int], Sequence[Back]]


@dataclass(frozen=True, slots=True)
class _Element:
    """A stretch that becomes an element. `depth` orders those that cover the same text: outer first."""

    start: int
    end: int
    depth: int
    token: Token
    backs: tuple[Back, ...] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int
    folded: bool


def blocks(article: Article, cited: Cited) -> tuple[Block, ...]:
    """All of the article's text, in order, in blocks whose tokens nest."""
    runs = _runs(article, cited)
    elements = _nested([*_passages(article), *_words(article, cited)])
    return tuple(_block(article, run, elements) for run in runs)


def _passages(article: Article) -> Iterator[_Element]:
    for passage in article.passages:
        if passage.start < passage.end:
            yield _Element(passage.start, passage.end, 0, Token(Piece.PASSAGE, passage.kind.value))


def _words(article: Article, cited: Cited) -> Iterator[_Element]:
    size = len(article.text)
    for (start, end), backs in cited.items():
        if 0 <= start < end <= size:
            name = words_anchor(article.id, start, end)
            yield _Element(start, end, 1, Token(Piece.WORDS, name), tuple(backs[:MOST_BACKS]))


def _nested(elements: Iterable[_Element]) -> list[_Element]:
    """The elements in opening order; those that cross another are widened until all nest."""
    ordered = sorted(elements, key=_opening)
    for _ in range(len(ordered)):
        widened = _widened(ordered)
        if widened == ordered:
            break
        ordered = sorted(widened, key=_opening)
    return ordered


def _opening(element: _Element) -> tuple[int, int, int, str]:
    return (element.start, -element.end, element.depth, element.token.text)


def _widened(ordered: Sequence[_Element]) -> list[_Element]:
    """One pass: each element that begins inside another and ends after it begins where that one does."""
    open_: list[_Element] = []
    found = []
    for element in ordered:
        while open_ and open_[-1].end <= element.start:
            open_.pop()
        start = min((outer.start for outer in open_ if outer.end < element.end), default=element.start)
        found.append(element if start == element.start else replace(element, start=start))
        open_.append(element)
        open_.sort(key=lambda e: -e.end)
    return found


def _runs(article: Article, cited: Iterable[tuple[int, int]]) -> list[_Run]:
    """The text cut where furniture begins or ends."""
    runs: list[_Run] = []
    for passage in sorted(article.passages, key=lambda p: (p.start, p.end)):
        folded, last = passage.kind in FOLDED, runs[-1] if runs else None
        if last and (last.folded == folded or _crossed(last, cited)):
            runs[-1] = _Run(last.start, max(last.end, passage.end), last.folded and folded)
        else:
            runs.append(_Run(last.end if last else 0, passage.end, folded))
    if not runs:
        return [_Run(0, len(article.text), folded=False)]
    return [*runs[:-1], replace(runs[-1], end=len(article.text))]


def _crossed(run: _Run, cited: Iterable[tuple[int, int]]) -> bool:
    """Whether cited words begin in the run and go on after it."""
    return any(start < run.end < end for start, end in cited)


def _block(article: Article, run: _Run, elements: Sequence[_Element]) -> Block:
    inside = [e for e in elements if run.start <= e.start and e.end <= run.end]
    lines = sum(e.token.piece is Piece.PASSAGE for e in inside)
    return Block(tuple(_tokens(article.text, run, inside)), run.folded, lines)


def _tokens(text: str, run: _Run, elements: Sequence[_Element]) -> Iterator[Token]:
    """The run as opening, text and closing tokens."""
    at = run.start
    open_: list[_Element] = []
    for element in [*elements, None]:
        until = run.end if element is None else element.start
        while open_ and open_[-1].end <= until:
            yield from _text(text[at : open_[-1].end])
            at = open_[-1].end
            yield Token(Piece.CLOSE, open_[-1].token.piece.value, open_.pop().backs)
        yield from _text(text[at:until])
        at = until
        if element is not None:
            yield element.token
            open_.append(element)


def _text(words: str) -> Iterator[Token]:
    if words:
        yield Token(Piece.TEXT, words)
