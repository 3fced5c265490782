"""The list of each noun for people at a terminal: what one would ask first stands first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.console import Console

from twosource.cli.printing.blocks import (
    coloured,
    grid,
    grouped,
    grouped_by,
    heading,
    identifier,
    indented,
    line,
    lines,
    marked,
    quoted,
    source,
    space,
)
from twosource.cli.printing.words import coded, figure, origins, short, voice, when, who_to_whom
from twosource.ledger.rows.shapes import (
    ArticleRow,
    ClaimRow,
    DecisionRow,
    EventRow,
    FindingRow,
    OriginRow,
    ReadingRow,
    SideRow,
    StoryRow,
)


def stories(console: Console, rows: Iterable[StoryRow]) -> int:
    """Title and days, then how many articles and origins, and how the events stand."""
    number = 0
    for row in rows:
        number += 1
        days = " – ".join(dict.fromkeys(day[:10] for day in (row["first"], row["last"]) if day))
        heading(console, (row["title"], "bold"), identifier(row["id"]))
        articles = len(row["articles"])
        happened = f"{row['events']} event{'s' * (row['events'] != 1)}"
        said = f"{articles} article{'s' * (articles != 1)}, {origins(len(row['origins']))}, {happened}"
        standing = ", ".join(f"{count} {kind}" for kind, count in row["standing"].items())
        findings = ", ".join(f"{count} × {verdict}" for verdict, count in row["findings"].items())
        was = (f"was {', '.join(short(key) for key in row['was'])}" if row["was"] else "", "dim")
        content = lines(line(days), line(said + (f": {standing}" if standing else "")), line(findings), line(was))
        indented(console, content)
        space(console)
    return number


def events(console: Console, rows: Iterable[EventRow]) -> int:
    """Story by story: when, what with the words it rests on, and how it stands."""
    number = 0
    for story, members in grouped(rows, "story"):
        _story(console, story)
        table = grid(10, None, 14)
        for row in members:
            number += 1
            table.add_row(_when(row), _happening(row), _standing(row))
            table.add_row("", "", "")
        indented(console, table)
    return number


def claims(console: Console, rows: Iterable[ClaimRow]) -> int:
    """Article by article: when, what it says with its words, and on whose word."""
    number = 0
    for _, members in grouped(rows, "article"):
        first = members[0]
        heading(console, (first["headline"] or "no headline", "bold"), (f"({source(first)})", ""))
        table = grid(10, None, 14)
        for row in members:
            number += 1
            chain = " < ".join(voice(v) for v in row["attribution"])
            table.add_row(
                _when(row),
                lines(_happening(row), line(", ".join(figure(f) for f in row["figures"]))),
                lines(line((chain, "cyan")), line(identifier(row["id"]))),
            )
            table.add_row("", "", "")
        indented(console, table)
    return number


def findings(console: Console, rows: Iterable[FindingRow]) -> int:
    """Verdict and aspect, the two accounts side by side, and why.

    Neighbours that set the same two values against each other, as copies of one text do, stand under the first.
    """
    number = 0
    for _, (row, *alike) in grouped_by(rows, _opposed):
        number += 1 + len(alike)
        verdict, colour = coloured(row["verdict"])
        score = f"{row['score']:.2f}"
        decided = (row["decided"], "bold reverse")
        heading(
            console, (f"{verdict}: {row['aspect']}", f"bold {colour}".strip()), score, decided, identifier(row["id"])
        )
        table = grid(None, None)
        table.add_row(_side(row["left"]), _side(row["right"]))
        indented(console, table)
        story = row["story"]["title"] if row["story"] else ""
        same = [
            line(("likewise", "dim"), f"{source(a['left'])}; {source(a['right'])}", identifier(a["id"])) for a in alike
        ]
        told = lines(line(row["reason"]), line(row["note"]), *same, line((story and f"Story: {story}", "dim")))
        indented(console, told)
        space(console)
    return number


def _opposed(row: FindingRow) -> object:
    """What two findings share that say the same of the same."""
    values = frozenset(side["value"].casefold() for side in (row["left"], row["right"]))
    return row["verdict"], row["aspect"], row["decided"], row["event"], row["story"] and row["story"]["id"], values


def decisions(console: Console, rows: Iterable[DecisionRow]) -> int:
    """What was judged and whether it holds, on what, by whom and why."""
    number = 0
    for row in rows:
        number += 1
        state = (row["state"], "green" if row["state"] == "in force" else "dim")
        heading(console, (row["judgement"], "bold"), state, identifier(row["id"]))
        subjects = [
            line(quoted(words), identifier(key)) for key, words in zip(row["subjects"], row["about"], strict=True)
        ]
        indented(console, lines(*subjects, line(row["why"]), line((f"{row['who']}, {row['at']}", "dim"))))
        space(console)
    return number


def articles(console: Console, rows: Iterable[ArticleRow]) -> int:
    """When published, headline and outlet, how many claims."""
    number = 0
    table = grid(10, None, 16)
    for row in rows:
        number += 1
        kind = "teaser" if row["teaser_of"] else f"{row['claims']} claim{'s' * (row['claims'] != 1)}"
        by = ", ".join(part for part in (row["outlet"] or "unknown outlet", row["agency"]) if part)
        day = (row["published"] or "no date")[:10]
        table.add_row(
            lines(line(day), line(("inferred", "dim")) if row["published_inferred"] else line("")),
            lines(line(row["headline"] or ("no headline", "dim")), line((by, "dim"))),
            lines(line(kind), line(identifier(row["id"]))),
        )
    console.print(table)
    return number


def by_origin(console: Console, rows: Iterable[OriginRow]) -> int:
    """Whose reporting, which articles go back to it, and why."""
    number = 0
    for row in rows:
        number += 1
        heading(console, (row["name"], "bold"), f"({row['kind']})", identifier(row["id"]))
        named = [line(f"{source(article)}:", article["headline"]) for article in row["articles"]]
        merges = [line((merge["reason"], "dim")) for merge in row["merges"]]
        indented(console, lines(line(row["reason"]), *named, *merges))
        space(console)
    return number


def readings(console: Console, rows: Iterable[ReadingRow]) -> int:
    """How each document ended, and why."""
    number = 0
    table = grid(14, None)
    for row in rows:
        number += 1
        article = identifier(row["article"] or "")
        table.add_row(
            line(coloured(row["outcome"])),
            lines(line(row["source"], article), line(row["reason"]), line((row["read_at"], "dim"))),
        )
    console.print(table)
    return number


def _story(console: Console, story: Any) -> None:
    if story is None:
        heading(console, ("In no story", "bold"))
    else:
        heading(console, (story["title"], "bold"), identifier(story["id"]))


def _when(row: Any) -> Any:
    """The day, and below it that it is inferred or to which day it lasts."""
    time = row["when"]
    if time is None:
        return line(("no date", "dim"))
    first, last = (time["first"] or "")[:10], (time["last"] or "")[:10]
    until = f"– {last}" if first and last and last != first else ""
    value = first or (f"to {last}" if last else when({**time, "inferred": False}))
    return lines(line(value), line(until), line(("inferred", "dim")) if time["inferred"] else line(""))


def _happening(row: Any) -> Any:
    label = row.get("label") or row.get("predicate")
    place = f"in {row['where']['name']}" if row["where"] else ""
    return lines(
        line((label, "bold")),
        line(who_to_whom(row), place),
        line((coded(row), "magenta")),
        line(quoted(row["quote"])),
    )


def _standing(row: EventRow) -> Any:
    return lines(line(coloured(row["standing"])), line(origins(row["origin_count"])), line(identifier(row["id"])))


def _side(side: SideRow) -> Any:
    """One account: whose, its value, its words."""
    origin = side["origin"]["name"] if side["origin"] else ""
    through = f"from {origin}" if origin and origin != side["outlet"] else ""
    return lines(
        line((source(side), "bold")),
        line((through, "dim")),
        line((side["value"], "reverse")),
        marked(side["context"], side["quote"]),
    )
