"""Who can do a deed at all, and who bears it."""

from __future__ import annotations

import pytest

from tests.conftest import Parse
from twosource.codebook.events import load_events
from twosource.coding import code
from twosource.model import Claim, Modality, Role


def claims(parse: Parse, text: str) -> tuple[Claim, ...]:
    return code(parse(text, published="2026-06-01"), load_events())


def typed(parse: Parse, text: str, name: str) -> Claim:
    return next(c for c in claims(parse, text) if c.type == name)


def words(found: Claim, role: Role) -> list[str]:
    return [party.span.exact for party in found.having(role)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The new engine allows drivers to save fuel.", "CONCEDE"),
        ("The company developed a rocket to launch satellites.", "MOBILIZE"),
        ("The minister warned that the new tax would cost jobs.", "THREATEN"),
        ("Firms want to keep their secrets.", "REQUEST"),
        ("She was in tears about the campaign against her brother.", "REJECT"),
    ],
)
def test_what_is_no_deed_of_the_type(parse: Parse, text: str, name: str) -> None:
    assert name not in {c.type for c in claims(parse, text)}


def test_an_authority_gives_leave(parse: Parse) -> None:
    def reasons(text: str) -> str:
        return " ".join(c.reason for c in claims(parse, text))

    assert "'permit' is CONCEDE" in reasons("Police permitted the rally.")
    assert "'permit' is CONCEDE" not in reasons("The engine permitted the rally.")


def test_an_army_readies_its_rockets(parse: Parse) -> None:
    assert words(typed(parse, "The army deployed missiles near the border.", "MOBILIZE"), Role.ACTOR) == ["The army"]


@pytest.mark.parametrize(
    ("text", "name", "actors", "recipients"),
    [
        ("The clinic faced growing criticism.", "ACCUSE", [], ["The clinic"]),
        ("Norway is under threat of new duties from Russia.", "THREATEN", ["Russia"], ["Norway"]),
        ("Norway hopes to avoid the duties threatened by Russia.", "THREATEN", ["Russia"], ["Norway"]),
        ("Norway praised the duties threatened by Russia.", "THREATEN", ["Russia"], []),
        ("The militants are a group opposed to Norway.", "REJECT", ["a group"], ["Norway"]),
        ("The women were attacked by the harbour.", "ASSAULT", [], ["The women"]),
        ("The Bergen shooting left three dead.", "ASSAULT", [], []),
        ("She was found guilty of killing two guards.", "ASSAULT", ["She"], ["two guards"]),
        ("He was sorry for accusing the mayor.", "ACCUSE", ["He"], ["the mayor"]),
        ("The rebels rejected Norway's offer.", "REJECT", ["The rebels"], ["Norway"]),
        ("They insist on dialogue as the solution.", "REQUEST", ["They"], []),
        ("The rebel group Red Dawn kidnapped twelve nurses.", "ASSAULT", ["The rebel group Red Dawn"],
         ["twelve nurses"]),
    ],
)  # fmt: skip
def test_who_does_it_and_who_bears_it(
    parse: Parse, text: str, name: str, actors: list[str], recipients: list[str]
) -> None:
    found = typed(parse, text, name)
    assert (words(found, Role.ACTOR), words(found, Role.RECIPIENT)) == (actors, recipients)


def test_the_name_of_a_group_is_no_person(parse: Parse) -> None:
    doc = parse("The rebel group Red Dawn kidnapped twelve nurses.")
    assert [m.kind for m in doc.mentions if doc.tokens[m.head].text == "Dawn"] == ["ORG"]


def test_what_was_not_done_until_a_year_was_done(parse: Parse) -> None:
    assert typed(parse, "The treaty was not ratified until 1920.", "SUPPORT").modality is not Modality.NEGATED


def test_what_was_not_done_at_all_was_not(parse: Parse) -> None:
    found = [c for c in claims(parse, "The treaty was not ratified.") if c.predicate.startswith("ratify")]
    assert [c.modality for c in found] == [Modality.NEGATED]
