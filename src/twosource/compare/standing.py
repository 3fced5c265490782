"""The standing of an event: how many origins say the same of it, and whether a contradiction stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from twosource.compare.agreement import agreeing
from twosource.compare.labels import OFFICE, is_alleged
from twosource.model import Account, Claim, Finding, Modality, Standing, StandingKind, Verdict
from twosource.values.decided import REJECTED

CONFLICTS = frozenset({Verdict.CONTRADICTS, Verdict.DISPUTED})
SAYING = {
    Modality.ASSERTED: "that it happened",
    Modality.NEGATED: "that it did not happen",
    Modality.DENIED: "that it is denied",
    Modality.HYPOTHETICAL: "that it may happen, not that it did",
    Modality.FUTURE: "that it is planned, not that it happened",
    Modality.HISTORICAL: "that it happened long ago",
    Modality.DEMANDED: "that it is demanded, not that it happened",
    Modality.FEARED: "that it is feared, not that it happened",
}

OPEN = frozenset({Modality.HYPOTHETICAL, Modality.DEMANDED, Modality.FEARED})
"""What nobody says will or did happen cannot be corroborated."""


def standing(
    accounts: Sequence[Account], claims: Mapping[str, Claim], names: Mapping[str, str], findings: Sequence[Finding],
    modality: Modality,
) -> Standing:  # fmt: skip
    """The standing of one event.

    Args:
        accounts: what each origin says of it.
        claims: its claims by id.
        names: the names of origins by id.
        findings: those of the event.
        modality: the event's own.
    """
    told = _and(names[account.origin] for account in accounts)
    against = next((f.reason.rstrip(".") for f in findings if f.verdict in CONFLICTS and f.decided != REJECTED), None)
    if against is None and not _is_settled(findings, claims):
        against = _denied(accounts, claims, names)
    agree = agreeing(accounts, claims)
    held = modality is Modality.ASSERTED and all(claim.predicate == OFFICE for claim in claims.values())
    saying = "that it is so" if held else SAYING[modality]
    if against is not None:
        return Standing(StandingKind.CONTESTED, len(agree), f"A contradiction stands: {against}.")
    if len(agree) > 1 and modality not in OPEN:
        who = _and(names[origin] for origin in agree)
        return Standing(StandingKind.CORROBORATED, len(agree), f"{len(agree)} origins agree {saying}: {who}.")
    if len(accounts) > 1:
        return Standing(StandingKind.SINGLE_ORIGIN, 1, _apart(told, modality))
    return Standing(StandingKind.SINGLE_ORIGIN, 1, f"Only {told} says {saying}.")


def _apart(told: str, modality: Modality) -> str:
    if modality in OPEN:
        return f"{told} speak of it, and nobody says that it happened."
    return f"{told} tell of it, but no two of them say the same."


def _is_settled(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> bool:
    """Whether an analyst has rejected that a yes and a no of this event stand against each other."""
    for finding in findings:
        if finding.decided == REJECTED and finding.verdict in CONFLICTS:
            sides = [claims[side.claim].modality for side in (finding.left, finding.right) if side.claim in claims]
            if len(set(sides)) == 2:
                return True
    return False


def _denied(accounts: Sequence[Account], claims: Mapping[str, Claim], names: Mapping[str, str]) -> str | None:
    """Who says yes and who no, where the claims of one event do both.

    An express denial stands against what anybody says, also within one account; a plain no only against others.
    """
    told: dict[Modality, set[str]] = {modality: set() for modality in Modality}
    alleged: set[str] = set()
    for account in accounts:
        for key in account.claims:
            told[claims[key].modality].add(names[account.origin])
            alleged |= {names[account.origin]} if is_alleged(claims[key]) else set()
    yes, denial, no = told[Modality.ASSERTED], told[Modality.DENIED], told[Modality.NEGATED]
    if yes and denial:
        return f"{_has(yes)} it that it happened, {_and(denial)} that it is denied"
    if alleged and (denial or no):
        return f"{_has(alleged)} it that somebody is accused of it, {_and(denial or no)} that it is denied"
    return f"{_has(yes - no)} it that it happened, {_and(no - yes)} that it did not" if yes - no and no - yes else None


def _has(names: Iterable[str]) -> str:
    found = set(names)
    return f"{_and(found)} {'has' if len(found) == 1 else 'have'}"


def _and(names: Iterable[str]) -> str:
    found = sorted(set(names))
    return " and ".join(filter(None, [", ".join(found[:-1]), found[-1]]))
