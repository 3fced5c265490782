"""The names of countries and of their people in running text, read from `actors/countries.csv`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from twosource.codebook.loading import HERE, read_csv

FILE = HERE / "actors" / "countries.csv"
FIELDS = ("name", "aliases", "adjectives", "people")
MOST = 4
"""Words in the longest name that is looked for."""


@dataclass(frozen=True, slots=True)
class Nations:
    """From names in small letters without points, one blank between words, to ISO 3166 alpha-3 codes."""

    codes: Mapping[str, str]

    def starting(self, text: str, spans: Sequence[tuple[int, int]], at: int) -> tuple[str, int]:
        """The code of the longest name that begins with span `at` of `text`, and its number of words; "" and 0."""
        if not text[spans[at][0]].isupper():
            return "", 0
        for many in range(min(MOST, len(spans) - at), 0, -1):
            words = [text[a:b] for a, b in spans[at : at + many]]
            if many == 1 and words[0] == words[0].title() and len(words[0]) < 3:
                continue
            code = self.codes.get(" ".join(_plain(word) for word in words), "")
            if code:
                return code, many
        return "", 0


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s").replace(".", "")


@cache
def load_nations(path: Path = FILE) -> Nations:
    """Countries by name, alias, adjective and people; a name that two countries share stands for none."""
    codes: dict[str, str] = {}
    shared: set[str] = set()
    for row in read_csv(path):
        for field in FIELDS:
            for name in filter(None, row[field].split("|")):
                key = " ".join(_plain(word) for word in name.split())
                if codes.setdefault(key, row["code"]) != row["code"]:
                    shared.add(key)
    return Nations({key: code for key, code in codes.items() if key not in shared})
