"""Which blocks of a page are its article: trafilatura's choice, put right by where blocks stand in the markup.

trafilatura (Barbaresi, ACL demonstrations 2021) finds the stretch of the page. It loses paragraphs in sibling
containers, subheadings and quoted posts, and keeps standfirsts, promotions at the end and lines of links. Blocks that
share their place in the markup with the bulk of the text are one with it (the observation behind readability's
candidate scores); each step below uses only that, the share of links and how a line looks.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from lxml import html
from trafilatura import extract

from twosource.clean.blocks import Block
from twosource.clean.headline import fold
from twosource.clean.looks import Look, Seen, promotes

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
WORD = re.compile(r"\w+")
RUN = 4
"""Words of the runs by which a block is found again in what trafilatura gives."""
ENOUGH = 0.6
"""Share of a block's runs that must be found again; whitespace and links change some of them."""
HOME = 0.1
"""Share of the article's words that a place in the markup holds, so as to be a home of its text."""
LINKED, MOSTLY_LINKED = 0.5, 0.75
LINK_WORDS = 30
EDGES = frozenset({Look.ASIDE, Look.AFTER, Look.COMMENTS, Look.STAMP, Look.BYLINE, Look.CREDIT, Look.CRUMB, Look.DATED})
BETWEEN = frozenset({Look.SHORT, Look.PROSE, Look.ITEM})
ADDRESS = re.compile(r"https?:|www\.")


def body_of(tree: html.HtmlElement, blocks: Sequence[Block], seen: Sequence[Seen]) -> list[bool]:
    """For each block whether it is part of the article's body. `seen` are the same blocks as lines."""
    chosen = _extracted(tree, blocks)
    heads = {fold(block.text) for block in blocks if block.tag == "h1"}
    chosen = [on and fold(block.text) not in heads for on, block in zip(chosen, blocks, strict=True)]
    homes = _homes(chosen, blocks, seen)
    _add_siblings(chosen, blocks, seen, homes)
    _add_between(chosen, blocks, seen, homes, heads)
    _drop_links(chosen, blocks, seen)
    _drop_headings(chosen, blocks, seen, homes)
    _trim(chosen, blocks, seen)
    _drop_repeats(chosen, blocks, homes)
    return chosen


def _extracted(tree: html.HtmlElement, blocks: Sequence[Block]) -> list[bool]:
    """The blocks whose words stand in what trafilatura gives; its thorough mode where the quick one finds nothing."""
    for quick in (True, False):
        text = extract(copy.deepcopy(tree), include_comments=False, fast=quick) or ""
        lines = [WORD.findall(line) for line in text.split("\n")]
        runs = {run for line in lines for run in _runs(line)}
        whole = {tuple(line) for line in lines}
        chosen = [_is_in(WORD.findall(block.text), runs, whole) for block in blocks]
        if any(chosen):
            return chosen
    return [False] * len(blocks)


def _runs(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1)))


def _is_in(words: list[str], runs: set[tuple[str, ...]], whole: set[tuple[str, ...]]) -> bool:
    if len(words) < RUN + 2:
        return bool(words) and tuple(words) in whole
    own = list(_runs(words))
    return sum(run in runs for run in own) / len(own) >= ENOUGH


def _above(path: str) -> str:
    return path.rpartition("/")[0]


def _homes(chosen: Sequence[bool], blocks: Sequence[Block], seen: Sequence[Seen]) -> frozenset[str]:
    """The places in the markup that hold the bulk of the running text."""
    words: Counter[str] = Counter()
    for on, block, line in zip(chosen, blocks, seen, strict=True):
        if on and line.line.is_prose:
            words[block.path] += line.line.size
    return frozenset(path for path, count in words.items() if count >= HOME * words.total())


def _add_siblings(chosen: list[bool], blocks: Sequence[Block], seen: Sequence[Seen], homes: frozenset[str]) -> None:
    """Running text in the same place of the markup as the article's belongs to it."""
    for i, block in enumerate(blocks):
        if block.path in homes and block.linked < LINKED and seen[i].look is Look.PROSE:
            chosen[i] = True


def _add_between(
    chosen: list[bool], blocks: Sequence[Block], seen: Sequence[Seen], homes: frozenset[str], heads: set[str]
) -> None:
    """Subheadings and quoted posts between paragraphs."""
    above = {_above(path) for path in homes}
    first, last = _ends(chosen)
    for i in range(last - 1, first, -1):
        block = blocks[i]
        if chosen[i] or fold(block.text) in heads:
            continue
        at_home = block.path in homes or _above(block.path) in above
        subheading = chosen[i + 1] and at_home and block.linked < LINKED and seen[i].look in BETWEEN
        quoted = "blockquote" in block.regions and block.linked < MOSTLY_LINKED
        chosen[i] = (subheading and block.tag != "figcaption") or quoted


def _drop_links(chosen: list[bool], blocks: Sequence[Block], seen: Sequence[Seen]) -> None:
    """Lines that are hardly more than a link lead to other articles; an address written out is text."""
    for i, block in enumerate(blocks):
        link = block.linked > MOSTLY_LINKED and seen[i].line.size < LINK_WORDS and block.tag not in HEADINGS
        if link and not ADDRESS.match(block.text):
            chosen[i] = False


def _drop_headings(chosen: list[bool], blocks: Sequence[Block], seen: Sequence[Seen], homes: frozenset[str]) -> None:
    """Headings that nothing of the article follows, and those above its first paragraph that stand elsewhere."""
    below = False
    since = 0
    for i in range(len(blocks) - 1, -1, -1):
        since += 1
        if chosen[i] and blocks[i].tag in HEADINGS and (not below or since > 3):
            chosen[i] = False
        elif chosen[i]:
            below, since = True, 0
    above = {_above(path) for path in homes}
    for i, block in enumerate(blocks):
        if chosen[i] and block.tag not in HEADINGS and seen[i].line.size > 3:
            break
        if block.path not in homes and _above(block.path) not in above:
            chosen[i] = False


def _trim(chosen: list[bool], blocks: Sequence[Block], seen: Sequence[Seen]) -> None:
    """Takes away dates, credits and notices above the text, and notices and promotions below it."""
    first, last = _ends(chosen)
    while first <= last and (not chosen[first] or seen[first].look in EDGES):
        chosen[first] = False
        first += 1
    while last >= first and (not chosen[last] or seen[last].look in EDGES or _leads_away(blocks[last])):
        chosen[last] = False
        last -= 1


def _leads_away(block: Block) -> bool:
    return promotes(block.text, linked=block.linked > 0)


def _drop_repeats(chosen: list[bool], blocks: Sequence[Block], homes: frozenset[str]) -> None:
    """What is said at home needs no repeating elsewhere (pull quotes, summaries)."""
    at_home = {fold(block.text) for on, block in zip(chosen, blocks, strict=True) if on and block.path in homes}
    for i, block in enumerate(blocks):
        if chosen[i] and block.path not in homes and block.text.count(" ") > 3 and fold(block.text) in at_home:
            chosen[i] = False


def _ends(chosen: Sequence[bool]) -> tuple[int, int]:
    """The first and the last chosen index; (0, -1) where none is."""
    found = [i for i, on in enumerate(chosen) if on]
    return (found[0], found[-1]) if found else (0, -1)
