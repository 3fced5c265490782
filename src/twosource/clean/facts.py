"""What a scraped page itself tells: outlet, agency, authors and time of publication, each with its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from twosource.clean.dates import when_of
from twosource.clean.draft import Fact
from twosource.clean.headline import fold
from twosource.clean.looks import Look, bylined
from twosource.clean.passages import FOOT, HEAD, Page
from twosource.clean.stamps import Order, Stamp, order_of
from twosource.codebook.outlets import Outlet, Outlets
from twosource.codebook.pages import load_pages, plain_line
from twosource.model import Passage, PassageKind, When

STATED = "stated on the page"
PICTURE_AGENCIES = frozenset({"Getty Images", "European Pressphoto Agency"})
DATELINE = re.compile(
    r"^[^()]{2,70}?\((?P<name>[^()]{2,40})\)\s*[-–—:]+\s"
    r"|^(?P<bare>[^\W\d_][\w /&'’.-]{1,30}?)\s*[-–—]{1,2}\s+(?=[A-Z\"“])"
)
"""The beginning of an agency's text: "PARIS, Feb 3 (Reuters) -", "(AFP) -", "AP -"."""
SIGNED = re.compile(r"[-–—(\[]\s*(?P<name>[^\W\d_][\w /&'’.-]{1,40}?)\s*[)\]]?\.?$")
"""How an agency signs at the end: "- AFP", "(dpa)"."""
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?)?[\s,]*(?P<name>[^.|•]{2,60})",
    re.IGNORECASE,
)
YEARS = re.compile(r"[\s,]*\d{4}(?:\s?[-–]\s?\d{2,4})?\s*$")
HOST = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
MASTHEAD = 20
"""Words a line may have in which a masthead is looked for."""
SPLIT = re.compile(r"\s[>|›»•·/]\s|\s>>\s|\s[–—-]\s|[|]")


def find_outlet(page: Page, outlets: Outlets) -> Fact | None:
    """The outlet that publishes the page, by its title, its masthead or breadcrumb, its address or copyright line.

    A name inside the headline itself is whom the article cites, and no outlet of the page.
    """
    return (
        _from_title(page, outlets)
        or _from_masthead(page, outlets)
        or _from_dateline(page, outlets)
        or _from_copyright(page, outlets)
    )


def _from_masthead(page: Page, outlets: Outlets) -> Fact | None:
    """A line above the headline that is an outlet's name or address, or begins or ends with one as in a breadcrumb."""
    for i in range(page.start if page.headline is None else page.headline):
        seen = page.lines[i]
        pieces = list(_pieces(seen.line.text)) if seen.line.size < MASTHEAD else []
        for start, name in (pieces[0], pieces[-1]) if pieces else ():
            found = outlets.at(name) if HOST.fullmatch(name) else outlets.named(name)
            if found and not found.is_agency:
                at = seen.line.start + start
                how = "known by the address on the page" if HOST.fullmatch(name) else "stated at the head of the page"
                return Fact(found.name, how, (at, at + len(name)))
    return None


def _from_dateline(page: Page, outlets: Outlets) -> Fact | None:
    """An outlet beside the date under the headline: "Daily Herald, 3 May 2024"."""
    top = page.start if page.headline is None else page.headline
    for seen in page.lines[max(0, top) : page.start]:
        if seen.stamps and seen.look in {Look.STAMP, Look.BYLINE}:
            for match in re.finditer(r"[^,|•·]+", seen.line.text):
                found = outlets.named(match[0].strip())
                if found and not found.is_agency:
                    at = seen.line.start + match.start() + len(match[0]) - len(match[0].lstrip())
                    return Fact(found.name, "stated beside the date", (at, at + len(match[0].strip())))
    return None


