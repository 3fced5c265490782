"""HTML into a tree of what a reader of the page could see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from twosource.errors import Refused

DEEPEST = 1_000
"""Levels of elements; the deepest real pages have about a hundred."""
MOST_TAGS = 200_000
"""Opening and closing tags; the largest of real pages have a tenth."""
UNSEEN = frozenset({
    "applet", "area", "audio", "base", "button", "canvas", "col", "colgroup", "datalist", "dialog", "embed",
    "frame", "frameset", "head", "iframe", "input", "link", "map", "math", "meta", "noframes", "noscript",
    "object", "optgroup", "option", "param", "picture", "script", "select", "source", "style", "svg", "template",
    "textarea", "track", "video",
})  # fmt: skip
"""Elements that show no text of the page, or none that belongs to what it says."""
STYLED = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?\.?0+\s*(?:!|;|$)"
    r"|(?:font-size|max-height|max-width)\s*:\s*0(?:px|em|rem|%|pt)?\s*(?:!|;|$)"
    r"|(?<![-\w])(?:width|height)\s*:\s*[01](?:px)?\s*(?:!|;|$)[^<]{0,200}overflow\s*:\s*hidden"
    r"|overflow\s*:\s*hidden[^<]{0,200}(?<![-\w])(?:width|height)\s*:\s*[01](?:px)?\s*(?:!|;|$)"
    r"|(?:text-indent|left|right|top|bottom|margin-left|margin-top)\s*:\s*-\d{4,}"
    r"|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)"
    r"|clip-path\s*:\s*inset\(\s*(?:50|100)%|transform\s*:\s*scale\(\s*0\s*\)",
    re.IGNORECASE,
)
COLOUR = re.compile(r"(?<![-\w])color\s*:\s*([^;!]{1,40})", re.IGNORECASE)
GROUND = re.compile(r"(?<![-\w])background(?:-color)?\s*:\s*([^;!]{1,40})", re.IGNORECASE)
RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,2000})\}")
SELECTOR = re.compile(r"[a-z]{0,10}([.#])(-?[_a-z][\w-]*)", re.IGNORECASE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
STYLES = 200_000
"""Characters of a style sheet that are looked at."""
CUT_OFF = re.compile(r"<(?:[a-z][^<>]{0,2000}|/[a-z]{0,20}|!--(?:(?!-->).){0,2000})?\s*$", re.IGNORECASE | re.DOTALL)


def parsed(text: str) -> html.HtmlElement:
    """The tree of a page.

    Raises:
        Refused: it ends within a tag, holds no elements, or is nested too deeply.
    """
    if CUT_OFF.search(text[-2_100:]):
        raise Refused("the page ends in the middle of a tag: the file is cut off")
    if text.count("<") > MOST_TAGS:
        raise Refused(f"it has more than {MOST_TAGS:,} tags; no page of an article has")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        raise Refused("it holds no elements of a page") from None
    check_depth(tree)
    return tree


def check_depth(tree: html.HtmlElement) -> None:
    """Raises Refused where elements are nested deeper than any page's are."""
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise Refused(f"its elements are nested more than {DEEPEST:,} levels deep")


def remove_hidden(tree: html.HtmlElement) -> None:
    """Takes out of the tree whatever a reader of the page does not see; the text after it stays."""
    classes, ids = _hiding_rules(tree)
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in {"html", "body"}:
            continue  # a page that hides everything shows it later by a script
        named = element.get("id") in ids or not classes.isdisjoint((element.get("class") or "").split())
        if element.tag in UNSEEN or named or _is_hidden(element):
            element.drop_tree()


def _is_hidden(element: html.HtmlElement) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    if style and (STYLED.search(style) or _is_invisible_ink(style)):
        return True
    # While a dialog is open, a saved page has the attribute on everything behind the dialog.
    return element.get("aria-hidden") == "true" and element.find(".//h1") is None and element.tag != "main"


def _is_invisible_ink(style: str) -> bool:
    """Whether text is given the colour of its own ground."""
    colour, ground = COLOUR.search(style), GROUND.search(style)
    return bool(colour and ground and _colour(colour[1]) == _colour(ground[1])) or bool(
        colour and _colour(colour[1]) == "transparent"
    )


def _colour(written: str) -> str:
    bare = "".join(written.casefold().split())
    if re.fullmatch(r"#[0-9a-f]{3}", bare):
        bare = "#" + "".join(2 * digit for digit in bare[1:])
    return {"white": "#ffffff", "black": "#000000", "rgb(255,255,255)": "#ffffff", "rgb(0,0,0)": "#000000"}.get(
        bare, bare
    )


def _hiding_rules(tree: html.HtmlElement) -> tuple[set[str], set[str]]:
    """Classes and ids that a style sheet in the page hides by a selector of only that class or id."""
    classes: set[str] = set()
    ids: set[str] = set()
    for mark, name in _hidden_names(tree):
        (classes if mark == "." else ids).add(name)
    return classes, ids


def _hidden_names(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for sheet in tree.iter("style"):
        rules = _outside_at_rules(COMMENT.sub("", (sheet.text or "")[:STYLES]))
        for match in RULE.finditer(rules):
            if re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", match[2], re.IGNORECASE):
                for selector in match[1].split(","):
                    if named := SELECTOR.fullmatch(selector.strip()):
                        yield named[1], named[2]


def _outside_at_rules(sheet: str) -> str:
    """The sheet without its @media and other conditional blocks: what they hide, they hide for some readers only."""
    kept: list[str] = []
    depth = at = 0
    for match in re.finditer(r"@[a-z-]+[^{};]{0,500}[{;]|[{}]", sheet, re.IGNORECASE):
        if depth == 0 and match[0][0] == "@":
            kept.append(sheet[at : match.start()])
            depth, at = (1, at) if match[0].endswith("{") else (0, match.end())
        elif depth and match[0].endswith("{"):
            depth += 1
        elif depth and match[0] == "}":
            depth -= 1
            at = match.end()
    return "".join([*kept, sheet[at:] if depth == 0 else ""])
