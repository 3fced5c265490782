"""A report's HTML as what tests ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from lxml import html

from twosource.report.build import build
from twosource.report.material import Material
from twosource.report.render import render


@dataclass(frozen=True)  # no slots: parsed once
class Page:
    source: str

    @cached_property
    def tree(self) -> html.HtmlElement:
        return html.document_fromstring(self.source)

    @property
    def ids(self) -> list[str]:
        return [str(found) for found in self.tree.xpath("//@id")]

    @property
    def inner_links(self) -> list[str]:
        return [href[1:] for href in map(str, self.tree.xpath("//@href")) if href.startswith("#")]

    def text(self, selector: str) -> list[str]:
        """The visible text of each element that an XPath finds, with single spaces."""
        return [" ".join(found.text_content().split()) for found in self.tree.xpath(selector)]

    def words(self, anchor: str) -> str:
        """The text under an anchor, without the links back that stand in it."""
        found = self.tree.xpath("//*[@id=$anchor]", anchor=anchor)[0]
        return "".join(found.xpath(".//text()[not(ancestor::sup)]"))


def page(material: Material) -> Page:
    return Page(render(build(material)))
