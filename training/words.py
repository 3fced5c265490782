"""Forms of English words: verbs for a sentence's tense, articles, and which subjects are plural."""

from __future__ import annotations

from pathlib import Path

import yaml

VERBS = yaml.safe_load((Path(__file__).parent / "lexicon" / "verbs.yaml").read_text("utf-8"))
IRREGULAR = {row.split()[0]: tuple(row.split()) for row in VERBS["irregular"].split("\n") if row}
PLURAL_ENDS = frozenset(VERBS["plural"].split())
FORMS = ("base", "s", "past", "pp", "ing")


def inflect(verb: str, form: str) -> str:
    """`verb` (its first word; what follows stays) in one of FORMS."""
    head, _, rest = verb.partition(" ")
    head, hyphen, tail = (head, "", "") if head in IRREGULAR or "-" not in head else _hyphenated(head)
    known = IRREGULAR.get(head)
    new = known[FORMS.index(form)] if known else _regular(head, form)
    if hyphen:
        new = tail + "-" + new
    return f"{new} {rest}" if rest else new


def _hyphenated(word: str) -> tuple[str, str, str]:
    """'tear-gas' inflects its last part."""
    tail, _, head = word.rpartition("-")
    return head, "-", tail


def _regular(verb: str, form: str) -> str:
    vowel_y = verb.endswith("y") and verb[-2:-1] not in "aeiou"
    if form == "base":
        return verb
    if form == "s":
        if vowel_y:
            return verb[:-1] + "ies"
        return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if form == "ing":
        return (verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) else verb) + "ing"
    if vowel_y:
        return verb[:-1] + "ied"
    return verb + ("d" if verb.endswith("e") else "ed")


def is_plural(party: str) -> bool:
    """Whether a subject takes a plural verb."""
    words = party.lower().rstrip(",").split()
    head = words[-1]
    for i, word in enumerate(words):
        if word in {"of", "in", "to", "from", "at"} and i:
            head = words[i - 1]
            break
    return " and " in party or head.rstrip(",") in PLURAL_ENDS
