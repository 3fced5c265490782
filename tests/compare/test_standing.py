from __future__ import annotations

import pytest

from tests.compare.factory import article, claim
from twosource.compare.agreement import same
from twosource.compare.standing import standing
from twosource.model import Account, Article, Claim, Modality, Standing, StandingKind

LEFT = article("Mayor Brandt dismissed Chief Ruhl on Monday.", "Harlow Gazette")
RIGHT = article("Chief Ruhl was dismissed by Mayor Brandt.", "Kestan Courier")
DISMISSED = claim(LEFT, "dismissed", "dismiss", "Mayor Brandt", "Chief Ruhl", when="2025-03-03")


def other(text: str = RIGHT.text, **changes: object) -> Claim:
    words: dict[str, object] = {"words": "dismissed", "predicate": "dismiss", "actor": "Mayor Brandt"}
    words |= {"recipient": "Chief Ruhl"} | changes
    return claim(article(text, "Kestan Courier"), **words)  # type: ignore[arg-type]


def of(*claims: Claim, modality: Modality = Modality.ASSERTED) -> Standing:
    """Each claim is the account of an origin of its own."""
    accounts = [Account(f"origin-{n}", (c.id,)) for n, c in enumerate(claims)]
    names = {account.origin: account.origin for account in accounts}
    return standing(accounts, {c.id: c for c in claims}, names, (), modality)


def test_two_origins_that_say_the_same_corroborate() -> None:
    found = of(DISMISSED, other())
    assert (found.kind, found.origins) == (StandingKind.CORROBORATED, 2)
    assert found.reason == "2 origins agree that it happened: origin-0 and origin-1."


def test_one_origin_is_a_single_origin() -> None:
    assert of(DISMISSED).kind is StandingKind.SINGLE_ORIGIN


def test_yes_and_no_are_contested() -> None:
    found = of(DISMISSED, other(modality=Modality.DENIED))
    assert found.kind is StandingKind.CONTESTED
    assert found.origins == 1


def test_what_may_be_is_never_corroborated() -> None:
    left = claim(LEFT, "dismissed", "dismiss", "Mayor Brandt", "Chief Ruhl", modality=Modality.HYPOTHETICAL)
    found = of(left, other(modality=Modality.HYPOTHETICAL), modality=Modality.HYPOTHETICAL)
    assert found.kind is StandingKind.SINGLE_ORIGIN


def test_agreement_on_a_plan_says_that_it_is_a_plan() -> None:
    left = claim(LEFT, "dismissed", "dismiss", "Mayor Brandt", "Chief Ruhl", modality=Modality.FUTURE)
    found = of(left, other(modality=Modality.FUTURE), modality=Modality.FUTURE)
    assert "planned, not that it happened" in found.reason


@pytest.mark.parametrize(
    "distorted",
    [
        other("Chief Ruhl resigned.", words="resigned", predicate="resign", actor="Chief Ruhl", recipient=""),
        other("Mayor Brandt strengthened Chief Ruhl.", words="strengthened", predicate="strengthen"),
        other(modality=Modality.FUTURE),
        other(modality=Modality.DEMANDED),
        other(modality=Modality.NEGATED),
        other("Governor Pell dismissed Chief Ruhl.", actor="Governor Pell"),
        other("Mayor Brandt dismissed Judge Orlov.", recipient="Judge Orlov"),
        other("Chief Ruhl dismissed Mayor Brandt.", actor="Chief Ruhl", recipient="Mayor Brandt"),
        other(when="2025-04-17"),
        other(type="COERCE"),
    ],
    ids=["resigned", "opposed", "planned", "demanded", "negated", "actor", "recipient", "reversed", "date", "type"],
)
def test_what_is_distorted_does_not_confirm(distorted: Claim) -> None:
    left = claim(LEFT, "dismissed", "dismiss", "Mayor Brandt", "Chief Ruhl", when="2025-03-03", type="SANCTION")
    weakened = claim(LEFT, "dismissed", "weaken", "Mayor Brandt", "Chief Ruhl")
    assert not same(weakened if distorted.predicate == "strengthen" else left, distorted)


def test_all_and_some_do_not_confirm_each_other() -> None:
    some: Article = article("The ministry suspended some flights to Korva.")
    every: Article = article("The ministry suspended all flights to Korva.")
    claims = [
        claim(a, "suspended", "suspend", "The ministry", flights)
        for a, flights in ((some, "some flights to Korva"), (every, "all flights to Korva"))
    ]
    assert not same(*claims)


def test_an_office_held_is_so_and_has_not_happened() -> None:
    page = article("Mayor Brandt left.", "Harlow Gazette")
    held = claim(page, "Mayor", "hold office", "Brandt", theme="Mayor")
    assert of(held).reason == "Only origin-0 says that it is so."
