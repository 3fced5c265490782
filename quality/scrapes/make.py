"""Puts the invented articles into the shapes of real scrapes, with labels: `python -m quality.scrapes.make`.

The shapes were written from what text extractors leave of pages of many kinds; no line is taken from a real page. The
same seed gives the same file, `scrapes.jsonl`: {id, text, labels: [[start, end, kind], ...], published, outlet}.
Kinds: headline, standfirst, caption, credit, date, body, furniture.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
SEED = 1907
SHAPES_OF_EACH = 6
Part = tuple[str, str]


@dataclass
class Scrape:
    """A page in the making: lines of labelled parts, in order."""

    article: dict[str, Any]
    dice: random.Random
    lines: list[list[Part]] = field(default_factory=list)

    def add(self, kind: str, *texts: str) -> None:
        """One line for each text."""
        self.lines += [[(text, kind)] for text in texts]

    def glue(self, *parts: Part) -> None:
        """One line of several parts."""
        self.lines.append(list(parts))

    def gap(self) -> None:
        self.lines.append([])

    def some(self, pool: list[str], least: int, most: int) -> list[str]:
        return self.dice.sample(pool, min(len(pool), self.dice.randint(least, most)))

    @property
    def when(self) -> datetime:
        return datetime.fromisoformat(self.article["published"])


MENU = [
    "Home", "News", "Local", "World", "Politics", "Business", "Sport", "Culture", "Opinion", "Obituaries", "Weather",
    "Property", "Jobs", "Puzzles", "Podcasts", "Live TV", "E-edition", "Archive", "Classifieds", "What's on", "Motors",
    "Climate", "Long reads", "Letters", "Recipes", "Gardens", "Fact check", "Data", "Newsletters", "My account",
]  # fmt: skip
TOP = [
    "Skip to main content", "Skip to navigation", "Open menu", "Search the site", "Subscribe from 1 euro", "Log in",
    "Site logo", "Today's paper", "Support us", "Your privacy choices", "Toggle dark mode", "Hello, reader",
]  # fmt: skip
SHARE = [
    "Share", "Share on Facebook", "Share on X", "Copy link", "Print", "Email", "Save for later", "Bookmark", "WhatsApp",
    "Facebook Twitter LinkedIn", "Listen to this story", "Gift this story", "Text size A A A", "12", "Comment 4",
]  # fmt: skip
IN_BODY = [
    "Advertisement", "ADVERTISEMENT", "Story continues below", "Read more: {other}", "See also: {other}",
    "RELATED: {other}", "Sponsored", "Sign up for our morning briefing", "Article continues after this message",
    "Get the latest headlines in your inbox", "Video: {other}", "Watch: {other}",
]  # fmt: skip
FOOT = [
    "About us", "Contact the newsroom", "Terms and conditions", "Privacy policy", "Cookie settings", "Complaints",
    "Advertise with us", "Careers", "Site map", "Manage consent", "RSS", "Back to top", "Accessibility statement",
    "Imprint",
]  # fmt: skip
NOTICES = [
    "We and our partners store and access information on your device and process personal data such as identifiers.",
    "You have read two of three free articles this month. Create an account to go on reading.",
    "By signing up you agree to our terms of use and confirm that you have read our privacy policy.",
    "This site is protected by a captcha service, and its privacy policy and terms of service apply.",
    "Our journalism depends on readers like you. If you can, please consider a contribution today.",
    "Enjoying this article? Register for free to receive our weekend newsletter and never miss a story.",
]
COMMENTS = [
    "Finally somebody does something about it. I have been writing to them for years and nobody ever answered.",
    "Typical. They spend our money and then tell us that there is none left for the things we need.",
    "I was there and it was nothing like what is written here, but thank you for covering it at all.",
    "Can the editor please check the second paragraph? I believe that the figure is out by a factor of ten.",
]
NICKS = ["oldsalt", "Mrs Pym", "Gary T", "north_light", "V. Ambler", "Reader 5514"]
HEADS = ["Most read", "More from this section", "Related articles", "You may also like", "Latest news", "Trending now"]
SUMMARIES = [
    "The decision comes after months of argument between the two sides.",
    "Nobody knows yet what it will cost, but everybody has an opinion.",
    "Residents say that they were never asked.",
    "A guide to what has happened so far and what comes next.",
]


def others(scrape: Scrape, articles: list[dict[str, Any]], count: int) -> list[str]:
    """Headlines of other articles."""
    rest = [a["headline"] for a in articles if a is not scrape.article]
    return scrape.dice.sample(rest, count)


def dates(when: datetime) -> list[str]:
    """A date as pages print it, in the ways that say which day and, mostly, which minute it is."""
    clock, half = when.strftime("%H:%M"), when.strftime("%I:%M %p").lstrip("0")
    day, month, year = when.day, when.strftime("%B"), when.year
    return [
        f"Published {day} {month} {year}, {clock}",
        f"{month} {day}, {year} at {half}",
        f"Posted on {when.strftime('%b')} {day}, {year} | {half}",
        f"{when.strftime('%a')} {day} {when.strftime('%b')} {year} {clock}",
        f"{when.strftime('%A')}, {month} {day}, {year}",
        when.strftime("%d.%m.%Y, %H:%M"),
        when.strftime("(%Y/%m/%d %H:%M)"),
        when.strftime("%Y-%m-%d %H:%M"),
        f"First published: {day} {month} {year} {clock} GMT",
        f"Date: {day} {when.strftime('%b')} {year}",
    ]


def bylines(author: str, dice: random.Random) -> str:
    return dice.choice(["By {}", "by {}", "BY {}", "Written by {}", "By {}, Staff Reporter"]).format(author)


def menu(scrape: Scrape) -> None:
    """A menu, one item a line or all on one."""
    items = scrape.some(MENU, 5, 14)
    if scrape.dice.random() < 0.5:
        scrape.add("furniture", *items)
    else:
        scrape.add("furniture", scrape.dice.choice(["  ", " | ", " "]).join(items[:9]))


def head(scrape: Scrape, *, standfirst: bool = True) -> None:
    """Headline, perhaps standfirst, byline and date."""
    article = scrape.article
    scrape.add("headline", article["headline"])
    if standfirst:
        scrape.add("standfirst", article["standfirst"])
    date = scrape.dice.choice(dates(scrape.when))
    if scrape.dice.random() < 0.7:
        scrape.add("credit", bylines(article["author"], scrape.dice))
    scrape.add("date", date)


def picture(scrape: Scrape) -> None:
    """Caption and credit in one of the ways they are left in text."""
    caption, by = scrape.article["caption"], scrape.article["photographer"]
    outlet = scrape.article["outlet"]
    way = scrape.dice.randrange(6)
    if way == 0:
        scrape.glue(("Photo: ", "credit"), (caption, "caption"), (f" ({by})", "credit"))
    elif way == 1:
        scrape.glue((f"{caption}. ", "caption"), (f"Photo: {by}/{outlet}", "credit"))
    elif way == 2:
        scrape.add("caption", f"{caption}.")
        scrape.add("credit", f"Photograph: {by}")
    elif way == 3:
        scrape.glue((caption, "caption"), (f" ({by}/{outlet})", "credit"))
    elif way == 4:
        scrape.glue((f"{caption}. ", "caption"), (f"Image credit: {by}", "credit"))
    else:
        scrape.add("credit", f"Image: {by}")


def body(scrape: Scrape, articles: list[dict[str, Any]], *, boxes: float = 0.15, headed: bool = False) -> None:
    """The paragraphs, with what stands between them."""
    spaced = scrape.dice.random() < 0.5
    for number, paragraph in enumerate(scrape.article["body"]):
        if headed and number == 3:
            scrape.add("body", scrape.article["subheading"])
        scrape.add("body", paragraph)
        if scrape.dice.random() < boxes:
            box = scrape.dice.choice(IN_BODY)
            scrape.add("furniture", box.format(other=others(scrape, articles, 1)[0]))
        if spaced:
            scrape.gap()


def foot(scrape: Scrape) -> None:
    scrape.add("furniture", *scrape.some(FOOT, 3, 9))
    outlet, year = scrape.article["outlet"], scrape.when.year
    scrape.add(
        "furniture", scrape.dice.choice([f"© {year} {outlet}. All rights reserved.", f"Copyright {outlet} {year}"])
    )


def related(scrape: Scrape, articles: list[dict[str, Any]], *, summaries: bool = False) -> None:
    scrape.add("furniture", scrape.dice.choice(HEADS))
    for title in others(scrape, articles, scrape.dice.randint(3, 6)):
        scrape.add("furniture", title)
        if summaries:
            scrape.add("furniture", scrape.dice.choice(SUMMARIES))


def dump(scrape: Scrape, articles: list[dict[str, Any]]) -> None:
    """Everything the page shows, a line each."""
    scrape.add("furniture", *scrape.some(TOP, 2, 5))
    menu(scrape)
    scrape.add("furniture", f"Home > {scrape.article['section']} > Article")
    head(scrape)
    scrape.add("furniture", *scrape.some(SHARE, 2, 5))
    picture(scrape)
    body(scrape, articles)
    scrape.add("furniture", f"Tags: {scrape.article['section']}, {scrape.article['outlet'].split()[-1]}")
    related(scrape, articles)
    foot(scrape)


def glued(scrape: Scrape, articles: list[dict[str, Any]]) -> None:
    """Little but the article, its headline twice and the caption glued to it."""
    scrape.add("furniture", scrape.dice.choice(["en de fr", "English Español Português", "EN | ES | RU"]))
    scrape.gap()
    headline = scrape.article["headline"]
    scrape.add("headline", headline)
    scrape.gap()
    caption, by = scrape.article["caption"], scrape.article["photographer"]
    scrape.glue((f"{headline} ", "furniture"), ("Photo: ", "credit"), (f"{caption} ", "caption"), (f"({by})", "credit"))
    scrape.gap()
    body(scrape, articles, boxes=0)


def dated_list(scrape: Scrape, articles: list[dict[str, Any]]) -> None:
    """A breadcrumb, the article, its time in brackets, and a list of dated headlines."""
    scrape.add("furniture", f"HOME > {scrape.article['outlet'].upper()} > {scrape.article['section']}")
    scrape.add("headline", scrape.article["headline"])
    body(scrape, articles, boxes=0)
    scrape.add("date", scrape.when.strftime("(%Y/%m/%d %H:%M)"))
    scrape.add("furniture", scrape.dice.choice(["Click here for the print version", "Latest", "Headlines"]))
    at = scrape.when
    for title in [scrape.article["headline"], *others(scrape, articles, 7)]:
        scrape.add("furniture", f"- {at.strftime('%m/%d %H:%M')} {title}")
        at -= timedelta(minutes=scrape.dice.randint(40, 700))


def noticed(scrape: Scrape, articles: list[dict[str, Any]]) -> None:
    """Notices in whole sentences above and below the article."""
    scrape.add("furniture", *scrape.some(NOTICES, 1, 2), "Accept all", "Reject")
    menu(scrape)
    scrape.gap()
    head(scrape, standfirst=scrape.dice.random() < 0.5)
    scrape.gap()
    body(scrape, articles, boxes=0.1)
    scrape.add("furniture", f"{scrape.article['author']} is a reporter at {scrape.article['outlet']}.")
    scrape.add("furniture", *scrape.some(NOTICES, 1, 3))
    foot(scrape)


def titled(scrape: Scrape, articles: list[dict[str, Any]]) -> None:
    """The page's title and address first, then the article with subheading and picture."""
    mark = scrape.dice.choice([" | ", " - ", " – "])
    scrape.add("furniture", f"{scrape.article['headline']}{mark}{scrape.article['outlet']}")
    scrape.gap()
    menu(scrape)
    head(scrape)
    picture(scrape)
    scrape.gap()
    body(scrape, articles, headed=True)
    foot(scrape)


