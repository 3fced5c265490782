"""The lists of a ledger: stories, events, claims, findings, articles, origins and readings."""

from __future__ import annotations

from twosource.cli.options import Asked, filtered
from twosource.cli.printing import tables
from twosource.cli.printing.rows import write


@filtered("stories")
def stories(asked: Asked) -> None:
    """Lists the stories and how their events stand.

    A story is articles about the same course of events.
    """
    write(asked, "stories", tables.stories)


@filtered("events")
def events(asked: Asked) -> None:
    """Lists what happened, and how solid each event is.

    An event is claims about the same happening, from any number of articles. It is corroborated when two or more
    independent origins agree, contested while a contradiction stands, and else single-origin.
    """
    write(asked, "events", tables.events)


@filtered("claims")
def claims(asked: Asked) -> None:
    """Lists the claims with their words and on whose word.

    A claim is one article saying one thing.
    """
    write(asked, "claims", tables.claims)


@filtered("findings")
def findings(asked: Asked) -> None:
    """Lists where accounts contradict or confirm each other.

    A finding is two claims compared on one aspect. Contradictions come first, each with the words of both sides.
    """
    write(asked, "findings", tables.findings)


@filtered("decisions")
def decisions(asked: Asked) -> None:
    """Lists what analysts have decided, and what still holds.

    A decision is never overwritten: a later one on the same takes its place, and each can be revoked.
    """
    write(asked, "decisions", tables.decisions)


@filtered("articles")
def articles(asked: Asked) -> None:
    """Lists the articles, and headlines found on their pages.

    A dated headline of another article, found on a page, is kept as an article of its own (a teaser).
    """
    write(asked, "articles", tables.articles)


@filtered("origins")
def origins(asked: Asked) -> None:
    """Lists the origins of accounts, with reasons.

    Accounts that go back to the same reporting are one origin and count once.
    """
    write(asked, "origins", tables.by_origin)


@filtered("readings")
def readings(asked: Asked) -> None:
    """Lists every document handed in and how it ended.

    It was stored, already known, refused (no article) or quarantined (not finished within its limits).
    """
    write(asked, "readings", tables.readings)
