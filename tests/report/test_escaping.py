"""What a page says can never change what the report does."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from tests.report.factory import EVENTS, NUMBER, STORY, alone, article, claim, material, words
from tests.report.page import page
from twosource.model import Known
from twosource.report.material import by_id

HOSTILE = """</style></title><script>alert(1)</script><img src=x onerror=alert(2)>"'><svg/onload=alert(3)>{{ 7 * 7 }}"""
PLAIN = {element.tag for element in page(material()).tree.iter() if isinstance(element.tag, str)}


def acts(tree: html.HtmlElement) -> list[str]:
    """What on a page could act or load: scripts, handlers, frames, pictures, forms, addresses elsewhere."""
    tags = tree.xpath("//script | //img | //iframe | //object | //embed | //form | //base | //link[@href!='data:,']")
    handlers = tree.xpath("//@*[starts-with(name(), 'on') or name() = 'src' or name() = 'style']")
    return [str(found) for found in (*tags, *handlers)]


def test_the_page_holds_nothing_that_acts_or_loads() -> None:
    assert acts(page(material()).tree) == []


def test_a_policy_allows_the_one_style_sheet_and_nothing_else() -> None:
    policy = page(material()).tree.xpath("//meta[@http-equiv]/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_hostile_text_of_an_article_is_printed_and_does_nothing() -> None:
    hostile = article("hostile", f"#{HOSTILE}", HOSTILE, outlet=HOSTILE, day="2026-03-10")
    hostile = replace(hostile, authors=(Known(HOSTILE, HOSTILE, words(hostile, HOSTILE)),))
    one = page(alone(hostile))
    assert acts(one.tree) == []
    assert HOSTILE in one.words(hostile.id)


def test_hostile_values_of_events_and_findings_are_printed_and_do_nothing() -> None:
    events = [replace(e, label=HOSTILE, actors=tuple(replace(a, name=HOSTILE) for a in e.actors)) for e in EVENTS]
    sides = (replace(NUMBER.left, value=HOSTILE), replace(NUMBER.right, value=HOSTILE))
    finding = replace(NUMBER, reason=HOSTILE, note=HOSTILE, left=sides[0], right=sides[1])
    story = replace(STORY, title=HOSTILE)
    one = page(material(events=by_id(events), findings=by_id((finding,)), stories=by_id((story,))))
    assert acts(one.tree) == []
    assert one.text("//section[@class='story']/h2") == [HOSTILE]
    assert {e.tag for e in one.tree.iter() if isinstance(e.tag, str)} == PLAIN


def test_a_strange_identifier_is_a_plain_fragment() -> None:
    strange = article('a"><b id="x', "#Headline", "It burst.")
    one = page(alone(strange))
    assert one.tree.xpath("//b[@id='x']") == []
    assert set(one.inner_links) <= set(one.ids)
    assert claim(strange, "burst").article == strange.id


def test_odd_characters_end_in_a_page_that_can_be_written() -> None:
    odd = article("odd", "#Head\u2028line", "null \x00 and lone \ud800 and \u202e turned", day="2026-03-10")
    assert "turned" in page(alone(odd)).source
