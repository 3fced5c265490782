"""Reads the lexicon: deeds with their phrases, slots, parties and contexts. All of it written for this project."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import yaml

HERE = Path(__file__).parent / "lexicon"
CHOICE = re.compile(r"\(([^()]*)\)")
SLOT = re.compile(r"\{([a-z]+2?)\}")
OTHERS = ("fillers", "parties", "made", "verbs", "frames", "none", "plain", "ordinary", "contexts")


@dataclass(frozen=True, slots=True)
class Deed:
    """A way to act, finer than a type: what the model learns. `older` is the root in data coded before PLOVER 2."""

    name: str
    type: str
    mode: str
    cameo: str
    older: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    pair: bool
    outer: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lexicon:
    deeds: tuple[Deed, ...]
    fillers: dict[str, tuple[str, ...]]
    parties: dict[str, tuple[str, ...]]
    made: dict[str, tuple[str, ...]]
    none: tuple[str, ...]
    plain: tuple[str, ...]
    ordinary: tuple[str, ...]
    contexts: dict[str, tuple[str, ...]]
    folds: dict[str, tuple[str, ...]]
    modal: dict[str, tuple[str, ...]]
    neutral: str
    lists: dict[str, tuple[str, ...]]


CAMEO = {
    "02": "REQUEST", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "08": "YIELD",
    "09": "ACCUSE", "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST",
    "15": "MOBILIZE", "16": "SANCTION", "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
}  # fmt: skip
"""PLOVER's older roots by CAMEO root code."""


def load_lexicon() -> Lexicon:
    raw = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(HERE.glob("*.yaml"))}
    kinds = [raw[name] for name in sorted(raw) if name not in OTHERS]
    deeds = [_deed(entry, kind["type"]) for kind in kinds for entry in kind["deeds"]]
    return Lexicon(
        tuple(deeds),
        {name: _lines(text, split=True) for name, text in raw["fillers"].items()},
        {name: _lines(text, split=name != "countries") for name, text in raw["parties"].items()},
        {name: _lines(text) for name, text in raw["made"].items()},
        _lines(raw["none"]["both"]),
        _lines(raw["plain"]["plain"]),
        _lines(raw["ordinary"]["ordinary"]),
        {name: _lines(text) for name, text in raw["contexts"].items()},
        {name: tuple(several) for name, several in raw["frames"]["folds"].items()},
        {name: tuple(several) for name, several in raw["frames"]["modal"].items()},
        raw["frames"]["neutral"],
        {name: tuple(text.split("|")) for name, text in raw["frames"]["lists"].items()},
    )


def _deed(entry: dict[str, Any], type: str) -> Deed:
    cameo = str(entry["cameo"])
    outer = {kind: entry[kind] for kind in ("future", "refused", "demanded", "threat") if kind in entry}
    return Deed(
        entry["deed"], entry.get("type", type), entry.get("mode", ""), cameo, entry.get("older", CAMEO[cameo[:2]]),
        tuple(entry["actors"]), tuple(entry["recipients"]), _lines(entry["vp"]), _lines(entry.get("np", "")),
        bool(entry.get("pair")), outer,
    )  # fmt: skip


def _lines(text: str, *, split: bool = False) -> tuple[str, ...]:
    lines = [line.strip() for line in text.strip("\n").split("\n") if line.strip()]
    if split and len(lines) == 1:
        return tuple(_outside(lines[0]))
    return tuple(lines)


def _outside(text: str) -> list[str]:
    """Splits at | outside of brackets."""
    parts, depth, start = [], 0, 0
    for i, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            parts.append(text[start:i])
            start = i + 1
    return [*parts, text[start:]]


def choose(text: str, rng: Random) -> str:
    """Settles every (a|b) of a template, inner ones first."""
    while match := CHOICE.search(text):
        text = text[: match.start()] + rng.choice(match[1].split("|")) + text[match.end() :]
    return text
