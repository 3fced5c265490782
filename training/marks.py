r"""Labels inside a text in the making, as control characters, and how they are taken out again.

\x01..\x02 stand around the actor, \x03..\x04 around the recipient, \x05 (followed by a private character that names a
deed) and \x06 around a trigger word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

NONE = "none"
BASE = 0xE000
"""The private character of the first deed."""


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled sentence. Spans are characters; `triggers` are (start, end, deed)."""

    text: str
    source: tuple[int, int] | None
    target: tuple[int, int] | None
    deed: str
    modality: str
    triggers: tuple[tuple[int, int, str], ...]


def read(text: str, deed: str, modality: str, names: Sequence[str]) -> Example:
    """Takes the marks out of a text and keeps where they stood. `names`: the deeds in their order."""
    out: list[str] = []
    spans: dict[str, tuple[int, int]] = {}
    triggers: list[tuple[int, int, str]] = []
    start: dict[str, int] = {}
    name = NONE
    for sign in text:
        if sign in "\x01\x03\x05":
            start[sign] = len(out)
        elif sign in "\x02\x04":
            opened = "\x01" if sign == "\x02" else "\x03"
            end = len(out) - (out[-1:] == [","])
            spans.setdefault(opened, (start[opened], end))
        elif sign == "\x06":
            triggers.append((start["\x05"], len(out), name))
        elif BASE <= ord(sign) < BASE + len(names):
            name = names[ord(sign) - BASE]
        else:
            out.append(sign)
    return Example("".join(out), spans.get("\x01"), spans.get("\x03"), deed, modality, tuple(triggers))


def tidy(text: str) -> str:
    """One space and one comma where several came together; 'a' and 'an' as the next sound wants them."""
    text = re.sub(r",([\x02\x04]?),", r",\1", re.sub(r" +", " ", text).replace(" ,", ","))
    marks = "[\x01\x03\x05]?[\ue000-\ue0ff]?"
    text = re.sub(rf"\b([Aa]) ({marks}[aeioAEIO])", r"\1n \2", text)
    other = rf"{marks}(?![aeiouAEIOUhH8]|[\x01\x03\x05\ue000-\ue0ff])|{marks}(?:US|UN|EU|uni|Uk|Ug)"
    return re.sub(rf"\b([Aa])n ({other})", r"\1 \2", text)


def plain(text: str) -> str:
    """The text without marks."""
    return re.sub(r"[\x00-\x06\ue000-\ue0ff]", "", text)


def capital(text: str) -> str:
    """The first letter in upper case, marks left alone."""
    for i, sign in enumerate(text):
        if sign.isalnum() or sign == "$":
            return text[:i] + sign.upper() + text[i + 1 :]
    return text