def _from_title(page: Page, outlets: Outlets) -> Fact | None:
    if page.headline is None:
        return None
    headline = fold(page.lines[page.headline].line.text)
    for i, seen in enumerate(page.lines[: page.start]):
        folded = fold(seen.line.text)
        if i == page.headline or not folded.startswith(headline) or folded == headline:
            continue
        pieces = list(_pieces(seen.line.text))
        start, name = pieces[-1]
        known = outlets.named(name)
        if known and len(pieces) > 1 and fold(name) not in headline:
            at = (seen.line.start + start, seen.line.start + start + len(name))
            return Fact(known.name, "stated after the headline in the page's title", at)
    return None


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The stretches of a line between separators, with their offsets."""
    at = 0
    for match in [*SPLIT.finditer(text), None]:
        end = match.start() if match else len(text)
        piece = text[at:end]
        if piece.strip():
            yield at + len(piece) - len(piece.lstrip()), piece.strip()
        at = match.end() if match else end


def _from_copyright(page: Page, outlets: Outlets) -> Fact | None:
    for seen in reversed(page.lines[page.end :]):
        match = COPYRIGHT.search(seen.line.text[:200])
        name = YEARS.sub("", match["name"]).rstrip(" ,") if match else ""
        known = outlets.named(name) if name else None
        if match and known and not known.is_agency:
            at = seen.line.start + match.start("name")
            return Fact(known.name, "stated in the page's copyright line", (at, at + len(name)))
    return None


def find_agency(page: Page, passages: tuple[Passage, ...], outlets: Outlets) -> Fact | None:
    """The agency whose text it is: by dateline, byline, breadcrumb or signature."""
    body = [p for p in passages if p.kind is PassageKind.BODY]
    candidates = [_dateline(page.text, body[0], outlets)] if body else []
    candidates += [_in_line(page, i, outlets) for i in range(page.start) if _near_top(page, i)]
    if body:
        candidates.append(_signature(page.text, body[-1], outlets))
    candidates += [_in_line(page, i, outlets) for i in range(page.end, min(len(page.lines), page.end + FOOT))]
    return next((fact for fact in candidates if fact), None)


def _near_top(page: Page, i: int) -> bool:
    top = page.start if page.headline is None else page.headline
    return i >= top - HEAD


def _dateline(text: str, first: Passage, outlets: Outlets) -> Fact | None:
    match = DATELINE.match(text[first.start : min(first.end, first.start + 120)])
    group = "name" if match and match["name"] else "bare"
    if match is None or not (agency := _agency(match[group], outlets)):
        return None
    at = first.start + match.start(group)
    return Fact(agency.name, "stated in the dateline", (at, at + len(match[group])))


def _signature(text: str, last: Passage, outlets: Outlets) -> Fact | None:
    left = max(last.start, last.end - 60)
    match = SIGNED.search(text[left : last.end])
    if match is None or not (agency := _agency(match["name"], outlets)):
        return None
    at = left + match.start("name")
    return Fact(agency.name, "signed at the end of the article", (at, at + len(match["name"])))


def _in_line(page: Page, i: int, outlets: Outlets) -> Fact | None:
    """An agency in a breadcrumb, in a byline, or alone on a line."""
    seen = page.lines[i]
    if seen.look not in {Look.CRUMB, Look.BYLINE, Look.SHORT} or i == page.headline:
        return None
    how = {Look.CRUMB: "stated in the breadcrumb", Look.BYLINE: "stated in the byline"}.get(seen.look, STATED)
    names = [(seen.line.text.find(name), name) for name in bylined(seen)]
    for start, name in names or list(_pieces(seen.line.text)):
        words = _longest_agency(name, outlets)
        if seen.look is Look.BYLINE and not _is_desk(name[len(words) :]):
            continue  # a person may bear the name of an agency
        if words and (agency := _agency(words, outlets)):
            return Fact(agency.name, how, (seen.line.start + start, seen.line.start + start + len(words)))
    return None


def _is_desk(rest: str) -> bool:
    """Whether what follows an agency's name in a byline still means the agency: nothing, "Staff", "News Agency"."""
    return not rest.strip() or plain_line(rest) in load_pages().roles


def _longest_agency(name: str, outlets: Outlets) -> str:
    """The most words from the beginning of a breadcrumb's piece that name an agency: "AFP News", "Reuters Staff"."""
    ends = [m.start() for m in re.finditer(r"\s", name)] + [len(name)]
    return next((name[:end] for end in reversed(ends[:8]) if _agency(name[:end], outlets)), "")


def _agency(name: str, outlets: Outlets) -> Outlet | None:
    found = outlets.named(name)
    return found if found and found.is_agency and found.name not in PICTURE_AGENCIES else None


def find_authors(page: Page, outlets: Outlets) -> tuple[Fact, ...]:
    """The people in bylines about the article, each once."""
    facts: dict[str, Fact] = {}
    top = page.start if page.headline is None else page.headline
    bottom = min(len(page.lines), page.end + FOOT)
    for seen in page.lines[max(0, top - HEAD) : page.start] + page.lines[page.end : bottom]:
        if seen.look is Look.BYLINE:
            for name in bylined(seen):
                at = seen.line.start + seen.line.text.find(name)
                if not outlets.named(name):
                    facts.setdefault(name, Fact(name, "stated in the byline", (at, at + len(name))))
    return tuple(facts.values())


def find_published(page: Page) -> tuple[When, tuple[int, int]] | None:
    """The time of publication with its words; the one called published first, one called updated last."""
    found = sorted(_own_stamps(page), key=lambda item: item[0])
    for _, i, stamp in found:
        when = when_of(stamp, STATED)
        if when:
            start = page.lines[i].line.start
            return when, (start + stamp.start, start + stamp.end)
    return None


def _own_stamps(page: Page) -> Iterator[tuple[int, int, Stamp]]:
    """The stamps about the article, with their rank: below the headline, after the article, above the headline."""
    words = load_pages()
    top = page.start if page.headline is None else page.headline
    places = ((range(top, page.start), 0), (range(page.end, page.end + FOOT), 1), (range(top - HEAD, top), 2))
    first = page_order(page)
    for indices, rank in places:
        for i in indices:
            if 0 <= i < len(page.lines) and page.lines[i].look in {Look.STAMP, Look.BYLINE}:
                updated = rank + 10 * _is_update(page.lines[i].line.text, words.updated)
                yield from ((updated, i, stamp.ordered(first)) for stamp in page.lines[i].stamps)


def _is_update(text: str, updated: Iterable[str]) -> bool:
    low = re.findall(r"[a-z]+", text.casefold())
    return any(word in updated for word in low) and not any(word in {"published", "posted"} for word in low)


def page_order(page: Page) -> Order | None:
    """The order of day and month in the numeric dates of the page, None where nothing tells it."""
    return order_of(stamp for seen in page.lines for stamp in seen.stamps)
