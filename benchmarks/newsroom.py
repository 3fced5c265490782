"""A seeded newsroom: any number of made-up articles with known stories, copies and contradictions.

Names of places and people are put together from syllables, so that thousands of stories stay apart; every story has
several outlets, an agency text that others print with cuts, and sometimes two tolls that exclude each other.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

ONSETS = ("b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z")
VOWELS = ("a", "e", "i", "o", "u", "ai", "ei", "ou")
CODAS = ("", "l", "n", "r", "s", "rn", "lt", "nd", "st", "m")
ENDINGS = ("ford", "grad", "stad", "mouth", "ville", "berg", "ton", "haven", "field", "burg")
GIVEN = ("Ana", "Boris", "Clara", "David", "Elena", "Farid", "Greta", "Hugo", "Irma", "Jonas", "Katia", "Leon", "Mira")
OUTLETS = tuple(
    f"The {a} {b}" for a in ("Amber", "Brook", "Cedar", "Delta", "Elm") for b in ("Courier", "Echo", "Star", "Post")
)
AGENCY = "Meridian Wire"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of story: sentences about a deed, its toll, and what an official says of it."""

    headline: str
    deed: tuple[str, ...]
    toll: tuple[str, ...]
    said: tuple[str, ...]


KINDS = (
    Kind(
        "Bus crash in {place} kills {n}",
        (
            "A bus overturned near {place} on {weekday} after its brakes failed.",
            "A coach with {m} passengers left the road outside {place} on {weekday}.",
        ),
        ("{n} people were killed and {m} were injured.", "The crash killed {n} people and injured {m} others."),
        (
            "The driver had not slept, said {person}, who leads the inquiry.",
            "{person} of the road police said that the brakes had failed.",
        ),
    ),
    Kind(
        "Police arrest {n} in {place} raid",
        (
            "Police raided a warehouse in {place} on {weekday} and seized {m} kilograms of cocaine.",
            "Officers searched a warehouse in {place} on {weekday}.",
        ),
        ("{n} men were arrested.", "Police arrested {n} people during the raid."),
        (
            "Prosecutor {person} said that more arrests would follow.",
            "{person}, the prosecutor, declined to comment on the charges.",
        ),
    ),
    Kind(
        "Thousands march in {place} over mine",
        (
            "Protesters marched through {place} on {weekday} against a new mine.",
            "A march against the planned mine brought {place} to a halt on {weekday}.",
        ),
        ("About {n} hundred people took part.", "Organisers counted {n} hundred marchers."),
        ("Mayor {person} rejected the demand to stop the mine.", "{person}, the mayor, said the mine would be built."),
    ),
    Kind(
        "Flood in {place} leaves {n} dead",
        (
            "A flood hit {place} on {weekday} after two days of rain.",
            "The river at {place} burst its banks on {weekday}.",
        ),
        ("At least {n} people died and {m} houses were destroyed.", "{n} people drowned, and {m} houses were lost."),
        ("Rescue chief {person} said that the water was falling.", "{person} warned that more rain was expected."),
    ),
    Kind(
        "Militants attack post near {place}, killing {n}",
        (
            "Militants attacked an army post near {place} on {weekday}.",
            "An army post outside {place} came under fire on {weekday}.",
        ),
        ("{n} soldiers were killed and {m} were wounded.", "The attack killed {n} soldiers."),
        ("General {person} said that the attackers had fled.", "{person}, a general, denied that the post was lost."),
    ),
)
THINGS = (
    "barn bridge canal chapel clinic college depot dock embassy factory ferry fountain garage gallery gym harbour "
    "hostel hotel kiln library lighthouse market mill monastery museum nursery observatory orchard pharmacy pier "
    "quarry reservoir sawmill school shipyard stable stadium station tannery temple theatre tower tunnel vineyard "
    "warehouse windmill yard "
).split()
TRADES = (
    "baker barber beekeeper bricklayer butcher carpenter chemist cobbler cook dentist electrician farmer "
    "fisherman florist forester gardener grocer janitor jeweller joiner librarian locksmith mason mechanic "
    "midwife miner musician nurse optician painter pilot plumber porter potter roofer sailor shepherd surgeon "
    "tailor teacher translator vet waiter weaver "
).split()
MANNERS = (
    "bitter broken crowded damp dusty empty flooded frozen muddy narrow noisy quiet remote ruined silent steep".split()
)
FILLERS = (
    "A {trade} who lives beside the {manner} {thing} called for help.",
    "The {thing} on {street} road was closed for several hours.",
    "A spokesman for the {street} district did not respond to a request for comment.",
    "The {trade}, who gave her name as {witness}, stood at the {manner} {thing}.",
    "{witness}, a {trade}, has worked in the {thing} since 2019.",
    "Many in {place} still talk of the {manner} {thing} on {street} road.",
    "The {street} council will discuss the {thing} next month.",
    "Neighbours of {witness} brought blankets to the {thing}.",
)
"""Sentences around the deed. A story has its own few things, trades and manners, as real ones have."""


