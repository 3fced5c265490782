"""Places of an article: each name with the place it stands for, or left unresolved."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

from twosource.codebook.gazetteer import Entry, Gazetteer, folded
from twosource.ground.places_choice import Choice, Home, chosen
from twosource.ground.places_names import names_in
from twosource.ground.places_written import Name
from twosource.model import Article, Where
from twosource.syntax import Annotated

UNRESOLVED = "the gazetteer has no place of that name"
_WITHIN = re.compile(r",\s(?P<area>[A-Z][\w.]{0,40}(?:\s[A-Z][\w.]{0,40})?)|\s\((?P<bracket>[A-Z][\w. ]{1,20})\)")
ENDINGS = {"uk": "GBR", "ie": "IRL", "ca": "CAN", "au": "AUS", "nz": "NZL", "za": "ZAF", "in": "IND", "ru": "RUS",
           "lb": "LBN", "il": "ISR", "pk": "PAK", "ng": "NGA", "ke": "KEN", "sg": "SGP", "my": "MYS", "ph": "PHL",
           "jp": "JPN", "cn": "CHN", "de": "DEU", "fr": "FRA", "it": "ITA", "es": "ESP", "ua": "UKR", "tr": "TUR",
           "lk": "LKA", "bd": "BGD", "eg": "EGY", "gr": "GRC", "mx": "MEX", "br": "BRA", "ar": "ARG"}  # fmt: skip


def find_places(doc: Annotated, gazetteer: Gazetteer) -> tuple[Where, ...]:
    """The places named in the article, in order of the text; nations by their adjectives too ("Norwegian")."""
    names = names_in(doc, gazetteer)
    readings = {name.key: name.entries for name in names if name.entries}
    counts = Counter(name.key for name in names)
    choices = chosen(readings, counts, _within(doc.article, names, gazetteer), home_of(doc.article))
    return tuple(_where(doc.article, name, choices.get(name.key)) for name in names)


def _within(article: Article, names: list[Name], gazetteer: Gazetteer) -> dict[str, Entry]:
    """The area that stands behind a name, anywhere in the article: "Paris, Texas"."""
    found: dict[str, Entry] = {}
    for name in names:
        match = _WITHIN.match(article.text, name.end)
        if match is None or name.kind != "place":
            continue
        written = match["area"] or match["bracket"]
        for area in (written, written.partition(" ")[0]):
            entry = _area(area, gazetteer)
            if entry is not None and any(
                (e.country, e.code) == (entry.country, entry.code)
                or (entry.level == "country" and e.country == entry.country)
                for e in name.entries
            ):
                found.setdefault(name.key, entry)
    return found


def _area(written: str, gazetteer: Gazetteer) -> Entry | None:
    if written in gazetteer.abbreviations:
        return gazetteer.abbreviations[written]
    return next((e for e in gazetteer.named(written) if e.level in {"first", "country"}), None)


def home_of(article: Article) -> Home:
    """Where the outlet is, as far as its address and name tell."""
    host = urlsplit(article.url or "").hostname or ""
    outlet = article.outlet.value if article.outlet else ""
    name = "".join(c for c in folded(outlet or host.removeprefix("www.")) if c.isalnum())
    return Home(ENDINGS.get(host.rpartition(".")[2], ""), name + "".join(c for c in host if c.isalnum()))


def _where(article: Article, name: Name, choice: Choice | None) -> Where:
    span = article.span(name.start, name.end)
    if choice is None:
        return Where(span.exact, span, UNRESOLVED)
    entry = choice.entry
    admin = entry.admin or (entry.name if entry.level != "country" and entry.country else "")
    partly = name.kind != "nation" and folded(span.exact) != name.key and len(name.key) < len(span.exact) - 1
    how = f"by the town in its name, {choice.how}" if partly else choice.how
    return Where(
        span.exact if partly else entry.name, span, how, entry.latitude, entry.longitude,
        None if partly else entry.geonames, entry.country or None, admin or None,
    )  # fmt: skip
