"""Articles made in one line."""

from __future__ import annotations

from collections.abc import Mapping

from twosource.clean import clean
from twosource.codebook.outlets import Outlets, load_outlets
from twosource.model import Article, PassageKind, RawArticle

BODY = (
    "The council of Aldmoor voted on Tuesday to close the old mill, the mayor said at a news conference.",
    "Nobody will lose a job, and the building will be sold before the end of the year, she told reporters.",
    "The mill was built in 1871 and has stood empty since the last owner left for the coast ten years ago.",
)


def cleaned(content: str | bytes, media_type: str = "text/plain", outlets: Outlets | None = None) -> list[Article]:
    """The page's article and its teasers."""
    data = content.encode() if isinstance(content, str) else content
    return list(clean(RawArticle(data, media_type, "test", "2026-01-01T00:00:00Z", "test"), outlets or load_outlets()))


def page(content: str) -> Article:
    """The article of an HTML page whose body element holds `content`."""
    return cleaned(f"<!doctype html><html><body>{content}</body></html>", "text/html")[0]


def record(fields: Mapping[str, object]) -> list[Article]:
    return list(clean(RawArticle(b"", "application/json", "test", "", "test", supplied=fields), load_outlets()))


def paragraphs() -> str:
    return "".join(f"<p>{line}</p>" for line in BODY)


def said(article: Article, *kinds: str) -> list[str]:
    """The passages of these kinds, in page order."""
    return [article.text[p.start : p.end] for p in article.passages if p.kind in {PassageKind(kind) for kind in kinds}]
