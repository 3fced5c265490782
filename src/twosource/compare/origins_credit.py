"""The agency behind an article: as its page names it, by its dateline, its last line, its copyright, or its address."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.codebook.outlets import Outlet, Outlets
from twosource.model import Article, PassageKind, Span

DATELINE = re.compile(r"^[^()\n]{0,70}\((?P<name>[^()\n]{2,40})\)\s*[-–—:]{1,2}(?:\s|$)")
SIGNED = re.compile(r"[(\[](?P<name>[^()\[\]\n]{2,60})[)\]]\.?$")
COPYRIGHT = re.compile(
    r"(?:©|\bcopyright\b)[\s©]*(?:\(c\)\s*)?(?:\d{4})?[\s,]*(?P<name>[^\W\d_][^\n.|•,]{1,50})", re.IGNORECASE
)
ADDRESS = re.compile(r"/(?:wires?/)?(?P<name>[a-z]{2,12}?)(?P<wire>online)?(?=/)")
LAST = 200
"""Characters at the end of a text in which a signature or copyright line stands."""
ACRONYM = 3
"""A shorter part of an address is no agency by itself ("/pa/"), only below "wires/" or before "online"."""


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency whose text an article prints, how that is known, and the words that say so."""

    agency: Outlet | str
    how: str
    evidence: tuple[Span, ...] = ()

    @property
    def name(self) -> str:
        return self.agency if isinstance(self.agency, str) else self.agency.name


def credit(article: Article, outlets: Outlets) -> Credit | None:
    """The agency credited with an article; None where none is."""
    if article.agency is not None:
        known = outlets.named(article.agency.value)
        return Credit(known or article.agency.value, "credited", (article.agency.span,) if article.agency.span else ())
    return _dateline(article, outlets) or _ending(article, outlets) or _address(article, outlets)


def _dateline(article: Article, outlets: Outlets) -> Credit | None:
    """Within the first paragraphs of the body: "PARIS, Feb 3 (Reuters) -"."""
    body = [p for p in article.passages if p.kind in {PassageKind.BODY, PassageKind.DATELINE}]
    for passage in body[:3]:
        found = DATELINE.match(article.text[passage.start : min(passage.end, passage.start + 130)])
        if found and (agency := _agency(found["name"], outlets)):
            span = article.span(passage.start + found.start("name"), passage.start + found.end("name"))
            return Credit(agency, "named in the dateline", (span,))
    return None


def _ending(article: Article, outlets: Outlets) -> Credit | None:
    """A signature or a copyright line at the end."""
    for passage in reversed(article.passages[-6:]):
        left = max(passage.start, passage.end - LAST)
        words = article.text[left : passage.end].rstrip()
        for pattern, how in ((COPYRIGHT, "named in the copyright line"), (SIGNED, "signed at the end")):
            for found in pattern.finditer(words):
                agency = _agency(found["name"].strip(), outlets)
                if agency is not None:
                    span = article.span(left + found.start("name"), left + found.end("name"))
                    return Credit(agency, how, (span,))
    return None


def _address(article: Article, outlets: Outlets) -> Credit | None:
    """An agency as a part of the page's address: "/wires/afp/", "/aponline/", "/reuters/"."""
    path = "/" + (article.url or "").partition("//")[2].partition("/")[2]
    for found in ADDRESS.finditer(path):
        name = found["name"]
        sure = found["wire"] or "wire" in found.group() or len(name) > ACRONYM
        agency = _agency(name, outlets) or _agency(name.upper(), outlets)
        if sure and agency is not None:
            return Credit(agency, f"named in the page's address ({found.group()}/)")
    return None


def _agency(name: str, outlets: Outlets) -> Outlet | None:
    """The first agency of a list of names ("AFP, dpa")."""
    known = (outlets.named(part.strip()) for part in re.split(r",|/| and ", name))
    return next((outlet for outlet in known if outlet is not None and outlet.is_agency), None)
