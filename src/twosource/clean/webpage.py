"""A web page: its own article as text in page order, with what its metadata and its visible words tell of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from twosource.clean.blocks import Block, blocks_of
from twosource.clean.body import HEADINGS, body_of
from twosource.clean.dates import read_date
from twosource.clean.draft import Draft, Fact, finished
from twosource.clean.facts import find_agency, find_authors, find_published
from twosource.clean.headline import SUFFIX, fold
from twosource.clean.language import language_of
from twosource.clean.lines import Line
from twosource.clean.linked import linked_teasers
from twosource.clean.looks import Look, Seen, see
from twosource.clean.markup import parsed, remove_hidden
from twosource.clean.metadata import Metadata, is_address, metadata_of
from twosource.clean.passages import FOOT, HEAD, Page, split_picture
from twosource.clean.scrape import check_lines, normalized
from twosource.clean.stamps import find_stamps
from twosource.codebook.outlets import Outlets
from twosource.codebook.pages import load_pages
from twosource.errors import Refused
from twosource.model import Article, Passage, PassageKind, When

LEAD = 12
"""Blocks between headline and body beyond which a headline is not the body's."""
NOTES = {Look.STAMP: PassageKind.DATELINE, Look.BYLINE: PassageKind.CREDIT, Look.CREDIT: PassageKind.CREDIT}


@dataclass(frozen=True, slots=True)
class Kept:
    """A block that is part of the article, as a line of its text, with the passage kind it has."""

    seen: Seen
    kind: PassageKind


def clean_page(text: str, outlets: Outlets, url: str | None = None) -> tuple[Article, ...]:
    """The article of a web page, then its teasers: dated links to other articles.

    Raises:
        Refused: it is no page, or no article text was found in it.
    """
    tree = parsed(normalized(text))
    told = metadata_of(tree)
    remove_hidden(tree)
    blocks = blocks_of(tree)
    check_lines("\n".join(block.text for block in blocks))
    seen = [see(Line(0, len(block.text), block.text, gap=False)) for block in blocks]
    body = body_of(tree, blocks, seen)
    if not any(body):
        raise Refused("no article text was found on the page: only menus, links, headlines or nothing at all")
    page, kept = _laid_out(list(_kept(blocks, seen, body, told)))
    article = finished(_draft(page, kept, told, outlets, url))
    return article, *linked_teasers(article, blocks, seen, body)


def _kept(blocks: Sequence[Block], seen: Sequence[Seen], body: Sequence[bool], told: Metadata) -> Iterator[Kept]:
    """The blocks of the article in page order; a headline that only the metadata has comes first."""
    start = body.index(True)
    end = len(body) - list(reversed(body)).index(True)
    headline = _headline(blocks, seen, start, told)
    if headline is None and (written := told.headline or SUFFIX.sub("", told.title)):
        yield Kept(see(Line(0, len(written), written, gap=False)), PassageKind.HEADLINE)
    top = start if headline is None else headline
    said = fold(blocks[headline].text) if headline is not None else fold(told.headline)
    for i in range(max(0, top - HEAD), min(len(blocks), end + FOOT)):
        if i == headline:
            kind: PassageKind | None = PassageKind.HEADLINE
        elif body[i] and i == start and blocks[i].names & load_pages().standfirst_names:
            kind = PassageKind.STANDFIRST
        elif body[i]:
            is_list = "li" in blocks[i].regions and not seen[i].line.is_prose
            kind = PassageKind.LIST if is_list else PassageKind.BODY
        else:
            kind = _beside(blocks[i], seen[i], told, between=top < i < start, within=start < i < end)
        if kind is not None and (i == headline or body[i] or fold(blocks[i].text) != said):
            yield Kept(seen[i], kind)


def _headline(blocks: Sequence[Block], seen: Sequence[Seen], start: int, told: Metadata) -> int | None:
    """The visible headline: the one the metadata names, else the heading of the first rank above the body."""
    named = {fold(told.headline), fold(told.title), fold(SUFFIX.sub("", told.title))} - {""}
    above = range(max(0, start - 4 * LEAD), start)
    same = [i for i in above if fold(blocks[i].text) in named and not {"nav", "li"} & blocks[i].regions]
    for candidates in ([i for i in same if blocks[i].tag in HEADINGS], same):
        if candidates:
            return candidates[-1]
    ranks = [i for i in above if blocks[i].tag == "h1" and seen[i].line.size > 1]
    return ranks[-1] if ranks else None


def _beside(block: Block, seen: Seen, told: Metadata, *, between: bool, within: bool) -> PassageKind | None:
    """What a block near the body is, None where it is none of the article's."""
    if {"nav", "footer", "aside", "form"} & block.regions:
        return None
    words = load_pages()
    if "figcaption" in block.regions or "figure" in block.regions or block.names & words.caption_names:
        return PassageKind.CAPTION if seen.line.size > 1 and (between or within) else None
    if seen.look in NOTES:
        return NOTES[seen.look]
    if block.moment and seen.line.size < 12:
        return PassageKind.DATELINE
    if seen.look is Look.CAPTION and (between or within):
        return PassageKind.CAPTION
    if between and block.linked < 0.5 and _is_standfirst(block, seen, told):
        return PassageKind.STANDFIRST
    return None


