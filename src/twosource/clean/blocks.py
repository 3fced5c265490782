"""The visible text of a page, block by block in page order, each with what the markup tells of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
REGIONS = frozenset({
    "nav", "header", "footer", "aside", "figure", "figcaption", "article", "main", "form", "ul", "ol", "table",
    "blockquote", "li", "address",
})  # fmt: skip
ITEMS = frozenset({"article", "li", "tr"})
"""Elements that hold what belongs together in a list: a link, its date, its summary."""
NAMES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
NEAR = 4
"""How many elements above a block may still name it by their class or id."""
DIGITS = re.compile(r"\d+")
SPACE = re.compile(r"[\s\xa0]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that stands on its own line. `linked` is the share of its characters in links, 0 to 1.

    `tag` is its block element; `regions` the sectioning elements it is in; `names` the words of class and id close by.
    `path` is its place in the markup, the same for all paragraphs of one container; `item` numbers the list item or
    article element it is in, 0 outside of any. `moment` is the machine-readable time in it, `href` its first link.
    """

    text: str
    tag: str
    regions: frozenset[str]
    names: frozenset[str]
    linked: float
    moment: str = ""
    href: str = ""
    path: str = ""
    item: int = 0


@dataclass(slots=True)
class _Open:
    """Elements open at one point of the walk, innermost last, and the text of the block so far."""

    tags: list[str] = field(default_factory=list)
    names: list[frozenset[str]] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    items: list[int] = field(default_factory=lambda: [0])
    seen: int = 0
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    moment: str = ""
    href: str = ""


def blocks_of(tree: html.HtmlElement) -> tuple[Block, ...]:
    """The blocks of a tree from which hidden elements were taken out."""
    root = tree.find("body") if tree.find("body") is not None else tree
    return tuple(_walk(root))


def _walk(root: html.HtmlElement) -> Iterator[Block]:
    state = _Open()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        breaks = tag not in INLINE
        if event == "start":
            if breaks:
                yield from _flushed(state)
            _enter(state, element, tag)
        else:
            if breaks:
                yield from _flushed(state)
            _leave(state, tag)
            if element is not root:
                _add(state, element.tail)
    yield from _flushed(state)


def _enter(state: _Open, element: html.HtmlElement, tag: str) -> None:
    state.tags.append(tag)
    words = NAMES.findall(f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}")
    state.names.append(frozenset(word.casefold() for word in words))
    state.steps.append(f"{tag}.{DIGITS.sub('', element.get('class') or '')}")
    if tag in ITEMS:
        state.seen += 1
        state.items.append(state.seen)
    if tag == "a":
        state.links += 1
        state.href = state.href or element.get("href") or ""
    if tag == "time" and not state.moment:
        state.moment = element.get("datetime") or ""
    _add(state, element.text)


def _leave(state: _Open, tag: str) -> None:
    state.tags.pop()
    state.names.pop()
    state.steps.pop()
    state.links -= tag == "a"
    if tag in ITEMS:
        state.items.pop()


def _add(state: _Open, text: str | None) -> None:
    if text:
        state.pieces.append(text)
        if state.links:
            state.linked += len(text)


def _flushed(state: _Open) -> Iterator[Block]:
    """The block that ends here, if it has any text."""
    raw = "".join(state.pieces)
    text = SPACE.sub(" ", raw).strip()
    if text:
        tag = next((tag for tag in reversed(state.tags) if tag not in INLINE), "body")
        yield Block(
            text,
            tag,
            REGIONS.intersection(state.tags),
            frozenset().union(*state.names[-NEAR:]),
            min(1.0, state.linked / max(1, len(raw))),
            state.moment,
            state.href,
            "/".join([step for step, t in zip(state.steps, state.tags, strict=True) if t not in INLINE][-NEAR:]),
            state.items[-1],
        )
    if text:
        state.moment = ""
        state.href = state.href if state.links else ""
    state.pieces.clear()
    state.linked = 0
