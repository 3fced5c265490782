"""What an analyst's decisions in force ask of the derivation: what belongs together, what does not, which findings."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from twosource.model import Decision

Pair = tuple[str, str]
"""Two ids, the lower one first."""

ACCEPT, REJECT, REVOKE = "accept", "reject", "revoke"
ACCEPTED, REJECTED = "accepted", "rejected"
ONE = {"one event": "event", "one origin": "origin", "one story": "story"}
TWO = {"two events": "event", "two origins": "origin", "two stories": "story"}
"""The judgements on two things, with what they are one or two of."""
JUDGEMENTS = (*ONE, *TWO, ACCEPT, REJECT, REVOKE)


def pair(left: str, right: str) -> Pair:
    return (left, right) if left <= right else (right, left)


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions by what they are about, each the one that holds for its subject.

    `one` and `two` hold, by noun (event: two claims; origin, story: two articles), the pairs that are one and those
    that are two, with the decision. `findings` holds "accepted" or "rejected" by the id of a finding.
    """

    one: Mapping[str, Mapping[Pair, Decision]] = field(default_factory=dict)
    two: Mapping[str, Mapping[Pair, Decision]] = field(default_factory=dict)
    findings: Mapping[str, str] = field(default_factory=dict)

    def together(self, noun: str) -> list[Pair]:
        """The pairs that are one event, origin or story, sorted."""
        return sorted(self.one.get(noun, {}))

    def apart(self, noun: str) -> list[Pair]:
        """The pairs that are two, sorted."""
        return sorted(self.two.get(noun, {}))

    def within(self, claims: Container[str], articles: Container[str]) -> Decided:
        """Those on pairs of these claims and of these articles, and all that are on findings."""

        def kept(given: Mapping[str, Mapping[Pair, Decision]]) -> dict[str, dict[Pair, Decision]]:
            known = {"event": claims, "origin": articles, "story": articles}
            return {noun: {key: d for key, d in pairs.items() if all(i in known[noun] for i in key)}
                    for noun, pairs in given.items()}  # fmt: skip

        return Decided(kept(self.one), kept(self.two), self.findings)


NONE = Decided()


def decided(in_force: Iterable[Decision]) -> Decided:
    """What decisions ask for, no two of which are about the same."""
    one: dict[str, dict[Pair, Decision]] = {}
    two: dict[str, dict[Pair, Decision]] = {}
    findings: dict[str, str] = {}
    for decision in in_force:
        judgement = decision.judgement
        if judgement in ONE or judgement in TWO:
            pairs, noun = (one, ONE[judgement]) if judgement in ONE else (two, TWO[judgement])
            left, _, right = decision.subject.partition(" ")
            pairs.setdefault(noun, {})[pair(left, right)] = decision
        elif judgement in {ACCEPT, REJECT}:
            findings[decision.subject] = ACCEPTED if judgement == ACCEPT else REJECTED
    return Decided(one, two, findings)


def about(decision: Decision) -> tuple[str, str]:
    """What a decision is about: a later one about the same takes its place."""
    return ONE.get(decision.judgement) or TWO.get(decision.judgement) or "", decision.subject