def boxed(scrape: Scrape, articles: list[dict[str, Any]]) -> None:
    """A player, boxes within the text, and summaries of other articles below it."""
    scrape.add("furniture", scrape.article["outlet"])
    menu(scrape)
    scrape.add("furniture", scrape.article["section"])
    head(scrape, standfirst=False)
    scrape.add("furniture", "Play video", "0:00 / 1:32", *scrape.some(SHARE, 1, 3))
    body(scrape, articles, boxes=0.4, headed=scrape.dice.random() < 0.5)
    related(scrape, articles, summaries=True)
    foot(scrape)


def commented(scrape: Scrape, articles: list[dict[str, Any]]) -> None:
    """Readers' comments below the article."""
    menu(scrape)
    head(scrape, standfirst=scrape.dice.random() < 0.5)
    picture(scrape)
    body(scrape, articles, boxes=0.05)
    remarks = scrape.some(COMMENTS, 2, 4)
    scrape.add("furniture", f"{len(remarks)} comments", "Sort by newest")
    for remark in remarks:
        scrape.add("furniture", scrape.dice.choice(NICKS), f"{scrape.dice.randint(2, 20)} hours ago", remark, "Reply")
    scrape.add("furniture", "Log in to leave a comment")
    foot(scrape)


def inner(scrape: Scrape, articles: list[dict[str, Any]]) -> None:
    """The picture stands between two paragraphs; the date comes last."""
    scrape.add("furniture", *scrape.some(TOP, 1, 3))
    scrape.add("headline", scrape.article["headline"])
    scrape.add("credit", bylines(scrape.article["author"], scrape.dice))
    paragraphs = scrape.article["body"]
    scrape.add("body", *paragraphs[:2])
    picture(scrape)
    scrape.add("body", *paragraphs[2:])
    scrape.add("date", scrape.dice.choice(dates(scrape.when)[:4]))
    related(scrape, articles)


