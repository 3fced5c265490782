"""The articles as the page prints them: what each tells of itself, and its text with anchors."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from twosource.model import Article, Known, Span
from twosource.report.anchors import Citations, anchor
from twosource.report.dates import say_when
from twosource.report.labels import counted
from twosource.report.material import NOT_NAMED, Material, published_first
from twosource.report.texts import blocks
from twosource.report.view import ArticleLine, ArticleView, Fact
from twosource.report.words import Back, Cite

NO_DATE = "no date"


def article_line(article: Article, material: Material) -> ArticleLine:
    return ArticleLine(
        f"#{anchor(article.id)}",
        title_of(article),
        material.outlet_of(article.id),
        say_when(article.published) if article.published else NO_DATE,
        article.agency.value if article.agency else "",
    )


def title_of(article: Article) -> str:
    return " ".join(article.headline.split()) or "(no headline)"


def article_views(
    material: Material, citations: Citations, stories: Mapping[str, tuple[Back, ...]]
) -> tuple[ArticleView, ...]:
    """The articles that the page cites or lists, oldest first; `stories` leads from an article to its stories."""
    listed = {a.id for a in material.articles.values() if a.id in stories or citations.of(a.id)}
    pages = {a.teaser_of for a in material.articles.values() if a.id in listed}
    shown = [a for a in material.articles.values() if a.id in listed or a.id in pages]
    # What a page tells of itself is cited too, before any text is cut into anchors.
    facts = {article.id: _facts(article, material, citations) for article in shown}
    return tuple(
        _view(article, facts[article.id], citations, stories.get(article.id, ()), material)
        for article in sorted(shown, key=published_first)
    )


def safe_url(url: str | None) -> str:
    """The address if it is an http or https one, else ""."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return ""
    return parts.geturl() if parts.scheme in {"http", "https"} and parts.netloc else ""


def _view(
    article: Article, facts: tuple[Fact, ...], citations: Citations, stories: tuple[Back, ...], material: Material
) -> ArticleView:
    return ArticleView(
        anchor(article.id),
        article.id,
        title_of(article),
        material.outlet_of(article.id),
        safe_url(article.url),
        facts,
        blocks(article, citations.of(article.id)),
        stories,
    )


def _facts(article: Article, material: Material, citations: Citations) -> tuple[Fact, ...]:
    by = Back("about", f"#{anchor(article.id)}")
    when = article.published
    published = Known(say_when(when), when.how, when.span) if when else None
    facts = [
        _fact("Outlet", article.outlet, citations, by) or Fact("Outlet", NOT_NAMED),
        _fact("Published", published, citations, by) or Fact("Published", NO_DATE),
        _fact("Agency", article.agency, citations, by),
        *(_fact("Author", author, citations, by) for author in article.authors),
        _teaser(article, material, citations, by),
        _teasers(article, material),
    ]
    return tuple(fact for fact in facts if fact)


def _fact(name: str, known: Known | None, citations: Citations, by: Back) -> Fact | None:
    return Fact(name, known.value, known.how, _cite(known.span, citations, by)) if known else None


def _teaser(article: Article, material: Material, citations: Citations, by: Back) -> Fact | None:
    page = material.articles.get(article.teaser_of or "")
    if page is None:
        return None
    said = f"only this headline is known, from a list on the page “{title_of(page)}”"
    return Fact("Teaser", said, "", _cite(article.found_at, citations, by))


def _teasers(article: Article, material: Material) -> Fact | None:
    number = sum(other.teaser_of == article.id for other in material.articles.values())
    return Fact("Teasers", f"{counted(number, 'headline')} of other articles on this page") if number else None


def _cite(span: Span | None, citations: Citations, by: Back) -> Cite | None:
    return citations.words(span, by) if span else None
