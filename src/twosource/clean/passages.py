"""Every line of a scraped page becomes one passage or several: which, by its look and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from twosource.clean.headline import SUFFIX, find_headline, fold
from twosource.clean.lines import split_lines
from twosource.clean.looks import Look, Seen, bylined, is_holder, promotes, see, trailing_credit
from twosource.clean.stretch import best_stretch
from twosource.codebook.outlets import Outlet, Outlets
from twosource.codebook.pages import load_pages, plain_line
from twosource.model import Passage, PassageKind

HEAD, FOOT = 6, 4
"""Lines above the headline and below the article in which its own date and byline may stand."""
LEAD_WORDS = 45
FEW_LINES = 4
PARAGRAPH = 15
"""Words from which a line said again is no refrain."""
NAME = 8
"""Words of a line below which it may be nothing but a name."""
CAPTION = 25
"""Words a caption may have that nothing but the credit below it gives away."""
NEIGHBOURS = 2
"""A run of more short lines within an article is no subheading but a list; of more than FEW_LINES, one of links."""
BRACKET = re.compile(r"\s*[(\[][^()\[\]]{2,60}[)\]]\.?$")


# Not slotted: the cached property needs a place.
@dataclass(frozen=True)
class Page:
    """The lines of a text as seen, with the article's bounds: lines [start, end), headline None where there is none.

    `named` are the lines that are nothing but the name of an outlet, `agencies` those that name an agency.
    """

    text: str
    lines: tuple[Seen, ...]
    headline: int | None
    start: int
    end: int
    named: frozenset[int] = frozenset()
    agencies: frozenset[int] = frozenset()

    @cached_property
    def repeats(self) -> frozenset[int]:
        """The paragraphs of the body that only say an earlier one again, as pages in slides and boxes do."""
        known: set[str] = set()
        again: set[int] = set()
        for i in range(self.start, self.end):
            line = self.lines[i].line
            if line.size >= PARAGRAPH:
                (again.add(i) if line.text in known else known.add(line.text))
        return frozenset(again)


def read_page(text: str, outlets: Outlets, lead: int = 0) -> Page:
    """The lines of a text and where its article stands; `start` equals `end` where there is none.

    `lead` lines at the top are known to be headline and standfirst, and the text to be hardly more than the article.
    """
    lines = tuple(see(line) for line in split_lines(text))
    bearers = {i: outlet for i, seen in enumerate(lines) if (outlet := _outlet(seen, outlets))}
    named = frozenset(bearers), frozenset(i for i, outlet in bearers.items() if outlet.is_agency)
    found = best_stretch(lines[lead:])
    if lead:
        bounds = (found[0] + lead, found[1] + lead) if found else (min(lead, len(lines)), len(lines))
        start = max(lead, _after_byline(lines, lead - 1, *bounds))
        return Page(text, lines, 0, start, _before_notices(lines, start, bounds[1]), *named)
    if found is None:
        return _page_without_prose(text, lines)
    start, end = found
    headline = find_headline(lines, start, end, named[0])
    if headline == start:
        start += 1
    start = _after_byline(lines, headline, start, end)
    return Page(text, lines, headline, start, _before_notices(lines, start, end), *named)


def _before_notices(lines: Sequence[Seen], start: int, end: int) -> int:
    """The end of the body: before what promotes something to the reader or presents the author of the byline."""
    authors = {name for seen in lines[:start] if seen.look is Look.BYLINE for name in bylined(seen)}
    for i in range(end - 1, start, -1):
        text = lines[i].line.text
        if not promotes(text) and not any(text.startswith((f"{name} is ", f"{name} has ")) for name in authors):
            return i + 1
    return end


def _outlet(seen: Seen, outlets: Outlets) -> Outlet | None:
    """The outlet whose name the whole line is."""
    return outlets.named(seen.line.text) if seen.line.size < NAME else None


def _page_without_prose(text: str, lines: tuple[Seen, ...]) -> Page:
    """A text of a few short lines is an article all the same: its first line the headline, the rest its body."""
    kept = [i for i, seen in enumerate(lines) if seen.look in {Look.SHORT, Look.PROSE} and seen.line.size >= FEW_LINES]
    if not kept or len(lines) > FEW_LINES:
        return Page(text, lines, None, 0, 0)
    headline = kept[0] if len(kept) > 1 else None
    return Page(text, lines, headline, kept[1] if len(kept) > 1 else kept[0], kept[-1] + 1)


def _after_byline(lines: Sequence[Seen], headline: int | None, start: int, end: int) -> int:
    """The start of the body: after the byline or date that follows a short lead below the headline."""
    top = start if headline is None else headline + 1
    for i in range(min(end - 1, top + 5), start, -1):
        above = lines[start:i]
        marks = lines[i - 1].look in {Look.BYLINE, Look.STAMP}
        if marks and sum(seen.line.size for seen in above if seen.look is Look.PROSE) <= LEAD_WORDS:
            return i
    return start


def passages_of(page: Page) -> tuple[Passage, ...]:
    """The passages of a page in order: every line is in at least one, none overlap."""
    found: list[Passage] = []
    for i in range(len(page.lines)):
        found.extend(_passages(page, i))
    return tuple(found)


def _passages(page: Page, i: int) -> Iterator[Passage]:
    line, look = page.lines[i].line, page.lines[i].look
    if i == page.headline:
        yield Passage(PassageKind.HEADLINE, line.start, line.end)
        return
    repeated = _repeated_headline(page, i)
    if repeated:
        yield Passage(PassageKind.FURNITURE, line.start, line.start + repeated)
        rest = line.text[repeated:]
        if rest.strip():
            yield from split_picture(rest, line.start + repeated, page, i)
        return
    kind = _kind(page, i)
    if kind in {PassageKind.CAPTION, PassageKind.CREDIT} and look is not Look.BYLINE:
        yield from split_picture(line.text, line.start, page, i)
    else:
        yield Passage(kind, line.start, line.end)


def _repeated_headline(page: Page, i: int) -> int:
    """How many characters of the line only say the headline again; 0 where it does not begin so."""
    if page.headline is None or i >= page.end:
        return 0
    headline, text = page.lines[page.headline].line.text, page.lines[i].line.text
    if text.startswith(headline):
        rest = text[len(headline) :]
        return len(text) if SUFFIX.fullmatch(rest) or not rest.strip(" |-–—·»") else len(headline)
    bare = SUFFIX.sub("", text)
    same = len(bare) > 20 and fold(headline).startswith(fold(bare))
    return len(text) if same and i < page.start else 0


def split_picture(text: str, offset: int, page: Page, i: int) -> Iterator[Passage]:
    """The pieces of what stands under a picture: its label and credit, and between them the caption."""
    bare = text.strip()
    start = offset + text.index(bare[0])
    label = _label(bare)
    bracket = BRACKET.search(bare, max(label, len(bare) - 80)) if label else None
    tail = bracket.start() - label if bracket else trailing_credit(bare[label:])
    middle = bare[label:] if tail is None else bare[label : label + tail]
    caption = middle.strip(" -–—|").removesuffix(" .")
    if not label and tail is None and not is_credited(page, i):
        yield Passage(PassageKind.CAPTION if len(caption.split()) > 2 else PassageKind.CREDIT, start, start + len(bare))
    elif not caption or (label and tail is None and _is_name(caption)):
        yield Passage(PassageKind.CREDIT, start, start + len(bare))
    else:
        first = start + bare.index(caption, label)
        bounds = (start, first, first + len(caption), start + len(bare))
        kinds = (PassageKind.CREDIT, PassageKind.CAPTION, PassageKind.CREDIT)
        for kind, left, right in zip(kinds, bounds, bounds[1:], strict=False):
            piece = page.text[left:right]
            if any(character.isalnum() for character in piece):
                inner = left + len(piece) - len(piece.lstrip())
                yield Passage(kind, inner, left + len(piece.rstrip()))


def is_credited(page: Page, i: int) -> bool:
    return page.lines[i].look in {Look.CREDIT, Look.CAPTION}


def _label(text: str) -> int:
    """The length of "Photo:" and its like at the beginning, with the space after it."""
    before, colon, rest = text.partition(":")
    if not colon or plain_line(before) not in load_pages().credit_begins:
        return 0
    return len(before) + 1 + len(rest) - len(rest.lstrip())


def _is_name(text: str) -> bool:
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    return is_holder(text) or (len(words) <= 4 and all(word[0].isupper() for word in words))


def _kind(page: Page, i: int) -> PassageKind:
    if _is_above_credit(page, i):
        return PassageKind.CAPTION
    if page.start <= i < page.end:
        return _kind_within(page, i)
    seen = page.lines[i]
    look = Look.STAMP if seen.look is Look.BYLINE and seen.stamps and not bylined(seen) else seen.look
    look = Look.CREDIT if look is Look.SHORT and i in (page.named if i < page.start else page.agencies) else look
    top = page.start if page.headline is None else page.headline
    # The name of an outlet above the headline is the page's masthead.
    if (top if i in page.named else top - HEAD) <= i < page.start or page.end <= i < page.end + FOOT:
        near = {
            Look.STAMP: PassageKind.DATELINE,
            Look.BYLINE: PassageKind.CREDIT,
            Look.CREDIT: PassageKind.CREDIT,
            Look.CAPTION: PassageKind.CAPTION,
        }.get(look)
        if near and page.start < page.end:
            return near
    if page.headline is not None and page.headline < i < page.start and _is_standfirst(page, i):
        return PassageKind.STANDFIRST
    return PassageKind.FURNITURE


def _is_above_credit(page: Page, i: int) -> bool:
    """Whether a short text between headline and end stands right above a line that only credits a picture."""
    top = page.start if page.headline is None else page.headline + 1
    if not top <= i < page.end - 1 or page.lines[i].look not in {Look.SHORT, Look.PROSE}:
        return False
    below = page.lines[i + 1]
    pure = below.look is Look.CREDIT and not below.line.gap and _is_pure_credit(below.line.text)
    return pure and page.lines[i].line.size <= CAPTION


def _is_pure_credit(text: str) -> bool:
    label = _label(text)
    return _is_name(text[label:]) if label else is_holder(text)


def _kind_within(page: Page, i: int) -> PassageKind:
    seen = page.lines[i]
    if seen.look is Look.PROSE:
        return PassageKind.FURNITURE if i in page.repeats else PassageKind.BODY
    if seen.look is Look.ITEM:
        return PassageKind.LIST if _run(page, i, Look.ITEM) > 1 and not seen.line.is_prose else PassageKind.BODY
    if seen.look is Look.SHORT and (run := _run(page, i, Look.SHORT)) <= FEW_LINES:
        return PassageKind.BODY if run <= NEIGHBOURS else PassageKind.LIST
    return {
        Look.STAMP: PassageKind.DATELINE,
        Look.BYLINE: PassageKind.CREDIT,
        Look.CREDIT: PassageKind.CREDIT,
        Look.CAPTION: PassageKind.CAPTION,
    }.get(seen.look, PassageKind.FURNITURE)


def _run(page: Page, i: int, look: Look) -> int:
    """How many lines of one look stand together around line `i`, within the article."""
    first, last = i, i
    while first > page.start and page.lines[first - 1].look is look:
        first -= 1
    while last + 1 < page.end and page.lines[last + 1].look is look:
        last += 1
    return last - first + 1


def _is_standfirst(page: Page, i: int) -> bool:
    """A line of running text between headline and body, or a longer one right under the headline."""
    seen = page.lines[i]
    right_under = page.headline == i - 1 and seen.line.size >= 6 and seen.line.small_share >= 0.5
    return seen.look is Look.PROSE or (seen.look is Look.SHORT and right_under)
