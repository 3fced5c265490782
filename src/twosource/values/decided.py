"""What an analyst's decisions in force ask of the derivation: what belongs together, what does not, which findings."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from twosource.model import Decision

Pair = tuple[str, str]
"""Two ids, the lower one first."""

NOUNS = ("event", "origin", "story")
ONE, TWO = "one", "two"
ACCEPT, REJECT, REVOKE = "accept", "reject", "revoke"
ACCEPTED, REJECTED = "accepted", "rejected"


def pair(left: str, right: str) -> Pair:
    return (left, right) if left <= right else (right, left)


def subject(left: str, right: str) -> str:
    """The subject of a decision on two things."""
    return " ".join(pair(left, right))


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions by what they are about, each the last one on its subject.

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

    def on_pair(self, noun: str, key: Pair) -> Decision | None:
        """The decision on two articles or claims."""
        return self.one.get(noun, {}).get(key) or self.two.get(noun, {}).get(key)

    def within(self, claims: Container[str], articles: Container[str]) -> Decided:
        """Those on pairs of these claims and of these articles; all that are on findings stay."""

        def kept(given: Mapping[str, Mapping[Pair, Decision]]) -> dict[str, dict[Pair, Decision]]:
            return {
                noun: {key: d for key, d in pairs.items() if all(i in known for i in key)}
                for noun, pairs in given.items()
                for known in [claims if noun == "event" else articles]
            }

        return Decided(kept(self.one), kept(self.two), self.findings)


NONE = Decided()


def decided(in_force: Mapping[str, Decision]) -> Decided:
    """What decisions ask for; `in_force` gives the one that holds by its noun and subject (see `key`)."""
    one: dict[str, dict[Pair, Decision]] = {noun: {} for noun in NOUNS}
    two: dict[str, dict[Pair, Decision]] = {noun: {} for noun in NOUNS}
    findings: dict[str, str] = {}
    for decision in in_force.values():
        number, _, noun = decision.judgement.partition(" ")
        if noun in NOUNS:
            left, _, right = decision.subject.partition(" ")
            (one if number == ONE else two)[noun][pair(left, right)] = decision
        elif decision.judgement in {ACCEPT, REJECT}:
            findings[decision.subject] = ACCEPTED if decision.judgement == ACCEPT else REJECTED
    return Decided(one, two, findings)


def key(decision: Decision) -> str:
    """What a decision is about: a later one with the same key takes its place."""
    noun = decision.judgement.partition(" ")[2]
    return f"{noun} {decision.subject}"