@dataclass(frozen=True, slots=True)
class Made:
    """One article as a JSON record, with what is known of it. `story` numbers its story."""

    record: dict[str, str]
    story: int
    copy_of_agency: bool
    disputed: bool


def newsroom(count: int, seed: int = 1) -> Iterator[Made]:
    """`count` articles, story by story; the same for the same seed, and a prefix of any longer run."""
    story, made = 0, 0
    while made < count:
        for article in _story(random.Random(f"{seed}/{story}"), story):
            if made == count:
                return
            yield article
            made += 1
        story += 1


def _story(rng: random.Random, number: int) -> Iterator[Made]:
    kind, day = rng.choice(KINDS), date(2024, 1, 1) + timedelta(days=rng.randrange(600))
    words = {
        "place": _name(rng) + rng.choice(ENDINGS),
        "person": f"{rng.choice(GIVEN)} {_name(rng)}{_name(rng).lower()}",
        "street": _name(rng) + _name(rng).lower(),
        "witness": f"{rng.choice(GIVEN)} {_name(rng)}{_name(rng).lower()}",
        "thing": " ".join(rng.sample(THINGS, 3)),
        "trade": " ".join(rng.sample(TRADES, 3)),
        "manner": " ".join(rng.sample(MANNERS, 3)),
        "weekday": day.strftime("%A"),
        "n": str(rng.randrange(3, 40)),
        "m": str(rng.randrange(41, 90)),
    }
    disputed = rng.random() < 0.3
    outlets = rng.sample(OUTLETS, rng.randrange(3, 8))
    agency_text = _text(rng, kind, words)
    printing = rng.randrange(0, 3)
    for position, outlet in enumerate(outlets):
        copied = position < printing
        told = dict(words)
        if disputed and position == len(outlets) - 1 and not copied:
            told["n"] = str(int(words["n"]) + rng.randrange(2, 9))
        text = f"({AGENCY}) - {agency_text}" if copied else _text(rng, kind, told)
        yield Made(_record(number, outlet, kind.headline.format(**told), text, day), number, copied, disputed)


def _text(rng: random.Random, kind: Kind, words: dict[str, str]) -> str:
    chosen = [rng.choice(kind.deed), rng.choice(kind.toll), rng.choice(kind.said), *rng.sample(FILLERS, 4)]
    local = {name: rng.choice(words[name].split()) for name in ("thing", "trade", "manner")}
    return "\n".join(sentence.format(**words | local) for sentence in chosen)


def _record(number: int, outlet: str, title: str, text: str, day: date) -> dict[str, str]:
    site = outlet.lower().replace(" ", "")
    url = f"https://{site}.example/{number}"
    return {"title": title, "text": text, "date": (day + timedelta(days=1)).isoformat(), "outlet": outlet, "url": url}


def _name(rng: random.Random) -> str:
    return (rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS)).capitalize()