SHAPES: tuple[Callable[[Scrape, list[dict[str, Any]]], None], ...] = (
    dump, glued, dated_list, noticed, titled, boxed, commented, inner,
)  # fmt: skip


def made() -> Iterator[dict[str, Any]]:
    """The scrapes: every article in six of the eight shapes."""
    articles: list[dict[str, Any]] = yaml.safe_load((HERE / "articles.yaml").read_text("utf-8"))
    dice = random.Random(SEED)  # noqa: S311 (a fixed seed, so that the file can be made again)
    for number, article in enumerate(articles):
        article["published"] = str(article["published"]).replace(" ", "T")[:16]
        for shape in dice.sample(SHAPES, SHAPES_OF_EACH):
            scrape = Scrape(article, dice)
            shape(scrape, articles)
            yield written(f"{number:02}-{shape.__name__}", scrape)


def written(name: str, scrape: Scrape) -> dict[str, Any]:
    """The scrape as a line of the file."""
    text, labels = "", []
    for line in scrape.lines:
        for part, kind in line:
            bare = part.strip()
            start = len(text) + part.index(bare)
            labels.append([start, start + len(bare), kind])
            text += part
        text = text.rstrip(" ") + "\n"
    dated = any(kind == "date" for _, _, kind in labels)
    published = scrape.article["published"][:10] if dated else None
    return {"id": name, "text": text, "labels": labels, "published": published}


def main() -> None:
    with (HERE / "scrapes.jsonl").open("w", encoding="utf-8") as out:
        for line in made():
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
