"""A JSON record as page extractors write them: trafilatura, fundus, news-please, or plain title, text, date, outlet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.clean.dates import read_date
from twosource.clean.draft import Draft, Fact, finished
from twosource.clean.facts import find_agency, find_authors, find_outlet, find_published
from twosource.clean.headline import fold
from twosource.clean.language import language_of
from twosource.clean.metadata import is_address
from twosource.clean.passages import Page, passages_of, read_page
from twosource.clean.scrape import check_lines, normalized
from twosource.clean.teasers import teasers_of
from twosource.codebook.outlets import Outlets
from twosource.errors import Refused
from twosource.model import Article, PassageKind, When

TITLE = ("title", "headline")
TEXT = ("text", "maintext", "plaintext", "articleBody", "content", "raw_text")
DATE = ("date", "date_publish", "publishing_date", "date_published", "datePublished", "published")
OUTLET = ("outlet", "sitename", "site_name", "publisher")
HOST = ("hostname", "source_domain", "source-hostname", "domain")
AUTHORS = ("author", "authors", "byline")
ADDRESS = ("url", "source", "responded_url", "requested_url")
LANGUAGE = ("language", "lang")
LEAST_WORDS = 4
SUMMARY = ("description", "excerpt", "standfirst", "summary")
WORDS = (*TITLE, *TEXT, *DATE, *OUTLET, *HOST, *ADDRESS, *LANGUAGE, *SUMMARY)
NAMES: Mapping[type, str] = {
    list: "a list", dict: "an object", bool: "true or false", int: "a number", float: "a number", str: "text",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields we know, each "" where the record has none; `extra` holds all others as they came."""

    title: str
    text: str
    date: str
    outlet: str
    host: str
    authors: tuple[str, ...]
    url: str
    language: str
    summary: str
    extra: Mapping[str, object]


def clean_record(supplied: Mapping[str, object], outlets: Outlets) -> tuple[Article, ...]:
    """The article of a record and the teasers in its text.

    Raises:
        Refused: a field has the wrong type, named with its path; or there is no text.
    """
    fields = _fields(supplied)
    text = normalized(fields.text).strip("\n")
    if not text.strip():
        raise Refused(f"it has no text: none of the fields {', '.join(TEXT[:3])} holds any")
    check_lines(text)
    title = " ".join(normalized(fields.title).split())
    draft, page = _draft(text, title, fields, outlets)
    article = finished(draft)
    return article, *teasers_of(page, article)


def _fields(supplied: Mapping[str, object]) -> Fields:
    """The known fields, each from the first of its names that holds something; what is not used stays in `extra`."""
    used: set[str] = set()
    for name in WORDS:
        _check_text(supplied, name)

    def first(names: Sequence[str]) -> str:
        for name in names:
            value = supplied.get(name)
            if isinstance(value, str) and value.strip():
                used.add(name)
                return value
        return ""

    title, text = first(TITLE), first(TEXT) or _body(supplied, used)
    addresses = [name for name in ADDRESS if is_address(_as_text(supplied.get(name)))]
    url = first(addresses[:1])
    named = () if "source" in addresses else ("source",)
    outlet = first(OUTLET) or _publisher(supplied, used) or first(named)
    date, host, language, summary = (first(names) for names in (DATE, HOST, LANGUAGE, SUMMARY))
    authors = _authors(supplied, used)
    if date and read_date(date, "") is None:
        used -= set(DATE)
    extra = {key: value for key, value in supplied.items() if key not in used and value is not None}
    return Fields(title, text, date, outlet, host, authors, url, language, summary, extra)


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _check_text(supplied: Mapping[str, object], name: str) -> None:
    value = supplied.get(name)
    if value is not None and not isinstance(value, str) and not (name == "publisher" and isinstance(value, dict)):
        raise Refused(f"'{name}' must be text, not {NAMES.get(type(value), type(value).__name__)}")


def _publisher(supplied: Mapping[str, object], used: set[str]) -> str:
    value = supplied.get("publisher")
    name = value.get("name") if isinstance(value, dict) else None
    if isinstance(name, str):
        used.add("publisher")
        return name
    return ""


