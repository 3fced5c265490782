"""What was read, and what cannot be known of it."""

from __future__ import annotations

from collections import Counter

from twosource.model import Article
from twosource.outcomes import Status
from twosource.report.anchors import Citations
from twosource.report.dates import say_instant, say_when
from twosource.report.labels import counted
from twosource.report.material import Material, Tally
from twosource.report.pages import NO_DATE, title_of
from twosource.report.view import Count, HeadlineLine, NotStored, OutletLine, Reading
from twosource.report.words import Back


def reading(material: Material, citations: Citations) -> Reading:
    """Documents by how they ended, outlets, dates of publication, the gaps, and headlines that stand alone."""
    found = material.tally
    return Reading(
        documents=sum(material.endings.values()),
        endings=tuple(Count(status.value, material.endings.get(status, 0)) for status in Status),
        not_stored=tuple(NotStored(o.source, o.status.value, o.reason) for o in material.not_stored),
        articles=found.articles,
        teasers=found.teasers,
        outlets=_outlets(material),
        first=say_instant(found.first),
        last=say_instant(found.last),
        unknown=_unknown(found),
        headlines=tuple(_headline(material.articles[key], material, citations) for key in material.alone),
        more_headlines=material.more_alone,
    )


def _headline(article: Article, material: Material, citations: Citations) -> HeadlineLine:
    """The teaser with a link to its words on the page it stood on, where that page is printed."""
    published = say_when(article.published) if article.published else NO_DATE
    page, found = material.articles.get(article.teaser_of or ""), article.found_at
    href = citations.words(found, Back("list", "#headlines")).href if page and found else ""
    return HeadlineLine(title_of(article), published, title_of(page) if page else "", href)


def _outlets(material: Material) -> tuple[OutletLine, ...]:
    """The outlets, those of most articles first, with an owner where that owns more than one of them."""
    found, families = material.tally.outlets, material.families
    owned = Counter(families[name] for name in found if families.get(name))
    owners = {name: families.get(name, "") for name in found}
    return tuple(
        OutletLine(name, found[name], owners[name] if owned[owners[name]] > 1 else "")
        for name in sorted(found, key=lambda name: (-found[name], name))
    )


def _unknown(found: Tally) -> tuple[str, ...]:
    gaps = (
        (found.without_outlet, "does not name its outlet", "do not name their outlet"),
        (found.without_date, "has no date of publication", "have no date of publication"),
        (found.without_headline, "has no headline", "have no headline"),
        (found.inferred_date, "has a date that was inferred in part", "have dates that were inferred in part"),
    )
    return tuple(
        f"{counted(number, 'article')} {one if number == 1 else many}." for number, one, many in gaps if number
    )
