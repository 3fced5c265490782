"""The report in a browser: offline, on a phone, on paper, and from a quote to its words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.report.factory import POST, claim, event, material
from twosource.model import Known
from twosource.report.build import build
from twosource.report.material import Material, by_id
from twosource.report.render import render

pytestmark = pytest.mark.browser

PHONE, DESKTOP = 390, 1280
WIDER = """
return [...document.querySelectorAll('body *')]
  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest('.scroll'))
  .map(e => e.tagName + '.' + e.className);
"""
VISIBLE = "return getComputedStyle(document.querySelector(arguments[0])).display"
CONTRAST = """
const part = v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
const light = colour => {
  const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(v => part(v / 255));
  return .2126 * r + .7152 * g + .0722 * b;
};
const ground = element => {
  for (let e = element; e; e = e.parentElement) {
    const colour = getComputedStyle(e).backgroundColor;
    if (colour !== 'rgba(0, 0, 0, 0)') return colour;
  }
  return 'rgb(255, 255, 255)';
};
const speaks = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
return [...document.querySelectorAll('body *')]
  .filter(e => speaks(e) && e.checkVisibility() && !(e instanceof SVGElement))
  .map(e => {
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))];
    return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), e.tagName + '.' + e.className];
  })
  .sort((a, b) => a[0] - b[0])[0];
"""
"""The least contrast (WCAG 2.2) between a text and its ground, and where."""
UNFOLDED = "return document.querySelector('.undated ul').checkVisibility({contentVisibilityAuto: true})"


def crowded() -> Material:
    """The story made by hand, with one quote that six outlets of long names print and one word without an end."""
    outlets = [Known(f"The Very Long Morning Chronicle of Number {n}", "named on the page") for n in range(6)]
    copies = [replace(POST, id=f"article-copy-{n}", outlet=outlet) for n, outlet in enumerate(outlets)]
    claims = [claim(copy, "failed", id=f"claim-copy-{n}") for n, copy in enumerate(copies)]
    printed = event("printed", "A dam fails " + "without-any-end" * 20, {"origin-post": claims})
    found = material()
    return material(
        articles={**found.articles, **by_id(copies)},
        claims={**found.claims, **by_id(claims)},
        events={**found.events, printed.id: printed},
    )


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(render(build(crowded())), "utf-8")
    return path.as_uri()


def show(chromium: Any, url: str, width: int, **media: Any) -> None:
    size = {"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": width < 600}
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", media or {"media": "screen", "features": []})
    chromium.get("about:blank")
    chromium.get(url)


def test_it_opens_offline_without_a_complaint(chromium: Any, url: str) -> None:
    show(chromium, url, DESKTOP)
    assert chromium.find_element("css selector", "h1").text == "What 3 articles say, and where they disagree"
    font = chromium.execute_script("return getComputedStyle(document.body).fontFamily")
    assert "system-ui" in font, "the style sheet was not let in by the page's own policy"
    loaded = chromium.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
    assert [name for name in loaded if not name.startswith("data:")] == []
    assert [entry["message"] for entry in chromium.get_log("browser")] == []


@pytest.mark.parametrize("width", [320, PHONE, DESKTOP])
def test_nothing_is_wider_than_the_screen(chromium: Any, url: str, width: int) -> None:
    show(chromium, url, width)
    assert chromium.execute_script(WIDER) == []
    assert chromium.execute_script("return document.documentElement.scrollWidth") == width


def test_the_picture_fits_the_screen(chromium: Any, url: str) -> None:
    for width, shown, hidden in ((PHONE, "narrow", "wide"), (DESKTOP, "wide", "narrow")):
        show(chromium, url, width)
        assert chromium.execute_script(VISIBLE, f"svg.{shown}") == "block"
        assert chromium.execute_script(VISIBLE, f"svg.{hidden}") == "none"


def test_a_quote_leads_to_its_words(chromium: Any, url: str) -> None:
    show(chromium, url, PHONE)
    quote = chromium.find_element("css selector", ".finding a.cite")
    chromium.execute_script("arguments[0].scrollIntoView()", quote)
    quote.click()
    words = chromium.find_element("css selector", "span.words:target")
    assert words.text.startswith("Rescuers pulled 14 people from the water")
    assert 0 <= chromium.execute_script("return arguments[0].getBoundingClientRect().top", words) < 844


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_ground(chromium: Any, url: str, scheme: str) -> None:
    show(chromium, url, DESKTOP, features=[{"name": "prefers-color-scheme", "value": scheme}])
    contrast, where = chromium.execute_script(CONTRAST)
    assert contrast >= 4.5, where


def test_on_paper_it_is_black_on_white_and_folded_as_on_the_screen(chromium: Any, url: str) -> None:
    dark = [{"name": "prefers-color-scheme", "value": "dark"}]
    show(chromium, url, PHONE, media="print", features=dark)
    assert chromium.execute_script("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert chromium.execute_script("return getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert chromium.execute_script(VISIBLE, "details.furniture") == "none"
    assert chromium.execute_script(VISIBLE, ".sides") == "grid"
    assert not chromium.execute_script(UNFOLDED)
