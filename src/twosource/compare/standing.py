"""The standing of an event: how many origins say the same of it, and whether a contradiction stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.compare.agreement import agreeing
from twosource.model import Account, Claim, Finding, Modality, Standing, StandingKind, Verdict

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
    told = " and ".join(sorted({names[account.origin] for account in accounts}))
    against = next((f for f in findings if f.verdict in CONFLICTS), None)
    agree = agreeing(accounts, claims)
    if against is not None:
        return Standing(StandingKind.CONTESTED, len(agree), f"A contradiction stands: {against.reason}.")
    if len(agree) > 1 and modality not in OPEN:
        who = " and ".join(sorted(names[origin] for origin in agree))
        return Standing(StandingKind.CORROBORATED, len(agree), f"{len(agree)} origins agree {SAYING[modality]}: {who}.")
    if len(accounts) > 1:
        reason = f"{told} tell of it, but no two of them say the same."
        return Standing(StandingKind.SINGLE_ORIGIN, 1, reason)
    return Standing(StandingKind.SINGLE_ORIGIN, 1, f"Only {told} says {SAYING[modality]}.")
