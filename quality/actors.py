"""Actors: the country and sector of a party on a day, scored against the test cases of NGEC.

The whole text of a case is one party. A country given beside it stands in the article as a passage of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quality.harness import Line, annotated_text, run
from twosource.ground.actors import load_actors
from twosource.model import Party, Role


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """Yields {"id", "country", "sector"}; a sector is empty where it is unknown."""
    actors = load_actors(None)
    for line in lines:
        text, beside = str(line["text"]), line.get("context") or line.get("known_country") or ""
        doc = annotated_text(f"{text}\n{beside}" if beside else text)
        party = Party(Role.ACTOR, doc.article.span(0, len(text)))
        actor = actors.resolve(doc, party, line.get("date"))
        yield {"id": line["id"], "country": actor.country if actor else "", "sector": actor.sector if actor else ""}


if __name__ == "__main__":
    run(answer)
