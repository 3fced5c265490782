"""Which articles are about the same story: TASK stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quality.harness import Line, plain_article, run
from twosource.group import copies, stories
from twosource.settings import Settings


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """The whole file is one collection; every article gets the id of its story."""
    known = list(lines)
    articles = {
        line["id"]: plain_article(
            line["text"], line.get("title") or "", line.get("outlet") or "", (line.get("date") or "")[:10] or None
        )
        for line in known
    }
    found = stories(articles.values(), Settings(), copies(articles.values()))
    story_of = {key: story.id for story in found for key in story.articles}
    return ({"id": key, "story": story_of[article.id]} for key, article in articles.items())


if __name__ == "__main__":
    run(answer)