def _authors(supplied: Mapping[str, object], used: set[str]) -> tuple[str, ...]:
    """Names in text ("A; B", "A and B"), a list of names, or a list of objects with a name."""
    found: list[str] = []
    for field in AUTHORS:
        value = supplied.get(field)
        if value is None:
            continue
        for number, one in enumerate(value if isinstance(value, list) else [value], 1):
            name = one.get("name") if isinstance(one, dict) else one
            if not isinstance(name, str):
                path = f"'{field}[{number}]'" if isinstance(value, list) else f"'{field}'"
                raise Refused(f"{path} must be a name as text, not {NAMES.get(type(name), 'null')}")
            found += re.split(r"\s*[;|]\s*|\s*,\s*|\s+and\s+", normalized(name).strip())
        used.add(field)
    bare = (re.sub(r"^by\s+", "", " ".join(name.split()), flags=re.IGNORECASE) for name in found)
    return tuple(dict.fromkeys(name for name in bare if name and "://" not in name))


def _body(supplied: Mapping[str, object], used: set[str]) -> str:
    """The field `body`: text, or the summary and sections that fundus writes."""
    value = supplied.get("body")
    if value is None:
        return ""
    used.add("body")
    if isinstance(value, str):
        return value
    if not isinstance(value, dict):
        raise Refused(f"'body' must be text or an object with sections, not {NAMES.get(type(value), 'null')}")
    lines = _lines(value.get("summary"), "body.summary")
    sections = value.get("sections") or []
    if not isinstance(sections, list):
        raise Refused(f"'body.sections' must be a list, not {NAMES.get(type(sections), 'null')}")
    for number, section in enumerate(sections, 1):
        if not isinstance(section, dict):
            raise Refused(f"'body.sections[{number}]' must be an object, not {NAMES.get(type(section), 'null')}")
        for part in ("headline", "paragraphs"):
            lines += _lines(section.get(part), f"body.sections[{number}].{part}")
    return "\n".join(lines)


def _lines(value: object, path: str) -> list[str]:
    value = [] if value is None else [value] if isinstance(value, str) else value
    if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
        raise Refused(f"'{path}' must be a list of texts")
    return [" ".join(line.split()) for line in value if line.strip()]


def _draft(text: str, title: str, fields: Fields, outlets: Outlets) -> tuple[Draft, Page]:
    lead = [title, *_standfirst(fields, text)] if title else []
    whole = "\n".join([*lead, text])
    page = read_page(whole, outlets, len(lead))
    passages = passages_of(page)
    said = "\n".join(whole[p.start : p.end] for p in passages if p.kind is PassageKind.BODY)
    published = _published(page, fields)
    language = fields.language.casefold()
    draft = Draft(
        whole,
        passages,
        outlet=_outlet(fields, outlets) or find_outlet(page, outlets),
        agency=find_agency(page, passages, outlets) or _agency(fields, outlets),
        authors=_credited(page, fields, outlets),
        published=published[0] if published else None,
        published_at=published[1] if published else None,
        language=language_of(said) or (language[:2] if re.match(r"[a-z]{2}(?:[-_]|$)", language) else None),
        url=fields.url or None,
        extra=fields.extra,
    )
    return draft, page


def _standfirst(fields: Fields, text: str) -> list[str]:
    """The summary of the record where it is one of its own, not the first words of the text cut off."""
    summary = " ".join(normalized(fields.summary).split())
    own = summary.count(" ") >= LEAST_WORDS and not summary.endswith(("…", "..."))
    return [summary] if own and fold(summary) not in fold(text) else []


def _published(page: Page, fields: Fields) -> tuple[When, tuple[int, int] | None] | None:
    when = read_date(fields.date, "given in the record") if fields.date else None
    return (when, None) if when else find_published(page)


def _outlet(fields: Fields, outlets: Outlets) -> Fact | None:
    """The outlet that the record names; else the one whose address it is."""
    if found := outlets.named(fields.outlet):
        return Fact(found.name, "given in the record")
    for address in (fields.outlet, fields.url, fields.host):
        if address and "." in address and (found := outlets.at(address)):
            return Fact(found.name, "known by its address")
    name = " ".join(normalized(fields.outlet).split())
    return Fact(name, "given in the record; not in the codebook") if name else None


def _agency(fields: Fields, outlets: Outlets) -> Fact | None:
    known = (outlets.named(name) for name in fields.authors)
    return next((Fact(a.name, "given as author in the record") for a in known if a and a.is_agency), None)


def _credited(page: Page, fields: Fields, outlets: Outlets) -> tuple[Fact, ...]:
    given = [Fact(name, "given in the record") for name in fields.authors if not outlets.named(name)]
    return tuple(given) or find_authors(page, outlets)
