"""What a page says of itself in its head: JSON-LD (schema.org), OpenGraph and plain meta elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from lxml import html

MOST = 500_000
"""Characters of one JSON-LD script that are looked at."""
LONG = 2_000
TAG = re.compile(r"<[^<>]{1,500}>")
PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "article.published", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "date",
)  # fmt: skip
HEADLINE = ("og:title", "twitter:title", "headline", "dc.title", "parsely-title", "sailthru.title")
SITE = ("og:site_name", "application-name", "dc.publisher", "publisher")
AUTHOR = ("author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "authors")
SUMMARY = ("og:description", "description", "twitter:description")
ARTICLE = re.compile(r"(?:Article|Posting|Report)$")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the head of a page says; "" and () where it says nothing. Values are as written."""

    headline: str = ""
    title: str = ""
    published: str = ""
    published_by: str = ""
    site: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    summary: str = ""
    language: str = ""
    url: str = ""


def metadata_of(tree: html.HtmlElement) -> Metadata:
    """The metadata of a page, before anything is taken out of its tree."""
    metas = _metas(tree)
    article = next(_articles(tree), {})
    published, by = _published(article, metas, tree)
    return Metadata(
        headline=_text(article.get("headline")) or _first(metas, HEADLINE),
        title=" ".join((tree.findtext(".//title") or "").split()),
        published=published,
        published_by=by,
        site=_first(metas, SITE[:1]) or _name(article.get("publisher")) or _first(metas, SITE[1:]),
        publisher=_name(article.get("publisher")),
        authors=_authors(article, metas),
        summary=_first(metas, SUMMARY) or _text(article.get("description")),
        language=(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].casefold(),
        url=_address(tree, metas),
    )


def _metas(tree: html.HtmlElement) -> dict[str, list[str]]:
    """The contents of the meta elements by their name or property, in small letters."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.casefold(), []).append(content)
    return found


def _first(metas: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _articles(tree: html.HtmlElement) -> Iterator[dict[str, object]]:
    """The schema.org objects that are articles, in page order."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and (text := script.text or "") and len(text) < MOST:
            try:
                loaded = json.loads(text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
            except (ValueError, RecursionError):
                continue
            yield from (item for item in _objects(loaded) if _is_article(item))


def _objects(loaded: object) -> Iterator[dict[str, object]]:
    """All objects in lists, graphs and main entities, outermost first, without recursion."""
    waiting = [loaded]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item
        elif isinstance(item, dict):
            yield item
            waiting += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]


def _is_article(item: dict[str, object]) -> bool:
    kinds = item.get("@type")
    return any(isinstance(k, str) and ARTICLE.search(k) for k in (kinds if isinstance(kinds, list) else [kinds]))


def _text(value: object) -> str:
    value = next(iter(value), "") if isinstance(value, list) else value
    if not isinstance(value, str) or len(value) > LONG:
        return ""
    return " ".join(unescape(TAG.sub(" ", value)).split())


def _name(value: object) -> str:
    value = next(iter(value), "") if isinstance(value, list) else value
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _authors(article: dict[str, object], metas: dict[str, list[str]]) -> tuple[str, ...]:
    stated = article.get("author")
    names = [_name(one) for one in (stated if isinstance(stated, list) else [stated])]
    names = [name for name in names if name] or next((metas[name] for name in AUTHOR if name in metas), [])
    split = [one.strip() for name in names for one in re.split(r"\s*[,;]\s*|\s+(?:and|&)\s+", name)]
    bare = [re.sub(r"^(?:by|By|BY)\s+", "", one) for one in split]
    return tuple(dict.fromkeys(one for one in bare if one and "://" not in one and "@" not in one and len(one) < 80))


def _published(article: dict[str, object], metas: dict[str, list[str]], tree: html.HtmlElement) -> tuple[str, str]:
    """The date of publication as written, and the name of the field it stands in."""
    if stated := _text(article.get("datePublished")):
        return stated, "datePublished"
    if name := next((name for name in PUBLISHED if name in metas), None):
        return metas[name][0], name
    for element in tree.iter("time"):
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''} {element.get('pubdate')}".casefold()
        if "publish" in marks and element.get("datetime"):
            return element.get("datetime") or "", "time"
    return "", ""


def _address(tree: html.HtmlElement, metas: dict[str, list[str]]) -> str:
    """The page's own address: its canonical link, else that of OpenGraph."""
    links = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").casefold() == "canonical"]
    return next((url for url in [*links, _first(metas, ("og:url",))] if is_address(url)), "")


def is_address(url: str) -> bool:
    """Whether it is a whole web address."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and len(url) < 2_000
