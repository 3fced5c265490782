"""What the page calls things: the marks of modality, headings of groups, and their one-line explanations."""

from __future__ import annotations

import re

from twosource.model import Event, Modality, StandingKind, Verdict

MARKS = {
    Modality.ASSERTED: "",
    Modality.NEGATED: "did not happen",
    Modality.HYPOTHETICAL: "hypothetical",
    Modality.FUTURE: "planned",
    Modality.HISTORICAL: "long past",
    Modality.DEMANDED: "demanded",
    Modality.FEARED: "feared",
    Modality.DENIED: "denied",
}

STANDINGS = {
    StandingKind.CONTESTED: ("Contested", "The accounts contradict each other, or somebody denies it."),
    StandingKind.CORROBORATED: ("Corroborated", "Two or more independent origins say it."),
    StandingKind.SINGLE_ORIGIN: ("Single-origin", "Everybody who reports it goes back to one origin."),
}

NOT_HAPPENED = (
    "Not counted as having happened",
    "Planned, hypothetical, demanded, feared, denied, long past, or said not to have happened.",
)

OFFICES = ("Offices", "Who is said to hold which office: a state of affairs, no event.")

VERDICTS = {
    Verdict.CONTRADICTS: ("Contradictions", "Both cannot be true of the same thing. Neither is averaged or dropped."),
    Verdict.DISPUTED: ("Disputed", "One voice says it, another denies it."),
    Verdict.UPDATES: ("Updates", "A later account supersedes an earlier one."),
}

QUADS = {
    "VC": "verbal cooperation",
    "MC": "material cooperation",
    "VX": "verbal conflict",
    "MX": "material conflict",
}


_MARK_AT_END = re.compile(r" \([a-z ]+\)$")


def name_of(event: Event) -> str:
    """What the page calls an event: its label, beginning with a capital; how it is put stands in its mark."""
    words = " ".join(event.label.split())
    if MARKS[event.modality]:
        words = _MARK_AT_END.sub("", words)
    return words[:1].upper() + words[1:] or "(no words)"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 article, 2 articles, 2 stories."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def sentence(words: str) -> str:
    """Words as a sentence: a capital, one full stop."""
    said = " ".join(words.split()).rstrip(".")
    return f"{said[:1].upper()}{said[1:]}." if said else ""