def _is_standfirst(block: Block, seen: Seen, told: Metadata) -> bool:
    """A sentence under the headline that is named so, is the page's own summary, or is a heading of running text."""
    if seen.look not in {Look.PROSE, Look.SHORT} or seen.line.size < 5:
        return False
    named = bool(block.names & load_pages().standfirst_names)
    summary = len(block.text) > 30 and fold(told.summary).startswith(fold(block.text)[:80])
    return named or summary or (block.tag in HEADINGS and block.tag != "h1" and seen.line.small_share >= 0.5)


def _laid_out(kept: Sequence[Kept]) -> tuple[Page, tuple[Kept, ...]]:
    """The kept blocks as one text, a line each, and the page that the facts are looked for in."""
    at, placed = 0, []
    for one in kept:
        text = one.seen.line.text
        placed.append(replace(one, seen=replace(one.seen, line=Line(at, at + len(text), text, gap=False))))
        at += len(text) + 1
    kinds = [one.kind for one in placed]
    said = [i for i, kind in enumerate(kinds) if kind in {PassageKind.BODY, PassageKind.LIST}]
    headline = kinds.index(PassageKind.HEADLINE) if PassageKind.HEADLINE in kinds else None
    text = "\n".join(one.seen.line.text for one in placed)
    return Page(text, tuple(one.seen for one in placed), headline, said[0], said[-1] + 1), tuple(placed)


def _passages(page: Page, kept: Sequence[Kept]) -> Iterator[Passage]:
    for i, one in enumerate(kept):
        line = one.seen.line
        if one.kind is PassageKind.CAPTION or (one.kind is PassageKind.CREDIT and one.seen.look is Look.CREDIT):
            yield from split_picture(line.text, line.start, page, i)
        else:
            yield Passage(one.kind, line.start, line.end)


def _draft(page: Page, kept: Sequence[Kept], told: Metadata, outlets: Outlets, url: str | None) -> Draft:
    passages = tuple(_passages(page, kept))
    said = "\n".join(one.seen.line.text for one in kept if one.kind is PassageKind.BODY)
    address = next((a for a in (url, told.url) if a and is_address(a)), None)
    published, at = _published(page, told, address)
    return Draft(
        page.text,
        passages,
        outlet=_outlet(told, outlets, address),
        agency=find_agency(page, passages, outlets) or _agency(told, outlets),
        authors=_authors(page, told, outlets),
        published=published,
        published_at=at,
        language=language_of(said) or told.language or None,
        url=address,
    )


def _outlet(told: Metadata, outlets: Outlets, address: str | None) -> Fact | None:
    """The outlet by the page's address, else by the name it gives itself, known to the codebook or not."""
    if address and (found := outlets.at(address)):
        return Fact(found.name, "known by its address")
    for name in (told.site, told.publisher):
        if found := outlets.named(name):
            return Fact(found.name, "stated in the page's metadata")
    tail = told.title[len(SUFFIX.sub("", told.title)) :].strip(" |–—·:»-")
    if found := outlets.named(tail):
        return Fact(found.name, "stated after the headline in the page's title")
    name = told.site or told.publisher
    return Fact(name, "stated in the page's metadata; not in the codebook") if name else None


def _agency(told: Metadata, outlets: Outlets) -> Fact | None:
    """An agency that the metadata names as author."""
    known = (outlets.named(name) for name in told.authors)
    return next((Fact(a.name, "stated as author in the page's metadata") for a in known if a and a.is_agency), None)


def _authors(page: Page, told: Metadata, outlets: Outlets) -> tuple[Fact, ...]:
    """The people in the visible byline, then those the metadata names; with the words where they are visible."""
    facts = {fact.value: fact for fact in find_authors(page, outlets)}
    folded = {fold(name) for name in facts}
    for name in told.authors:
        if fold(name) not in folded and not outlets.named(name) and fold(name) != fold(told.site):
            at = page.text.find(name)
            where = (at, at + len(name)) if at >= 0 else None
            facts[name] = Fact(name, "stated as author in the page's metadata", where)
    return tuple(facts.values())


def _published(page: Page, told: Metadata, address: str | None) -> tuple[When | None, tuple[int, int] | None]:
    """The time of publication: by the metadata, else by a visible stamp, else by the day in the address."""
    visible = find_published(page)
    when = read_date(told.published, f"stated in the page's metadata ({told.published_by})") if told.published else None
    if when is not None:
        same = visible is not None and visible[0].value[:10] == when.value[:10]
        return when, visible[1] if visible and same else None
    if visible is not None:
        return visible
    path = urlsplit(address).path if address else ""
    stamps = [stamp for stamp in find_stamps(path[:200]) if stamp.year and stamp.settled]
    if len(stamps) != 1:
        return None, None
    day = stamps[0].value[:10]
    return When(day, "DATE", day, day, "the day in the page's address", inferred=True), None
